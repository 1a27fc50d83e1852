import { pathLanguage, preferredLanguage } from '../../../kernel/http/preferred-language.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { identityOf } from '../../../platform/identity/index.ts';
import { cookieNames } from './cookies.ts';
import { bodyOf, encodingFor, isKnown } from './kept-body.ts';
import { partsOf } from './packed-page.ts';
import { cacheOf, cartMark, recentlyMark, type Kept } from './page-cache.ts';
import { text } from './reply.ts';
import { visitOf, type Visit } from './visit.ts';

export interface Drawn {
  readonly html: string;
  readonly products: readonly string[];
  readonly id?: string;
  /** When it changes by the clock alone, in milliseconds since 1970; seen after some seconds where nobody says. */
  readonly until?: number;
}

/** The same for programs: what is sent as JSON. */
export interface Told {
  readonly json: string;
  readonly products: readonly string[];
  readonly until?: number;
}

/** What stands beside a page for one visitor alone: HTML for its place in the page, and cookies that go with it. */
export interface Own {
  readonly recently: string;
  readonly cookies: readonly string[];
}

const nothingOwn: Own = { recently: '', cookies: [] };

/** Who is asked about only when something has to be looked up for them. */
export interface Visitor {
  readonly request: HttpRequest;
  readonly visit: () => Promise<Visit>;
  /** Told what all guests are told. */
  readonly isGuest: boolean;
}

/**
 * Answers with a page that is the same for all visitors who are not signed in, from memory where it is there. `draw` gives the page or another
 * answer (not found, moved), which is not kept.
 * @param beside what is the visitor's own: never in what is kept, put into what is sent
 */
export async function keptPage(
  r: HttpRequest,
  draw: (visit: Visit) => Promise<Drawn | HttpReply>,
  beside: (visitor: Visitor, id: string | undefined) => Promise<Own> = async () => nothingOwn,
): Promise<HttpReply> {
  const key = keyOf(r);
  const now = Date.parse(r.app.now());
  const cache = cacheOf(r.app);
  let known: Promise<Visit> | null = null;
  const visitor: Visitor = { request: r, visit: () => (known ??= visitOf(r)), isGuest: key !== null };
  let kept = key === null ? null : cache.kept(key, now);
  // Nothing is looked up for what is known: no settings, no buyer, no statement.
  if (!kept) {
    const { revision } = cache;
    const visit = await visitor.visit();
    const drawn = await draw(visit);
    if (!('html' in drawn)) return drawn;
    const { html, until, ...page } = drawn;
    const parts = cut(html);
    if (key === null) {
      const { recently, cookies } = await beside(visitor, drawn.id);
      return text(visit, joined(parts, countOf(r), recently), cookies);
    }
    kept = cache.put(key, { parts, ...page }, { revision, now, until });
  }
  return sent(r, kept, await beside(visitor, kept.id));
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
  if (key === null) return { headers: { ...common, ...json }, body: told.json };
  return sentJson(r, cache.put(key, { parts: [told.json], products: told.products }, { revision, now, until: told.until }));
}

const json = { 'content-type': 'application/json; charset=utf-8' } as const;
const common = { 'cache-control': 'private, no-cache', vary: 'accept-language, cookie, authorization, accept-encoding' } as const;

function sent(r: HttpRequest, kept: Kept, { recently, cookies }: Own): HttpReply {
  const count = countOf(r);
  const headers = { 'content-type': 'text/html; charset=utf-8', ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) };
  // With something of the visitor's own it is made for them alone.
  if (recently !== '') return { headers: { ...common, ...headers }, body: joined(partsOf(kept.page), count, recently) };
  return packed(r, kept, { count, headers });
}

const sentJson = (r: HttpRequest, kept: Kept): HttpReply => packed(r, kept, { count: '', headers: json });

function packed(
  r: HttpRequest,
  { page }: Kept,
  { count, headers }: { readonly count: string; readonly headers: HttpReply['headers'] },
): HttpReply {
  const accepted = encodingFor(r.headers['accept-encoding']);
  const isAsKept = count === '' && (page.encoding === null || page.encoding === accepted);
  const { body, encoding, etag } = isAsKept
    ? page
    : bodyOf(cacheOf(r.app).bodies, { name: `${page.etag} ${count}`, accepted, text: () => joined(partsOf(page), count, '') });
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

function joined([head = '', body = '', foot = '']: readonly string[], count: string, recently: string): string {
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
  const language = pathLanguage(r.url) === null ? preferredLanguage(r.headers) : '';
  return `${language} ${r.cookies[names.currency] ?? ''} ${r.url}`;
}
