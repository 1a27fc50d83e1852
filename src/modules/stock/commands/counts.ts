import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, json, number, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { product } from '../../catalog/records/product.ts';
import { stockEvents } from '../events.ts';
import { book } from '../ledger/book.ts';
import { adjustmentReasons } from '../records/choices.ts';
import { location } from '../records/location.ts';
import { stockCount } from '../records/stock-count.ts';
import { goodsIn } from './lines-input.ts';

const start = defineCommand({
  name: 'start',
  label: 'Start a count',
  description: 'Makes a sheet of all that has ever been at a location, or of the products named. Selling goes on meanwhile.',
  on: stockCount,
  target: 'list',
  input: {
    location: ref({ label: 'Location', to: location.key, required: true }),
    name: text({ label: 'Name', max: 120, help: 'The day unless said.' }),
    products: json<readonly string[]>()({ label: 'Products', help: 'Ids of the products to count; all that are there when empty.' }),
  },
  emits: ['stock.stockCountCreated'],
  run: async (ctx, _row, input) => {
    const some: readonly unknown[] | null = Array.isArray(input.products) && input.products.length > 0 ? input.products : null;
    const named =
      some &&
      (await goodsIn(
        ctx,
        some.map((id) => ({ product: id, quantity: 0 })),
        { min: 0 },
      ));
    const made = await createRecord(ctx, stockCount, {
      location: idOf(input.location),
      name: input.name ?? ctx.scope.today,
      state: 'open',
    });
    const { rows } = await sql`
      insert into stock_count_line (id, created_at, created_by_id, updated_at, count_id, product_id)
      select gen_random_uuid(), ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${made.id}::uuid, s.product_id
      from (select l.product_id from stock_level l join product p on p.id = l.product_id and p.deleted_at is null
          where l.location_id = ${idOf(input.location)}::uuid and ${named === null}
        union select unnest(${named?.map((line) => line.productId) ?? []}::uuid[])) s returning 1`.execute(ctx.db);
    return { countId: made.id, products: rows.length };
  },
});

/** What should be there is taken down together with what is, under the lock of the level: what is sold before or after cannot be mistaken for a difference. */
const enter = defineCommand({
  name: 'enter',
  label: 'Enter',
  description: 'Writes down how much of a product was found. A second time replaces the first.',
  on: stockCount,
  input: {
    product: ref({ label: 'Product', to: product.key, required: true }),
    counted: number({ label: 'Counted', decimals: 3, min: 0, required: true }),
    reason: choice({ label: 'Reason for a difference', options: adjustmentReasons, extensible: true }),
  },
  allowed: (row) => (row.state === 'open' ? true : 'The count is closed.'),
  run: async (ctx, row, input) => {
    const [line] = await goodsIn(ctx, [{ product: idOf(input.product), quantity: input.counted ?? 0 }], { min: 0 });
    const productId = line?.productId ?? '';
    await sql`select stock_lock(array[${productId}::uuid])`.execute(ctx.db);
    const { rows } = await sql<{ expected: number; counted: number; difference: number }>`
      insert into stock_count_line (id, created_at, created_by_id, updated_at, count_id, product_id, expected, counted, counted_at, reason)
      values (gen_random_uuid(), ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${row.id}::uuid, ${productId}::uuid,
        coalesce((select on_hand from stock_level where product_id = ${productId}::uuid and location_id = ${row.location.id}::uuid), 0),
        ${line?.quantity ?? '0'}::numeric, ${ctx.now}::timestamptz, ${input.reason ?? null})
      on conflict (count_id, product_id) where deleted_at is null do update set expected = excluded.expected, counted = excluded.counted, counted_at = excluded.counted_at,
        reason = excluded.reason, version = stock_count_line.version + 1, updated_at = excluded.updated_at, updated_by_id = ${ctx.actor.userId}::uuid
      returning expected::float8 as expected, counted::float8 as counted, difference::float8 as difference`.execute(ctx.db);
    return rows[0];
  },
});

const bookCount = defineCommand({
  name: 'book',
  consequential: true,
  label: 'Book differences',
  description: 'Stock becomes what was counted, give or take what came and went since. Products that nobody counted stay as they are.',
  on: stockCount,
  emits: [stockEvents.countBooked, stockEvents.backInStock, stockEvents.promiseLost, stockEvents.waitingServed],
  allowed: (row) => (row.state === 'open' ? true : 'The count is closed.'),
  run: async (ctx, row) => {
    const counted = await sql<{ productId: string; quantity: string; reason: string | null }>`
      select product_id as "productId", difference::text as quantity, reason from stock_count_line
      where count_id = ${row.id}::uuid and counted is not null and deleted_at is null order by product_id for update`.execute(ctx.db);
    if (counted.rows.length === 0) throw invalid([{ pointer: '', code: 'empty', message: 'nothing has been counted yet' }]);
    await sql`select stock_lock(${counted.rows.map((line) => line.productId)}::uuid[])`.execute(ctx.db);
    // More may have been sold since than was there: then all that is left goes, and nothing falls below zero.
    const { rows } = await sql<{ productId: string; quantity: string; reason: string | null }>`
      select c.product_id as "productId", greatest(c.quantity, -coalesce(l.on_hand, 0))::text as quantity, c.reason
      from unnest(${counted.rows.map((line) => line.productId)}::uuid[], ${counted.rows.map((line) => line.quantity)}::numeric[], ${counted.rows.map((line) => line.reason)}::text[]) c(product_id, quantity, reason)
      left join stock_level l on l.product_id = c.product_id and l.location_id = ${row.location.id}::uuid where c.quantity <> 0`.execute(
      ctx.db,
    );
    const lines = rows
      .filter((line) => Number(line.quantity) !== 0)
      .map((line) => ({ ...line, locationId: row.location.id, reason: line.reason ?? 'miscounted' }));
    const answer =
      lines.length > 0 ? await book(ctx, lines, { kind: 'count', source: { type: stockCount.key, id: row.id }, displaces: true }) : {};
    await updateRecord(ctx, stockCount, row.id, { state: 'booked', bookedAt: ctx.now });
    ctx.emit({ type: stockEvents.countBooked, recordType: stockCount.key, recordId: row.id, data: { differences: lines.length } });
    return { counted: counted.rows.length, differences: lines.length, lost: answer.lost?.length ?? 0 };
  },
});

const cancel = defineCommand({
  name: 'cancel',
  label: 'Cancel',
  description: 'Nothing is booked.',
  on: stockCount,
  allowed: (row) => (row.state === 'open' ? true : 'The count is closed.'),
  run: async (ctx, row) => void (await updateRecord(ctx, stockCount, row.id, { state: 'cancelled' })),
});

export const countCommands: readonly Command[] = [start, enter, bookCount, cancel];
