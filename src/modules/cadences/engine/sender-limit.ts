import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { dateIn, endOfDay, startOfDay } from '../../../kernel/time/dates.ts';

/** Mails of cadences a day in the name of somebody, where nobody set a limit: what mailboxes of a company send without being taken for spam. */
export const defaultPerDay = 150;

/**
 * Whether another mail may go out today in the sender's name, on the company's calendar day. Holds the sender's lock until the transaction
 * ends, so that two workers do not both take the last place.
 */
export async function hasRoomToday(
  ctx: Ctx,
  senderId: string | null,
): Promise<true | { readonly perDay: number; readonly tomorrow: Temporal.Instant }> {
  await sql`select pg_advisory_xact_lock(hashtext('cadences.sender'), hashtext(${senderId ?? ''}))`.execute(ctx.db);
  const zone = ctx.services.company?.timeZone ?? 'UTC';
  const day = dateIn(Temporal.Instant.from(ctx.now), zone);
  const { rows } = await sql<{ perDay: number; sent: number }>`
    select coalesce((select per_day from sender_limit where user_id = ${senderId}::uuid), (select per_day from sender_limit where user_id is null), ${defaultPerDay})::int as "perDay",
      (select count(*)::int from cadence_action a where a.sender_id = ${senderId}::uuid and a.kind = 'email' and a.state not in ('skipped', 'withheld')
        and a.at >= ${startOfDay(day, zone).toString()}::timestamptz and a.at < ${endOfDay(day, zone).toString()}::timestamptz) as sent`.execute(
    ctx.db,
  );
  const { perDay = defaultPerDay, sent = 0 } = rows[0] ?? {};
  return sent < perDay ? true : { perDay, tomorrow: endOfDay(day, zone) };
}
