import { expect, test, describe } from 'vitest';
import { fullGrant, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import type { JobBase, JobRun } from '../../kernel/jobs/job.ts';
import { startProgress } from '../../kernel/jobs/progress.ts';
import { organization } from '../parties/records/organization.ts';
import { accountTerritory } from './records/account-territory.ts';
import { assignmentRule } from './records/assignment-rule.ts';
import { lead } from './records/lead.ts';
import { opportunity } from './records/opportunity.ts';
import { quota } from './records/quota.ts';
import { territory } from './records/territory.ts';
import type { TerritoryExplanation, TerritoryForecastLine, TerritoryLine, TerritoryReview } from './rules/territory-answers.ts';
import { territoryFeed } from './territories/territory-feed.ts';
import { realignTerritories, turnTerritories } from './territories/realign.ts';
import { createSalesApp, makePipeline, readDeal, type SalesApp } from './testing/sales-app.ts';

const values = (...list: string[]) => list.map((value) => ({ value }));
const follow = async (app: SalesApp, since = 0): Promise<number> => {
  const { rows } =
    await sql<StoredEvent>`select ${eventColumns} from event e where ${territoryFeed.only ?? sql`true`} and seq > ${since} order by seq`.execute(
      app.app.db,
    );
  await app.as(systemActor, (ctx) => territoryFeed.run(ctx, rows));
  return Number(rows.at(-1)?.seq ?? since);
};
const placed = async (app: SalesApp) =>
  Object.fromEntries(
    (
      await sql<{ org: string; name: string }>`
        select g.name as org, t.name from account_territory a join organization g on g.id = a.organization_id join territory t on t.id = a.territory_id order by 1`.execute(
        app.app.db,
      )
    ).rows.map(({ org, name }) => [org, name]),
  );
const ask = <T>(app: SalesApp, name: string, input: Record<string, unknown> = {}, actor: Actor = app.admin): Promise<T> =>
  app.as(actor, async (ctx) => (await ctx.registry.query(territory.key, name)!.run(ctx, input, null)) as T);
const org = (app: SalesApp, name: string, country: string, postalCode: string, more: object = {}) =>
  app.make(organization, { name, addresses: [{ value: { street: 'Road 1', city: 'Town', postalCode, country } }], ...more });
const jobOf = (app: SalesApp): JobBase =>
  jobContext(app.app)({ id: 'test', name: 'test', attempt: 1, maxAttempts: 1, signal: new AbortController().signal } as unknown as JobRun);
const runJobs = async (app: SalesApp): Promise<void> => {
  for (const queued of app.jobs.splice(0))
    if (queued.job === realignTerritories.name)
      await realignTerritories.run({ ...jobOf(app), job: { attempt: 1, maxAttempts: 1 } } as never, queued.input as never);
};

/** The north with its west, and the rest of the world that nobody looks after. */
async function world() {
  const app = await createSalesApp();
  const [ana, bo] = [await app.newUser('Ana'), await app.newUser('Bo')];
  await sql`update "user" set audience = 'staff', active = true`.execute(app.app.db);
  const nordics = await app.make(territory, { name: 'Nordics', countries: values('NO', 'SE'), owner: ana.userId });
  const west = await app.make(territory, { name: 'West', parent: nordics, postcodes: values('5'), owner: bo.userId });
  const ids = {
    bergen: await org(app, 'Bergen Sport', 'NO', '5003'),
    oslo: await org(app, 'Oslo Fjell', 'NO', '0150'),
    berlin: await org(app, 'Berlin Outdoor', 'DE', '10115'),
  };
  await follow(app);
  return { app, ana, bo, nordics, west, ...ids };
}

describe('an account', () => {
  test('is placed when it comes and when something changes that territories ask for, with its open deals', async () => {
    const { app, west, bergen, berlin } = await world();
    const { stages } = await makePipeline(app);
    expect(await placed(app)).toEqual({ 'Bergen Sport': 'West', 'Oslo Fjell': 'Nordics' });
    const deal = await app.make(opportunity, { name: 'Tents', organization: bergen, stage: stages['Qualified'] });
    const closed = await app.make(opportunity, { name: 'Old', organization: bergen, stage: stages['Won'] });
    expect((await readDeal(app, deal))['territory']).toMatchObject({ id: west });
    await app.run(
      organization,
      'update',
      { addresses: [{ value: { city: 'Stockholm', postalCode: '11120', country: 'SE' } }] },
      { id: bergen },
    );
    await app.run(organization, 'update', { addresses: [{ value: { city: 'Oslo', postalCode: '0150', country: 'NO' } }] }, { id: berlin });
    await follow(app);
    expect(await placed(app)).toEqual({ 'Bergen Sport': 'Nordics', 'Berlin Outdoor': 'Nordics', 'Oslo Fjell': 'Nordics' });
    expect((await readDeal(app, deal))['territory']).toMatchObject({ title: 'Nordics' });
    // History is what it was.
    expect((await readDeal(app, closed))['territory']).toMatchObject({ title: 'West' });
    expect(await readDeal(app, await app.make(opportunity, { name: 'New', organization: bergen }))).toMatchObject({
      territory: { title: 'Nordics' },
    });
  });

  test('that was named stays whatever the rules say, until it goes back to them', async () => {
    const { app, west, oslo } = await world();
    await app.run(territory, 'name-account', { organization: oslo }, { id: west });
    await app.run(organization, 'update', { industry: 'retail' }, { id: oslo });
    await follow(app);
    expect((await placed(app))['Oslo Fjell']).toBe('West');
    expect(await ask<TerritoryExplanation>(app, 'explain', { organization: oslo })).toMatchObject({
      territory: { title: 'West' },
      isNamed: true,
      byRules: { title: 'Nordics' },
      candidates: [
        { name: 'Nordics', fits: true },
        {
          name: 'West',
          fits: false,
          checks: [
            { kind: 'postcode', found: '0150', holds: false },
            { kind: 'country', holds: true },
          ],
        },
      ],
    });
    const { rows } = await sql<{ id: string }>`select id from account_territory where organization_id = ${oslo}::uuid`.execute(app.app.db);
    await app.run(accountTerritory, 'release', {}, { id: rows[0]!.id });
    expect((await placed(app))['Oslo Fjell']).toBe('Nordics');
    await expect(app.run(accountTerritory, 'release', {}, { id: rows[0]!.id })).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('is sold to: suppliers have no territory, and lose the one they had', async () => {
    const { app, west, bergen } = await world();
    await app.run(organization, 'update', { roles: ['supplier'] }, { id: bergen });
    await follow(app);
    expect(await placed(app)).toEqual({ 'Oslo Fjell': 'Nordics' });
    await expect(app.run(territory, 'name-account', { organization: bergen }, { id: west })).rejects.toMatchObject({
      problems: [{ pointer: '/organization' }],
    });
  });
});

describe('a change of the rules', () => {
  test('says first what would move, then moves it; owners stay or move as chosen', async () => {
    const { app, ana, bo, west, bergen, oslo } = await world();
    await makePipeline(app);
    const [first, second] = [
      await app.make(opportunity, { name: 'Tents', organization: oslo, owner: ana.userId }),
      await app.make(opportunity, { name: 'Packs', organization: oslo, owner: ana.userId }),
    ];
    await app.make(lead, { company: 'Newcomer', country: 'NO', postalCode: '0160' });
    const mark = await follow(app);
    await app.run(territory, 'update', { postcodes: values('5', '01') }, { id: west });
    const review = await ask<TerritoryReview>(app, 'review');
    expect(review).toMatchObject({
      looked: 3,
      moving: 1,
      movingWithDeals: 1,
      leadsMoving: 1,
      moves: [{ from: 'Nordics', to: 'West', accounts: 1, withDeals: 1 }],
      samples: [{ id: oslo, title: 'Oslo Fjell', from: 'Nordics', to: 'West' }],
      gaps: [{ country: 'DE', accounts: 1, withDeals: 0 }],
    });
    // Looking moves nothing.
    expect((await placed(app))['Oslo Fjell']).toBe('Nordics');
    const { result } = await app.run(territory, 'apply', {});
    await runJobs(app);
    expect((await placed(app))['Oslo Fjell']).toBe('West');
    expect([await readDeal(app, first), await readDeal(app, second)]).toMatchObject([
      { owner: { id: ana.userId }, territory: { title: 'West' } },
      { owner: { id: ana.userId } },
    ]);
    expect(
      (
        await sql<{
          result: unknown;
          state: string;
        }>`select result, state from job_progress where id = ${(result as { progressId: string }).progressId}`.execute(app.app.db)
      ).rows,
    ).toEqual([{ result: { moved: 2 }, state: 'done' }]);
    expect(await ask<TerritoryReview>(app, 'review')).toMatchObject({ moving: 0, leadsMoving: 0 });

    await app.run(territory, 'update', { postcodes: values('5'), owner: bo.userId }, { id: west });
    await app.run(territory, 'update', { postcodes: values('0') }, { id: west });
    await app.run(territory, 'apply', { moveAccounts: true, moveDeals: true });
    await runJobs(app);
    // Bergen is in the north now, and goes with its deals to Ana, who owns that.
    expect(await app.run(organization, 'update', {}, { id: bergen })).toMatchObject({ data: { owner: { id: ana.userId } } });
    expect(mark).toBeGreaterThan(0);
  });

  test('of dates moves accounts on the day, once', async () => {
    const { app, nordics } = await world();
    await app.make(territory, {
      name: 'Fair',
      parent: nordics,
      priority: 5,
      countries: values('NO'),
      startsOn: '2026-03-10',
      endsOn: '2026-03-11',
    });
    const turn = async (now: string) => {
      app.setNow(now);
      await sql`update job_progress set created_at = created_at - interval '1 day'`.execute(app.app.db);
      await turnTerritories.run(jobOf(app) as never, {} as never);
      const queued = app.jobs.filter((j) => j.job === realignTerritories.name).length;
      await runJobs(app);
      return [queued, (await placed(app))['Oslo Fjell']];
    };
    expect(await turn('2026-03-09T10:00:00.000Z')).toEqual([0, 'Nordics']);
    expect(await turn('2026-03-10T10:00:00.000Z')).toEqual([1, 'Fair']);
    expect(await turn('2026-03-12T10:00:00.000Z')).toEqual([1, 'Nordics']);
    await app.as(systemActor, (ctx) => startProgress(ctx.db, { kind: 'sales.realignTerritories', label: 'today', startedBy: null }));
    await sql`update job_progress set created_at = '2026-03-12T11:00:00Z' where label = 'today'`.execute(app.app.db);
    await turnTerritories.run(jobOf(app) as never, {} as never);
    expect(app.jobs.filter((j) => j.job === realignTerritories.name)).toEqual([]);
  });

  test('cannot make a circle, nor end before it begins; and only who sets up selling may make one', async () => {
    const { app, nordics, west } = await world();
    await expect(app.run(territory, 'update', { parent: west }, { id: nordics })).rejects.toMatchObject({
      problems: [{ pointer: '/parent' }],
    });
    await expect(app.run(territory, 'update', { startsOn: '2026-04-01', endsOn: '2026-03-01' }, { id: west })).rejects.toMatchObject({
      problems: [{ pointer: '/endsOn' }],
    });
    await expect(app.run(territory, 'update', { postcodes: values('5_') }, { id: west })).rejects.toMatchObject({ code: 'invalid' });
    const rep = await app.newUser('Rep', { isAdmin: false, grants: { '*': fullGrant }, permissions: [] });
    await expect(app.run(territory, 'apply', {}, { actor: rep })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(app, 'review', {}, rep)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a lead', () => {
  test('is in a territory before rules assign it, follows the account whose domain it has, and goes to the owner', async () => {
    const { app, ana, bo, west } = await world();
    await app.make(organization, {
      name: 'Fjord AS',
      domains: values('fjord.example'),
      addresses: [{ value: { city: 'Bergen', postalCode: '5006', country: 'NO' } }],
    });
    await follow(app);
    await app.make(assignmentRule, { name: 'Owners', position: 1, toTerritoryOwner: true });
    await app.make(assignmentRule, { name: 'Ana takes the rest', position: 2, person: ana.userId });
    for (const [token, more] of Object.entries({
      domain: { email: 'eva@fjord.example' },
      country: { email: 'per@elsewhere.example', country: 'NO', postalCode: '0150' },
      nowhere: { email: 'jo@nowhere.example', country: 'FR' },
    }))
      await app.run(lead, 'capture', { token, ...more });
    const { rows } = await sql<Record<string, string>>`
      select l.email, t.name as territory, u.name as owner, l.assigned_because as because from lead l left join territory t on t.id = l.territory_id left join "user" u on u.id = l.owner_id order by l.created_at, l.id`.execute(
      app.app.db,
    );
    expect(rows).toEqual([
      { email: 'eva@fjord.example', territory: 'West', owner: 'Bo', because: 'to Bo by rule Owners, who owns the territory' },
      { email: 'per@elsewhere.example', territory: 'Nordics', owner: 'Ana', because: 'to Ana by rule Owners, who owns the territory' },
      { email: 'jo@nowhere.example', territory: null, owner: 'Ana', because: 'to Ana by rule Ana takes the rest' },
    ]);
    // Where a territory has no owner, the one above it decides.
    await app.run(territory, 'update', { owner: null }, { id: west });
    await app.run(lead, 'capture', { token: 'up', email: 'ole@fjord.example' });
    expect(
      (
        await sql<{
          n: string;
        }>`select u.name as n from lead l join "user" u on u.id = l.owner_id where l.email = 'ole@fjord.example'`.execute(app.app.db)
      ).rows,
    ).toEqual([{ n: 'Ana' }]);
    expect(bo.userId).not.toBeNull();
  });
});

describe('numbers', () => {
  test('of a territory are its own and those below it, by hand; each reader counts what they see', async () => {
    const { app, ana, bo, nordics, west, bergen, oslo, berlin } = await world();
    const { stages } = await makePipeline(app);
    const deal = (name: string, organizationId: string, stage: string, amount: string, currency: string, owner: Actor) =>
      app.make(opportunity, {
        name,
        organization: organizationId,
        stage: stages[stage],
        amount: { amount, currency },
        closeOn: '2026-03-20',
        owner: owner.userId,
      });
    await deal('A', bergen, 'Negotiation', '100.10', 'EUR', bo);
    await deal('B', oslo, 'Negotiation', '200.20', 'USD', ana);
    await deal('C', oslo, 'Proposal', '50', 'EUR', ana);
    await deal('D', berlin, 'Won', '999', 'EUR', ana);
    await deal('E', bergen, 'Lost', '7777', 'EUR', bo);
    await app.make(quota, { territory: nordics, startsOn: '2026-03-01', amount: { amount: '1000', currency: 'EUR' } });
    const lines = (await ask<{ lines: TerritoryForecastLine[] }>(app, 'forecast', { from: '2026-03-01', to: '2026-03-31' })).lines;
    expect(
      lines.map(({ name, depth, commit, bestCase, won, deals, quota: target }) => ({ name, depth, commit, bestCase, won, deals, target })),
    ).toEqual([
      // 100.10 + 200.20 x 0.5
      { name: 'Nordics', depth: 0, commit: '200.2', bestCase: '50', won: '0', deals: 3, target: '1000' },
      { name: 'West', depth: 1, commit: '100.1', bestCase: '0', won: '0', deals: 1, target: null },
      { name: null, depth: 0, commit: '0', bestCase: '0', won: '999', deals: 1, target: null },
    ]);
    const hand = await sql<{
      total: string;
    }>`select trim_scale(sum(round(amount * case amount_currency when 'USD' then 0.5 else 1 end, 2)))::text as total
      from opportunity where state = 'open' and forecast_category = 'commit' and territory_id = any(${[nordics, west]}::uuid[])`.execute(
      app.app.db,
    );
    expect(hand.rows[0]?.total).toBe('200.2');
    const only = await app.newUser('Own', { isAdmin: false, userId: bo.userId, grants: { '*': { ...fullGrant, read: 'own' } } });
    const seen = (
      await ask<{ lines: TerritoryForecastLine[] }>(
        app,
        'forecast',
        { from: '2026-03-01', to: '2026-03-31' },
        { ...only, userId: bo.userId, teamUserIds: [bo.userId!] },
      )
    ).lines;
    expect(seen.find((l) => l.name === 'Nordics')).toMatchObject({ commit: '100.1', deals: 1 });
    const { data } = await ask<{ data: TerritoryLine[] }>(app, 'overview');
    expect(
      data.map(({ name, accounts, accountsBelow, openDeals, openAmount }) => ({ name, accounts, accountsBelow, openDeals, openAmount })),
    ).toEqual([
      { name: 'Nordics', accounts: 1, accountsBelow: 2, openDeals: 3, openAmount: '250.2' },
      { name: 'West', accounts: 1, accountsBelow: 1, openDeals: 1, openAmount: '100.1' },
    ]);
  });

  test('of overlaps name the territories that fit with the same right', async () => {
    const { app } = await world();
    await app.make(territory, { name: 'Shops', industries: ['retail'] });
    await org(app, 'Shop', 'NO', '0150', { industry: 'retail' });
    await follow(app);
    expect((await ask<TerritoryReview>(app, 'review')).overlaps).toEqual([{ territories: ['Nordics', 'Shops'], accounts: 1 }]);
  });
});
