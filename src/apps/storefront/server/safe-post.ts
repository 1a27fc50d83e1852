import { AppError } from '../../../kernel/errors.ts';
import { readForm } from '../../../kernel/http/read-form.ts';
import type { HttpReply, HttpRequest, Route } from '../../../kernel/http/route.ts';
import { shopOf } from '../../../modules/shop/index.ts';

const most = 32 * 1024;

/**
 * A route that takes a form of ours. Browsers say where each form comes from; one of another site, or of a program that does not say, is
 * refused (OWASP CSRF cheat sheet: Sec-Fetch-Site, else Origin). So pages need no token and can be kept.
 */
export function formRoute(
  path: string,
  summary: string,
  handle: (r: HttpRequest, form: URLSearchParams) => Promise<HttpReply>,
  rateLimit = 120,
): Route {
  return {
    method: 'POST',
    path,
    summary,
    access: 'anyone',
    ownCsrf: true,
    body: 'stream',
    bodyLimit: most,
    rateLimit,
    handle: async (r) => {
      checkSameSite(r);
      return handle(r, await readForm(r, most));
    },
  };
}

/** @throws AppError csrf (403) */
export function checkSameSite(r: HttpRequest): void {
  const site = r.headers['sec-fetch-site'];
  const origin = r.headers['origin'];
  const ours = new URL(shopOf(r.app).publicUrl).origin;
  const isOwnOrigin = typeof origin === 'string' && (origin === ours || hostOf(origin) === String(r.headers['host']));
  const isSame = site === undefined ? isOwnOrigin : site === 'same-origin' && (origin === undefined || isOwnOrigin);
  if (!isSame) throw new AppError(403, 'csrf', 'This form does not come from our shop. Please go back and send it again.');
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

/** The fields by name, trimmed, without control characters, and none longer than anything we keep. */
export function valuesOf(form: URLSearchParams): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    const text = value.replace(/(?![\n\r\t])\p{Cc}/gu, '').trim();
    if (/^[\w.-]{1,80}$/.test(name) && text) values[name] = text.slice(0, 5000);
  }
  return values;
}
