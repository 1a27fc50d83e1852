import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { OwnRow, RecordAdapter } from '../../../platform/exchange/index.ts';
import { order } from '../records/order.ts';
import { amountIn, wholeMoney } from './exact-money.ts';

/**
 * Orders of another system, from a file. They are paid and closed: they move no stock, ask for no money and send no mail. Their lines come in the
 * same file or in one of their own (./past-lines.ts), what was sent likewise (./past-shipments.ts).
 */
export const pastOrders: RecordAdapter = {
  record: order.key,
  permission: 'orders.bringIn',
  fields: [
    'number',
    'placedAt',
    'organization',
    'person',
    'owner',
    'channel',
    'currency',
    'deliveryTotal',
    'shippingName',
    'shippingCompany',
    'shippingAddress',
    'email',
    'phone',
    'purchaseOrderNumber',
    'note',
    'internalNote',
    'tags',
  ],
  gives: [
    'state',
    'paymentState',
    'fulfilmentState',
    'display',
    'gross',
    'net',
    'tax',
    'discount',
    'credited',
    'paid',
    'refunded',
    'balance',
    'confirmedAt',
    'completedAt',
    'isPast',
  ],
  notes: 'internalNote',
  complete: async (ctx, rows) => rows.map((row) => completed(ctx, row)),
  async openAmong(ctx, ids) {
    const { rows } = await sql<{ id: string }>`select id from "order" where id = any(${[...ids]}::uuid[]) and is_past`.execute(ctx.db);
    return new Set(rows.map(({ id }) => id));
  },
};

function completed(ctx: Ctx, { values, externalId }: OwnRow): { values?: Readonly<Record<string, unknown>>; problem?: string } {
  const number = values['number'] ?? externalId;
  if (number === undefined) return { problem: 'Number is required.' };
  if (!values['placedAt'])
    return {
      problem: `There is no order ${String(number)} yet, and the row does not say when it was placed. Bring in the file of orders first.`,
    };
  const currency = typeof values['currency'] === 'string' ? values['currency'] : ctx.scope.baseCurrency;
  const delivery = wholeMoney(ctx, amountIn(values['deliveryTotal']), currency);
  const none = wholeMoney(ctx, '0', currency);
  return {
    values: {
      number,
      state: 'confirmed',
      paymentState: 'paid',
      fulfilmentState: 'unfulfilled',
      channel: values['channel'] ?? 'rep',
      currency,
      display: 'net',
      deliveryTotal: delivery,
      gross: delivery,
      net: delivery,
      paid: delivery,
      tax: none,
      discount: none,
      credited: none,
      refunded: none,
      balance: none,
      confirmedAt: values['placedAt'],
      isPast: true,
    },
  };
}
