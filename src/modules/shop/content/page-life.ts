import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** What ends the life of a page that was kept. */
export interface PageLife {
  /** Products whose notices (schema.ts) change it: with variants, what is in bundles, and what may come to stand beside it. */
  readonly products: readonly string[];
  /** When it changes next by the clock alone, as ISO 8601: something begins or ends to be sold, or is reserved no longer. Null for never. */
  readonly until: string | null;
}

/**
 * What a page that shows these products depends on, in one statement. Prices that change by the clock are pricing's to tell (`nextPriceChange`).
 * @param withRelated whether the page also shows what is related to them or was bought with them: also what may not be shown yet counts
 */
export async function pageLife(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { ids, withRelated }: { readonly ids: readonly string[]; readonly withRelated: boolean },
): Promise<PageLife> {
  const { rows } = await sql<PageLife>`
    with asked as (select unnest((select ${[...ids]}::uuid[])) as id),
    shown as (
      select id from asked
      union select e.related_id from asked a join related_product e on e.product_id = a.id and e.deleted_at is null where ${withRelated}::boolean
      union select b.other_id from asked a join bought_together b on b.product_id = a.id where ${withRelated}::boolean),
    family as (select id from shown union select v.id from product v join shown s on s.id = v.parent_id where v.deleted_at is null),
    whole as (select id from family union select b.product_id from bundle_item b join family f on f.id = b.bundle_id where b.deleted_at is null),
    -- Notices of a variant name its product.
    named as (select id from whole union select p.parent_id from product p join whole w on w.id = p.id where p.parent_id is not null)
    select coalesce((select array_agg(id) from named), '{}') as products,
      (select to_char(min(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from (
        select unnest(array[p.available_from, p.available_until]) as at from product p join named n on n.id = p.id
        union all select r.expires_at from reservation r join named n on n.id = r.product_id where r.state in ('waiting', 'held')) changes
      where at > ${ctx.now}::timestamptz) as until`.execute(ctx.db);
  return rows[0] ?? { products: ids, until: null };
}
