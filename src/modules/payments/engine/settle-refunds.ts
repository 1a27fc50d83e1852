import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { PaymentRow } from '../records/payment.ts';
import { refund } from '../records/refund.ts';
import type { PaymentFacts, RefundFact } from '../rules/payment-facts.ts';
import { change, insertion } from './rows.ts';

/** Brings the refunds that people see in line with what is known of them; one made at the provider, past us, gets a row of its own. */
export async function settleRefunds(ctx: Ctx, row: PaymentRow, before: PaymentFacts, after: PaymentFacts): Promise<void> {
  for (const [reference, fact] of Object.entries(after.refunds)) {
    if (JSON.stringify(before.refunds[reference]) !== JSON.stringify(fact)) await settle(ctx, row, reference, fact);
  }
}

async function settle(ctx: Ctx, row: PaymentRow, reference: string, fact: RefundFact): Promise<void> {
  const known = await sql<{ id: string; state: string }>`
    select id, state from refund where payment_id = ${row.id}::uuid and (id = ${fact.ours ?? null}::uuid or provider_reference = ${reference}) for update`.execute(
    ctx.db,
  );
  const found = known.rows[0];
  const doneAt = fact.state === 'done' ? { doneAt: ctx.now } : {};
  if (found) {
    await change(ctx, refund, found.id, { state: fact.state, providerReference: reference, ...doneAt }).execute(ctx.db);
    if (found.state !== fact.state)
      ctx.emit({
        type: 'payments.refundUpdated',
        recordType: refund.key,
        recordId: found.id,
        changes: { state: { from: found.state, to: fact.state } },
      });
    return;
  }
  const { rows } = await sql<{ id: string }>`${insertion(ctx, refund, {
    payment: row.id,
    amount: { amount: fact.amount, currency: row.amount.currency },
    reason: fact.isChargeback ? 'Taken back by the bank of the payer' : 'Made at the provider',
    state: fact.state,
    providerReference: reference,
    ...doneAt,
  })} returning id`.execute(ctx.db);
  if (rows[0]) ctx.emit({ type: 'payments.refundCreated', recordType: refund.key, recordId: rows[0].id });
}
