import { choice, date, ref } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { Ref } from '../../../kernel/record/field.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { organization } from '../../parties/records/organization.ts';
import { baseAmount } from '../queries/base-amount.ts';
import { currencyRules, currencyRuleText } from '../records/currency-rules.ts';
import { lead } from '../records/lead.ts';
import { opportunity } from '../records/opportunity.ts';
import { quota } from '../records/quota.ts';
import { territory } from '../records/territory.ts';
import type { TerritoryForecastLine, TerritoryLine } from '../rules/territory-answers.ts';
import { rollUp } from '../rules/roll-up.ts';
import { explainTerritory } from './explain.ts';
import { reviewTerritories } from './review.ts';

const overview = defineQuery({
  name: 'overview',
  description: 'The tree of territories with owner, accounts and open deals that you may see, each with all below it.',
  on: territory,
  run: async (ctx) => {
    const { rows } = await sql<Omit<TerritoryLine, 'accountsBelow' | 'openDeals' | 'openAmount'> & { deals: number; amount: string }>`
      select t.id, t.name, t.parent_id as "parentId",
        case when u.id is not null then jsonb_build_object('id', u.id, 'title', u.name) end as owner,
        case when m.id is not null then jsonb_build_object('id', m.id, 'title', m.name) end as team,
        coalesce(a.n, 0)::int as accounts, coalesce(d.n, 0)::int as deals, trim_scale(coalesce(d.amount, 0))::text as amount
      from territory t
        left join "user" u on u.id = t.owner_id and ${readable(ctx, 'identity.user', 'u')}
        left join team m on m.id = t.team_id and ${readable(ctx, 'identity.team', 'm')}
        left join (select x.territory_id as id, count(*) as n from account_territory x join organization g on g.id = x.organization_id and g.deleted_at is null
          and ${readable(ctx, organization.key, 'g')} group by 1) a on a.id = t.id
        left join (select o.territory_id as id, count(*) as n, sum(o.amount_base) as amount from opportunity o
          where o.state = 'open' and o.deleted_at is null and ${readable(ctx, opportunity.key, 'o')} group by 1) d on d.id = t.id
      where t.deleted_at is null and ${readable(ctx, territory.key, 't')} order by t.name, t.id`.execute(ctx.db);
    const lines = rollUp(rows, ({ accounts, deals, amount }) => ({ accounts: String(accounts), deals: String(deals), amount }));
    return {
      currency: ctx.scope.baseCurrency,
      data: lines.map(({ row: { deals: _deals, amount: _amount, ...row }, sums }) => ({
        ...row,
        accountsBelow: Number(sums.accounts),
        openDeals: Number(sums.deals),
        openAmount: sums.amount,
      })) satisfies readonly TerritoryLine[],
    };
  },
});

const review = defineQuery({
  name: 'review',
  description:
    'What applying the rules would move, accounts in no territory, and territories that overlap. Needs the right to set up selling.',
  on: territory,
  run: async (ctx) => reviewTerritories(ctx),
});

const explain = defineQuery({
  name: 'explain',
  description: 'Why an account or a lead is in its territory: what each territory asks, and whether it has it.',
  on: territory,
  input: { organization: ref({ label: 'Organization', to: organization.key }), lead: ref({ label: 'Lead', to: lead.key }) },
  run: async (ctx, input) => {
    if (input.organization) return explainTerritory(ctx, organization, String(input.organization));
    if (input.lead) return explainTerritory(ctx, lead, String(input.lead));
    throw invalid([{ pointer: '/organization', code: 'required', message: 'or a lead is required' }]);
  },
});

