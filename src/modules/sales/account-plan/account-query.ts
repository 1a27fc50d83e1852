import { choice } from '../../../fields/index.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { organization } from '../../parties/records/organization.ts';
import { baseAmount } from '../queries/base-amount.ts';
import { currencyRules, currencyRuleText } from '../records/currency-rules.ts';
import { opportunity } from '../records/opportunity.ts';
import { accountHealth } from '../rules/account-health.ts';
import type { AccountAnswer, AccountDeal, AccountPerson, AccountYear } from '../rules/account-view.ts';
import { daysSinceContact, overdueTasks } from './contact.ts';
import { whiteSpace } from './white-space.ts';

const accountQuery = defineQuery({
  name: 'account',
  description:
    'What is known of selling to an organization: business by year, open deals, people and their parts, products that similar organizations buy, health with its reasons.',
  on: organization,
  target: 'record',
  input: { rates: choice({ label: 'Rates', options: currencyRules, default: 'deal' }) },
  run: async (ctx, asked, id): Promise<AccountAnswer> => {
    mustSeeAmounts(ctx);
    const rule = asked.rates ?? 'deal';
    const account = {
      ctx,
      id: String(id),
      worth: await baseAmount(ctx, rule, 'o'),
      deals: dealsOf(ctx, sql`o.organization_id = ${id}::uuid`),
    };
    const [years, open, people, space, trend] = [
      await yearsOf(account),
      await openDeals(account),
      await peopleOf(account),
      await whiteSpace(account),
      await trendOf(account),
    ];
    return {
      years,
      open,
      people,
      ...space,
      health: accountHealth({
        daysSinceContact: await daysSinceContact(account),
        overdueTasks: await overdueTasks(account),
        openDeals: open.length,
        staleDeals: open.filter((d) => d.isStale).length,
        ...trend,
      }),
      currency: ctx.scope.baseCurrency,
      definition: currencyRuleText[rule],
    };
  },
});

export const accountQueries: readonly Query[] = [accountQuery];

/** An organization as the parts of the answer ask for it. */
export interface Account {
  readonly ctx: Ctx;
  readonly id: string;
  /** Worth of a deal `o` in base currency. */
  readonly worth: Sql;
  /** Its deals that the reader may see, over alias `o`. */
  readonly deals: Sql;
}

export const mayRead = (ctx: Ctx, key: string, alias: string): Sql =>
  rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);

/** Deals that the reader may see and a condition keeps, over alias `o`. */
export const dealsOf = (ctx: Ctx, condition: Sql): Sql =>
  sql`o.deleted_at is null and ${mayRead(ctx, opportunity.key, 'o')} and ${condition}`;

function mustSeeAmounts(ctx: Ctx): void {
  const seen = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(opportunity.key));
  for (const name of ['amount', 'state', 'closeOn', 'organization'])
    if (seen && !seen.has(name)) throw forbidden('You may not see all of what this is made of.');
}

async function yearsOf({ ctx, worth, deals }: Account): Promise<AccountYear[]> {
  const { rows } = await sql<AccountYear>`
    with won as (select o.id, extract(year from o.close_on)::int as year, ${worth} as worth from opportunity o where ${deals} and o.state = 'won'),
    parts as (
      select w.year, c.name as category, l.total_base as amount from won w join opportunity_line l on l.opportunity_id = w.id and l.deleted_at is null and ${mayRead(ctx, 'sales.opportunityLine', 'l')}
        left join product p on p.id = l.product_id and ${mayRead(ctx, 'catalog.product', 'p')}
        left join product h on h.id = p.parent_id and ${mayRead(ctx, 'catalog.product', 'h')}
        left join category c on c.id = coalesce(p.category_id, h.category_id) and ${mayRead(ctx, 'catalog.category', 'c')}
      union all select w.year, null, w.worth from won w where not exists (select 1 from opportunity_line l where l.opportunity_id = w.id and l.deleted_at is null)),
    products as (select year, category, coalesce(sum(amount), 0) as amount from parts group by year, category)
    select w.year, count(*)::int as deals, trim_scale(coalesce(sum(w.worth), 0))::text as amount,
      (select jsonb_agg(jsonb_build_object('category', p.category, 'amount', trim_scale(p.amount)::text) order by p.amount desc) from products p where p.year = w.year) as products
    from won w group by w.year order by w.year desc limit 10`.execute(ctx.db);
  return rows;
}

async function openDeals({ ctx, worth, deals }: Account): Promise<AccountDeal[]> {
  const { rows } = await sql<AccountDeal>`
    select o.id, o.name as title, s.name as stage, trim_scale(${worth})::text as amount, o.close_on as "closeOn",
      case when u.id is not null then jsonb_build_object('id', u.id, 'title', u.name) end as owner,
      coalesce(extract(epoch from ${ctx.now}::timestamptz - o.stage_since) / 86400 > s.rotting_days, false) as "isStale"
    from opportunity o left join stage s on s.id = o.stage_id left join "user" u on u.id = o.owner_id and ${mayRead(ctx, 'identity.user', 'u')}
    where ${deals} and o.state = 'open' order by o.close_on nulls last, o.id limit 200`.execute(ctx.db);
  return rows;
}

async function peopleOf({ ctx, id, deals }: Account): Promise<AccountPerson[]> {
  const { rows } = await sql<AccountPerson>`
    with parts as (
      select a.person_id, a.role, a.title, false as is_supporter, null::uuid as deal from affiliation a
        where a.organization_id = ${id}::uuid and a.deleted_at is null and (a.until is null or a.until >= ${ctx.scope.today}::date) and ${mayRead(ctx, 'parties.affiliation', 'a')}
      union all
      select c.person_id, c.role, null, coalesce(c.is_supporter, false), case when o.state = 'open' then o.id end from opportunity_contact c join opportunity o on o.id = c.opportunity_id
        where ${deals} and c.deleted_at is null and ${mayRead(ctx, 'sales.opportunityContact', 'c')}
      union all select o.person_id, null, null, false, case when o.state = 'open' then o.id end from opportunity o where ${deals} and o.person_id is not null)
    select p.id, p.name, coalesce(max(x.title), max(p.job_title)) as "jobTitle", coalesce(array_agg(distinct x.role) filter (where x.role is not null), '{}') as roles,
      bool_or(x.is_supporter) as "isSupporter", count(distinct x.deal)::int as "openDeals"
    from parts x join person p on p.id = x.person_id and p.deleted_at is null and ${mayRead(ctx, 'parties.person', 'p')}
    group by p.id, p.name order by count(distinct x.deal) desc, p.name limit 100`.execute(ctx.db);
  return rows;
}

/** What was won in the last twelve months and in the twelve before, by close date. */
async function trendOf({ ctx, worth, deals }: Account): Promise<{ wonLately: number; wonBefore: number }> {
  const { rows } = await sql<{ wonLately: number; wonBefore: number }>`
    select coalesce(sum(${worth}) filter (where o.close_on > ${ctx.scope.today}::date - interval '1 year'), 0)::float8 as "wonLately",
      coalesce(sum(${worth}) filter (where o.close_on <= ${ctx.scope.today}::date - interval '1 year'), 0)::float8 as "wonBefore"
    from opportunity o where ${deals} and o.state = 'won' and o.close_on > ${ctx.scope.today}::date - interval '2 years'`.execute(ctx.db);
  return rows[0] ?? { wonLately: 0, wonBefore: 0 };
}
