import { choice, json, money, number, percent, ref, text } from '../../../fields/index.ts';
import { buyerOf } from '../../catalog/index.ts';
import { product } from '../../catalog/records/product.ts';
import { reserve } from '../../stock/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { cancelOrder } from '../engine/cancel-order.ts';
import { giveGoodwill } from '../engine/credit.ts';
import { setLineQuantity } from '../engine/change-lines.ts';
import { confirmOrder } from '../engine/payment-changed.ts';
import { readOrder, type OrderWhole } from '../engine/read-order.ts';
import { refreshOrder } from '../engine/refresh-order.ts';
import { settle } from '../engine/settle.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { orderEvents } from '../events.ts';
import { lineRows } from '../place/order-rows.ts';
import { priceDraft, productOf } from '../place/price-draft.ts';
import { cancelReasons } from '../records/choices.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import type { DraftLine } from '../rules/order-draft.ts';
import { insertRowsSql } from '../store/row-json.ts';
import { readLines } from './line-input.ts';

const isAlive = (row: { readonly state: string | null }): true | string => (row.state === 'cancelled' ? 'The order is cancelled.' : true);

const confirm = defineCommand({
  name: 'confirm',
  label: 'Confirm without payment',
  description: 'The order counts as certain although it is not paid yet.',
  on: order,
  consequential: true,
  emits: [orderEvents.confirmed],
  allowed: (row) => (row.state === 'pending' ? true : 'The order is not waiting for a payment.'),
  run: async (ctx, row) => confirmOrder(ctx, await readOrder(ctx, row.id)),
});

const cancel = defineCommand({
  name: 'cancel',
  label: 'Cancel order',
  description: 'Frees the goods and gives back what was paid.',
  on: order,
  bulk: true,
  consequential: true,
  input: { reason: choice({ label: 'Reason', options: cancelReasons, extensible: true, required: true, default: 'buyer' }) },
  emits: [orderEvents.cancelled, orderEvents.refunded],
  allowed: (row) => {
    if (row.state === 'cancelled') return 'The order is cancelled already.';
    return row.fulfilmentState === 'unfulfilled' ? true : 'Goods of it were sent: cancel what is open, and take back the rest as a return.';
  },
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    if (whole.shipments.some((shipment) => shipment.state !== 'cancelled')) throw notAllowed('Goods of it were sent.');
    await cancelOrder(ctx, { id: row.id, number: whole.number, reason: input.reason ?? 'buyer' });
  },
});

/** `quantity` is how many are wanted from now on: 0 takes the line out. */
const changeLines = defineCommand({
  name: 'change-lines',
  label: 'Change quantities',
  description:
    'Fewer are freed and given back; more are charged at the same price. `lines`: [{ line, quantity }] with how many are wanted from now on.',
  on: order,
  input: {
    lines: json<readonly { line: string; quantity: number }[]>()({ label: 'Lines', required: true }),
    reason: text({ label: 'Reason', max: 200 }),
  },
  emits: [orderEvents.edited, orderEvents.refunded],
  allowed: isAlive,
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    const changes = readWanted(whole, input.lines);
    const left = whole.lines.reduce((sum, line) => {
      const change = changes.find((each) => each.line.id === line.id);
      return sum + (change ? change.quantity : line.quantity - line.cancelled);
    }, 0);
    if (left === 0) throw notAllowed('Nothing would be left: cancel the order instead.');
    for (const { line, quantity } of changes) await setLineQuantity(ctx, row.id, line, quantity, whole.currency);
    return edited(ctx, whole, { changed: changes.map(({ line, quantity }) => ({ name: line.name, quantity })) }, input.reason ?? null);
  },
});

const addLine = defineCommand({
  name: 'add-line',
  label: 'Add product',
  description: 'At the price of today for this buyer, unless another is agreed.',
  on: order,
  input: {
    product: ref({ label: 'Product', to: product.key, required: true }),
    quantity: number({ label: 'Quantity', decimals: 3, min: 0.001, default: 1, required: true }),
    unitPrice: money({ label: 'Unit price', min: '0', help: 'The price of the buyer unless said.' }),
    discount: percent({ label: 'Discount', min: 0, max: 100 }),
    reason: text({ label: 'Reason for the price', max: 200 }),
  },
  emits: [orderEvents.edited],
  allowed: isAlive,
  run: async (ctx, row, input) => {
    const whole = await readOrder(ctx, row.id);
    if (input.unitPrice && input.unitPrice.currency !== whole.currency)
      throw invalid([
        { pointer: '/unitPrice/currency', code: 'currency', message: `must be ${whole.currency}, the currency of the order` },
      ]);
    const productId = typeof input.product === 'string' ? input.product : String(input.product?.id);
    const manual = {
      ...(input.unitPrice ? { unitPrice: input.unitPrice.amount } : {}),
      ...(input.discount == null ? {} : { discountPercent: String(input.discount) }),
      ...(input.reason ? { reason: input.reason } : {}),
    };
    const line = {
      key: newId(),
      productId,
      quantity: String(input.quantity ?? 1),
      ...(Object.keys(manual).length > 0 ? { manual } : {}),
    };
    const names = await addLines(ctx, whole, [line], '/product');
    return edited(ctx, whole, { added: names.map((name) => ({ name, quantity: input.quantity ?? 1 })) }, null);
  },
});

