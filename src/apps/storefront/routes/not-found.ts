import { notFound as noSuchAddress } from '../../../kernel/errors.ts';
import type { HttpReply } from '../../../kernel/http/route.ts';
import { frameOf } from '../server/frame-of.ts';
import { page } from '../server/reply.ts';
import { at, visitOf, type Visit } from '../server/visit.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { say } from '../words.ts';

/** A friendly 404. */
export async function notFound(visit: Visit): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'message',
    {
      frame: await frameOf(visit),
      title: say(t, 'Page not found'),
      text: say(t, 'There is nothing at this address.'),
      links: [
        { href: visit.base || '/', label: say(t, 'Back to the start') },
        { href: at(visit, '/shop'), label: say(t, 'See all products') },
      ],
    },
    { status: 404 },
  );
}

export const notFoundRoute = async (r: HttpRequest): Promise<HttpReply> => notFound(await visitOf(r));

/**
 * An address that no part of the program has. Browsers get the page; programs, and whoever asks the interface for programs, its problem.
 * @throws AppError not-found
 */
export const nowhereRoute = async (r: HttpRequest): Promise<HttpReply> => {
  if (r.url.startsWith('/api/') || !String(r.headers['accept'] ?? '').includes('text/html')) throw noSuchAddress('address');
  return notFoundRoute(r);
};
