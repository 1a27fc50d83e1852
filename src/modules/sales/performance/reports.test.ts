import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { seededRandom } from '../../../kernel/random/seeded-random.ts';
import { team } from '../../../platform/identity/records/team.ts';
import { company } from '../../../platform/settings/records/company.ts';
import { organization } from '../../parties/records/organization.ts';
import { task } from '../../parties/records/task.ts';
import { snapshotDeals } from '../jobs/take-snapshots.ts';
import { budgetRate } from '../records/budget-rate.ts';
import { currencyRules } from '../records/currency-rules.ts';
import { opportunity } from '../records/opportunity.ts';
import { quota } from '../records/quota.ts';
import type { ForecastLine } from '../rules/forecast-line.ts';
import type { DealsAnswer, ReportAnswer, ReportDeal } from '../rules/report.ts';
import { createSalesApp, makePipeline, type SalesApp, type TestPipeline } from '../testing/sales-app.ts';
import { reports } from './reports/all.ts';

let app: SalesApp;
let funnel: TestPipeline;
let reps: Actor[] = [];
let readers: Readonly<Record<string, Actor>> = {};
const period = { from: '2026-03-02', to: '2026-04-30' };

const ask = async <T>(name: string, input: Record<string, unknown>, actor: Actor = app.admin): Promise<T> => {
  const query = app.app.registry.query(opportunity.key, name);
  return app.as(actor, async (ctx) => (await query?.run(ctx, input, null)) as T);
};
const report = (name: string, input: Record<string, unknown> = {}, actor?: Actor): Promise<ReportAnswer> =>
  ask('performance', { report: name, ...period, ...input }, actor);
const deals = (name: string, input: Record<string, unknown>, actor?: Actor): Promise<DealsAnswer> =>
  ask('performance-deals', { report: name, ...period, ...input }, actor);

const day = (n: number): string => new Date(Date.UTC(2026, 2, 2 + n, 10)).toISOString();

/** Two months in the life of four reps in two teams, of whom the third and fourth are in one. */
beforeAll(async () => {
  app = await createSalesApp();
  await app.as(systemActor, (ctx) =>
    createRecord(ctx, company, { name: 'X', country: 'NO', baseCurrency: 'EUR', locale: 'en', timeZone: 'Europe/Oslo' }),
  );
  funnel = await makePipeline(app, 'New business', { Qualified: { rottingDays: 10 } });
  const other = await makePipeline(app, 'Renewals');
  reps = [];
  for (const name of ['Ana', 'Bo', 'Cem', 'Dora']) reps.push(await app.newUser(name));
  const grant = (read: 'own' | 'team' | 'none') => ({ grants: { '*': { ...fullGrant, read } } });
  const teamUserIds = reps.slice(2).map((r) => r.userId ?? '');
  readers = {
    all: app.admin,
    team: { ...(reps[2] as Actor), ...grant('team'), teamUserIds },
    own: { ...(reps[0] as Actor), ...grant('own') },
    none: { ...(reps[1] as Actor), ...grant('none') },
  };
  await app.make(budgetRate, { year: 2026, currency: 'USD', rate: 0.9 });
  await app.make(quota, { user: reps[0]?.userId, startsOn: '2026-04-01', amount: { amount: '1000', currency: 'EUR' } });
  const organizations = [];
  for (const [segment, employees] of [
    ['enterprise', 900],
    ['smallBusiness', 12],
    [null, null],
  ] as const)
    organizations.push(await app.make(organization, { name: `Org ${segment}`, segment, employees, owner: reps[0]?.userId }));

  const random = seededRandom(7);
  const below = (n: number): number => Math.floor(random() * n);
  const open: { id: string; of: TestPipeline; at: number }[] = [];
  const names = ['Qualified', 'Proposal', 'Negotiation'];
  let set: typeof open = [];
  for (let n = 0; n < 60; n += 1) {
    app.setNow(day(n));
    await app.as(systemActor, snapshotDeals);
    const of = below(4) === 0 ? other : funnel;
    const owner = reps[below(reps.length)]?.userId;
    const id = await app.make(opportunity, {
      name: `Deal ${n}`,
      pipeline: of.id,
      owner,
      organization: organizations[below(3)],
      source: ['web', 'fair', null][below(3)],
      closeOn: day(n + 5 + below(40)).slice(0, 10),
      ...(below(8) === 0
        ? {}
        : { amount: { amount: `${below(900)}.${10 + below(89)}`, currency: ['EUR', 'USD', 'GBP'][below(n % 9 === 0 ? 3 : 2)] } }),
    });
    open.push({ id, of, at: 0 });
    const to = app.run;
    // What chance would rarely do within a few days: a push within a month, a deal that is opened again.
    if (n === 50) set = open.splice(0, 2);
    const [pushed, reopened] = set;
    if (pushed && reopened) {
      if (n === 50 || n === 59) await to(opportunity, 'update', { closeOn: n === 50 ? '2026-05-10' : '2026-05-20' }, { id: pushed.id });
      if (n === 50) await to(opportunity, 'lose', { lostReason: 'price' }, { id: reopened.id });
      if (n === 59) await to(opportunity, 'update', { stage: reopened.of.stages['Proposal'] }, { id: reopened.id });
    }
    for (const deal of [...open].filter(() => below(4) === 0)) {
      const luck = below(10);
      if (luck < 4 && deal.at < 2) {
        deal.at += 1;
        await to(opportunity, 'update', { stage: deal.of.stages[names[deal.at] ?? ''] }, { id: deal.id });
      } else if (luck === 4 && deal.at > 0) {
        deal.at -= 1;
        await to(opportunity, 'update', { stage: deal.of.stages[names[deal.at] ?? ''] }, { id: deal.id });
      } else if (luck === 5) await to(opportunity, 'update', { amount: { amount: `${below(900)}.05`, currency: 'USD' } }, { id: deal.id });
      else if (luck === 6) await to(opportunity, 'update', { closeOn: day(n + below(60)).slice(0, 10) }, { id: deal.id });
      else if (luck === 7) await to(opportunity, 'update', { owner: reps[below(4)]?.userId }, { id: deal.id });
      else {
        await to(task, 'create', {
          title: 'Call',
          kind: 'call',
          subject: { type: opportunity.key, id: deal.id },
          assignee: reps[0]?.userId,
        });
        if (luck === 8) await to(opportunity, 'win', { wonReason: 'price' }, { id: deal.id });
        else await to(opportunity, 'lose', { lostReason: 'price' }, { id: deal.id });
        if (below(6) === 0) await to(opportunity, 'update', { stage: deal.of.stages['Proposal'] }, { id: deal.id });
        else open.splice(open.indexOf(deal), 1);
      }
    }
  }
  // In the trash, with all that they went through.
  const { rows: trashed } = await sql<{ id: string }>`
    select id from opportunity where name like '%7' and id in (select opportunity_id from stage_change where from_id is not null) order by name`.execute(
    app.app.db,
  );
  expect(trashed.length).toBeGreaterThan(2);
  for (const { id } of trashed) await app.run(opportunity, 'delete', {}, { id });
  await sql`update task set state = 'done'`.execute(app.app.db);
  await sql`insert into opportunity_split (id, opportunity_id, user_id, kind, share)
    select gen_random_uuid(), o.id, u.id, k.kind, k.share from opportunity o, "user" u,
      (values ('Ana', 'revenue', 60), ('Dora', 'revenue', 40), ('Bo', 'overlay', 50)) k (name, kind, share)
    where u.name = k.name and o.name like '%3'`.execute(app.app.db);
  app.setNow(day(60));
}, 120_000);

