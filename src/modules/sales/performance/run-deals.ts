import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { DealsAnswer, ReportDeal } from '../rules/report.ts';
import { foldSql } from './fold-sql.ts';
import type { Question } from './question.ts';
import type { Report } from './report.ts';
import { definitionOf, infoOf } from './run-report.ts';

const pageSize = 100;

/** The facts behind one number of a report, the weightiest first, with that number. @param key null for the total. */
export async function runDeals(
  report: Report,
  q: Question,
  { key, measure: name, skip }: { readonly key: string | null; readonly measure: string; readonly skip: number },
): Promise<DealsAnswer> {
  const measure = report.measures.find((m) => m.name === name);
  if (!measure) {
    const known = report.measures.map((m) => m.name).join(', ');
    throw invalid([{ pointer: '/measure', code: 'choice', message: `must be one of ${known}` }]);
  }
  const isShare = measure.fold === 'share';
  const facts = await report.facts(q);
  const here = key === null ? sql`true` : key === '' ? sql`f.key is null` : sql`f.key::text = ${key}`;
  const counted = sql`${here} and ${measure.of ?? sql`true`}`;
  const value = isShare || !measure.value ? sql`null` : sql`${measure.value}`;
  const [deals, whole] = [
    await sql<ReportDeal>`
      with f as (${facts}), listed as (
        select f.deal, ${value} as value, ${isShare ? measure.value : sql`null::boolean`} as hit from f
        where ${counted} order by ${isShare ? sql`hit` : sql`value`} desc nulls last, f.deal limit ${pageSize + 1} offset ${skip})
      select o.id, o.name as title, case when g.id is not null then jsonb_build_object('id', g.id, 'title', g.name) end as organization,
        case when u.id is not null then jsonb_build_object('id', u.id, 'title', u.name) end as owner,
        s.name as stage, o.state, o.close_on as "closeOn", trim_scale(l.value::numeric)::text as value, l.hit as "isHit"
      from listed l join opportunity o on o.id = l.deal left join stage s on s.id = o.stage_id
        left join organization g on g.id = o.organization_id and g.deleted_at is null and ${q.mayReadOrganization('g')}
        left join "user" u on u.id = o.owner_id and ${q.mayReadUser('u')}
      order by ${isShare ? sql`l.hit` : sql`l.value`} desc nulls last, l.deal`.execute(q.ctx.db),
    await sql<{ count: number; value: string | number | null }>`
      with f as (${facts}) select count(*) filter (where ${measure.of ?? sql`true`})::int as count, ${foldSql(measure)} as value from f where ${here}`.execute(
      q.ctx.db,
    ),
  ];
  const { count = 0, value: number = null } = whole.rows[0] ?? {};
  return {
    measure: infoOf(measure),
    deals: deals.rows.slice(0, pageSize),
    count,
    value: number,
    next: deals.rows.length > pageSize ? skip + pageSize : null,
    currency: q.ctx.scope.baseCurrency,
    definition: definitionOf(report, q),
  };
}
