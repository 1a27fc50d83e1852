import { asSystem, reading } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import '../../../kernel/access/why.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../../kernel/http/route.ts';
import { feedContent } from './feed-content.ts';
import { hashOfToken } from './feed-token.ts';

/** What calendar programs read. They sign in by nothing but the address, and see what its owner may see at that moment. */
export const feedRoutes: RouteGroup = {
  name: 'calendar',
  routes: () => [
    {
      method: 'GET',
      path: '/calendar/:token',
      summary: 'A person’s meetings and tasks as a calendar file',
      access: 'anyone',
      ownAuthentication: true,
      rateLimit: 60,
      handle: show,
    },
  ],
};

async function show(r: HttpRequest): Promise<HttpReply> {
  const token = /^([\w-]{20,100})\.ics$/.exec(r.params['token'] ?? '')?.[1];
  if (!token) throw notFound('calendar');
  const actor = await asSystem(
    r.app,
    async (ctx) => {
      const { rows } = await sql<{ id: string; user: string }>`
        select f.id, f.user_id as "user" from calendar_feed f where f.hash = ${hashOfToken(token)}`.execute(ctx.db);
      const feed = rows[0];
      // Of an account that ended there is no actor, and so no calendar.
      const owner = feed ? ((await ctx.services.actors?.actorOf(ctx, feed.user)) ?? null) : null;
      if (feed && owner)
        await sql`update calendar_feed set read_at = ${ctx.now}::timestamptz where id = ${feed.id}::uuid
          and (read_at is null or read_at < ${ctx.now}::timestamptz - interval '1 hour')`.execute(ctx.db);
      return owner;
    },
    r.requestId,
  );
  if (!actor || actor.audience !== 'staff') throw notFound('calendar');
  const company = r.app.services.settings?.company()?.name ?? 'Entente';
  const body = await reading(r.app, { actor: { ...actor, via: 'anonymous' }, requestId: r.requestId }, (ctx) =>
    feedContent(ctx, `${actor.name}, ${company}`),
  );
  return {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="calendar.ics"',
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
    body,
  };
}
