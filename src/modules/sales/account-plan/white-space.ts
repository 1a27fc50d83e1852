import { sql } from '../../../kernel/db/sql.ts';
import type { AccountAnswer, WhiteSpace } from '../rules/account-view.ts';
import { dealsOf, mayRead, type Account } from './account-query.ts';

type By = AccountAnswer['similar']['by'];

/**
 * Categories of products by what the organization has bought of them, beside how many similar organizations buy them: those of the same
 * segment and industry, as far as they are known, that have bought anything, and that the reader may see.
 */
export async function whiteSpace({ ctx, id, deals }: Account): Promise<Pick<AccountAnswer, 'whiteSpace' | 'similar'>> {
  const found = await sql<{
    segment: string | null;
    industry: string | null;
  }>`select segment, industry from organization where id = ${id}::uuid`.execute(ctx.db);
  const { segment = null, industry = null } = found.rows[0] ?? {};
  const by: By = segment && industry ? 'both' : segment ? 'segment' : industry ? 'industry' : 'all';
  const others = dealsOf(
    ctx,
    sql`o.state = 'won' and o.organization_id in (select g.id from organization g where g.id <> ${id}::uuid and g.deleted_at is null
    ${segment ? sql`and g.segment = ${segment}` : sql``} ${industry ? sql`and g.industry = ${industry}` : sql``} and ${mayRead(ctx, 'parties.organization', 'g')})`,
  );
  const lines = sql`opportunity_line l join product p on p.id = l.product_id and p.deleted_at is null and ${mayRead(ctx, 'catalog.product', 'p')}`;
  const isLine = sql`l.deleted_at is null and p.category is not null and ${mayRead(ctx, 'sales.opportunityLine', 'l')}`;
  const { rows } = await sql<WhiteSpace & { similar: number }>`
    with own as (
      select p.category, sum(l.total_base) filter (where o.state = 'won') as bought, bool_or(o.state = 'open') as is_offered
      from opportunity o join ${lines} on true where l.opportunity_id = o.id and ${deals} and ${isLine} and o.state <> 'lost' group by p.category),
    theirs as (
      select p.category, count(distinct o.organization_id)::int as buyers from opportunity o join ${lines} on true
      where l.opportunity_id = o.id and ${others} and ${isLine} group by p.category)
    select category, trim_scale(coalesce(own.bought, 0))::text as bought, coalesce(own.is_offered, false) as "isOffered", coalesce(theirs.buyers, 0) as buyers,
      (select count(distinct o.organization_id)::int from opportunity o where ${others}) as similar
    from own full join theirs using (category) order by coalesce(own.bought, 0) > 0, theirs.buyers desc nulls last, category`.execute(
    ctx.db,
  );
  return { whiteSpace: rows.map(({ similar: _similar, ...row }) => row), similar: { count: rows[0]?.similar ?? 0, by } };
}