/** What the fold of a measure makes of the listed deals, worked out here rather than in the database. */
function folded(fold: string, found: readonly ReportDeal[]): number | null {
  const values = found.flatMap((d) => (d.value === null ? [] : [Number(d.value)])).toSorted((a, b) => a - b);
  const sum = values.reduce((a, b) => a + b, 0);
  const rank = (share: number): number | null => {
    const at = share * (values.length - 1);
    const [low = null, high = low] = [values[Math.floor(at)], values[Math.ceil(at)]];
    return low === null || high === null ? null : low + (high - low) * (at - Math.floor(at));
  };
  switch (fold) {
    case 'count':
      return found.length;
    case 'sum':
      return sum;
    case 'mean':
      return values.length === 0 ? null : sum / values.length;
    case 'median':
      return rank(0.5);
    case 'p80':
      return rank(0.8);
    default:
      return found.length === 0 ? null : (100 * found.filter((d) => d.isHit).length) / found.length;
  }
}

const variants = reports.flatMap((r) => (r.dimensions ?? [{ value: undefined }]).map((d) => [r.name, d.value] as const));

describe.each(variants)('the report %s by %s', (name, by) => {
  const own = reports.find((r) => r.name === name);

  test('every number equals the list of deals behind it, and nobody is counted who may not be seen', async () => {
    let compared = 0;
    for (const [scope, actor] of Object.entries(readers)) {
      const visible = new Set(
        await app
          .as(actor, async (ctx) => {
            const ids: string[] = [];
            for (let after: string | null | undefined; after !== null;) {
              const page = await listRecords(ctx, opportunity, { size: 200, ...(after ? { after } : {}) });
              ids.push(...page.data.map((row) => String(row.id)));
              after = page.page.next;
            }
            return ids;
          })
          .catch(() => []),
      );
      for (const rates of scope === 'all' ? currencyRules.map((r) => r.value) : (['today'] as const)) {
        const answer = await report(name, { by, rates }, actor);
        // The rule changes amounts and nothing else.
        const measures = (own?.measures ?? []).filter((m) => rates === 'today' || m.unit === 'money');
        const rows = [...answer.rows, ...(answer.total ? [{ key: null, values: answer.total }] : [])];
        const numbers = rows.flatMap((row) => measures.map((measure) => ({ row, measure })));
        const lists = await Promise.all(
          numbers.map(({ row, measure }) =>
            deals(name, { by, rates, measure: measure.name, ...(row.key === null ? {} : { row: row.key || '-' }) }, actor),
          ),
        );
        for (const [at, { row, measure }] of numbers.entries()) {
          const list = lists[at] as DealsAnswer;
          const shown = row.values[measure.name];
          const where = [scope, rates, row.key, measure.name];
          expect([...where, list.value, list.count]).toEqual([...where, shown, list.deals.length]);
          const again = folded(measure.fold, list.deals);
          if (shown === null || shown === undefined) expect([...where, again]).toEqual([...where, null]);
          else expect([...where, Math.abs(Number(shown) - (again ?? Number.NaN)) < 0.006]).toEqual([...where, true]);
          expect([...where, list.deals.filter((d) => !visible.has(d.id))]).toEqual([...where, []]);
          compared += list.deals.length;
        }
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  test('says of every number what it means', async () => {
    const answer = await report(name, { by });
    expect(answer.definition).toMatchObject({ timeZone: 'Europe/Oslo' });
    for (const text of [
      answer.definition.population,
      answer.definition.date,
      answer.definition.currency,
      ...answer.measures.map((m) => m.definition),
    ])
      expect(text).toMatch(/\.$/);
  });
});

describe('revenue', () => {
  test.each(currencyRules.map((r) => r.value))(
    'is the same on board, forecast and reports as by hand, to the cent, at the rule %s',
    async (rates) => {
      const dollar = rates === 'budget' ? '0.9' : '0.5';
      for (const [scope, actor] of Object.entries(readers)) {
        const owners = { all: reps, team: reps.slice(2), own: reps.slice(0, 1), none: [] }[scope]?.map((r) => r.userId) ?? [];
        const hand = await sql<{ won: string; open: string; stage: string }>`
        with converted as (select *, amount * case amount_currency when 'EUR' then 1 when 'USD' then ${dollar}::numeric end as c from opportunity
            where deleted_at is null and owner_id = any(${owners}::uuid[])),
          worth as (select *, case when abs(c * 100) % 1 = 0.5 then round(c * 50) / 50 else round(c, 2) end as w from converted)
        select trim_scale(coalesce(sum(w) filter (where state = 'won' and close_on between ${period.from} and ${period.to}), 0))::text as won,
          trim_scale(coalesce(sum(w) filter (where state = 'open'), 0))::text as open,
          trim_scale(coalesce(sum(w) filter (where stage_id = ${funnel.stages['Won']}), 0))::text as stage from worth`.execute(app.app.db);
        const byHand = hand.rows[0];
        const cents = (parts: readonly string[]): number => parts.reduce((sum, p) => sum + Math.round(Number(p) * 1e6), 0) / 1e6;
        const [results, byRep, board, lines, age] = [
          await report('results', { rates }, actor),
          await report('leaderboard', { rates }, actor),
          await ask<{ stages: { stage: string; amount: string }[] }>('stage-totals', { pipeline: { id: funnel.id }, rates }, actor),
          await ask<{ lines: ForecastLine[] }>('forecast', { ...period, rates }, actor),
          await report('ageing', { rates }, actor),
        ];
        const found = {
          results: results.total?.['wonAmount'],
          months: cents(results.rows.map((r) => String(r.values['wonAmount']))),
          leaderboard: cents([String(byRep.total?.['wonAmount'] ?? 0)]),
          forecast: cents(lines.lines.map((l) => l.won)),
          open: age.total?.['amount'] ?? '0',
          board: board.stages.find((s) => s.stage === funnel.stages['Won'])?.amount ?? '0',
        };
        const won = Number(byHand?.won);
        expect([scope, found]).toEqual([
          scope,
          { results: byHand?.won, months: won, leaderboard: won, forecast: won, open: byHand?.open, board: byHand?.stage },
        ]);
        if (scope !== 'none') expect(won).toBeGreaterThan(0);
      }
    },
  );

  test('of a rep on the leaderboard is that of the forecast, splits counted, against the quota', async () => {
    const [board, forecast] = [await report('leaderboard'), await ask<{ lines: ForecastLine[] }>('forecast', period)];
    for (const line of forecast.lines)
      expect([line.user?.title, board.rows.find((r) => r.key === line.user?.id)?.values['wonAmount'] ?? '0']).toEqual([
        line.user?.title,
        line.won,
      ]);
    const ana = board.rows.find((r) => r.label === 'Ana')?.values;
    expect(ana).toMatchObject({ quota: '1000' });
    expect(ana?.['attainment']).toBeCloseTo(Number(ana?.['wonAmount']) / 10, 1);
    expect(board.rows.map((r) => Number(r.values['wonAmount']))).toEqual(
      board.rows.map((r) => Number(r.values['wonAmount'])).toSorted((a, b) => b - a),
    );
  });
});

describe('what changed', () => {
  const asked = [
    ['until now', {}],
    ['in a month that is over', { from: '2026-03-10', to: '2026-04-10' }],
    ['in a week', { from: '2026-04-24', to: '2026-04-30' }],
    ['in one pipeline', { pipeline: 'funnel' }],
    ['for one rep', { owner: 'rep' }],
  ] as const;
  test.each(asked)('adds up: opening and changes are the closing amount, %s', async (_what, input) => {
    const filter = {
      ...input,
      ...('pipeline' in input ? { pipeline: { id: funnel.id } } : {}),
      ...('owner' in input ? { owner: { id: reps[0]?.userId } } : {}),
    };
    for (const actor of Object.values(readers))
      for (const { value: rates } of currencyRules) {
        const { rows } = await report('changes', { to: '2026-05-01', ...filter, rates }, actor);
        const cents = (key: string): number => Math.round(100 * Number(rows.find((r) => r.key === key)?.values['amount'] ?? 0));
        const sum = rows.filter((r) => r.section === 'sum' && r.key !== 'closing').reduce((total, r) => total + cents(r.key), 0);
        expect(sum).toBe(cents('closing'));
      }
  });

  test('ends with what is open now, begins with what was, and knows every kind of change', async () => {
    const { rows } = await report('changes', { to: '2026-05-01' });
    const now = await report('ageing');
    expect(rows.find((r) => r.key === 'closing')?.values).toEqual({ amount: now.total?.['amount'], deals: now.total?.['deals'] });
    const opening = await sql<{ n: number }>`select count(*)::int as n from deal_snapshot where day = '2026-03-03'`.execute(app.app.db);
    expect((await report('changes', { from: '2026-03-03' })).rows.find((r) => r.key === 'opening')?.values['deals']).toBe(
      opening.rows[0]?.n,
    );
    const seen = new Set<string>();
    for (const from of ['2026-03-09', '2026-04-01', '2026-04-20', '2026-04-28'])
      for (const owner of [undefined, { id: reps[0]?.userId }, { id: reps[3]?.userId }])
        for (const row of (await report('changes', { from, to: '2026-05-01', owner })).rows) seen.add(row.key);
    const kinds = [
      'new',
      'reopened',
      'movedIn',
      'increased',
      'decreased',
      'won',
      'lost',
      'movedOut',
      'forward',
      'backward',
      'pushed',
      'slipped',
      'pulled',
    ];
    expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
  });

  test('says so when no snapshot reaches back that far', async () => {
    expect((await report('changes', { from: '2026-02-01' })).notes).toEqual(['The first snapshot in this time is that of 2026-03-03.']);
  });
});

describe('a period', () => {
  test('is asked for, in order and within five years; what rows are by is checked', async () => {
    await expect(report('results', { from: undefined })).rejects.toMatchObject({ problems: [{ pointer: '/from' }] });
    await expect(report('results', { from: '2026-05-01' })).rejects.toMatchObject({ problems: [{ pointer: '/to', code: 'min' }] });
    await expect(report('results', { from: '2019-05-01' })).rejects.toMatchObject({ problems: [{ pointer: '/to', code: 'max' }] });
    await expect(report('win-rate', { by: 'colour' })).rejects.toMatchObject({ problems: [{ pointer: '/by' }] });
    await expect(deals('win-rate', { measure: 'nothing' })).rejects.toMatchObject({ problems: [{ pointer: '/measure' }] });
  });

  test('counts a team with the teams below it', async () => {
    const above = await app.make(team, { name: 'Sales' });
    const below = await app.make(team, { name: 'North', parent: above });
    await sql`update "user" set team_id = ${below}::uuid where id = ${reps[1]?.userId}::uuid`.execute(app.app.db);
    const [byTeam, byRep] = [
      await report('win-rate', { team: { id: above } }),
      await report('win-rate', { owner: { id: reps[1]?.userId } }),
    ];
    expect(byTeam.total).toEqual(byRep.total);
    expect(byRep.total?.['closed']).toBeGreaterThan(0);
  });
});

test('a field that is hidden from somebody is in no number of theirs', async () => {
  const blind: Actor = { ...(reps[0] as Actor), grants: { '*': { ...fullGrant, hidden: ['amount'] } } };
  await expect(report('results', {}, blind)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(report('stages', {}, blind)).resolves.toMatchObject({ report: 'stages' });
});
