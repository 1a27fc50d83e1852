import { idOf } from '../../../kernel/record/id-of.ts';
import { boolean, json, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import { stockEvents } from '../events.ts';
import { book } from '../ledger/book.ts';
import { location } from '../records/location.ts';
import { transfer } from '../records/transfer.ts';
import { transferLine } from '../records/transfer-line.ts';
import { goodsIn, linesField, type LineInput } from './lines-input.ts';

const make = defineCommand({
  name: 'make',
  label: 'New transfer',
  description: 'Plans to bring goods from one location to another. Nothing moves before it is sent.',
  on: transfer,
  target: 'list',
  input: {
    from: ref({ label: 'From', to: location.key, required: true }),
    to: ref({ label: 'To', to: location.key, required: true }),
    lines: linesField,
    note: text({ label: 'Note', max: 300 }),
    send: boolean({ label: 'Send at once', default: false }),
  },
  emits: ['stock.transferCreated', stockEvents.transferSent],
  run: async (ctx, _row, input) => {
    const [from, to] = [idOf(input.from) ?? '', idOf(input.to) ?? ''];
    if (from === to) throw invalid([{ pointer: '/to', code: 'same', message: 'is where the goods are' }]);
    const id = await makeTransfer(ctx, { from, to, note: input.note ?? null, lines: await goodsIn(ctx, input.lines, { min: 0.001 }) });
    if (input.send) await send(ctx, id);
    return { transferId: id };
  },
});

/** What was sold for collection and is elsewhere: a transfer from each place to this one. */
const bring = defineCommand({
  name: 'bring-ordered',
  label: 'Bring what is to be collected here',
  description: 'Plans a transfer from each location that keeps goods which customers will collect here.',
  on: location,
  emits: ['stock.transferCreated'],
  run: async (ctx, row) => {
    const { rows } = await sql<{ from: string; productId: string; quantity: string }>`
      select r.location_id as from, r.product_id as "productId", (sum(r.quantity) - coalesce((
        select sum(l.quantity) from transfer_line l join transfer t on t.id = l.transfer_id and t.deleted_at is null
        where t.state = 'draft' and t.from_id = r.location_id and t.to_id = ${row.id}::uuid and l.product_id = r.product_id), 0))::text as quantity
      from reservation r where r.bring_to_id = ${row.id}::uuid and r.location_id <> ${row.id}::uuid and r.state = 'allocated'
      group by r.location_id, r.product_id order by 1, 2`.execute(ctx.db);
    const byPlace = Map.groupBy(
      rows.filter((line) => Number(line.quantity) > 0),
      (line) => line.from,
    );
    for (const [from, lines] of byPlace) await makeTransfer(ctx, { from, to: row.id, note: null, lines });
    return { transfers: byPlace.size };
  },
});

const sendCommand = defineCommand({
  name: 'send',
  label: 'Send',
  description: 'The goods leave: they are on their way, and at neither location.',
  on: transfer,
  bulk: true,
  emits: [stockEvents.transferSent],
  allowed: (row) => (row.state === 'draft' ? true : 'It has been sent or cancelled.'),
  run: async (ctx, row) => send(ctx, row.id),
});

const receive = defineCommand({
  name: 'receive',
  label: 'Receive',
  description:
    'Books what has come: all that is on its way, or so much of some products. What is still missing stays on its way unless you say that it is lost.',
  on: transfer,
  input: {
    lines: json<readonly LineInput[]>()({ label: 'Products', help: '[{"product": id, "quantity": number}]; everything when empty.' }),
    restIsLost: boolean({ label: 'The rest is lost', default: false }),
  },
  emits: [stockEvents.transferReceived, stockEvents.backInStock, stockEvents.waitingServed],
  allowed: (row) => (row.state === 'sent' || row.state === 'partReceived' ? true : 'Nothing of it is on its way.'),
  run: async (ctx, row, input) => {
    const open = await linesOf(ctx, row.id);
    const given = Array.isArray(input.lines) && input.lines.length > 0 ? await goodsIn(ctx, input.lines, { min: 0 }) : null;
    const came = given ?? open.map(({ productId, onItsWay }) => ({ productId, quantity: String(onItsWay) }));
    for (const [at, line] of came.entries()) {
      const sent = open.find(({ productId }) => productId === line.productId);
      if (!sent) throw invalid([{ pointer: `/lines/${at}/product`, code: 'other', message: 'is not in this transfer' }]);
      if (Number(line.quantity) > sent.onItsWay)
        throw invalid([{ pointer: `/lines/${at}/quantity`, code: 'max', message: `is more than is on its way: ${sent.onItsWay}` }]);
      if (Number(line.quantity) > 0)
        await updateRecord(ctx, transferLine, sent.id, { received: Number((sent.received + Number(line.quantity)).toFixed(3)) });
    }
    const lines = came.filter((line) => Number(line.quantity) > 0);
    if (lines.length > 0)
      await book(
        ctx,
        lines.map((line) => ({ ...line, locationId: row.to.id })),
        { kind: 'transferIn', source: { type: transfer.key, id: row.id } },
      );
    const rest = (await linesOf(ctx, row.id)).filter((line) => line.onItsWay > 0);
    if (input.restIsLost)
      for (const line of rest)
        await updateRecord(ctx, transferLine, line.id, { missing: Number((line.missing + line.onItsWay).toFixed(3)) });
    const isDone = rest.length === 0 || input.restIsLost === true;
    if (lines.length > 0 || isDone)
      await updateRecord(ctx, transfer, row.id, {
        state: isDone ? 'received' : 'partReceived',
        ...(isDone ? { receivedAt: ctx.now } : {}),
      });
    ctx.emit({ type: stockEvents.transferReceived, recordType: transfer.key, recordId: row.id, data: { lines } });
    return { onItsWay: isDone ? 0 : rest.length };
  },
});

const cancel = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  on: transfer,
  bulk: true,
  allowed: (row) => (row.state === 'draft' ? true : 'What has been sent has to be received.'),
  run: async (ctx, row) => void (await updateRecord(ctx, transfer, row.id, { state: 'cancelled' })),
});

