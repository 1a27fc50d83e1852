import { translated, type Translations } from '../../../fields/index.ts';
import type { Db } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { AttributeOption } from '../rules/attribute-values.ts';
import { labelIn } from '../rules/shown-attributes.ts';
import type { Facet, FacetValue, ProductsRequest } from '../rules/shop-view.ts';
import { askedFor } from './listing-filter.ts';

interface CountRow {
  readonly of: string | null;
  readonly code: string | null;
  readonly value: string | null;
  readonly count: number;
  readonly label: string | null;
  readonly kind: string | null;
  readonly unit: string | null;
  readonly translations: Translations | null;
  readonly options: readonly AttributeOption[] | null;
}

/** Values of a facet that are shown; the most frequent ones. */
const mostValues = 50;

/**
 * How many products of a list have each value of each filter, in one statement. A filter that is set counts as if it were not, as its
 * values are alternatives; so what a count says is how many the list would have with this value alone chosen of its filter.
 */
export async function facetsOf(db: Db, request: ProductsRequest, shown: Sql): Promise<{ facets: readonly Facet[]; count: number }> {
  const chosen = Object.entries(request.facets ?? {}).flatMap(([code, values]) => (values.length > 0 ? [code] : []));
  const passes = [null, ...chosen].map(
    (but) =>
      sql`select ${but}::text as of, l.product_id, l.facets from product_listing l where ${shown} and ${askedFor(request, but ?? undefined)}`,
  );
  const { rows } = await sql<CountRow>`
    with hits as (${sql.join(passes, sql` union all `)}),
    tallies as (select h.of, f.f, count(*)::int as count from hits h cross join lateral unnest(h.facets) f(f) group by h.of, f.f),
    counts as (select t.of, split_part(t.f, ':', 1) as code, substr(t.f, strpos(t.f, ':') + 1) as value, t.count from tallies t
      where case when t.of is null then split_part(t.f, ':', 1) <> all(${chosen}::text[]) else split_part(t.f, ':', 1) = t.of end)
    select c.of, c.code, c.value, c.count, a.label, a.kind, a.unit, a.translations, a.options, coalesce(a.position, -1) as position from counts c left join attribute a on a.code = c.code and a.deleted_at is null
      where c.code = 'brand' or a.is_facet
    union all select null, null, null, (select count(*)::int from hits where of is null), null, null, null, null, null, -2
    order by position, code, count desc, value`.execute(db);
  const count = rows.find((row) => row.code === null)?.count ?? 0;
  const groups = Map.groupBy(
    rows.filter((row) => row.code !== null),
    (row) => String(row.code),
  );
  return { count, facets: [...groups].map(([code, values]) => facet(code, values, request.language)) };
}

function facet(code: string, rows: readonly CountRow[], language: string): Facet {
  const [first] = rows;
  const options = first?.options ?? [];
  const said = { translations: first?.translations ?? null };
  const unit = translated(said, 'unit', first?.unit ?? null, language);
  const order = new Map(options.map((option, index) => [option.value, index]));
  const values = rows.slice(0, mostValues).map((row): FacetValue => {
    const option = options.find((each) => each.value === row.value);
    const value = String(row.value);
    const label = option ? labelIn(option, language) : row.kind === 'number' && unit ? `${value} ${unit}` : value;
    return { value, label, count: row.count, ...(option?.color ? { color: option.color } : {}) };
  });
  const sorted =
    first?.kind === 'choice'
      ? values.toSorted((a, b) => (order.get(a.value) ?? 999) - (order.get(b.value) ?? 999))
      : first?.kind === 'number'
        ? values.toSorted((a, b) => Number(a.value) - Number(b.value))
        : values;
  return { code, label: translated(said, 'label', first?.label ?? 'Brand', language), values: sorted };
}
