import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { company } from '../../platform/settings/records/company.ts';
import { snapshotDeals } from './jobs/take-snapshots.ts';
import type { ForecastLine } from './rules/forecast-line.ts';
import { budgetRate } from './records/budget-rate.ts';
import { forecastOverride } from './records/forecast-override.ts';
import { opportunity } from './records/opportunity.ts';
import { quota } from './records/quota.ts';
import { stage } from './records/stage.ts';
import { createSalesApp, makePipeline, readDeal, type SalesApp, type TestPipeline } from './testing/sales-app.ts';

let app: SalesApp;
let funnel: TestPipeline;
let ana: Actor;
let bo: Actor;
const period = { from: '2026-03-01', to: '2026-03-31' };

const ask = async <T>(name: string, input: Record<string, unknown>, actor: Actor = app.admin): Promise<T> => {
  const query = app.app.registry.query(opportunity.key, name);
  return app.as(actor, async (ctx) => (await query?.run(ctx, input, null)) as T);
};
const lines = async (input: Record<string, unknown> = {}, actor?: Actor): Promise<readonly ForecastLine[]> =>
  (await ask<{ lines: ForecastLine[] }>('forecast', { ...period, ...input }, actor)).lines;
const deal = (owner: Actor, stage: string, amount: string, currency: string, closeOn = '2026-03-20'): Promise<string> =>
  app.make(opportunity, {
    name: `${amount} ${currency}`,
    stage: funnel.stages[stage],
    owner: owner.userId,
    closeOn,
    amount: { amount, currency },
  });

beforeAll(async () => {
  app = await createSalesApp();
  funnel = await makePipeline(app);
  ana = await app.newUser('Ana');
  bo = await app.newUser('Bo', { grants: { '*': { ...fullGrant, read: 'own' } } });
  await deal(ana, 'Negotiation', '1000.10', 'EUR');
  await deal(ana, 'Proposal', '333.32', 'USD');
  await deal(ana, 'Qualified', '77.76', 'USD');
  await deal(ana, 'Lost', '99999', 'EUR');
  await deal(bo, 'Won', '500.10', 'USD', '2026-03-01');
  await deal(bo, 'Negotiation', '250', 'EUR', '2026-04-01');
  await app.make(budgetRate, { year: 2026, currency: 'USD', rate: 0.9 });
});