const refund = defineCommand({
  name: 'refund',
  label: 'Refund',
  description: 'Gives back a part without goods coming back, such as for a late delivery.',
  on: order,
  consequential: true,
  input: { amount: money({ label: 'Amount', min: '0.01', required: true }), reason: text({ label: 'Reason', max: 200, required: true }) },
  emits: [orderEvents.refunded],
  allowed: (row) => (isAlive(row) !== true ? isAlive(row) : Number(row.gross?.amount ?? 0) > 0 ? true : 'There is nothing to give back.'),
  run: async (ctx, row, input) => {
    const amount = input.amount;
    const most = decimal(row.gross?.amount ?? '0').minus(decimal(row.credited?.amount ?? '0'));
    if (!amount || amount.currency !== row.currency)
      throw invalid([{ pointer: '/amount/currency', code: 'currency', message: `must be ${row.currency}, the currency of the order` }]);
    if (decimal(amount.amount).gt(most))
      throw invalid([{ pointer: '/amount/amount', code: 'max', message: `must be at most ${most.toFixed()}` }]);
    return { refunded: await giveGoodwill(ctx, row.id, amount.amount, input.reason ?? 'Refund') };
  },
});

export const editCommands: readonly Command[] = [confirm, cancel, changeLines, addLine, refund];

/** Adds lines at the price of today, and reserves them. @returns their names */
export async function addLines(ctx: Ctx, whole: OrderWhole, lines: readonly DraftLine[], pointer: string): Promise<readonly string[]> {
  const buyer = await buyerOf(ctx, { personId: whole.personId, organizationId: whole.organizationId });
  const priced = await priceDraft(ctx, {
    channel: whole.channel,
    currency: whole.currency,
    display: whole.display,
    buyer,
    language: whole.language,
    shippingAddress: whole.shipCountry
      ? {
          country: whole.shipCountry,
          ...(whole.shipRegion ? { region: whole.shipRegion } : {}),
          ...(whole.shipPostcode ? { postalCode: whole.shipPostcode } : {}),
        }
      : null,
    lines,
    couponCodes: [],
    deliveryMethodId: null,
    outletId: whole.outletId,
    holdOutKey: whole.personId ?? whole.organizationId ?? whole.id,
  });
  if (priced.priced.lines.length < lines.length)
    throw invalid([{ pointer, code: 'not-offered', message: 'is not offered, or has no price' }]);
  await reserve(ctx, {
    holder: { type: order.key, id: whole.id },
    lines: lines.flatMap(({ productId, quantity }) => (productId === null ? [] : [{ productId, quantity }])),
    expiresAt: whole.state === 'pending' ? whole.expiresAt : null,
  });
  const last = Math.max(0, ...whole.lines.map((line) => line.position));
  await insertRowsSql(ctx, orderLine, lineRows(ctx, whole.id, lines, priced, last + 1)).execute(ctx.db);
  return lines.map((line) => productOf(line, priced.products)?.name ?? line.name ?? line.key);
}

async function edited(
  ctx: Ctx,
  before: OrderWhole,
  what: Readonly<Record<string, unknown>>,
  reason: string | null,
): Promise<{ readonly refunded: string }> {
  const refunded = await settle(ctx, before.id, reason ?? 'Order changed');
  await refreshOrder(ctx, before.id);
  if (decimal(refunded).gt(0)) tellBuyer(ctx, { order: before.id, channel: before.channel, kind: 'refund', refunded });
  ctx.emit({ type: orderEvents.edited, recordType: order.key, recordId: before.id, data: { number: before.number, ...what, reason } });
  return { refunded };
}

function readWanted(
  whole: OrderWhole,
  input: unknown,
): readonly { readonly line: OrderWhole['lines'][number]; readonly quantity: number }[] {
  const list = Array.isArray(input) ? (input as readonly { line?: unknown; quantity?: unknown }[]) : [];
  if (list.length === 0) throw invalid([{ pointer: '/lines', code: 'required', message: 'is required' }]);
  const zero = list.filter((each) => Number(each.quantity) === 0);
  const rest = list.filter((each) => Number(each.quantity) !== 0);
  const taken = zero.map((each) => {
    const line = whole.lines.find((one) => one.id === each.line);
    if (!line) throw invalid([{ pointer: '/lines', code: 'ref', message: 'has one that is not of this order' }]);
    return { line, quantity: 0 };
  });
  return [...taken, ...(rest.length > 0 ? readLines(whole, rest, () => 1_000_000) : [])];
}