export const transferCommands: readonly Command[] = [make, bring, sendCommand, receive, cancel];

interface Planned {
  readonly from: string;
  readonly to: string;
  readonly note: string | null;
  readonly lines: readonly { readonly productId: string; readonly quantity: string }[];
}

async function makeTransfer(ctx: Ctx, { from, to, note, lines }: Planned): Promise<string> {
  // Numbers are given one after the other.
  await sql`select pg_advisory_xact_lock(hashtext('stock.transfer.number'))`.execute(ctx.db);
  const { rows } = await sql<{ next: number }>`select count(*)::int + 1 as next from transfer`.execute(ctx.db);
  const { id } = await createRecord(ctx, transfer, {
    number: `T-${String(rows[0]?.next ?? 1).padStart(5, '0')}`,
    from,
    to,
    note,
    state: 'draft',
  });
  for (const line of lines)
    await createRecord(ctx, transferLine, {
      transfer: id,
      product: line.productId,
      quantity: Number(line.quantity),
      received: 0,
      missing: 0,
    });
  return id;
}

/** What customers will collect there travels as theirs: it waits for the goods at the other end. Of the rest only what is free can go. */
async function send(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{
    from: string;
    to: string;
  }>`select from_id as from, to_id as to from transfer where id = ${id}::uuid`.execute(ctx.db);
  const [way] = rows;
  const lines = await linesOf(ctx, id);
  if (!way || lines.length === 0) throw notAllowed('There is nothing in this transfer.');
  await sql`select stock_lock(${lines.map((line) => line.productId)}::uuid[])`.execute(ctx.db);
  await sql`update reservation r set state = 'waiting', location_id = ${way.to}::uuid, version = r.version + 1, updated_at = ${ctx.now}::timestamptz
    from (select x.id, sum(x.quantity) over (partition by x.product_id order by x.created_at, x.id) as up_to, l.quantity from reservation x
      join transfer_line l on l.transfer_id = ${id}::uuid and l.product_id = x.product_id and l.deleted_at is null
      where x.location_id = ${way.from}::uuid and x.bring_to_id = ${way.to}::uuid and x.state = 'allocated') t
    where t.id = r.id and t.up_to <= t.quantity`.execute(ctx.db);
  await book(
    ctx,
    lines.map((line) => ({ productId: line.productId, locationId: way.from, quantity: `-${line.quantity}` })),
    { kind: 'transferOut', source: { type: transfer.key, id } },
  );
  await updateRecord(ctx, transfer, id, { state: 'sent', sentAt: ctx.now });
  ctx.emit({
    type: stockEvents.transferSent,
    recordType: transfer.key,
    recordId: id,
    data: { lines: lines.map(({ productId, quantity }) => ({ productId, quantity: String(quantity) })) },
  });
}

interface OpenLine {
  readonly id: string;
  readonly productId: string;
  readonly quantity: number;
  readonly received: number;
  readonly missing: number;
  readonly onItsWay: number;
}

async function linesOf(ctx: Ctx, id: string): Promise<readonly OpenLine[]> {
  const { rows } = await sql<OpenLine>`
    select id, product_id as "productId", quantity::float8 as quantity, received::float8 as received, missing::float8 as missing,
      (quantity - received - missing)::float8 as "onItsWay"
    from transfer_line where transfer_id = ${id}::uuid and deleted_at is null order by product_id`.execute(ctx.db);
  return rows;
}
