import { Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { MoneyInput, MoneyValue } from '../../../fields/money/field.ts';
import type { ChangedRow, PartAdapter, PartOutcome, PartRow } from '../../../platform/exchange/index.ts';
import { product } from '../../catalog/records/product.ts';
import { opportunity } from '../records/opportunity.ts';
import { opportunityLine } from '../records/opportunity-line.ts';
import { lineTotal, sumOf } from '../rules/line-total.ts';

interface Product {
  readonly id: string;
  readonly name: string;
  readonly price: string | null;
  readonly currency: string | null;
}

/** What a deal had before this import. */
interface KnownDeal {
  readonly currency: string | null;
  readonly last: number;
  /** Its lines as `sameLine` tells them; of those that it has by other ways than this import, the product alone. */
  readonly lines: readonly string[];
}

/**
 * Products of a file of deals become lines, by the rules of the commands: one currency, and the total of the lines is the amount of the deal.
 * A line without a price costs what the row says the deal is worth, else the list price; one without either is told of, and makes no line.
 */
export const dealLines: PartAdapter = {
  record: opportunityLine.key,
  of: opportunity.key,
  link: 'opportunity',
  fields: ['product', 'quantity', 'unitPrice', 'discount'],
  complete: completeLines,
  settle: settleAmounts,
};

async function completeLines(ctx: Ctx, rows: readonly PartRow[]): Promise<readonly PartOutcome[]> {
  const products = await productsOf(ctx, rows);
  const known = await knownDeals(
    ctx,
    rows.filter((row) => !row.isNewParent).map((row) => row.parentId),
  );
  const outcomes: PartOutcome[] = rows.map(() => ({}));
  for (const group of Map.groupBy(rows.keys(), (at) => rows[at]?.parentId).values()) {
    const deal = known.get(rows[group[0] ?? 0]?.parentId ?? '') ?? { currency: null, last: 0, lines: [] };
    for (const [at, outcome] of linesOf(ctx, rows, group, deal, products)) outcomes[at] = outcome;
  }
  return outcomes;
}

/** The lines of one deal, in the order of the file. */
function linesOf(
  ctx: Ctx,
  rows: readonly PartRow[],
  group: readonly number[],
  deal: KnownDeal,
  products: ReadonlyMap<string, Product>,
): Map<number, PartOutcome> {
  const made = new Map<number, PartOutcome>();
  let { currency } = deal;
  const totals: string[] = [];
  const before = new Set(deal.lines);
  const isOnly = new Set(group.map((at) => JSON.stringify([rows[at]?.values, rows[at]?.parent['amount']]))).size === 1;
  for (const at of group) {
    const row = rows[at] as PartRow;
    const item = products.get(String(row.values['product'] ?? ''));
    // Other columns of a line without a product say nothing; a product that was not found is told of by the import.
    if (!item) continue;
    const priced = priceOf(row, item, isOnly);
    if (before.has(item.id) || (priced && before.has(sameLine(item.id, priced)))) {
      made.set(at, { skip: `Product: the deal has "${item.name}" already.` });
      continue;
    }
    if (!priced) {
      made.set(at, { warning: `Product: "${item.name}" has no price, so no line was made of it.` });
      continue;
    }
    currency ??= priced.price.currency;
    if (priced.price.currency !== currency) {
      made.set(at, { problem: `Unit price must be in ${currency}, the currency of the deal's other lines.` });
      continue;
    }
    const total = lineTotal({ ...priced, unitPrice: priced.price.amount, currency });
    totals.push(total);
    before.add(sameLine(item.id, priced));
    made.set(at, {
      values: {
        product: item.id,
        description: priced.description,
        quantity: priced.quantity,
        unitPrice: moneyOf(ctx, priced.price),
        ...(priced.discount === null ? {} : { discount: priced.discount }),
        total: moneyOf(ctx, { amount: total, currency }),
        position: deal.last + totals.length,
      },
    });
  }
  return withAmount(ctx, rows, made, totals.length > 0 && currency !== null ? { amount: sumOf(totals), currency } : null);
}

/** A new deal is worth what its lines are, and says so where the file says otherwise. */
function withAmount(ctx: Ctx, rows: readonly PartRow[], made: Map<number, PartOutcome>, sum: MoneyInput | null): Map<number, PartOutcome> {
  if (!sum) return made;
  for (const [at, outcome] of made) {
    const row = rows[at] as PartRow;
    if (!outcome.values || !row.isNewParent) continue;
    const said = row.parent['amount'] as MoneyValue | undefined;
    const differs = said && (said.currency !== sum.currency || !new Decimal(said.amount).eq(sum.amount));
    made.set(at, {
      ...outcome,
      parent: { amount: moneyOf(ctx, sum) },
      ...(differs && outcome.warning === undefined
        ? { warning: `Amount: the row says ${said.amount} ${said.currency}; its lines come to ${sum.amount} ${sum.currency}.` }
        : {}),
    });
  }
  return made;
}

interface Priced {
  readonly price: MoneyInput;
  readonly quantity: number;
  readonly discount: number | null;
  readonly description: string;
}

/** A row that says the same of a deal once more adds nothing to it. */
const sameLine = (productId: string, { quantity, price, discount }: Priced): string =>
  [productId, quantity, new Decimal(price.amount).toFixed(), price.currency, discount ?? 0].join(' ');

function priceOf({ values, parent }: PartRow, item: Product, isOnly: boolean): Priced | null {
  const quantity = (values['quantity'] as number | undefined) ?? 1;
  const discount = (values['discount'] as number | undefined) ?? null;
  const given = values['unitPrice'] as MoneyInput | undefined;
  if (given) return { price: given, quantity, discount, description: item.name };
  const amount = parent['amount'] as MoneyInput | undefined;
  if (amount && isOnly && discount === null && quantity > 0) {
    const each = new Decimal(amount.amount).div(quantity);
    // What does not come out even is sold as one, so that the line is worth what the row says.
    const isEven = each.decimalPlaces() <= minorUnits(amount.currency);
    return isEven
      ? { price: { amount: each.toFixed(), currency: amount.currency }, quantity, discount, description: item.name }
      : { price: amount, quantity: 1, discount, description: `${quantity} × ${item.name}`.slice(0, 300) };
  }
  if (item.price === null || item.currency === null) return null;
  return { price: { amount: item.price, currency: item.currency }, quantity, discount, description: item.name };
}

async function productsOf(ctx: Ctx, rows: readonly PartRow[]): Promise<ReadonlyMap<string, Product>> {
  const ids = [...new Set(rows.flatMap(({ values }) => (typeof values['product'] === 'string' ? [values['product']] : [])))];
  const found = await sql<Product>`
    select p.id, p.name, trim_scale(coalesce(p.list_price, h.list_price))::text as price,
      case when p.list_price is null then h.list_price_currency else p.list_price_currency end as currency
    from product p left join product h on h.id = p.parent_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'h')}
    where p.id = any(${ids}::uuid[]) and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'p')}`.execute(
    ctx.db,
  );
  return new Map(found.rows.map((row) => [row.id, row]));
}

async function knownDeals(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, KnownDeal>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    product: string | null;
    quantity: string;
    price: string;
    currency: string;
    discount: string | null;
    position: number;
    isOurs: boolean;
  }>`
    select l.opportunity_id as id, l.product_id as product, l.quantity::text as quantity, l.unit_price::text as price, l.unit_price_currency as currency,
      l.discount::text as discount, coalesce(l.position, 0)::int as position,
      exists (select 1 from event e where e.record_id = l.id and e.request_id = ${ctx.requestId}) as "isOurs"
    from opportunity_line l where l.opportunity_id = any(${[...new Set(ids)]}::uuid[]) and l.deleted_at is null`.execute(ctx.db);
  return new Map(
    [...Map.groupBy(rows, (row) => row.id)].map(([id, lines]): [string, KnownDeal] => [
      id,
      {
        currency: lines[0]?.currency ?? null,
        last: Math.max(...lines.map((line) => line.position)),
        lines: lines.flatMap(({ product: productId, quantity, price, currency, discount, isOurs }) =>
          productId === null
            ? []
            : [
                isOurs
                  ? sameLine(productId, {
                      quantity: Number(quantity),
                      price: { amount: price, currency },
                      discount: discount === null ? null : Number(discount),
                      description: '',
                    })
                  : productId,
              ],
        ),
      },
    ]),
  );
}

/** Deals that were there before are worth what their lines are now. */
async function settleAmounts(ctx: Ctx, ids: readonly string[]): Promise<readonly ChangedRow[]> {
  const { rows } = await sql<{ id: string; total: string; currency: string; amount: string | null; before: string | null }>`
    select o.id, trim_scale(sum(l.total))::text as total, min(l.total_currency) as currency, trim_scale(o.amount)::text as amount, o.amount_currency as before
    from opportunity o join opportunity_line l on l.opportunity_id = o.id and l.deleted_at is null
    where o.id = any(${[...ids]}::uuid[]) group by o.id order by o.id`.execute(ctx.db);
  return rows
    .filter((row) => row.amount !== row.total || row.before !== row.currency)
    .map(({ id, total, currency, amount, before }) => ({
      id,
      values: { amount: moneyOf(ctx, { amount: total, currency }) },
      before: { amount: amount === null ? null : { amount, currency: before } },
    }));
}

const moneyOf = (ctx: Ctx, value: MoneyInput): unknown => {
  const field = { kind: 'money' };
  return ctx.registry.kind(field).parse(field, { amount: value.amount, currency: value.currency }, ctx.scope);
};
