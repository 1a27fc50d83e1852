import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../../../platform/identity/index.ts';
import { preferredLanguage } from '../words.ts';
import { cookieNames } from './cookies.ts';
import { bodyOf, encodingFor, isKnown, type KeptBody } from './kept-body.ts';
import { cacheOf, cartMark, recentlyMark, type KeptPage } from './page-cache.ts';
import { text } from './reply.ts';
import { visitOf, type Visit } from './visit.ts';

export interface Drawn {
  readonly html: string;
  readonly products: readonly string[];
  readonly id?: string;
}

/** The same for programs: what is sent as JSON. */
export interface Told {
  readonly json: string;
  readonly products: readonly string[];
}

interface Own {
  readonly recently: string;
  readonly cookies: readonly string[];
}

const nothingOwn: Own = { recently: '', cookies: [] };

/**
 * Answers with a page that is the same for all visitors who are not signed in, from memory where it is there. `draw` gives the page or another
 * answer (not found, moved), which is not kept.
 * @param after what is done for this visitor alone: what they looked at before, and the cookies that go with the page
 */
export async function keptPage(
  r: HttpRequest,
  draw: (visit: Visit) => Promise<Drawn | HttpReply>,
  after?: (visit: Visit, page: KeptPage) => Promise<Own>,
): Promise<HttpReply> {
  const key = keyOf(r);
  const now = Date.parse(r.app.now());
  const cache = cacheOf(r.app);
  const known = key === null ? null : cache.kept(key, now);
  // Nothing is looked up for what is known: no settings, no buyer, no statement.
  if (known && !after) return sent(r, known, nothingOwn);
  const { revision } = cache;
  const visit = await visitOf(r);
  let page = known?.page;
  let bodies = known?.bodies;
  if (!page) {
    const drawn = await draw(visit);
    if (!('html' in drawn)) return drawn;
    page = { parts: cut(drawn.html), products: drawn.products, ...(drawn.id ? { id: drawn.id } : {}) };
    if (key !== null) cache.put(key, page, { revision, now });
    bodies = key === null ? undefined : cache.kept(key, now)?.bodies;
  }
  const own = after ? await after(visit, page) : nothingOwn;
  if (key === null) return text(visit, joined(page, countOf(r), own.recently), own.cookies);
  return sent(r, { page, bodies: bodies ?? new Map<string, KeptBody>() }, own);
}

/** The same for an answer to a program, in which nothing is the visitor's own: what a guest is told is told to all guests. */
export async function keptAnswer(r: HttpRequest, tell: (visit: Visit) => Promise<Told | HttpReply>): Promise<HttpReply> {
  const key = keyOf(r);
  const now = Date.parse(r.app.now());
  const cache = cacheOf(r.app);
  const known = key === null ? null : cache.kept(key, now);
  if (known) return sentJson(r, known);
  const { revision } = cache;
  const told = await tell(await visitOf(r));
  if (!('json' in told)) return told;
  const page = { parts: [told.json], products: told.products };
  if (key !== null) cache.put(key, page, { revision, now });
  return sentJson(r, { page, bodies: (key === null ? undefined : cache.kept(key, now)?.bodies) ?? new Map<string, KeptBody>() });
}

interface ToSend {
  readonly page: KeptPage;
  readonly bodies: Map<string, KeptBody>;
}

function sent(r: HttpRequest, { page, bodies }: ToSend, { recently, cookies }: Own): HttpReply {
  const count = countOf(r);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) };
  // With something of the visitor's own it is made for them alone.
  if (recently !== '') return { headers: { ...common, ...headers }, body: joined(page, count, recently) };
  return packed(r, bodies, { name: count, headers, text: () => joined(page, count, '') });
}

const sentJson = (r: HttpRequest, { page, bodies }: ToSend): HttpReply =>
  packed(r, bodies, { name: '', headers: { 'content-type': 'application/json; charset=utf-8' }, text: () => page.parts[0] ?? '' });

const common = { 'cache-control': 'private, no-cache', vary: 'accept-language, cookie, authorization, accept-encoding' } as const;

function packed(
  r: HttpRequest,
  bodies: Map<string, KeptBody>,
  { name, headers, text: write }: { readonly name: string; readonly headers: HttpReply['headers']; readonly text: () => string },
): HttpReply {
  const { body, encoding, etag } = bodyOf(bodies, { name, accepted: encodingFor(r.headers['accept-encoding']), text: write });
  const all = { ...common, ...headers, etag };
  if (isKnown(r.headers['if-none-match'], etag)) return { status: 304, headers: all };
  return { headers: { ...all, ...(encoding === null ? {} : { 'content-encoding': encoding }) }, body };
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

function joined({ parts: [head = '', body = '', foot = ''] }: KeptPage, count: string, recently: string): string {
  return `${head}${count}${body}${recently}${foot}`;
}

function countOf(r: HttpRequest): string {
  const count = r.cookies[cookieNames(r.app).count] ?? '';
  return /^\d{1,5}$/.test(count) && count !== '0' ? count : '';
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
