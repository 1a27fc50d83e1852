import { text } from '../../../fields/index.ts';
import { tillProviders } from '../../payments/index.ts';
import { payment } from '../../payments/records/payment.ts';
import { refund } from '../../payments/records/refund.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { tillSession } from '../records/till-session.ts';
import type { RefundToPay } from '../rules/refund-to-pay.ts';
import { refuseWithoutFields } from './refuse-without-fields.ts';

/** Refunds over the counter that nobody has paid out yet, the oldest first. */
export const refundsToPay = defineQuery({
  name: 'refunds-to-pay',
  description: 'Refunds in cash or on the card terminal that wait to be paid out at a till.',
  on: tillSession,
  input: { order: text({ help: 'Id of an order: only what goes back for it.' }), currency: text({ help: 'Only in this currency.' }) },
  run: async (ctx, input) => {
    refuseWithoutFields(ctx, refund, ['amount', 'reason', 'state']);
    refuseWithoutFields(ctx, payment, ['reference', 'subject', 'methodName', 'provider']);
    const seen = (record: typeof refund | typeof payment, alias: string) =>
      rowsFor(ctx.registry, ctx.actor, ctx.registry.record(record.key), 'read', alias);
    const { rows } = await sql<RefundToPay>`
      select r.id, jsonb_build_object('amount', trim_scale(r.amount)::text, 'currency', r.amount_currency) as amount, r.reason, r.created_at as "askedAt",
        p.reference, coalesce(p.method_name, '') as "methodName", p.provider
      from refund r join payment p on p.id = r.payment_id and ${seen(payment, 'p')}
      where r.state = 'waiting' and r.deleted_at is null and p.provider = any(${[...tillProviders()]}::text[]) and ${seen(refund, 'r')}
        and (${input.order ?? null}::text is null or p.subject_id::text = ${input.order ?? null})
        and (${input.currency ?? null}::text is null or r.amount_currency = ${input.currency ?? null})
      order by r.id limit 100`.execute(ctx.db);
    return { data: rows };
  },
});
