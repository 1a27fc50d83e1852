import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { Breadcrumbs } from '../parts/breadcrumbs.tsx';
import { say, type Language } from '../words.ts';

export interface ContentProps {
  readonly frame: Frame;
  readonly title: string;
  /** Safe HTML, cleaned when it was kept. */
  readonly body: string;
  readonly description: string | null;
  /** In which the text is, which may not be the visitor's. */
  readonly textLanguage: Language;
  readonly languages: readonly Language[];
}

export function Content({ frame, title, body, description, textLanguage, languages }: ContentProps) {
  return (
    <Layout frame={frame} head={{ title, ...(description ? { description } : {}), type: 'article', languages }}>
      <Breadcrumbs language={frame.language} trail={[{ href: frame.base || '/', label: say(frame.language, 'Home') }]} here={title} />
      <article className="text-page" lang={textLanguage === frame.language ? undefined : textLanguage}>
        <h1>{title}</h1>
        <div className="prose" dangerouslySetInnerHTML={{ __html: body }} />
      </article>
    </Layout>
  );
}
