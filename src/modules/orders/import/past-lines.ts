import type { MoneyValue } from '../../../fields/money/field.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import type { PartAdapter, PartOutcome, PartRow } from '../../../platform/exchange/index.ts';
import { product } from '../../catalog/records/product.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import { percentOf, worthOfLine } from '../rules/past-line.ts';
import { amountIn, exactMoney, wholeMoney } from './exact-money.ts';
import { settlePastOrders } from './settle-past-orders.ts';

/** Lines of past orders: what was sold, how much of it and at what price, with all digits of the other system. */
export const pastLines: PartAdapter = {
  record: orderLine.key,
  of: order.key,
  link: 'order',
  fields: ['product', 'quantity', 'unitPrice', 'discountPercent'],
  needs: ['product'],
  complete,
  settle: settlePastOrders,
};

interface Sold {
  readonly id: string;
  readonly name: string;
  readonly sku: string | null;
}

/** What an order had before these rows. */
interface KnownOrder {
  readonly currency: string;
  readonly isSent: boolean;
  readonly last: number;
  /** Lines that another import, or a person, has made, by `sameLine`. */
  readonly lines: readonly string[];
}

async function complete(ctx: Ctx, rows: readonly PartRow[]): Promise<readonly PartOutcome[]> {
  const products = await productsOf(ctx, rows);
  const known = await knownOrders(
    ctx,
    rows.filter((row) => !row.isNewParent).map((row) => row.parentId),
  );
  const outcomes: PartOutcome[] = rows.map(() => ({}));
  for (const [parentId, places] of Map.groupBy(rows.keys(), (at) => rows[at]?.parentId ?? '')) {
    const group = places.map((at) => rows[at] as PartRow);
    linesOf(ctx, group, known.get(parentId) ?? null, products).forEach((outcome, n) => (outcomes[places[n] ?? 0] = outcome));
  }
  return outcomes;
}

/** The lines of one order, in the order of the file. */
function linesOf(ctx: Ctx, rows: readonly PartRow[], known: KnownOrder | null, products: ReadonlyMap<string, Sold>): PartOutcome[] {
  const said = <T>(name: string): T | undefined =>
    rows.map(({ parent }) => parent[name] as T | undefined).find((value) => value !== undefined);
  const currency = known?.currency ?? said<string>('currency') ?? ctx.scope.baseCurrency;
  const isSent = known?.isSent ?? said<string>('fulfilmentState') === 'delivered';
  const before = new Set(known?.lines);
  let position = known?.last ?? 0;
  let sum = amountIn(said<MoneyValue>('deliveryTotal'));
  const outcomes = rows.map(({ values }): PartOutcome => {
    const item = products.get(String(values['product'] ?? ''));
    if (!item) return { problem: 'Product is required.' };
    const quantity = values['quantity'] as number | undefined;
    const price = values['unitPrice'] as MoneyValue | undefined;
    if (quantity === undefined || quantity <= 0) return { problem: 'Ordered: say how many, more than none.' };
    if (!price) return { problem: 'Unit price is required.' };
    if (price.currency !== currency && price.currency !== ctx.scope.baseCurrency)
      return { problem: `Unit price must be in ${currency}, as the order is.` };
    const percent = percentOf((values['discountPercent'] as number | undefined) ?? 0);
    const same = sameLine(item.id, quantity, price.amount, percent);
    if (before.has(same)) return { skip: `Product: the order has "${item.name}" already.` };
    position += 1;
    const line = { unitPrice: price.amount, quantity, discountPercent: percent.toFixed() };
    const worth = worthOfLine(line);
    sum = sum.plus(worth);
    return {
      values: {
        product: item.id,
        name: item.name,
        ...(item.sku === null ? {} : { sku: item.sku }),
        position,
        quantity,
        shipped: isSent ? quantity : 0,
        ...amounts(ctx, line, worth, currency),
      },
    };
  });
  const total = wholeMoney(ctx, sum, currency);
  return outcomes.map((outcome) => (outcome.values ? { ...outcome, parent: { gross: total, net: total, paid: total } } : outcome));
}

function amounts(
  ctx: Ctx,
  { unitPrice, quantity, discountPercent }: { readonly unitPrice: string; readonly quantity: number; readonly discountPercent: string },
  worth: Decimal,
  currency: string,
): Readonly<Record<string, unknown>> {
  const each = wholeMoney(ctx, unitPrice, currency);
  const full = decimal(unitPrice).times(String(quantity));
  return {
    baseUnit: each,
    unitPrice: each,
    discount: wholeMoney(ctx, full.minus(worth), currency),
    ...(Number(discountPercent) > 0 ? { discountPercent: Number(discountPercent) } : {}),
    net: exactMoney(ctx, worth, currency),
    gross: exactMoney(ctx, worth, currency),
    tax: wholeMoney(ctx, '0', currency),
    taxPercent: 0,
    taxCode: 'untaxed',
    basis: { quantity: String(quantity), net: worth.toFixed(), tax: '0', gross: worth.toFixed(), discount: '0', cost: null },
  };
}

/** A row that says the same of an order once more adds nothing to it. */
const sameLine = (productId: string, quantity: number, price: string, percent: Decimal): string =>
  [productId, quantity, decimal(price).toFixed(), percent.toFixed()].join(' ');

async function productsOf(ctx: Ctx, rows: readonly PartRow[]): Promise<ReadonlyMap<string, Sold>> {
  const ids = [...new Set(rows.flatMap(({ values }) => (typeof values['product'] === 'string' ? [values['product']] : [])))];
  const found = await sql<Sold>`
    select p.id, p.name, p.sku from product p
    where p.id = any(${ids}::uuid[]) and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'p')}`.execute(
    ctx.db,
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}

async function knownOrders(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownOrder>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    currency: string;
    isSent: boolean;
    last: number;
    lines: readonly { product: string; quantity: number; price: string; percent: number }[];
  }>`
    select o.id, o.currency, o.fulfilment_state = 'delivered' as "isSent", coalesce(max(l.position), 0)::int as last,
      coalesce(jsonb_agg(jsonb_build_object('product', l.product_id, 'quantity', l.quantity::float8, 'price', l.unit_price::text, 'percent', coalesce(l.discount_percent, 0)::float8))
        filter (where l.id is not null and not exists (select 1 from event e where e.record_id = l.id and e.request_id = ${ctx.requestId})), '[]') as lines
    from "order" o left join order_line l on l.order_id = o.id and l.deleted_at is null
    where o.id = any(${[...new Set(ids)]}::uuid[]) group by o.id`.execute(ctx.db);
  return new Map(
    rows.map(({ id, currency, isSent, last, lines }): [string, KnownOrder] => [
      id,
      {
        currency,
        isSent,
        last,
        lines: lines.map((line) => sameLine(line.product, line.quantity, line.price, decimal(String(line.percent)))),
      },
    ]),
  );
}
