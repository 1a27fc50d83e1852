import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { worthOfLine } from '../rules/past-line.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import { shipment } from '../records/shipment.ts';
import { shipmentLine } from '../records/shipment-line.ts';
import { insertRowsSql, rowJson, type RowJson } from '../store/row-json.ts';

/** An order of another system: it keeps its number, dates and prices, and moves no stock. */
export interface PastOrder {
  readonly number: string;
  readonly placedAt: string;
  /** Id, number, id in the other system, or name. */
  readonly organization?: string | null;
  readonly channel?: string | null;
  readonly currency?: string | null;
  readonly ownerId?: string | null;
  readonly shippedAt?: string | null;
  readonly carrier?: string | null;
  readonly delivery?: string | null;
  readonly lines: readonly PastLine[];
}

export interface PastLine {
  /** Id, SKU, id in the other system, or name. */
  readonly product: string;
  readonly quantity: number;
  readonly unitPrice: string;
  /** 0 to 100. */
  readonly discountPercent?: string | null;
}

/** Orders at once at most. */
export const mostPastOrders = 1000;

/**
 * Writes orders of another system, all or none, in three statements whatever their number. Those whose number is there already are left as
 * they are, so that bringing in twice doubles nothing. A line is worth unit price x quantity x (1 - discount) to four digits, as the file has
 * it, so that sums over many lines equal those of the other system.
 * @throws AppError invalid with a pointer to each customer or product that is not found, or is not the only one of that name
 */
export async function recordPastOrders(ctx: Ctx, orders: readonly PastOrder[]): Promise<{ readonly made: number; readonly known: number }> {
  const there = await knownNumbers(ctx, orders);
  const fresh = orders.filter((each) => !there.has(each.number));
  if (fresh.length === 0) return { made: 0, known: orders.length };
  const { organizations, products } = await findNamed(ctx, fresh);
  refuseUnknown(orders, there, organizations, products);
  const rows = fresh.map((each) => rowsOf(ctx, each, organizations, products));
  await sql`
    with placed as (${insertRowsSql(
      ctx,
      order,
      rows.map((each) => each.order),
    )}),
      lines as (${insertRowsSql(
        ctx,
        orderLine,
        rows.flatMap((each) => each.lines),
      )}),
      shipments as (${insertRowsSql(
        ctx,
        shipment,
        rows.flatMap((each) => each.shipments),
      )})
    ${insertRowsSql(
      ctx,
      shipmentLine,
      rows.flatMap((each) => each.shipmentLines),
    )}`.execute(ctx.db);
  for (const { order: row, number } of rows)
    ctx.emit({ type: 'orders.orderCreated', recordType: order.key, recordId: String(row['id']), data: { number, isPast: true } });
  return { made: fresh.length, known: orders.length - fresh.length };
}

type Found = ReadonlyMap<string, readonly { readonly id: string; readonly name: string; readonly sku?: string | null }[]>;

async function knownNumbers(ctx: Ctx, orders: readonly PastOrder[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ number: string }>`
    select number from "order" where number = any(${orders.map((each) => each.number)}::text[]) and deleted_at is null`.execute(ctx.db);
  return new Set(rows.map((row) => row.number));
}

async function findNamed(ctx: Ctx, orders: readonly PastOrder[]): Promise<{ readonly organizations: Found; readonly products: Found }> {
  const customers = [...new Set(orders.flatMap((each) => each.organization ?? []))];
  const sold = [...new Set(orders.flatMap((each) => each.lines.map((line) => line.product)))];
  const organizations = await sql<{ key: string; id: string; name: string }>`
    select k.key, o.id, o.name from unnest(${customers}::text[]) k(key) join organization o on o.deleted_at is null
      and (o.id::text = k.key or o.number = k.key or o.name = k.key or exists (select 1 from external_id e where e.subject_id = o.id and e.value = k.key and e.deleted_at is null))`.execute(
    ctx.db,
  );
  const products = await sql<{ key: string; id: string; name: string; sku: string | null }>`
    select k.key, p.id, p.name, p.sku from unnest(${sold}::text[]) k(key) join product p on p.deleted_at is null
      and (p.id::text = k.key or p.sku = k.key or p.name = k.key or exists (select 1 from external_id e where e.subject_id = p.id and e.value = k.key and e.deleted_at is null))`.execute(
    ctx.db,
  );
  const byKey = <T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> => Map.groupBy(rows, (row) => row.key);
  return { organizations: byKey(organizations.rows), products: byKey(products.rows) };
}

