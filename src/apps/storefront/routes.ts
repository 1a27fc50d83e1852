import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { App } from '../../kernel/app.ts';
import type { HttpReply, HttpRequest, Route } from '../../kernel/http/route.ts';
import { dist } from '../server/ui-build.ts';
import type { CompanyFacts, PageProps } from './company-facts.ts';
import type { PageName } from './entry.tsx';
import { preferredLanguage } from './words.ts';

type RenderPage = (name: PageName, props: PageProps) => Promise<NodeJS.ReadableStream>;

export interface StorefrontOptions {
  readonly publicUrl: string;
  /** What visitors may know of the company, asked for each page. */
  readonly company: (app: App) => Promise<CompanyFacts>;
}

const css = readFileSync(fileURLToPath(new URL('storefront.css', import.meta.url)));
const stylesheet = `/assets/storefront-${createHash('sha256').update(css).digest('hex').slice(0, 10)}.css`;
const built = path.join(dist, 'storefront/entry.js');

/** Pages for everybody, rendered on the server; they work without JavaScript. */
export function storefrontRoutes(app: App, options: StorefrontOptions): readonly Route[] {
  const page =
    (name: PageName, status = 200) =>
    async (r: HttpRequest): Promise<HttpReply> => {
      const render = await renderer();
      if (!render)
        return { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'The storefront is not built yet.' };
      const props: PageProps = {
        company: await options.company(app),
        language: preferredLanguage(String(r.headers['accept-language'] ?? '')),
        url: `${options.publicUrl}${r.url.split('?')[0]}`,
        stylesheet,
      };
      return {
        status,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', vary: 'accept-language' },
        body: await render(name, props),
      };
    };
  return [
    { method: 'GET', path: '/', summary: 'Storefront', access: 'anyone', handle: page('home') },
    {
      method: 'GET',
      path: stylesheet,
      summary: 'Style of the storefront',
      access: 'anyone',
      handle: async () => ({
        headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' },
        body: css,
      }),
    },
    {
      method: 'GET',
      path: '/robots.txt',
      summary: 'What crawlers may visit',
      access: 'anyone',
      handle: async () => ({
        headers: { 'content-type': 'text/plain; charset=utf-8' },
        body: 'User-agent: *\nDisallow: /app\nDisallow: /portal\nDisallow: /api\n',
      }),
    },
    { method: 'GET', path: '/shop/*', summary: 'Pages that are not there', access: 'anyone', handle: page('notFound', 404) },
  ];
}

let loaded: RenderPage | null = null;

/** The pages as built by `npm start`; JSX cannot be run as it is. */
async function renderer(): Promise<RenderPage | null> {
  if (!loaded && existsSync(built)) loaded = ((await import(pathToFileURL(built).href)) as { renderPage: RenderPage }).renderPage;
  return loaded;
}
