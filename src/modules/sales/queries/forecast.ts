import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, date, longText, ref } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest, invalid } from '../../../kernel/errors.ts';
import { filterSql, parseFilter } from '../../../kernel/list/filter.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { currencyRules, currencyRuleText, type CurrencyRule } from '../records/currency-rules.ts';
import { opportunity } from '../records/opportunity.ts';
import { backTest, blendedForecast, type BackTest, type Forecast } from '../rules/blended-forecast.ts';
import { dayOf } from '../rules/deal-history.ts';
import type { ForecastLine } from '../rules/forecast-line.ts';
import { baseAmount } from './base-amount.ts';
import { repsWithoutDeals, splitDeals } from './forecast-beside.ts';
import { loadHistory } from './load-history.ts';
import { quotasOf } from './quotas.ts';

const input = {
  from: date({ label: 'From', required: true }),
  to: date({ label: 'To', required: true, help: 'Last day of the period.' }),
  pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline' }),
  owner: ref({ label: 'Rep', to: 'identity.user' }),
  rates: choice({ label: 'Rates', options: currencyRules, default: 'deal' }),
  on: date({ label: 'As of', help: 'What was thought when this day began; now unless said.' }),
};

const forecastQuery = defineQuery({
  name: 'forecast',
  description: 'What closes in a period, by rep and category, with judgements and quotas beside it. Lost deals count nowhere.',
  on: opportunity,
  input,
  run: async (ctx, asked) => {
    const period = periodOf(asked);
    const rule = asked.rates ?? 'deal';
    const lines = await linesOf(ctx, { ...period, rule, where: filterOf(asked), on: asked.on ?? null, owner: idOf(asked.owner) });
    return {
      lines,
      currency: ctx.scope.baseCurrency,
      definition: {
        population: asked.on ? 'Deals as they stood when that day began.' : 'Deals as they stand now.',
        date: 'A deal belongs to the period in which its close date lies; one that is won closed on that day of the company calendar.',
        currency: currencyRuleText[rule],
      },
    };
  },
});

const blendedQuery = defineQuery({
  name: 'blended-forecast',
  description:
    'What will be won in a period, as a range, from the history of the stages and the seasons, with its back-test over twelve months.',
  on: opportunity,
  input: { from: input.from, to: input.to, pipeline: input.pipeline, owner: input.owner, rates: input.rates },
  run: async (ctx, asked): Promise<Forecast & { backTest: BackTest[]; covered: number; currency: string; definition: string }> => {
    const { from, to } = periodOf(asked);
    const rule = asked.rates ?? 'deal';
    const where = sql`${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'o')} and ${filterOf(asked)}`;
    const amount = await baseAmount(ctx, rule, 'o');
    const { oneIn, ...learned } = await loadHistory(ctx, where, amount);
    const today = dayOf(ctx.scope.today);
    const forecast = await exactly(
      ctx,
      { where, amount, from, to, oneIn },
      blendedForecast({ ...learned, on: Math.min(today, dayOf(to)), from: dayOf(from), to: dayOf(to) + 1 }),
    );
    const tests = backTest(learned, dayOf(`${ctx.scope.today.slice(0, 7)}-01`), 12).filter((t) => t.high > 0 || t.actual > 0);
    return {
      ...forecast,
      backTest: tests,
      covered: tests.filter((t) => t.isCovered).length,
      currency: ctx.scope.baseCurrency,
      definition: `Won already, plus each open deal times the odds of its stage and age in your own history, plus what the season brings in deals not opened yet (${forecast.months} months of history, at most 24 used for the range${oneIn > 1 ? `; learned from one deal in ${oneIn}` : ''}). ${currencyRuleText[rule]} Eight of ten periods should end within the range.`,
    };
  },
});

interface WonQuestion {
  readonly where: Sql;
  readonly amount: Sql;
  readonly from: string;
  readonly to: string;
  readonly oneIn: number;
}

