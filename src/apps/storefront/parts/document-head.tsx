import type { Frame, Head } from '../frame.ts';
import type { Language } from '../words.ts';

const fonts = {
  humanist: "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', source-sans-pro, sans-serif",
  system: "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
  geometric: "Avenir, Montserrat, Corbel, 'URW Gothic', source-sans-pro, sans-serif",
  serif: "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, serif",
} as const;
const radii = { square: '0px', soft: '10px', round: '20px' } as const;

/** Everything between `<head>` and `</head>`: words for search engines and social networks, and the colours of the shop. */
export function DocumentHead({ frame, head }: { frame: Frame; head: Head }) {
  const { theme, publicUrl, path } = frame;
  const query = head.canonicalQuery ? `?${head.canonicalQuery}` : '';
  const at = (language: Language): string => `${publicUrl}/${language}${path === '/' ? '' : path}${query}`;
  const languages = head.languages ?? ['en', 'de'];
  const shown = languages.includes(frame.language) ? frame.language : (languages[0] ?? 'en');
  const title = head.title === theme.name ? theme.name : `${head.title} · ${theme.name}`;
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.isPrivate && <meta name="robots" content="noindex" />}
      {!head.isPrivate && (
        <>
          <link rel="canonical" href={at(shown)} />
          {languages.length > 1 && languages.map((each) => <link key={each} rel="alternate" hrefLang={each} href={at(each)} />)}
          {languages.length > 1 && <link rel="alternate" hrefLang="x-default" href={`${publicUrl}${path}${query}`} />}
          <meta property="og:title" content={head.title} />
          {head.description && <meta property="og:description" content={head.description} />}
          <meta property="og:type" content={head.type ?? 'website'} />
          <meta property="og:url" content={at(shown)} />
          <meta property="og:site_name" content={theme.name} />
          <meta property="og:locale" content={shown === 'de' ? 'de_DE' : 'en_GB'} />
          {head.image && <meta property="og:image" content={head.image} />}
          <meta name="twitter:card" content={head.image ? 'summary_large_image' : 'summary'} />
        </>
      )}
      <style>{colours(frame)}</style>
      <link rel="stylesheet" href={frame.stylesheet} />
      <noscript>
        <style>{withoutScripts}</style>
      </noscript>
      <link rel="icon" href="/app/favicon.svg" type="image/svg+xml" />
      {head.structured?.map((each, index) => (
        <script key={index} type="application/ld+json" dangerouslySetInnerHTML={{ __html: safeJson(each) }} />
      ))}
      {frame.script && <script type="module" src={frame.script} />}
    </head>
  );
}

/** Buttons of forms that a script sends as soon as something is changed: there from the start where no script will come, so that nothing moves. */
const withoutScripts =
  "[data-submit-on-change]>button[type='submit']{position:static!important;width:auto!important;height:auto!important;min-height:44px!important;padding:6px 16px!important;clip-path:none!important}";

/** The colours were checked to be colours when they were set; here they are all that is written. */
function colours({ theme }: Frame): string {
  return `:root{--accent:${theme.accent};--on-accent:${theme.onAccent};--font:${fonts[theme.font]};--radius:${radii[theme.corners]}}@media (prefers-color-scheme:dark){:root{--accent:${theme.accentDark};--on-accent:${theme.onAccentDark}}}`;
}

/** JSON that cannot end the element it stands in. */
function safeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
