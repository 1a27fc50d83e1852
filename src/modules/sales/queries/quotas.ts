import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { quota } from '../records/quota.ts';

/** The amounts that each rep was to win in the quota periods that begin within these days, in base currency as decimal text, by id of the user. */
export async function quotasOf(ctx: Ctx, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ userId: string; amount: string }>`
    select q.user_id as "userId", trim_scale(sum(q.amount_base))::text as amount from quota q
    where q.user_id is not null and q.measure = 'wonAmount' and q.starts_on between ${from}::date and ${to}::date and q.deleted_at is null
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(quota.key), 'read', 'q')}
    group by q.user_id`.execute(ctx.db);
  return new Map(rows.map((q) => [q.userId, q.amount]));
}