const forecast = defineQuery({
  name: 'forecast',
  description: 'What closes in a period by territory, each with all below it, and its quota beside it. Lost deals count nowhere.',
  on: territory,
  input: {
    from: date({ label: 'From', required: true }),
    to: date({ label: 'To', required: true, help: 'Last day of the period.' }),
    pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline' }),
    rates: choice({ label: 'Rates', options: currencyRules, default: 'deal' }),
  },
  run: async (ctx, asked) => {
    if (!asked.from || !asked.to || asked.from > asked.to)
      throw invalid([{ pointer: '/from', code: 'required', message: 'and to are required, in this order' }]);
    const rule = asked.rates ?? 'deal';
    const lines = await forecastLines(ctx, {
      from: asked.from,
      to: asked.to,
      pipeline: asked.pipeline ? String(asked.pipeline) : null,
      worth: await baseAmount(ctx, rule, 'o'),
    });
    return {
      lines,
      currency: ctx.scope.baseCurrency,
      definition: {
        population: 'Deals as they stand now, in the territory that they are in; a closed deal stays in the one it closed in.',
        date: 'A deal belongs to the period in which its close date lies; one that is won closed on that day of the company calendar.',
        currency: currencyRuleText[rule],
      },
    };
  },
});

export const territoryQueries: readonly Query[] = [overview, review, explain, forecast];

const readable = (ctx: Ctx, key: string, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);

interface Sums {
  readonly [name: string]: string;
  readonly won: string;
  readonly commit: string;
  readonly bestCase: string;
  readonly pipeline: string;
  readonly deals: string;
}

async function forecastLines(
  ctx: Ctx,
  { from, to, pipeline, worth }: { from: string; to: string; pipeline: string | null; worth: Sql },
): Promise<readonly TerritoryForecastLine[]> {
  const { rows } = await sql<Sums & { id: string | null; name: string | null; parentId: string | null; quota: string | null }>`
    with counted as (
      select o.territory_id, o.state, o.forecast_category, ${worth} as worth from opportunity o
      where o.state <> 'lost' and o.deleted_at is null and o.close_on between ${from}::date and ${to}::date
        and (${pipeline}::uuid is null or o.pipeline_id = ${pipeline}::uuid) and ${readable(ctx, opportunity.key, 'o')}),
    sums as (
      select territory_id, count(*) as deals, sum(worth) filter (where state = 'won') as won,
        ${sql.join((['commit', 'bestCase', 'pipeline'] as const).map((c) => sql`sum(worth) filter (where state = 'open' and forecast_category = ${c}) as ${sql.ref(c)}`))}
      from counted group by territory_id)
    select t.id, t.name, t.parent_id as "parentId", coalesce(s.deals, 0)::text as deals,
      ${sql.join((['won', 'commit', 'bestCase', 'pipeline'] as const).map((c) => sql`trim_scale(coalesce(${sql.ref(`s.${c}`)}, 0))::text as ${sql.ref(c)}`))},
      (select trim_scale(sum(q.amount_base))::text from quota q where q.territory_id = t.id and q.measure = 'wonAmount'
        and q.starts_on between ${from}::date and ${to}::date and q.deleted_at is null and ${readable(ctx, quota.key, 'q')}) as quota
    from (select id, name, parent_id from territory t where deleted_at is null and ${readable(ctx, territory.key, 't')} union all select null, null, null) t
      left join sums s on s.territory_id is not distinct from t.id
    order by t.name nulls last, t.id`.execute(ctx.db);
  const inNone = rows.find((row) => row.id === null);
  const none = inNone && Number(inNone.deals) > 0 ? [{ ...inNone, deals: Number(inNone.deals), depth: 0 }] : [];
  const lines = rollUp(
    rows.filter((row): row is typeof row & Ref => row.id !== null),
    ({ won, commit, bestCase, pipeline: early, deals }) => ({ won, commit, bestCase, pipeline: early, deals }),
  );
  return [
    ...lines.map(({ row, depth, sums }) => ({
      id: row.id,
      name: row.name,
      parentId: row.parentId,
      quota: row.quota,
      depth,
      ...sums,
      deals: Number(sums.deals),
    })),
    ...none,
  ];
}
