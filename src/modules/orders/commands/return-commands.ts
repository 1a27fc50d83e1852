import { idOf } from '../../../kernel/record/id-of.ts';
import { json, longText, ref } from '../../../fields/index.ts';
import { restock } from '../../stock/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { locations } from '../../stock/index.ts';
import { lockOrder, readOrder, type OrderWhole } from '../engine/read-order.ts';
import { refreshOrder } from '../engine/refresh-order.ts';
import { settle } from '../engine/settle.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { orderEvents } from '../events.ts';
import { orderReturn } from '../records/order-return.ts';
import { worthOf } from '../rules/line-amounts.ts';
import { credit } from '../engine/credit.ts';
import { addLines } from './edit-commands.ts';

interface ArrivedLine {
  readonly line: string;
  readonly quantity?: number;
  readonly condition?: string;
  readonly isRestocked?: boolean;
}

const receive = defineCommand({
  name: 'receive',
  label: 'Goods arrived',
  description:
    'Credits what came back and puts it into stock. `lines`: [{ line, quantity, condition, isRestocked }] by line of the return, where not all of it came or not as new. `replacements`: [{ product, quantity }] to send instead.',
  on: orderReturn,
  consequential: true,
  input: {
    lines: json<readonly ArrivedLine[]>()({ label: 'What arrived' }),
    location: ref({ label: 'Arrived at', to: 'stock.location' }),
    replacements: json<readonly { product: string; quantity: number }[]>()({ label: 'Sent instead' }),
    answer: longText({ label: 'Answer', help: 'The buyer reads it.' }),
  },
  emits: [orderEvents.returnReceived, orderEvents.refunded],
  allowed: (row) => (row.state === 'requested' ? true : 'It has been dealt with already.'),
  run: (ctx, row, input) => receiveReturn(ctx, { id: row.id, number: row.number ?? '', orderId: row.order.id }, input),
});

const reject = defineCommand({
  name: 'reject',
  label: 'Do not accept',
  on: orderReturn,
  input: { answer: longText({ label: 'Reason', required: true, help: 'The buyer reads it.' }) },
  emits: [orderEvents.returnRejected],
  allowed: (row) => (row.state === 'requested' ? true : 'It has been dealt with already.'),
  run: async (ctx, row, input) => {
    await updateRecord(ctx, orderReturn, row.id, { state: 'rejected', answer: input.answer ?? null });
    const { channel } = await readOrder(ctx, row.order.id);
    tellBuyer(ctx, { order: row.order.id, channel, kind: 'returnRejected', about: row.id });
    ctx.emit({
      type: orderEvents.returnRejected,
      recordType: orderReturn.key,
      recordId: row.id,
      data: { order: row.order.id, number: row.number },
    });
  },
});

/** What arrived of a return, and where; all of it as new, unless said. */
export interface Arrival {
  readonly lines?: unknown;
  readonly location?: unknown;
  readonly replacements?: unknown;
  readonly answer?: string | null | undefined;
  /** As of `refundPayment`; for who takes goods back over their own counter. */
  readonly isPaidOutByCaller?: boolean;
}

/**
 * The goods of an announced return are there: credits them, puts them into stock, gives the money back.
 * @throws AppError invalid for more than was announced
 */
export async function receiveReturn(
  ctx: Ctx,
  announced: { readonly id: string; readonly number: string; readonly orderId: string },
  input: Arrival,
): Promise<{ readonly value: string; readonly refunded: string }> {
  const whole = await lockOrder(ctx, announced.orderId);
  const arrived = readArrived(await announcedLines(ctx, announced.id), input.lines);
  const locationId = idOf(input.location) ?? whole.outletId ?? (await locations(ctx))[0]?.id ?? null;
  const value = await creditArrived(ctx, whole, arrived);
  const toStock = arrived.filter((line) => line.isRestocked && line.productId !== null);
  if (toStock.length > 0) {
    if (locationId === null) throw invalid([{ pointer: '/location', code: 'required', message: 'is required, to put goods into stock' }]);
    await restock(ctx, {
      source: { type: orderReturn.key, id: announced.id },
      lines: toStock.map((line) => ({ productId: String(line.productId), quantity: String(line.quantity) })),
      locationId,
      note: `Return ${announced.number}`,
    });
  }
  const replaced = await sendInstead(ctx, whole, input.replacements);
  const refunded = await settle(ctx, whole.id, `Return ${announced.number}`, {
    about: { type: orderReturn.key, id: announced.id },
    isPaidOutByCaller: input.isPaidOutByCaller ?? false,
  });
  await refreshOrder(ctx, whole.id);
  await updateRecord(ctx, orderReturn, announced.id, {
    state: 'received',
    receivedAt: ctx.now,
    location: locationId,
    value: { amount: value, currency: whole.currency },
    answer: input.answer ?? null,
    ...(replaced.length > 0 ? { resolution: 'exchange' } : {}),
  });
  ctx.emit({
    type: orderEvents.returnReceived,
    recordType: orderReturn.key,
    recordId: announced.id,
    data: {
      order: whole.id,
      number: announced.number,
      orderNumber: whole.number,
      amount: value,
      currency: whole.currency,
      refunded,
      lines: arrived.map((line) => ({ orderLine: line.orderLineId, quantity: line.quantity })),
      replaced,
    },
  });
  tellBuyer(ctx, {
    order: whole.id,
    channel: whole.channel,
    kind: 'returnReceived',
    about: announced.id,
    // Money over the counter was counted out before their eyes.
    ...(input.isPaidOutByCaller ? {} : { refunded }),
  });
  return { value, refunded };
}

