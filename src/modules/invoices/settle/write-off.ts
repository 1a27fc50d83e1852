import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { lockOrder, writeOff } from '../../orders/index.ts';
import { writeEntry } from './write-entry.ts';

export interface Loss {
  readonly invoiceId: string;
  readonly orderId: string | null;
  /** Decimal text in the invoice's currency; negative to ask for it again. */
  readonly amount: string;
  readonly note: string | null;
}

/** Gives up an amount of an invoice that the caller has locked, and of its order, so that both say the same. */
export async function bookLoss(given: Ctx, { invoiceId, orderId, amount, note }: Loss): Promise<void> {
  await writeEntry(given, { invoiceId, kind: 'write-off', amount, happenedOn: given.scope.today, note });
  if (orderId === null) return;
  const ctx: Ctx = { ...given, actor: { ...systemActor, userId: given.actor.userId } };
  await lockOrder(ctx, orderId);
  await writeOff(ctx, orderId, amount, note ?? '');
}

/** What of an invoice is given up and was not asked for again. */
export async function lostOf(ctx: Ctx, invoiceId: string): Promise<Decimal> {
  const { rows } = await sql<{ lost: string }>`
    select coalesce(sum(amount), 0)::text as lost from ledger_entry where invoice_id = ${invoiceId}::uuid and kind = 'write-off'`.execute(
    ctx.db,
  );
  return decimal(rows[0]?.lost ?? '0');
}
