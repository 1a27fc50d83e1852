import { choice, json, longText } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid, notAllowed } from '../../../kernel/errors.ts';
import { lockOrder, type OrderWhole, type WholeLine } from '../engine/read-order.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { orderEvents } from '../events.ts';
import { returnReasons, returnResolutions } from '../records/choices.ts';
import { order } from '../records/order.ts';
import { orderReturn } from '../records/order-return.ts';
import { returnLine } from '../records/return-line.ts';
import { insertRowsSql, rowJson } from '../store/row-json.ts';
import { readLines, returnableQuantity, tidyNumber } from './line-input.ts';

export interface ReturnRequest {
  readonly orderId: string;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
  readonly reason: string;
  readonly resolution?: 'refund' | 'exchange';
  readonly remark?: string | null;
}

/**
 * Announces that goods come back; callers have shown that the order is the buyer's.
 * @throws AppError invalid for more than was sent and is not on its way back; not-allowed when nothing was sent
 */
export async function requestReturn(ctx: Ctx, request: ReturnRequest): Promise<{ readonly id: string; readonly number: string }> {
  const whole = await lockOrder(ctx, request.orderId);
  const lines = request.lines.map(({ lineId, quantity }) => ({ line: lineId, quantity }));
  return announce(ctx, whole, { ...request, lines });
}

const askForReturn = defineCommand({
  name: 'request-return',
  label: 'Return',
  description: 'Goods come back. They are credited when they have arrived.',
  on: order,
  input: {
    lines: json<readonly { line: string; quantity: number }[]>()({ label: 'Lines', help: 'All that was sent when nothing is said.' }),
    reason: choice({ label: 'Reason', options: returnReasons, extensible: true, required: true, default: 'unwanted' }),
    resolution: choice({ label: 'Resolution', options: returnResolutions, default: 'refund' }),
    remark: longText({ label: 'Remark', max: 2000 }),
  },
  emits: [orderEvents.returnRequested],
  allowed: (row) => (row.fulfilmentState === 'unfulfilled' || row.fulfilmentState === 'ready' ? 'Nothing has been sent yet.' : true),
  run: async (ctx, row, input) =>
    announce(ctx, await lockOrder(ctx, row.id), {
      lines: input.lines ?? null,
      reason: input.reason ?? 'other',
      resolution: input.resolution ?? 'refund',
      remark: input.remark ?? null,
    }),
});

export const returnRequestCommands: readonly Command[] = [askForReturn];

interface Announced {
  readonly lines: unknown;
  readonly reason: string;
  readonly resolution?: 'refund' | 'exchange';
  readonly remark?: string | null;
}

async function announce(ctx: Ctx, whole: OrderWhole, asked: Announced): Promise<{ readonly id: string; readonly number: string }> {
  const { underWay, count } = await returnsOf(ctx, whole.id);
  const most = (line: WholeLine): number => tidyNumber(returnableQuantity(line) - (underWay.get(line.id) ?? 0));
  const lines = readLines(whole, asked.lines, most);
  if (lines.length === 0) throw notAllowed('Nothing of it can come back.');
  if (!returnReasons.some(({ value }) => value === asked.reason) && !/^[\w-]{1,40}$/.test(asked.reason))
    throw invalid([{ pointer: '/reason', code: 'choice', message: 'is not one of the reasons' }]);
  const number = `${whole.number}-R${count + 1}`;
  const made = await createRecord(ctx, orderReturn, {
    number,
    order: whole.id,
    state: 'requested',
    reason: asked.reason as 'other',
    resolution: asked.resolution ?? 'refund',
    remark: asked.remark ?? null,
  });
  const rows = lines.map(({ line, quantity }) =>
    rowJson(ctx, returnLine, { orderReturn: made.id, orderLine: line.id, name: line.name, quantity }),
  );
  await insertRowsSql(ctx, returnLine, rows).execute(ctx.db);
  ctx.emit({
    type: orderEvents.returnRequested,
    recordType: orderReturn.key,
    recordId: made.id,
    data: { order: whole.id, number, orderNumber: whole.number, reason: asked.reason },
  });
  tellBuyer(ctx, { order: whole.id, channel: whole.channel, kind: 'returnAnnounced', about: made.id });
  return { id: made.id, number };
}

/** What of each line is announced and has not arrived, and how many returns there were. */
async function returnsOf(ctx: Ctx, orderId: string): Promise<{ readonly underWay: ReadonlyMap<string, number>; readonly count: number }> {
  const { rows } = await sql<{ line: string | null; quantity: number; count: number }>`
    select l.order_line_id as line, sum(l.quantity) filter (where r.state = 'requested')::float8 as quantity, (select count(*) from order_return where order_id = ${orderId}::uuid)::int as count
    from order_return r join return_line l on l.order_return_id = r.id where r.order_id = ${orderId}::uuid and r.deleted_at is null group by l.order_line_id`.execute(
    ctx.db,
  );
  if (rows.some((row) => row.count > 500)) throw new AppError(409, 'not-allowed', 'There are too many returns of this order.');
  return { underWay: new Map(rows.flatMap((row) => (row.line ? [[row.line, row.quantity ?? 0]] : []))), count: rows[0]?.count ?? 0 };
}
