import { choice, text } from '../../../fields/index.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { PaymentRow } from '../records/payment.ts';

/** Something that is paid for: confirmed once the money is sure, gone when it was cancelled. */
export const purchase = defineRecord({
  module: 'kiosk',
  name: 'purchase',
  path: 'purchases',
  label: 'Purchase',
  title: 'name',
  fields: {
    name: text({ required: true }),
    state: choice({
      options: [
        { value: 'open', label: 'Open' },
        { value: 'confirmed', label: 'Confirmed' },
        { value: 'gone', label: 'Gone' },
      ] as const,
      default: 'open',
    }),
  },
});

export const kioskModule = defineModule({
  name: 'kiosk',
  dependsOn: ['payments'],
  records: [purchase],
  policies: [definePolicy({ record: purchase, staff: everyRow })],
});

/** As an order does: confirms in the payment's transaction, and says when nobody wants the money any more. */
export async function confirmPurchase(ctx: Ctx, payment: PaymentRow): Promise<void | 'not-wanted'> {
  const { rows } = await sql<{
    state: string;
  }>`select state from purchase where id = ${payment.subject.id}::uuid and deleted_at is null for update`.execute(ctx.db);
  if (!rows[0] || rows[0].state === 'gone') return 'not-wanted';
  if (payment.state === 'captured' || payment.state === 'authorised')
    await sql`update purchase set state = 'confirmed', version = version + 1 where id = ${payment.subject.id}::uuid and state = 'open'`.execute(
      ctx.db,
    );
}
