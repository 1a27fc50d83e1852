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

/** Id of what is on record for a person and a channel, or null. */
export async function findConsent(ctx: Ctx, personId: string, channel: string): Promise<string | null> {
  const found = await sql<{
    id: string;
  }>`select id from consent where person_id = ${personId}::uuid and channel = ${channel} and deleted_at is null`.execute(ctx.db);
  return found.rows[0]?.id ?? null;
}
