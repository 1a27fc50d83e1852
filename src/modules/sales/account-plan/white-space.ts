import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import type { AccountAnswer, WhiteSpace } from '../rules/account-view.ts';
import { dealsOf, mayRead, type Account } from './account-query.ts';

type By = AccountAnswer['similar']['by'];

/** Fewer say nothing of what is usual. */
const enough = 3;

/**
 * Categories of products by what the organization has bought of them, beside how many similar organizations buy them: those of the same
 * segment and industry that have bought products and that the reader may see; where these are fewer than three, of the same segment, of
 * the same industry, or all.
 */
export async function whiteSpace(account: Account): Promise<Pick<AccountAnswer, 'whiteSpace' | 'similar'>> {
  const { ctx, deals } = account;
  const { by, count, others } = await similarTo(account);
  const [lines, isLine] = productLines(ctx);
  const { rows } = await sql<WhiteSpace>`
    with own as (
      select c.name as category, sum(l.total_base) filter (where o.state = 'won') as bought, bool_or(o.state = 'open') as is_offered
      from opportunity o cross join ${lines} where ${deals} and ${isLine} and o.state <> 'lost' group by c.name),
    theirs as (
      select c.name as category, count(distinct o.organization_id)::int as buyers from opportunity o cross join ${lines} where ${others} and ${isLine} group by c.name)
    select category, trim_scale(coalesce(own.bought, 0))::text as bought, coalesce(own.is_offered, false) as "isOffered", coalesce(theirs.buyers, 0) as buyers
    from own full join theirs using (category) order by coalesce(own.bought, 0) > 0, theirs.buyers desc nulls last, category`.execute(
    ctx.db,
  );
  return { whiteSpace: rows, similar: { count, by } };
}

/** The narrowest circle of similar organizations in which enough have bought something; `others` are their won deals, over alias `o`. */
async function similarTo({ ctx, id }: Account): Promise<{ by: By; count: number; others: Sql }> {
  const found = await sql<{
    segment: string | null;
    industry: string | null;
  }>`select segment, industry from organization where id = ${id}::uuid`.execute(ctx.db);
  const { segment = null, industry = null } = found.rows[0] ?? {};
  const circles: readonly (readonly [By, Sql])[] = [
    ...(segment && industry ? [['both', sql`g.segment = ${segment} and g.industry = ${industry}`] as const] : []),
    ...(segment ? [['segment', sql`g.segment = ${segment}`] as const] : []),
    ...(industry ? [['industry', sql`g.industry = ${industry}`] as const] : []),
    ['all', sql`true`],
  ];
  const [lines, isLine] = productLines(ctx);
  let widest = { by: 'all' as By, count: 0, others: sql`false` };
  for (const [by, alike] of circles) {
    const others = dealsOf(
      ctx,
      sql`o.state = 'won' and o.organization_id in (select g.id from organization g where g.id <> ${id}::uuid and g.deleted_at is null and ${alike} and ${mayRead(ctx, 'parties.organization', 'g')})`,
    );
    const { rows } = await sql<{
      n: number;
    }>`select count(distinct o.organization_id)::int as n from opportunity o cross join ${lines} where ${others} and ${isLine}`.execute(
      ctx.db,
    );
    widest = { by, count: rows[0]?.n ?? 0, others };
    if (widest.count >= enough) break;
  }
  return widest;
}

/** Lines of a deal `o` with products `p` that have a category `c` (a variant has that of its parent): what is joined, and the condition. */
function productLines(ctx: Ctx): readonly [Sql, Sql] {
  return [
    sql`opportunity_line l join product p on p.id = l.product_id and p.deleted_at is null and ${mayRead(ctx, 'catalog.product', 'p')}
      left join product h on h.id = p.parent_id and h.deleted_at is null and ${mayRead(ctx, 'catalog.product', 'h')}
      join category c on c.id = coalesce(p.category_id, h.category_id) and c.deleted_at is null and ${mayRead(ctx, 'catalog.category', 'c')}`,
    sql`l.opportunity_id = o.id and l.deleted_at is null and ${mayRead(ctx, 'sales.opportunityLine', 'l')}`,
  ];
}
