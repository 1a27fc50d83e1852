import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../../../platform/identity/index.ts';
import { preferredLanguage } from '../words.ts';
import { cookieNames } from './cookies.ts';
import { cacheOf, cartMark, recentlyMark, type KeptPage } from './page-cache.ts';
import { text } from './reply.ts';
import { visitOf, type Visit } from './visit.ts';

export interface Drawn {
  readonly html: string;
  readonly products: readonly string[];
  readonly id?: string;
}

/**
 * Answers with a page that is the same for all visitors who are not signed in, from memory where it is there. `draw` gives the page or another
 * answer (not found, moved), which is not kept.
 * @param after what is done for this visitor alone: what they looked at before, and the cookies that go with the page
 */
export async function keptPage(
  r: HttpRequest,
  draw: (visit: Visit) => Promise<Drawn | HttpReply>,
  after?: (visit: Visit, page: KeptPage) => Promise<{ readonly recently: string; readonly cookies: readonly string[] }>,
): Promise<HttpReply> {
  const key = keyOf(r);
  const now = Date.parse(r.app.now());
  const cache = cacheOf(r.app);
  const known = key === null ? null : cache.get(key, now);
  // Nothing is looked up for what is known: no settings, no buyer, no statement.
  if (known && !after) return sent(r, known, '', []);
  const revision = cache.revision;
  const visit = await visitOf(r);
  let page = known;
  if (!page) {
    const drawn = await draw(visit);
    if (!('html' in drawn)) return drawn;
    page = { parts: cut(drawn.html), products: drawn.products, ...(drawn.id ? { id: drawn.id } : {}) };
    if (key !== null) cache.put(key, page, { revision, now });
  }
  const own = after ? await after(visit, page) : { recently: '', cookies: [] };
  if (key === null) return text(visit, joined(r, page, own.recently), own.cookies);
  return sent(r, page, own.recently, own.cookies);
}

function sent(r: HttpRequest, page: KeptPage, recently: string, cookies: readonly string[]): HttpReply {
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-language, cookie',
      'cache-control': 'private, no-cache',
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
    body: joined(r, page, recently),
  };
}

function cut(html: string): readonly string[] {
  const [head, rest] = split(html, cartMark);
  const [body, foot] = split(rest, recentlyMark);
  return [head, body, foot];
}

function split(whole: string, mark: string): [string, string] {
  const place = whole.indexOf(mark);
  return place < 0 ? [whole, ''] : [whole.slice(0, place), whole.slice(place + mark.length)];
}

function joined(r: HttpRequest, { parts: [head = '', body = '', foot = ''] }: KeptPage, recently: string): string {
  const count = r.cookies[cookieNames(r.app).count] ?? '';
  return `${head}${/^\d{1,5}$/.test(count) && count !== '0' ? count : ''}${body}${recently}${foot}`;
}

/** What the page depends on besides the data; null for whoever is signed in or has something to be told. */
function keyOf(r: HttpRequest): string | null {
  const names = cookieNames(r.app);
  const { sessionCookie, ownSessionCookie } = identityOf(r.app);
  if (r.cookies[sessionCookie] || r.cookies[ownSessionCookie] || r.cookies[names.notice] || r.headers['authorization']) return null;
  if (r.url.length > 300) return null;
  const hasPrefix = /^\/(en|de)(?=\/|$|\?)/.test(r.url);
  const language = hasPrefix ? '' : preferredLanguage(String(r.headers['accept-language'] ?? ''));
  return `${language} ${r.cookies[names.currency] ?? ''} ${r.url}`;
}
