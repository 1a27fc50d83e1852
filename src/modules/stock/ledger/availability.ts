import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { foldAvailability, type Availability, type AvailabilityRow, type StockCount } from '../rules/fold-availability.ts';

export type { Availability, StockCount } from '../rules/fold-availability.ts';

/**
 * What can be sold of products: at one location, or at all that send orders. A reservation that has expired counts as free whether or not the
 * job has been there. A bundle is there as often as the scarcest thing in it; of a product with variants there is as much as of all of them. A
 * product that is not found is missing in the answer. One statement.
 */
export async function availability(
  ctx: Ctx,
  { productIds, locationId = null }: { readonly productIds: readonly string[]; readonly locationId?: string | null },
): Promise<ReadonlyMap<string, Availability>> {
  if (productIds.length === 0) return new Map();
  const counts = countsAt(ctx.now, locationId);
  const { rows } = await sql<AvailabilityRow>`
    with asked as (
      select p.id, p.kind, p.kind = 'bundle' as is_bundle, coalesce(i.id, p.id) as item, coalesce(i.per, 1) as per, coalesce(i.how, 'self') as how
      from unnest((select ${[...new Set(productIds)]}::uuid[])) a(id) join product p on p.id = a.id
      left join lateral (
        select b.product_id as id, b.quantity as per, 'bundle' as how from bundle_item b where p.kind = 'bundle' and b.bundle_id = p.id and b.deleted_at is null
        union all select v.id, 1, 'variants' from product v where v.parent_id = p.id and v.deleted_at is null) i on true),
    item as (
      select distinct on (i.id) i.id, coalesce(i.kind, 'goods') = 'goods' and i.is_stocked is not false as is_tracked, coalesce(i.backorder, up.backorder, 'no') as backorder
      from asked a join product i on i.id = a.item left join product up on up.id = i.parent_id),
    counted as (
      select i.*, coalesce(s.free, 0) as free, coalesce(e.expired, 0) as expired, coalesce(w.waiting, 0) as waiting, coalesce(c.coming, '[]') as coming
      from item i
      left join lateral (${counts.free}) s on i.is_tracked
      left join lateral (${counts.expired}) e on i.is_tracked
      left join lateral (${counts.waiting}) w on i.is_tracked
      left join lateral (${counts.coming}) c on i.is_tracked and i.backorder <> 'no')
    select a.id, a.how, a.per::text as per, c.is_tracked as "isTracked", c.backorder, c.free::text as free, c.expired::text as expired, c.waiting::text as waiting, c.coming
    from asked a join counted c on c.id = a.item`.execute(ctx.db);
  return foldAvailability(rows);
}

/**
 * What is counted of each of these products itself, at all locations that send orders, whatever they are: for those who read elsewhere, in the same round
 * trip, which of them are counted at all (`availabilityOf`). Takes half of what `availability` does. One statement.
 */
export async function stockCounts(ctx: Ctx, productIds: readonly string[]): Promise<ReadonlyMap<string, StockCount>> {
  if (productIds.length === 0) return new Map();
  const { free, expired, waiting, coming } = countsAt(ctx.now, null);
  const { rows } = await sql<StockCount & { readonly id: string }>`
    select i.id, coalesce((${free}), 0)::text as free, coalesce((${expired}), 0)::text as expired, coalesce((${waiting}), 0)::text as waiting, coalesce((${coming}), '[]') as coming
    from unnest((select ${[...new Set(productIds)]}::uuid[])) i(id)`.execute(ctx.db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** The product under what its id stands for, as far as stock asks. */
interface Counted {
  readonly isStocked: boolean;
  /** Itself is what is counted (catalog's `sellable`). */
  readonly isCounted: boolean;
  readonly backorder: Availability['backorder'];
}

/** `availability` of products that were read with their counts. Only bundles are asked for once more, by what is in them; what is not stocked is left out. */
export async function availabilityOf(
  ctx: Ctx,
  products: ReadonlyMap<string, Counted>,
  counts: ReadonlyMap<string, StockCount>,
): Promise<ReadonlyMap<string, Availability>> {
  const rows = [...products].flatMap(([id, { isCounted, backorder }]): AvailabilityRow[] => {
    const count = counts.get(id);
    return isCounted && count ? [{ ...count, id, how: 'self', per: '1', isTracked: true, backorder }] : [];
  });
  const others = [...products].flatMap(([id, product]) => (product.isStocked && !product.isCounted ? [id] : []));
  return new Map([...foldAvailability(rows), ...(await availability(ctx, { productIds: others }))]);
}

/**
 * Queries for what is counted of the product `i.id`: at a location, or at all that send orders. With values that PostgreSQL can't look into: it would
 * plan anew each time for these, which takes several times as long as the answer.
 */
function countsAt(at: string, locationId: string | null): Readonly<Record<'free' | 'expired' | 'waiting' | 'coming', Sql>> {
  const now = sql`(select ${at}::timestamptz)`;
  const place = sql`(select ${locationId}::uuid)`;
  const isHere = (column: string): Sql => (locationId === null ? sql`o.ships_orders` : sql`${sql.ref(column)} = ${place}`);
  return {
    free: sql`select sum(l.available) as free from stock_level l join location o on o.id = l.location_id
        where l.product_id = i.id and o.is_active and o.deleted_at is null and ${isHere('l.location_id')}`,
    expired: sql`select sum(r.quantity) as expired from reservation r join location o on o.id = r.location_id
        where r.product_id = i.id and r.state = 'held' and r.expires_at <= ${now} and ${locationId === null ? sql`o.is_active and ` : sql``}${isHere('r.location_id')}`,
    waiting: sql`select sum(r.quantity) as waiting from reservation r
        where r.product_id = i.id and r.state = 'waiting' and (r.expires_at is null or r.expires_at > ${now})`,
    coming: sql`select jsonb_agg(jsonb_build_object('on', n.expected_on, 'quantity', (n.quantity - n.received)::text) order by n.expected_on, n.id) as coming
        from incoming n where n.product_id = i.id and n.state in ('expected', 'partReceived') and n.deleted_at is null and n.quantity > n.received`,
  };
}
