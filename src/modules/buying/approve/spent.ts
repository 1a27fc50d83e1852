import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/**
 * What somebody has ordered for a company since the month began where our company is, with tax, in one currency; what was cancelled or credited
 * does not count. Decimal text. By the index on (person, placed_at).
 */
export async function spentThisMonth(
  ctx: Pick<Ctx, 'db' | 'now' | 'services'>,
  { personId, organizationId, currency }: { readonly personId: string; readonly organizationId: string; readonly currency: string },
): Promise<string> {
  const zone = ctx.services.company?.timeZone ?? 'UTC';
  const { rows } = await sql<{ spent: string }>`
    select trim_scale(coalesce(sum(o.gross - coalesce(o.credited, 0)), 0))::text as spent from "order" o
    where o.person_id = ${personId}::uuid and o.organization_id = ${organizationId}::uuid and o.currency = ${currency} and o.state <> 'cancelled' and o.deleted_at is null
      and o.placed_at >= date_trunc('month', ${ctx.now}::timestamptz at time zone ${zone}) at time zone ${zone}`.execute(ctx.db);
  return rows[0]?.spent ?? '0';
}
