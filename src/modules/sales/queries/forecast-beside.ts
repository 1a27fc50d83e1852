import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { forecastOverride } from '../records/forecast-override.ts';
import { opportunity } from '../records/opportunity.ts';
import type { ForecastLine } from '../rules/forecast-line.ts';

/**
 * Reps whom nothing closes for in the period although they have a quota: a forecast without them would look better than it is. Those
 * whose forecast the reader may see, as with judgements.
 */
export async function repsWithoutDeals(ctx: Ctx, ids: readonly string[]): Promise<readonly { userId: string; name: string | null }[]> {
  if (ids.length === 0) return [];
  const may = (key: string, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
  const { rows } = await sql<{ userId: string; name: string | null }>`
    select f.user_id as "userId", u.name from (select unnest(${[...ids]}::uuid[]) as user_id) f
      join "user" u on u.id = f.user_id and u.active and u.deleted_at is null and ${may('identity.user', 'u')}
    where ${may(forecastOverride.key, 'f')} order by u.name, u.id`.execute(ctx.db);
  return rows;
}

/**
 * By rep, the deals of the period that count for them without being theirs, and those that are theirs and count for others only: what the
 * list behind a number of the forecast needs besides the owner.
 * @param where further condition over `o`
 */
export async function splitDeals(
  ctx: Ctx,
  period: { from: string; to: string },
  where: Sql,
): Promise<ReadonlyMap<string, Pick<ForecastLine, 'sharedIn' | 'sharedAway'>>> {
  const { rows } = await sql<{ id: string; owner: string | null; users: readonly string[] }>`
    select o.id, o.owner_id as owner, array_agg(s.user_id::text) as users from opportunity o join opportunity_split s on s.opportunity_id = o.id and s.kind = 'revenue'
    where o.deleted_at is null and o.state <> 'lost' and o.close_on between ${period.from}::date and ${period.to}::date and ${where}
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'o')}
    group by o.id order by o.id limit 2000`.execute(ctx.db);
  const found = new Map<string, { sharedIn: string[]; sharedAway: string[] }>();
  const of = (user: string) => {
    const entry = found.get(user) ?? { sharedIn: [], sharedAway: [] };
    found.set(user, entry);
    return entry;
  };
  for (const { id, owner, users } of rows) {
    for (const user of users) if (user !== owner) of(user).sharedIn.push(id);
    if (owner !== null && !users.includes(owner)) of(owner).sharedAway.push(id);
  }
  return found;
}
