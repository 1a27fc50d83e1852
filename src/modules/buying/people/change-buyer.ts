import { readRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { notAllowed, notFound } from '../../../kernel/errors.ts';
import { user } from '../../../platform/identity/records/user.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { buyingEvents } from '../events.ts';
import type { BuyerRole } from '../records/choices.ts';
import { companyBuyer } from '../records/company-buyer.ts';
import type { Amount } from './account-of.ts';
import { lockAccount, requireAdmin } from './lock-account.ts';

export interface BuyerChange {
  readonly role: BuyerRole;
  readonly orderLimit: Amount | null;
  readonly monthlyBudget: Amount | null;
  readonly mayReleaseOwn: boolean;
}

interface Which {
  readonly organizationId: string;
  readonly buyerId: string;
}

/** Role, limit and budget of a buyer of this company. @throws AppError not-found for another's; not-allowed for its last administrator */
export async function changeBuyer(ctx: Ctx, which: Which, change: BuyerChange): Promise<void> {
  const row = await lockBuyer(ctx, which);
  await updateRecord(ctx, companyBuyer, row.id, { ...change });
  if (row.state === 'active' && row.role === 'admin') await requireAdmin(ctx, which.organizationId);
}

/**
 * Ends somebody's access to the company at once: sessions of an account that was opened for the company end and it opens no more; one that they
 * had before is theirs, and buys for them alone again. What waits for approval because of them is withdrawn. An invitation ends.
 * @throws AppError not-found for another company's; not-allowed for its last administrator
 */
export async function removeBuyer(ctx: Ctx, which: Which): Promise<void> {
  const row = await lockBuyer(ctx, which);
  await updateRecord(ctx, companyBuyer, row.id, { state: 'removed', removedAt: ctx.now, tokenHash: null });
  if (row.state === 'active' && row.role === 'admin') await requireAdmin(ctx, which.organizationId);
  if (row.person) await closeDoor(ctx, which.organizationId, row.person.id, row.hasOwnAccount === true);
  ctx.emit({ type: buyingEvents.removed, recordType: companyBuyer.key, recordId: row.id });
}

async function closeDoor(ctx: Ctx, organizationId: string, personId: string, hasOwnAccount: boolean): Promise<void> {
  await sql`update order_approval set state = 'withdrawn', decided_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = version + 1
    where organization_id = ${organizationId}::uuid and person_id = ${personId}::uuid and state = 'waiting'`.execute(ctx.db);
  const { rows } = await sql<{ id: string }>`
    select id from "user" where person_id = ${personId} and organization_id = ${organizationId} and deleted_at is null order by id for update`.execute(
    ctx.db,
  );
  for (const { id } of rows) {
    await updateRecord(ctx, user, id, hasOwnAccount ? { organizationId: null } : { organizationId: null, active: false });
    await sql`delete from session where user_id = ${id}::uuid`.execute(ctx.db);
  }
}

async function lockBuyer(ctx: Ctx, { organizationId, buyerId }: Which): Promise<RowOf<typeof companyBuyer>> {
  await lockAccount(ctx, organizationId);
  const { rows } =
    await sql`select 1 from company_buyer where id = ${buyerId}::uuid and organization_id = ${organizationId}::uuid and deleted_at is null`.execute(
      ctx.db,
    );
  if (rows.length === 0) throw notFound('buyer');
  const row = await readRecord(ctx, companyBuyer, buyerId, { lock: true });
  if (row.state === 'removed') throw notAllowed('This buyer was removed.');
  return row;
}
