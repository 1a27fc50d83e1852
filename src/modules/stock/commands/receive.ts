import { idOf } from '../../../kernel/record/id-of.ts';
import { number, ref, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { organization } from '../../parties/records/organization.ts';
import { stockEvents } from '../events.ts';
import { book } from '../ledger/book.ts';
import { incoming } from '../records/incoming.ts';
import { location } from '../records/location.ts';
import { goodsIn, linesField } from './lines-input.ts';

/** Goods from a supplier, expected or not: what was expected of them there counts as received, the longest expected first. */
export const receiveGoods = defineCommand({
  name: 'receive',
  label: 'Receive goods',
  description: 'Books goods that came from a supplier. Orders that wait for them are served first.',
  on: location,
  input: {
    lines: linesField,
    supplier: ref({ label: 'Supplier', to: organization.key }),
    note: text({ label: 'Note', max: 300, help: 'Such as the number of the delivery note.' }),
  },
  emits: [stockEvents.received, stockEvents.backInStock, stockEvents.waitingServed],
  allowed: (row) => (row.isActive === false ? 'The location is not in use.' : true),
  run: async (ctx, row, input) => {
    const lines = await goodsIn(ctx, input.lines, { min: 0.001 });
    const supplierId = idOf(input.supplier);
    const answer = await book(
      ctx,
      lines.map((line) => ({ ...line, locationId: row.id })),
      { kind: 'receipt', note: input.note ?? null, source: supplierId === null ? null : { type: organization.key, id: supplierId } },
    );
    for (const line of lines) await settleExpected(ctx, line.productId, row.id, line.quantity);
    tell(ctx, row.id, lines);
    return { lines: lines.length, served: answer.served?.length ?? 0 };
  },
});

/** An expected delivery has come, in whole or in part. */
export const receiveExpected = defineCommand({
  name: 'receive',
  label: 'Receive',
  description: 'Books what came of it. Orders that wait for it are served first.',
  on: incoming,
  bulk: true,
  input: {
    quantity: number({ label: 'Quantity', decimals: 3, min: 0.001, help: 'All that is still to come unless said.' }),
    note: text({ label: 'Note', max: 300 }),
  },
  emits: [stockEvents.received, stockEvents.backInStock, stockEvents.waitingServed],
  allowed: (row) => (row.state === 'received' ? 'It has been received.' : row.state === 'cancelled' ? 'It was cancelled.' : true),
  run: async (ctx, row, input) => {
    const rest = Number((row.quantity - row.received).toFixed(3));
    const quantity = input.quantity ?? rest;
    if (quantity > rest * 2 + 1000) throw invalid([{ pointer: '/quantity', code: 'max', message: 'is far more than was expected' }]);
    const received = Number((row.received + quantity).toFixed(3));
    await updateRecord(ctx, incoming, row.id, { received, state: received >= row.quantity ? 'received' : 'partReceived' });
    const line = { productId: row.product.id, locationId: row.location.id, quantity: String(quantity) };
    await book(ctx, [line], { kind: 'receipt', note: input.note ?? row.reference, source: { type: incoming.key, id: row.id } });
    tell(ctx, row.location.id, [line]);
  },
});

export const cancelExpected = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  description: 'What has not come will not come. Orders that wait for it go on waiting for other goods.',
  on: incoming,
  bulk: true,
  allowed: (row) => (row.state === 'expected' || row.state === 'partReceived' ? true : 'Nothing of it is to come any more.'),
  run: async (ctx, row) => void (await updateRecord(ctx, incoming, row.id, { state: 'cancelled' })),
});

function tell(ctx: Ctx, locationId: string, lines: readonly { productId: string; quantity: string }[]): void {
  for (const { productId, quantity } of lines)
    ctx.emit({ type: stockEvents.received, recordType: 'catalog.product', recordId: productId, data: { locationId, quantity } });
}

async function settleExpected(ctx: Ctx, productId: string, locationId: string, quantity: string): Promise<void> {
  const { rows } = await sql<{ id: string; quantity: number; received: number }>`
    select id, quantity::float8 as quantity, received::float8 as received from incoming
    where product_id = ${productId}::uuid and location_id = ${locationId}::uuid and state in ('expected', 'partReceived') and deleted_at is null
    order by expected_on, id for update`.execute(ctx.db);
  let left = Number(quantity);
  for (const row of rows) {
    if (left <= 0) return;
    const taken = Math.min(left, row.quantity - row.received);
    const received = Number((row.received + taken).toFixed(3));
    left = Number((left - taken).toFixed(3));
    await updateRecord(ctx, incoming, row.id, { received, state: received >= row.quantity ? 'received' : 'partReceived' });
  }
}
