import type { HttpRequest } from './route.ts';

/** The languages that people outside read us in. */
export type PageLanguage = 'en' | 'de';

/** Which of our languages an Accept-Language header prefers (RFC 9110, 12.5.4). */
export function preferredLanguage({ 'accept-language': header }: HttpRequest['headers']): PageLanguage {
  const ranked = String(header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((v) => v !== undefined);
      return { language: tag.slice(0, 2), q: q === undefined ? 1 : Number(q), index };
    });
  const best = ranked
    .filter((r) => (r.language === 'en' || r.language === 'de') && r.q > 0)
    .sort((a, b) => b.q - a.q || a.index - b.index)[0];
  return best?.language === 'de' ? 'de' : 'en';
}

/** The language that an address begins with, as `/de/shop` does; null for one that leaves it to the browser. */
export const pathLanguage = (path: string): PageLanguage | null => (/^\/(en|de)(?=[/?]|$)/.exec(path)?.[1] ?? null) as PageLanguage | null;
