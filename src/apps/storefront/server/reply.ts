import type { Readable } from 'node:stream';
import type { HttpReply } from '../../../kernel/http/route.ts';
import type { PageName, PagePropsOf } from '../entry.tsx';
import { say, type Phrase } from '../words.ts';
import { cookie, cookieNames } from './cookies.ts';
import { renderer } from './renderer.ts';
import type { Visit } from './visit.ts';

const html = { 'content-type': 'text/html; charset=utf-8', vary: 'accept-language, cookie' } as const;

/** A page for this visitor alone. */
export async function page<N extends PageName>(
  visit: Visit,
  name: N,
  props: PagePropsOf<N>,
  more: { status?: number; cookies?: readonly string[] } = {},
): Promise<HttpReply> {
  const { renderPage } = await renderer();
  const body: Readable = await renderPage(name, props);
  const cookies = [...(more.cookies ?? []), ...spentNotice(visit)];
  return {
    status: more.status ?? 200,
    headers: { ...html, 'cache-control': 'private, no-cache', ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) },
    body,
  };
}

/** HTML that is there already. */
export function text(visit: Visit, body: string, cookies: readonly string[] = []): HttpReply {
  const all = [...cookies, ...spentNotice(visit)];
  return { headers: { ...html, 'cache-control': 'private, no-cache', ...(all.length > 0 ? { 'set-cookie': all } : {}) }, body };
}

/** On to another page of ours, after something was done: reloading it does nothing twice. */
export function goTo(visit: Visit, path: string, cookies: readonly string[] = [], notice?: Phrase): HttpReply {
  const all = notice ? [...cookies, cookie(visit.app, cookieNames(visit.app).notice, notice, 60)] : cookies;
  return { status: 303, headers: { location: path, ...(all.length > 0 ? { 'set-cookie': all } : {}) } };
}

/** A path of ours that a form asked to go back to; the home page for anything else. */
export function backTo(visit: Visit, path: string | undefined): string {
  const isOurs =
    path !== undefined && /^(\/(en|de))?\/shop(\/[\w./%-]*)?(\?[\w.=&%+-]*)?$/.test(path) && !path.includes('//') && !path.includes('..');
  return isOurs ? path : visit.base || '/';
}

const notices = new Set<string>([
  'It is in your cart.',
  'Your cart was changed.',
  'It is on your wish list.',
  'It is no longer on your wish list.',
  'We will tell you when it is back.',
  'Thank you. Your review is shown once we have read it.',
  'Your order is cancelled.',
  'This order can no longer be cancelled. Please write to us.',
  'Your return is announced. We will write to you how to send it.',
  'Your address is kept.',
  'The address was removed.',
  'Your account is open. Welcome.',
  'Your order stands. It is not paid yet.',
] satisfies Phrase[]);

/** What the last form has to say, in the visitor's language. */
export function noticeOf(visit: Visit): string | null {
  const kept = visit.request.cookies[cookieNames(visit.app).notice];
  return kept && notices.has(kept) ? say(visit.language, kept as Phrase) : null;
}

function spentNotice(visit: Visit): string[] {
  const name = cookieNames(visit.app).notice;
  return visit.request.cookies[name] ? [cookie(visit.app, name, '', 0)] : [];
}
