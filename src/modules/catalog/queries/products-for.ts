import type { Db } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import type { Facet, ProductCard, ProductPage, ProductsRequest, ProductSort } from '../rules/shop-view.ts';
import { cardColumns, cardVariants } from './card-columns.ts';
import { countedFacets, type CountingContext } from './facet-memory.ts';
import { readListCursor, writeListCursor } from './list-cursor.ts';
import { askedFor, shownTo } from './listing-filter.ts';
import { correctedQuery, searchQuery } from './search-text.ts';

type Row = ProductCard & { readonly sortValue: string | null };

const nothing: ProductPage = { products: [], next: null, facets: [], count: null, isCorrected: false };

/**
 * A page of the products that this shopper may see: one statement for a list, two with facets, one more for a text and two more when nothing
 * has its words as typed. Reads the shop's own table (../schema/listing.ts), one row for each product, with the system's eyes.
 * Prices are list prices: what this buyer pays says `unitPrices` of pricing, asked for `sellableIds`.
 */
export async function productsFor(ctx: CountingContext, request: ProductsRequest): Promise<ProductPage> {
  if (request.category !== undefined && !isId(request.category)) return nothing;
  if (request.text === undefined || request.text.trim() === '') return page(ctx, request, null);
  const wanted = await searchQuery(ctx.db, request.text);
  if (!wanted) return nothing;
  const found = await page(ctx, request, wanted.query);
  if (found.products.length > 0 || request.after !== undefined) return found;
  const corrected = await correctedQuery(ctx.db, wanted.words);
  return { ...(await page(ctx, request, corrected)), isCorrected: true };
}

async function page(ctx: CountingContext, request: ProductsRequest, query: string | null): Promise<ProductPage> {
  const matches = query === null ? sql`true` : sql`l.search @@ ${tsquery(query)}`;
  const shown = sql`${shownTo(request, ctx.now)} and ${matches}`;
  const sort: ProductSort =
    request.sort === 'relevance' && query === null ? 'name' : (request.sort ?? (query === null ? 'name' : 'relevance'));
  const size = Math.min(Math.max(Math.trunc(request.size), 1), 100);
  const rows = await readRows(ctx.db, { request, shown, order: orders[sort](query), size, now: ctx.now });
  const last = rows[size - 1];
  const { facets, count } = request.withFacets
    ? await countedFacets(ctx, request, { shown, words: query })
    : { facets: [] as readonly Facet[], count: null };
  return {
    products: rows.slice(0, size).map(({ sortValue: _value, ...card }) => card),
    next: rows.length > size && last ? writeListCursor({ value: last.sortValue, id: last.id }) : null,
    facets,
    count,
    isCorrected: false,
  };
}

interface Order {
  readonly by: Sql;
  readonly type: 'text' | 'numeric' | 'timestamptz' | 'real';
  readonly isDescending: boolean;
}

/** `price` has an index of its own only where it is never null, so products without a price stand at its end as the dearest. */
const orders: Readonly<Record<ProductSort, (query: string | null) => Order>> = {
  name: () => ({ by: sql`l.name`, type: 'text', isDescending: false }),
  price: () => ({ by: sql`l.price_base`, type: 'numeric', isDescending: false }),
  '-price': () => ({ by: sql`l.price_base`, type: 'numeric', isDescending: true }),
  newest: () => ({ by: sql`l.created_at`, type: 'timestamptz', isDescending: true }),
  relevance: (query) => ({ by: sql`ts_rank(l.search, ${tsquery(query ?? '')})`, type: 'real', isDescending: true }),
};

/** Made once for all rows rather than for each. */
const tsquery = (query: string): Sql => sql`(select to_tsquery('simple', entente_plain(${query})))`;

/** What a card is made of: all but what is only filtered by. */
const listed = sql
  .join(
    'product_id name slug sku brand kind unit price price_currency price_base has_variants image_id image_alt names'
      .split(' ')
      .map((name) => sql.ref(`l.${name}`)),
  )
  .flat();

async function readRows(
  db: Db,
  { request, shown, order, size, now }: { request: ProductsRequest; shown: Sql; order: Order; size: number; now: string },
): Promise<readonly Row[]> {
  const { by, type, isDescending } = order;
  const direction = isDescending ? sql`desc` : sql`asc`;
  const after = readListCursor(request.after);
  const { rows } = await sql<Row>`
    with found as materialized (
      select ${listed}, ${by} as sort_value from product_listing l
      where ${shown} and ${askedFor(request)} ${after ? sql`and ${isAfter(by, sql.raw(type), isDescending, after)}` : sql``}
      order by ${by} ${direction}, l.product_id ${direction} limit ${size + 1})
    select ${cardColumns('l', request)}, l.sort_value::text as "sortValue" from found l ${cardVariants('l', request, now)} order by l.sort_value ${direction}, l.product_id ${direction}`.execute(
    db,
  );
  return rows;
}

/** PostgreSQL puts nulls last going up and first going down; a row comparison takes no null. */
function isAfter(by: Sql, type: Sql, isDescending: boolean, { value, id }: { value: string | null; id: string }): Sql {
  const beyond = isDescending ? sql`<` : sql`>`;
  if (value === null) {
    const sameEnd = sql`(${by} is null and l.product_id ${beyond} ${id}::uuid)`;
    return isDescending ? sql`(${sameEnd} or ${by} is not null)` : sameEnd;
  }
  const further = sql`(${by}, l.product_id) ${beyond} (${value}::${type}, ${id}::uuid)`;
  return isDescending ? further : sql`(${further} or ${by} is null)`;
}