/** What is won already is known: where the forecast was learned from a sample, its range moves to the exact amount. */
async function exactly(ctx: Ctx, { where, amount, from, to, oneIn }: WonQuestion, forecast: Forecast): Promise<Forecast> {
  if (oneIn === 1) return forecast;
  const { rows } = await sql<{ won: number }>`
    select coalesce(sum(${amount}), 0)::float8 as won from opportunity o
    where o.deleted_at is null and ${where} and o.state = 'won' and o.close_on between ${from}::date and least(${to}::date, ${ctx.scope.today}::date)`.execute(
    ctx.db,
  );
  const won = rows[0]?.won ?? 0;
  const by = won - forecast.won;
  return { ...forecast, won, low: forecast.low + by, middle: forecast.middle + by, high: forecast.high + by };
}

const totalsQuery = defineQuery({
  name: 'stage-totals',
  description: 'Number and worth of deals by stage, in base currency: the heads of the board.',
  on: opportunity,
  input: {
    pipeline: ref({ label: 'Pipeline', to: 'sales.pipeline', required: true }),
    owner: input.owner,
    rates: input.rates,
    filter: longText({ label: 'Filter', help: 'Which deals, as JSON: the filter of the list of opportunities.' }),
  },
  run: async (ctx, asked) => {
    const rule = asked.rates ?? 'deal';
    const amount = await baseAmount(ctx, rule, 'o');
    const { rows } = await sql<{ stage: string; deals: number; amount: string; weighted: string; unconverted: number }>`
      select o.stage_id as stage, count(*)::int as deals, trim_scale(coalesce(sum(${amount}), 0))::text as amount,
        trim_scale(coalesce(sum(${amount} * o.probability / 100), 0))::text as weighted,
        count(*) filter (where o.amount is not null and ${amount} is null)::int as unconverted
      from opportunity o where o.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'o')} and ${filterOf(asked)} and ${listFilter(ctx, asked.filter)}
      group by o.stage_id`.execute(ctx.db);
    return { stages: rows, currency: ctx.scope.baseCurrency, definition: currencyRuleText[rule] };
  },
});

export const forecastQueries: readonly Query[] = [forecastQuery, blendedQuery, totalsQuery];

function periodOf({ from, to }: { readonly from?: string | null; readonly to?: string | null }): { from: string; to: string } {
  if (!from || !to) throw invalid([{ pointer: '/from', code: 'required', message: 'and to are required' }]);
  if (from > to) throw invalid([{ pointer: '/to', code: 'min', message: 'must not be before from' }]);
  if (dayOf(to) > dayOf(from) + 366 * 2) throw invalid([{ pointer: '/to', code: 'max', message: 'must be within two years of from' }]);
  return { from, to };
}

function filterOf(asked: { readonly pipeline?: unknown; readonly owner?: unknown }): Sql {
  const [pipeline, owner] = [idOf(asked.pipeline), idOf(asked.owner)];
  return sql`true${pipeline ? sql` and o.pipeline_id = ${pipeline}::uuid` : sql``}${owner ? sql` and o.owner_id = ${owner}::uuid` : sql``}`;
}

/** What the list is filtered by, so that the heads of the board count the cards below them. */
function listFilter(ctx: Ctx, text: string | null | undefined): Sql {
  if (!text) return sql`true`;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badRequest('filter', 'The filter is not JSON.', '/filter');
  }
  const filter = parseFilter(parsed);
  return filterSql({ registry: ctx.registry, actor: ctx.actor, parse: ctx.scope }, ctx.registry.record(opportunity.key), 'o', filter);
}

interface LinesQuestion {
  readonly from: string;
  readonly to: string;
  readonly rule: CurrencyRule;
  readonly where: Sql;
  readonly on: string | null;
  /** Of this rep only. */
  readonly owner: string | null;
}

const nothing = { won: '0', commit: '0', bestCase: '0', pipeline: '0', deals: 0, unconverted: 0 };