export const returnCommands: readonly Command[] = [receive, reject];

interface Announced {
  readonly id: string;
  readonly orderLineId: string;
  readonly productId: string | null;
  readonly quantity: number;
}

async function announcedLines(ctx: Ctx, returnId: string): Promise<readonly Announced[]> {
  const { rows } = await sql<Announced>`
    select l.id, l.order_line_id as "orderLineId", o.product_id as "productId", l.quantity::float8 as quantity
    from return_line l join order_line o on o.id = l.order_line_id where l.order_return_id = ${returnId}::uuid and l.deleted_at is null order by l.id`.execute(
    ctx.db,
  );
  return rows;
}

interface Arrived extends Announced {
  readonly condition: string;
  readonly isRestocked: boolean;
}

function readArrived(announced: readonly Announced[], input: unknown): readonly Arrived[] {
  if (input !== null && input !== undefined && !Array.isArray(input))
    throw invalid([{ pointer: '/lines', code: 'type', message: 'must be a list' }]);
  const said = (input ?? null) as readonly ArrivedLine[] | null;
  const arrived = announced.flatMap((line): Arrived[] => {
    const about = said?.find((each) => each.line === line.id);
    if (said && !about) return [];
    const quantity = about?.quantity ?? line.quantity;
    if (!(quantity >= 0 && quantity <= line.quantity))
      throw invalid([{ pointer: '/lines', code: 'max', message: `must be at most ${line.quantity} of each` }]);
    const condition = about?.condition ?? 'new';
    return quantity === 0 ? [] : [{ ...line, quantity, condition, isRestocked: about?.isRestocked ?? condition !== 'damaged' }];
  });
  if (arrived.length === 0)
    throw invalid([{ pointer: '/lines', code: 'required', message: 'must have at least one: or do not accept the return' }]);
  return arrived;
}

/** What came back is worth its share of what was paid; nothing is credited twice. @returns the sum, decimal text */
async function creditArrived(ctx: Ctx, whole: OrderWhole, arrived: readonly Arrived[]): Promise<string> {
  let total = new Decimal(0);
  for (const one of arrived) {
    const line = whole.lines.find((each) => each.id === one.orderLineId);
    if (!line) continue;
    const left = line.quantity - line.cancelled - line.returned;
    const worth = worthOf(line.basis, left.toFixed(3), one.quantity.toFixed(3), whole.currency).gross;
    total = total.plus(decimal(worth));
    await sql`
      with l as (update return_line set quantity = ${one.quantity}::numeric, condition = ${one.condition}, is_restocked = ${one.isRestocked}, value = ${worth}::numeric,
          value_currency = ${whole.currency}, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${one.id}::uuid)
      update order_line set returned = returned + ${one.quantity}::numeric, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${line.id}::uuid`.execute(
      ctx.db,
    );
  }
  await credit(ctx, whole.id, total.toFixed());
  return total.toFixed();
}

/** An exchange: what is sent instead goes on the same order, so that only the difference is paid or given back. */
async function sendInstead(ctx: Ctx, whole: OrderWhole, input: unknown): Promise<readonly string[]> {
  if (input === null || input === undefined) return [];
  if (!Array.isArray(input)) throw invalid([{ pointer: '/replacements', code: 'type', message: 'must be a list' }]);
  const wanted = (input as readonly { product?: unknown; quantity?: unknown }[]).map(({ product, quantity }) => ({
    key: newId(),
    productId: String(product),
    quantity: String(quantity ?? 1),
  }));
  return wanted.length === 0 ? [] : addLines(ctx, whole, wanted, '/replacements');
}
