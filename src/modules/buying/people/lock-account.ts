import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed } from '../../../kernel/errors.ts';

/** Changes of who may do what in one company come one after the other. */
export async function lockAccount(ctx: Pick<Ctx, 'db'>, organizationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`company account ${organizationId}`}, 0))`.execute(ctx.db);
}

/** A company can always look after its account by itself. To be asked after the change, under the lock. @throws AppError not-allowed (409) */
export async function requireAdmin(ctx: Pick<Ctx, 'db'>, organizationId: string): Promise<void> {
  const { rows } =
    await sql`select 1 from company_buyer where organization_id = ${organizationId}::uuid and state = 'active' and role = 'admin' and deleted_at is null limit 1`.execute(
      ctx.db,
    );
  if (rows.length === 0) throw notAllowed('Somebody has to look after the account. Make another buyer its administrator first.');
}
