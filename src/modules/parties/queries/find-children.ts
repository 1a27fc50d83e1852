import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';

/** Where a person works today. */
export async function currentAffiliations(
  ctx: Ctx,
  personId: string,
): Promise<readonly { readonly id: string; readonly isPrimary: boolean }[]> {
  const found = await sql<{ id: string; isPrimary: boolean }>`
    select id, coalesce(is_primary, false) as "isPrimary" from affiliation
    where person_id = ${personId}::uuid and deleted_at is null and (until is null or until >= ${ctx.scope.today}::date)`.execute(ctx.db);
  return found.rows;
}