function refuseUnknown(orders: readonly PastOrder[], there: ReadonlySet<string>, organizations: Found, products: Found): void {
  const say = (found: Found, key: string, pointer: string): FieldProblem[] => {
    const count = found.get(key)?.length ?? 0;
    if (count === 1) return [];
    return [{ pointer, code: 'ref', message: count === 0 ? `"${key}" is not known` : `"${key}" is the name of ${count}` }];
  };
  const problems = orders.flatMap((each, i) =>
    there.has(each.number)
      ? []
      : [
          ...(each.organization ? say(organizations, each.organization, `/orders/${i}/organization`) : []),
          ...each.lines.flatMap((line, n) => say(products, line.product, `/orders/${i}/lines/${n}/product`)),
        ],
  );
  if (problems.length > 0) throw invalid(problems.slice(0, 200));
}

interface Rows {
  readonly number: string;
  readonly order: RowJson;
  readonly lines: readonly RowJson[];
  readonly shipments: readonly RowJson[];
  readonly shipmentLines: readonly RowJson[];
}

function rowsOf(ctx: Ctx, past: PastOrder, organizations: Found, products: Found): Rows {
  const id = newId();
  const currency = past.currency ?? ctx.scope.baseCurrency;
  const inCurrency = (amount: string) => ({ amount, currency });
  const worth = past.lines.map((line) => worthOfLine({ ...line, discountPercent: line.discountPercent ?? '0' }));
  const round = (value: Decimal): string => value.toDecimalPlaces(minorUnits(currency), Decimal.ROUND_HALF_UP).toFixed();
  const items = worth.reduce((sum, each) => sum.plus(each), new Decimal(0));
  const gross = round(items.plus(decimal(past.delivery ?? '0')));
  const isSent = past.shippedAt != null;
  const lines = past.lines.map((line, i) => {
    const found = products.get(line.product)?.[0];
    const amount = worth[i] ?? new Decimal(0);
    const full = decimal(line.unitPrice).times(String(line.quantity));
    const row = rowJson(ctx, orderLine, {
      order: id,
      product: found?.id ?? null,
      name: found?.name ?? line.product,
      sku: found?.sku ?? null,
      position: i + 1,
      quantity: line.quantity,
      shipped: isSent ? line.quantity : 0,
      baseUnit: inCurrency(line.unitPrice),
      unitPrice: inCurrency(line.unitPrice),
      discount: inCurrency(round(full.minus(amount))),
      ...(line.discountPercent ? { discountPercent: Number(line.discountPercent) } : {}),
      net: inCurrency(round(amount)),
      tax: inCurrency('0'),
      gross: inCurrency(round(amount)),
      taxPercent: 0,
      taxCode: 'untaxed',
      basis: { quantity: String(line.quantity), net: amount.toFixed(), tax: '0', gross: amount.toFixed(), discount: '0', cost: null },
    });
    return { ...row, ...exact(row, 'net', amount), ...exact(row, 'gross', amount) };
  });
  const shipped = isSent
    ? rowJson(ctx, shipment, {
        number: `${past.number}-1`,
        order: id,
        kind: 'ship',
        state: 'delivered',
        carrier: past.carrier ?? null,
        sentAt: instantOf(past.shippedAt ?? ''),
        deliveredAt: instantOf(past.shippedAt ?? ''),
      })
    : null;
  return {
    number: past.number,
    order: rowJson(
      ctx,
      order,
      {
        number: past.number,
        state: isSent ? 'completed' : 'confirmed',
        paymentState: 'paid',
        fulfilmentState: isSent ? 'delivered' : 'unfulfilled',
        channel: (past.channel ?? 'rep') as 'rep',
        organization: past.organization ? (organizations.get(past.organization)?.[0]?.id ?? null) : null,
        placedAt: instantOf(past.placedAt),
        confirmedAt: instantOf(past.placedAt),
        ...(isSent ? { completedAt: instantOf(past.shippedAt ?? '') } : {}),
        currency,
        display: 'net',
        gross: inCurrency(gross),
        net: inCurrency(gross),
        tax: inCurrency('0'),
        discount: inCurrency('0'),
        deliveryTotal: inCurrency(past.delivery ?? '0'),
        credited: inCurrency('0'),
        paid: inCurrency(gross),
        refunded: inCurrency('0'),
        balance: inCurrency('0'),
        owner: past.ownerId ?? null,
        isPast: true,
      },
      id,
    ),
    lines,
    shipments: shipped ? [shipped] : [],
    shipmentLines: shipped
      ? lines.map((line) =>
          rowJson(ctx, shipmentLine, {
            shipment: String(shipped['id']),
            orderLine: String(line['id']),
            name: String(line['name']),
            quantity: Number(line['quantity']),
          }),
        )
      : [],
  };
}

/** A money field takes whole cents; what the other system had in finer digits stays as it was. */
function exact(row: RowJson, column: string, amount: Decimal): RowJson {
  const rate = row[`${column}_rate`];
  return {
    [column]: amount.toFixed(),
    ...(typeof rate === 'string' ? { [`${column}_base`]: amount.times(rate).toDecimalPlaces(4, Decimal.ROUND_HALF_UP).toFixed() } : {}),
  };
}

/** Days become the noon of that day. */
const instantOf = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00.000Z` : text);