describe('the forecast of a period', () => {
  test('equals a sum by hand at the rate of the deal, of today and of the budget; a lost deal adds nothing', async () => {
    for (const [rates, dollar] of [
      ['deal', '0.5'],
      ['today', '0.5'],
      ['budget', '0.9'],
    ] as const) {
      const hand = await sql<{ category: string; total: string }>`
        select case when state = 'won' then 'won' else forecast_category end as category,
          trim_scale(sum(round(amount * case amount_currency when 'EUR' then 1 else ${dollar}::numeric end, 2)))::text as total
        from opportunity where state <> 'lost' and close_on between '2026-03-01' and '2026-03-31' group by 1`.execute(app.app.db);
      const byHand = Object.fromEntries(hand.rows.map((r) => [r.category, r.total]));
      const found = await lines({ rates });
      const total = (category: 'won' | 'commit' | 'bestCase' | 'pipeline') => found.map((l) => l[category]).find((v) => v !== '0') ?? '0';
      expect([rates, total('won'), total('commit'), total('bestCase'), total('pipeline')]).toEqual([
        rates,
        byHand['won'],
        byHand['commit'],
        byHand['bestCase'],
        byHand['pipeline'],
      ]);
    }
  });

  test('rounds half to even per deal, as amounts are rounded when they are written', async () => {
    const own = await deal(ana, 'Negotiation', '0.05', 'USD', '2026-09-01');
    const found = await Promise.all(['deal', 'today'].map((rates) => lines({ from: '2026-09-01', to: '2026-09-30', rates })));
    // 0.05 x 0.5 = 0.025
    expect(found.map(([line]) => line?.commit)).toEqual(['0.02', '0.02']);
    await app.run(opportunity, 'delete', {}, { id: own });
  });

  test("shows the one who may see their own deals nobody else's", async () => {
    expect((await lines({}, bo)).map((l) => l.user?.title)).toEqual(['Bo']);
    expect((await lines({}, ana)).map((l) => l.user?.title)).toEqual(['Ana', 'Bo']);
  });

  test('keeps the judgements of managers beside the sums, the latest of each category, with quotas', async () => {
    await app.make(quota, { user: ana.userId, period: 'month', startsOn: '2026-03-01', amount: { amount: '2000', currency: 'EUR' } });
    for (const amount of ['900', '800'])
      await app.run(forecastOverride, 'judge', {
        user: ana.userId,
        startsOn: '2026-03-01',
        category: 'commit',
        amount: { amount, currency: 'EUR' },
        remark: 'Budget is not signed',
      });
    const [line] = await lines();
    expect(line).toMatchObject({
      quota: '2000',
      overrides: [{ category: 'commit', amount: '800', judge: 'Admin', remark: 'Budget is not signed' }],
    });
    await expect(
      app.run(
        forecastOverride,
        'judge',
        { user: ana.userId, startsOn: '2026-03-01', category: 'commit', amount: { amount: '1', currency: 'EUR' } },
        { actor: bo },
      ),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('says how many deals have an amount that no rate is known for, and counts them in no sum', async () => {
    const id = await deal(ana, 'Negotiation', '10', 'JPY');
    expect((await lines()).find((l) => l.user?.title === 'Ana')).toMatchObject({ unconverted: 1, commit: '1000.1' });
    await app.run(opportunity, 'delete', {}, { id });
  });

  test('refuses a period that ends before it begins, naming the field', async () => {
    await expect(lines({ from: '2026-04-01' })).rejects.toMatchObject({ problems: [{ pointer: '/to' }] });
  });
});

describe('snapshots', () => {
  test('are taken once a day and answer what was thought on that day', async () => {
    expect(await app.as(systemActor, snapshotDeals)).toBe(4);
    expect(await app.as(systemActor, snapshotDeals)).toBe(0);
    const moved = await deal(ana, 'Negotiation', '4000', 'EUR');
    app.setNow('2026-03-03T08:00:00.000Z');
    expect(await app.as(systemActor, snapshotDeals)).toBe(5);
    await app.run(opportunity, 'lose', { lostReason: 'price' }, { id: moved });
    const commitOn = async (on?: string) => (await lines(on ? { on } : {})).find((l) => l.user?.title === 'Ana')?.commit;
    expect([await commitOn('2026-03-02'), await commitOn('2026-03-03'), await commitOn()]).toEqual(['1000.1', '5000.1', '1000.1']);
  });

  test('taken by two at once are still one a day', async () => {
    app.setNow('2026-03-04T08:00:00.000Z');
    const counts = await Promise.all([1, 2, 3].map(() => app.as(systemActor, snapshotDeals)));
    expect(counts.reduce((a, b) => a + b)).toBe(4);
  });
});

test('shares of a deal go to whom they were split, add up to the deal, and tell which deals are behind them', async () => {
  const id = await deal(ana, 'Negotiation', '300', 'EUR', '2026-07-10');
  await sql`update "user" set audience = 'staff' where audience is distinct from 'staff'`.execute(app.app.db);
  const share = (user: string | null, kind: string, percent: number) => ({ user, kind, share: percent });
  const set = (splits: unknown, actor?: Actor) => app.run(opportunity, 'set-splits', { splits }, { id, ...(actor ? { actor } : {}) });
  await expect(set([share(ana.userId, 'revenue', 60), share(bo.userId, 'revenue', 30)])).rejects.toMatchObject({
    problems: [{ pointer: '/splits', code: 'sum' }],
  });
  await expect(set([share('0b8d3a52-0000-4000-8000-000000000000', 'revenue', 100)])).rejects.toMatchObject({
    problems: [{ pointer: '/splits/0/user' }],
  });
  await set([share(ana.userId, 'revenue', 60), share(bo.userId, 'revenue', 40), share(app.admin.userId, 'overlay', 50)]);
  const july = () => lines({ from: '2026-07-01', to: '2026-07-31' });
  expect((await july()).map((l) => [l.user?.title, l.commit, l.sharedIn, l.sharedAway])).toEqual([
    ['Ana', '180', [], []],
    ['Bo', '120', [id], []],
  ]);
  await set([share(bo.userId, 'revenue', 100)]);
  expect((await july()).map((l) => [l.user?.title, l.commit, l.sharedIn])).toEqual([['Bo', '300', [id]]]);
  expect((await lines({ from: '2026-07-01', to: '2026-07-31' }, ana)).flatMap((l) => l.sharedAway)).toEqual([]);
  // One who sees the deal only as one of several shares sees what they may: nobody changes it who may not change the deal.
  await expect(set([], { ...bo, grants: { '*': { ...fullGrant, update: 'none' } } } as Actor)).rejects.toMatchObject({ code: 'forbidden' });
  await set([]);
  expect((await july()).map((l) => [l.user?.title, l.commit])).toEqual([['Ana', '300']]);
  await app.run(opportunity, 'lose', { lostReason: 'price' }, { id });
  await expect(set([])).rejects.toMatchObject({ code: 'not-allowed' });
});

test('shares set by ten people at once are always a whole', async () => {
  const id = await deal(ana, 'Negotiation', '100', 'EUR', '2026-08-10');
  const people = [ana, bo, app.admin];
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      app.run(
        opportunity,
        'set-splits',
        {
          splits: [
            [people[n % 3], n],
            [people[(n + 1) % 3], 100 - n],
          ].flatMap(([who, percent]) => (Number(percent) > 0 ? [{ user: (who as Actor).userId, kind: 'revenue', share: percent }] : [])),
        },
        { id },
      ),
    ),
  );
  const { rows } = await sql<{
    sum: number;
  }>`select sum(share)::int as sum from opportunity_split where opportunity_id = ${id}::uuid and kind = 'revenue'`.execute(app.app.db);
  expect(rows).toEqual([{ sum: 100 }]);
  await app.run(opportunity, 'delete', {}, { id });
});

test('a rep with a quota and no deal stands in the forecast, for those who see their forecast', async () => {
  await sql`update "user" set audience = 'staff', active = true`.execute(app.app.db);
  await app.make(quota, { user: bo.userId, startsOn: '2026-11-01', amount: { amount: '900', currency: 'EUR' } });
  const november = { from: '2026-11-01', to: '2026-11-30' };
  expect(await lines(november)).toMatchObject([{ user: { title: 'Bo' }, won: '0', commit: '0', deals: 0, quota: '900' }]);
  const other = await app.newUser('Cy', { grants: { '*': { ...fullGrant, read: 'own' } } });
  expect(await lines(november, other)).toEqual([]);
  expect(await lines({ ...november, owner: ana.userId })).toEqual([]);
});

test('a deal is won into the stage that was chosen, of its own pipeline and of that kind', async () => {
  const own = await createSalesApp();
  const first = await makePipeline(own);
  const second = await makePipeline(own, 'Renewals');
  const signed = await own.make(stage, { name: 'Won with a framework', pipeline: first.id, position: 9, state: 'won', probability: 100 });
  const id = await own.make(opportunity, { name: 'Deal' });
  for (const wrong of [second.stages['Won'], first.stages['Lost'], first.stages['Proposal']])
    await expect(own.run(opportunity, 'win', { stage: wrong }, { id })).rejects.toMatchObject({ problems: [{ pointer: '/stage' }] });
  expect((await own.run(opportunity, 'win', { stage: signed }, { id })).data).toMatchObject({ state: 'won', stage: { id: signed } });
  const plain = await own.make(opportunity, { name: 'Plain' });
  expect((await own.run(opportunity, 'win', {}, { id: plain })).data).toMatchObject({ stage: { id: first.stages['Won'] } });
});

test.each([
  ['before midnight in Oslo', '2026-12-31T22:30:00.000Z', '2026-12-31'],
  ['after midnight in Oslo, still last year in UTC', '2026-12-31T23:30:00.000Z', '2027-01-01'],
  ['the night clocks go forward', '2026-03-28T23:30:00.000Z', '2026-03-29'],
  ['the night clocks go back', '2026-10-24T22:30:00.000Z', '2026-10-25'],
  ['the day after, in winter time', '2026-10-25T22:30:00.000Z', '2026-10-25'],
])('a deal that is moved to won closes on the day of the company: %s', async (_when, now, day) => {
  const own = await createSalesApp();
  const { stages } = await makePipeline(own);
  await own.as(systemActor, (ctx) =>
    createRecord(ctx, company, { name: 'X', country: 'NO', baseCurrency: 'EUR', locale: 'en', timeZone: 'Europe/Oslo' }),
  );
  const id = await own.make(opportunity, { name: 'Deal', closeOn: '2027-06-01' });
  own.setNow(now);
  await own.run(opportunity, 'update', { stage: stages['Won'] }, { id });
  expect(await readDeal(own, id)).toMatchObject({ closeOn: day, closedAt: now });
});

test('the heads of the board count each stage in base currency', async () => {
  const { stages } = await ask<{ stages: { stage: string; deals: number; amount: string; weighted: string }[] }>('stage-totals', {
    pipeline: { id: funnel.id },
  });
  expect(stages.find((s) => s.stage === funnel.stages['Proposal'])).toMatchObject({ deals: 1, amount: '166.66', weighted: '83.33' });
});

test('the blended forecast is asked of what the reader may see', async () => {
  const all = await ask<{ won: number; deals: unknown[] }>('blended-forecast', period);
  const own = await ask<{ won: number; deals: unknown[] }>('blended-forecast', period, bo);
  expect(all.won).toBe(250.05);
  expect(all.deals.length).toBeGreaterThan(own.deals.length);
});