/** Deals shared out by their revenue splits; those without belong to their owner whole. */
async function linesOf(ctx: Ctx, { from, to, rule, where, on, owner }: LinesQuestion): Promise<ForecastLine[]> {
  const readable = rowsFor(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key), 'read', 'o');
  const stood =
    on === null
      ? sql`select o.id, o.pipeline_id, o.owner_id, o.state, o.forecast_category, o.close_on, o.amount, o.amount_currency, o.amount_base from opportunity o where o.deleted_at is null and ${readable}`
      : sql`select o.id, o.pipeline_id, s.owner_id, 'open' as state, s.forecast_category, s.close_on, s.amount, s.amount_currency, s.amount_base
          from deal_snapshot s join opportunity o on o.id = s.opportunity_id where s.day = ${on}::date and o.deleted_at is null and ${readable}
        union all select o.id, o.pipeline_id, o.owner_id, o.state, o.forecast_category, o.close_on, o.amount, o.amount_currency, o.amount_base
          from opportunity o where o.state = 'won' and o.close_on < ${on}::date and o.deleted_at is null and ${readable}`;
  const amount = await baseAmount(ctx, rule, 'o');
  const { rows } = await sql<
    Omit<ForecastLine, 'user' | 'overrides' | 'quota' | 'sharedIn' | 'sharedAway'> & { userId: string | null; name: string | null }
  >`
    with o as (${stood}),
    counted as (
      select coalesce(s.user_id, o.owner_id) as user_id, o.state, o.forecast_category, o.amount is not null and ${amount} is null as is_unconverted,
        ${amount} * coalesce(s.share, 100) / 100 as worth
      from o left join opportunity_split s on s.opportunity_id = o.id and s.kind = 'revenue'
      where o.state <> 'lost' and o.close_on between ${from}::date and ${to}::date and ${where})
    select c.user_id as "userId", u.name, count(*)::int as deals, count(*) filter (where is_unconverted)::int as unconverted,
      trim_scale(coalesce(sum(worth) filter (where state = 'won'), 0))::text as won,
      ${sql.join((['commit', 'bestCase', 'pipeline'] as const).map((category) => sql`trim_scale(coalesce(sum(worth) filter (where state = 'open' and forecast_category = ${category}), 0))::text as ${sql.ref(category)}`))}
    from counted c left join "user" u on u.id = c.user_id and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record('identity.user'), 'read', 'u')} group by c.user_id, u.name order by u.name nulls last`.execute(
    ctx.db,
  );
  const beside = await overridesAndQuotas(ctx, from, to, on);
  const shared = on === null ? await splitDeals(ctx, { from, to }, where) : new Map<string, never>();
  const there = new Set(rows.map((row) => row.userId));
  const missing = await repsWithoutDeals(
    ctx,
    [...beside.quotas.keys()].filter((id) => !there.has(id) && (owner === null || owner === id)),
  );
  return [...rows, ...missing.map((rep) => ({ ...rep, ...nothing }))].map(({ userId, name, ...sums }) => ({
    user: userId === null ? null : { id: userId, title: name },
    ...sums,
    overrides: beside.overrides.filter((o) => o.userId === userId).map(({ userId: _user, ...override }) => override),
    quota: beside.quotas.get(userId ?? '') ?? null,
    sharedIn: shared.get(userId ?? '')?.sharedIn ?? [],
    sharedAway: shared.get(userId ?? '')?.sharedAway ?? [],
  }));
}

async function overridesAndQuotas(ctx: Ctx, from: string, to: string, on: string | null) {
  const mayRead = (key: string, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
  const overrides = await sql<ForecastLine['overrides'][number] & { userId: string }>`
    select distinct on (f.user_id, f.category) f.user_id as "userId", f.category, trim_scale(f.amount_base)::text as amount, j.name as judge, f.created_at as at, f.remark
    from forecast_override f left join "user" j on j.id = f.judge_id and ${mayRead('identity.user', 'j')}
    where f.starts_on = ${from}::date and f.deleted_at is null and (${on}::date is null or f.created_at < ${on}::date) and ${mayRead('sales.forecastOverride', 'f')}
    order by f.user_id, f.category, f.created_at desc, f.id desc`.execute(ctx.db);
  return { overrides: overrides.rows, quotas: await quotasOf(ctx, from, to) };
}
