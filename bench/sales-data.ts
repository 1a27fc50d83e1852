import type { Client } from 'pg';

export const dealCount = 500_000;

/** A way of selling: name, open stages with probability and category, share of the deals. */
const pipelines = [
  { name: 'New business (bench)', share: 0.82, stages: ['Qualified', 'Discovery', 'Proposal', 'Negotiation', 'Contract'] },
  { name: 'Renewals (bench)', share: 0.18, stages: ['Planned', 'Offered', 'Confirmed'] },
] as const;

const tables = ['opportunity', 'stage_change', 'deal_snapshot'];

/**
 * Five years of deals with their way through the stages: five in twelve are won, some 25,000 are open now (20,000 of them in the first
 * pipeline), with thirty days of snapshots. Written set by set, without triggers and with indexes built at the end; what triggers would
 * derive is written with it. Changes lie in the order in which they happened, as they do where people make them. Takes a minute or two.
 */
export async function fillDeals(client: Client, say: (text: string) => void): Promise<void> {
  await client.query('begin');
  await client.query('select setseed(0.42)');
  await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off`);
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where tablename = any($1)
      and not exists (select 1 from pg_constraint c where c.conindid = ('"' || indexname || '"')::regclass)`,
    [tables],
  );
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  for (const [at, { name, stages }] of pipelines.entries()) {
    await client.query(
      `insert into pipeline (id, name, position, is_default, asks_lost_reason) select gen_random_uuid(), $1, $2::int, $2::int = 0 and not exists (select 1 from pipeline where is_default), true`,
      [name, at],
    );
    await client.query(
      `insert into stage (id, name, pipeline_id, position, state, probability, forecast_category, rotting_days)
      select gen_random_uuid(), s.name, p.id, s.n, s.state, s.probability, s.category, 30 from pipeline p,
        (select n - 1 as n, name, 'open' as state, 15 * n as probability, case when n <= 2 then 'pipeline' when n = 3 then 'bestCase' else 'commit' end as category
          from unnest($2::text[]) with ordinality u (name, n)
        union all values (90, 'Won', 'won', 100, 'closed'), (91, 'Lost', 'lost', 0, 'omitted')) s where p.name = $1`,
      [name, stages],
    );
  }
  await client.query(`insert into budget_rate (id, year, currency, rate) select gen_random_uuid(), y, c, r
    from generate_series(extract(year from now())::int - 5, extract(year from now())::int) y, (values ('USD', 0.9), ('GBP', 1.15)) v (c, r)`);
  say(`${dealCount} deals`);
  await client.query(`
    create temp table reps as select row_number() over (order by email) - 1 as n, id from "user" where audience = 'staff';
    create temp table accounts as select row_number() over () - 1 as n, id from organization;
    create index on accounts (n);
    create temp table ways as select p.id as pipeline, p.position = 1 as is_second, array_agg(s.id order by s.position) filter (where s.state = 'open') as open,
      (array_agg(s.id) filter (where s.state = 'won'))[1] as won, (array_agg(s.id) filter (where s.state = 'lost'))[1] as lost
      from pipeline p join stage s on s.pipeline_id = p.id where p.name like '%(bench)' group by p.id, p.position;
    create temp table deals as
      select gen_random_uuid() as id, d.i, now() - d.i * interval '5 years' / ${dealCount} as opened, (15 + 150 * d.luck) * interval '1 day' as takes, d.is_won, w.*,
        case when d.is_won then array_length(w.open, 1) else 1 + floor(d.how_far * array_length(w.open, 1))::int end as reached, (500 + floor(90000 * d.luck * d.how_far))::numeric as amount
      from (select i, random() as luck, random() as how_far, random() < 0.42 as is_won, random() > ${pipelines[0].share} as is_second
        from generate_series(1, ${dealCount}) i) d join ways w on w.is_second = d.is_second;
    analyze deals;
    create temp table steps as
      select d.id, j, d.opened + d.takes * power(j / d.reached::float8, 1.2) as at, case when j < d.reached then d.open[j + 1] when d.is_won then d.won else d.lost end as stage,
        case when j < d.reached then 'open' when d.is_won then 'won' else 'lost' end as state
      from deals d, generate_series(0, d.reached) j where d.opened + d.takes * power(j / d.reached::float8, 1.2) <= now()`);
  say('their history');
  await client.query(`
    insert into stage_change (id, created_at, updated_at, opportunity_id, from_id, to_id, state, at, seconds_in_stage)
      select gen_random_uuid(), at, at, id, lag(stage) over w, stage, state, at, extract(epoch from at - lag(at) over w)::bigint from steps window w as (partition by id order by j)
      order by at`);
  await client.query(`
    insert into opportunity (id, created_at, updated_at, name, organization_id, pipeline_id, stage_id, state, amount, amount_currency, amount_rate, amount_rate_date,
        amount_base, close_on, probability, forecast_category, owner_id, source, lost_reason, closed_at, stage_since, push_count, slip_count, search)
      select d.id, d.opened, l.at, 'Deal ' || d.i, a.id, d.pipeline, l.stage, l.state, d.amount, c.currency, c.rate, d.opened::date, round(d.amount * c.rate, 2),
        (case when l.state = 'open' then greatest(d.opened + d.takes, now()) else l.at end)::date, s.probability, s.forecast_category, r.id,
        (array['web', 'fair', 'referral', 'partner', 'coldCall'])[1 + d.i % 5], case when l.state = 'lost' then (array['price', 'competitor', 'noDecision'])[1 + d.i % 3] end,
        case when l.state <> 'open' then l.at end, l.at, 0, 0, to_tsvector('simple', 'Deal ' || d.i)
      from deals d join (select distinct on (id) * from steps order by id, j desc) l on l.id = d.id join stage s on s.id = l.stage
        join reps r on r.n = d.i % (select count(*) from reps) join accounts a on a.n = d.i % (select count(*) from accounts)
        join lateral (values (0, 'USD', 0.9), (1, 'USD', 0.9), (2, 'GBP', 1.15), (3, 'EUR', 1)) c (n, currency, rate) on c.n = least(d.i % 10, 3)`);
  say('snapshots');
  await client.query(`
    insert into deal_snapshot (id, opportunity_id, day, stage_id, owner_id, amount, amount_currency, amount_rate, amount_rate_date, amount_base, close_on, probability, forecast_category)
      select gen_random_uuid(), o.id, day::date, x.stage, o.owner_id, o.amount, o.amount_currency, o.amount_rate, o.amount_rate_date, o.amount_base, o.close_on, s.probability, s.forecast_category
      from generate_series(current_date - 30, current_date, interval '1 day') day
        join (select x.id, x.stage, x.state, x.at, lead(x.at) over (partition by x.id order by x.j) as until from steps x
          join deals d on d.id = x.id and d.opened > now() - interval '240 days') x on x.state = 'open' and x.at < day and coalesce(x.until, 'infinity') >= day
        join opportunity o on o.id = x.id join stage s on s.id = x.stage`);
  say('indexes');
  for (const { definition } of indexes) await client.query(definition);
  await client.query('commit');
  await client.query('reset session_replication_role');
  await client.query('vacuum analyze opportunity, stage_change, deal_snapshot, pipeline, stage, budget_rate');
}
