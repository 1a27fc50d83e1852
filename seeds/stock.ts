import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { product } from '../src/modules/catalog/records/product.ts';
import { incoming } from '../src/modules/stock/records/incoming.ts';
import { location } from '../src/modules/stock/records/location.ts';
import { stockCount } from '../src/modules/stock/records/stock-count.ts';
import { transfer } from '../src/modules/stock/records/transfer.ts';
import type { Stage } from './stage.ts';

interface Sold {
  readonly id: string;
  readonly sku: string;
}

/** A warehouse and two outlets, with stock of everything that is kept, and a year of coming and going in short. */
export async function seedStock(stage: Stage): Promise<void> {
  const places = await seedLocations(stage);
  const goods = await stage.as('admin', 180, keptGoods);
  const lines = (of: readonly Sold[], quantity: (index: number) => number): unknown =>
    of.map(({ id }, index) => ({ product: id, quantity: quantity(index) })).filter((line) => line.quantity > 0);
  const run = (ctx: Ctx, record: RecordType, verb: string, input: unknown, id?: string) =>
    runCommandIn(ctx, { record: ctx.registry.record(record.key), verb, input, ...(id === undefined ? {} : { id }) });

  await stage.as('admin', 180, (ctx) =>
    run(
      ctx,
      location,
      'receive',
      { lines: lines(goods, (i) => (i % 9 === 4 ? 14 : 60 + ((i * 37) % 90))), note: 'Opening stock' },
      places.warehouse,
    ),
  );
  for (const [index, outlet] of [places.bergen, places.oslo].entries()) {
    const shown = goods.filter((_, i) => i % 3 !== index);
    const id = await stage.as('admin', 90 - index * 10, async (ctx) => {
      const { result } = await run(ctx, transfer, 'make', {
        from: places.warehouse,
        to: outlet,
        lines: lines(shown, (i) => 2 + ((i * 5) % 7)),
        send: true,
      });
      return (result as { transferId: string }).transferId;
    });
    await stage.as('support', 88 - index * 10, (ctx) => run(ctx, transfer, 'receive', {}, id));
  }
  await stage.as('support', 20, async (ctx) => {
    const [first, second] = goods;
    if (first)
      await run(
        ctx,
        location,
        'adjust',
        { product: first.id, change: -2, reason: 'damaged', note: 'Water in the cellar' },
        places.warehouse,
      );
    if (second) await run(ctx, location, 'adjust', { product: second.id, change: 1, reason: 'found' }, places.warehouse);
  });
  // Reorder points: some of what is there is low.
  await stage.as('admin', 15, (ctx) =>
    sql`update stock_level l set reorder_point = 12, reorder_quantity = 40,
        shelf = chr(65 + abs(hashtext(p.sku)) % 6) || '-' || lpad((abs(hashtext(p.sku)) % 40 + 1)::text, 2, '0')
      from product p where p.id = l.product_id and l.location_id = ${places.warehouse}::uuid`.execute(ctx.db),
  );
  await stage.as('support', 6, async (ctx) => {
    const counted = goods.slice(0, 6);
    const { result } = await run(ctx, stockCount, 'start', {
      location: places.bergen,
      name: 'Shop floor',
      products: counted.map(({ id }) => id),
    });
    const { countId } = result as { countId: string };
    const { rows } = await sql<{ id: string; there: number }>`
      select product_id as id, on_hand::float8 as there from stock_level where location_id = ${places.bergen}::uuid and product_id = any(${counted.map(({ id }) => id)}::uuid[]) order by product_id`.execute(
      ctx.db,
    );
    for (const [index, { id, there }] of rows.entries())
      if (index < 4) await run(ctx, stockCount, 'enter', { product: id, counted: index === 1 ? Math.max(0, there - 1) : there }, countId);
  });
  await stage.as('admin', 2, async (ctx) => {
    await run(ctx, transfer, 'make', {
      from: places.warehouse,
      to: places.oslo,
      lines: lines(goods.slice(2, 6), () => 3),
      note: 'For the weekend',
      send: true,
    });
    await seedExpected(stage, ctx, places.warehouse, goods);
  });
}

async function seedExpected(stage: Stage, ctx: Ctx, warehouse: string, goods: readonly Sold[]): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from organization where 'supplier' = any(roles) and deleted_at is null order by name limit 1`.execute(ctx.db);
  const supplier = rows[0]?.id ?? null;
  for (const [index, { id }] of goods.slice(0, 3).entries())
    await createRecord(ctx, incoming, {
      product: id,
      location: warehouse,
      quantity: 40,
      expectedOn: stage.day(5 + index * 6),
      supplier,
      reference: `PO-10${index + 1}`,
    });
  // A tent of next season: sold before it is there.
  const ahead = await sql<{ id: string }>`select id from product where sku = 'TN-520' and deleted_at is null`.execute(ctx.db);
  for (const { id } of ahead.rows) {
    await runCommandIn(ctx, { record: ctx.registry.record(product.key), verb: 'update', input: { backorder: 'preorder' }, id });
    await createRecord(ctx, incoming, {
      product: id,
      location: warehouse,
      quantity: 25,
      expectedOn: stage.day(40),
      supplier,
      reference: 'PO-110',
    });
  }
}

/** Goods whose stock is kept and that are sold themselves, in order of their number. */
async function keptGoods(ctx: Ctx): Promise<readonly Sold[]> {
  const { rows } = await sql<Sold>`
    select p.id, p.sku from product p where coalesce(p.kind, 'goods') = 'goods' and p.is_stocked is not false and p.state = 'active' and p.deleted_at is null
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null) order by p.sku, p.id limit 500`.execute(
    ctx.db,
  );
  return rows;
}

async function seedLocations(stage: Stage): Promise<{ readonly warehouse: string; readonly bergen: string; readonly oslo: string }> {
  const responsible = stage.users.get('manager')?.id ?? null;
  return stage.as('admin', 390, async (ctx) => {
    const hours = 'Monday to Friday 10 to 18, Saturday 10 to 16';
    const translations = { de: { openingHours: 'Montag bis Freitag 10 bis 18 Uhr, Samstag 10 bis 16 Uhr' } };
    const [warehouse, bergen, oslo] = [
      await createRecord(ctx, location, {
        name: 'Warehouse Bergen', code: 'W1', kind: 'warehouse', address: { street: 'Damsgårdsveien 80', postalCode: '5058', city: 'Bergen', country: 'NO' }, position: 10, responsible,
      }), // prettier-ignore
      await createRecord(ctx, location, {
        name: 'Fjellvik Bergen', code: 'BGO', kind: 'outlet', address: { street: 'Strandgaten 12', postalCode: '5013', city: 'Bergen', country: 'NO' }, phone: '+47 55 55 01 10',
        openingHours: hours, translations, offersPickup: true, shipsOrders: false, position: 20, pickupDays: 1, responsible,
      }), // prettier-ignore
      await createRecord(ctx, location, {
        name: 'Fjellvik Oslo', code: 'OSL', kind: 'outlet', address: { street: 'Torggata 9', postalCode: '0181', city: 'Oslo', country: 'NO' }, phone: '+47 22 55 01 20',
        openingHours: hours, translations, offersPickup: true, shipsOrders: false, position: 30, pickupDays: 3, responsible,
      }), // prettier-ignore
    ];
    return { warehouse: warehouse.id, bergen: bergen.id, oslo: oslo.id };
  });
}
