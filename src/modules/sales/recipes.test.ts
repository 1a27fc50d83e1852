import { beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { drainFeeds, placeFeeds } from '../../kernel/event/run-feeds.ts';
import { drain } from '../../kernel/jobs/drain.ts';
import { installJobs } from '../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { createQueue } from '../../kernel/jobs/queue.ts';
import { kernelModule } from '../../kernel/kernel-module.ts';
import { approvalsModule } from '../../platform/approvals/module.ts';
import { auditModule } from '../../platform/audit/module.ts';
import { automationModule } from '../../platform/automation/module.ts';
import { exchangeModule } from '../../platform/exchange/module.ts';
import { createIdentityApp, type IdentityApp } from '../../platform/identity/testing/identity-app.ts';
import { notifyModule } from '../../platform/notify/module.ts';
import { settingsModule } from '../../platform/settings/module.ts';
import { catalogModule } from '../catalog/module.ts';
import { partiesModule } from '../parties/module.ts';
import { privacyModule } from '../privacy/module.ts';
import { salesModule } from './module.ts';
import { salesRecipes } from './recipes.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let app: IdentityApp;
let boss: Actor;
let rep: Actor;
let stages: Readonly<Record<string, string>>;
const rule = 'automation.automationRule';
const deal = 'sales.opportunity';

const run = async (
  record: string,
  verb: string,
  input: object = {},
  id?: string,
  by: Actor = boss,
): Promise<Readonly<Record<string, unknown>>> => (await app.command(by, record, verb, id, input)).data ?? {};
const make = async (record: string, input: object): Promise<string> => String((await run(record, 'create', input))['id']);
const settle = async (to?: string): Promise<void> => {
  if (to !== undefined) {
    app.t.setNow(to);
    await asSystem(app.app, async (ctx) => ctx.enqueue('automation.tick', {}));
  }
  const jobs = app.app.registry.modules.flatMap((m) => m.jobs ?? []);
  for (;;) {
    const fed = await drainFeeds(app.app);
    const { done } = await drain({ pool: app.t.pool, jobs, context: jobContext(app.app), now: app.app.now() });
    if (fed === 0 && done === 0) return;
  }
};
/** Adds a recipe as the screen does, and switches it on. */
const add = async (name: string): Promise<string> => {
  const recipe = salesRecipes.find((each) => each.name === name)!;
  const made = await app.command(boss, rule, 'make', undefined, { name: recipe.label, definition: recipe.definition });
  const { ruleId } = made.result as { ruleId: string };
  await app.command(boss, rule, 'activate', ruleId);
  return ruleId;
};
const done = async (ruleId: string): Promise<number> =>
  (
    await sql<{ n: number }>`select count(*)::int as n from automation_run where rule_id = ${ruleId}::uuid and state = 'done'`.execute(
      app.app.db,
    )
  ).rows[0]?.n ?? 0;
const failed = async () =>
  (
    await sql`select r.reason, s.reason as step from automation_run r left join automation_step s on s.run_id = r.id where r.state in ('failed', 'waiting')`.execute(
      app.app.db,
    )
  ).rows;
const tasks = async (subject: string) =>
  (
    await sql<{
      title: string;
      assignee: string;
      due: string;
    }>`select title, assignee_id as assignee, due_on::text as due from task where subject_id = ${subject}::uuid order by created_at`.execute(
      app.app.db,
    )
  ).rows;
const told = async (subject: string) =>
  (
    await sql<{
      name: string;
    }>`select u.name from notification n join "user" u on u.id = n.user_id where n.kind like 'automation.%' and n.subject_id = ${subject}::uuid order by u.name`.execute(
      app.app.db,
    )
  ).rows.map((r) => r.name);

beforeAll(async () => {
  app = await createIdentityApp([
    kernelModule,
    settingsModule,
    notifyModule,
    approvalsModule,
    automationModule,
    exchangeModule,
    partiesModule,
    auditModule,
    privacyModule,
    catalogModule,
    salesModule,
  ]);
  // A Monday, later than any clock of a machine, so that what waits by this clock waits by the database's as well.
  app.t.setNow('2040-03-05T10:00:00.000Z');
  await installJobs(app.t.adminUrl);
  Object.assign(app.app, { enqueue: createQueue(app.app.registry.modules.flatMap((m) => m.jobs ?? [])) });
  await placeFeeds(app.app.db, app.app.registry);
  boss = await app.actor((await app.user('Bea Boss', ['admin'])).id);
  const team = await make('identity.team', { name: 'Sales', lead: boss.userId });
  rep = await app.actor((await app.user('Rolf Rep', ['admin'], { team })).id);
  const pipeline = await make('sales.pipeline', { name: 'New business', isDefault: true });
  const named: Record<string, string> = {};
  for (const [position, [name, state]] of [
    ['Qualified', 'open'],
    ['Proposal', 'open'],
    ['Won', 'won'],
  ].entries())
    named[String(name)] = await make('sales.stage', { name, state, pipeline, position, probability: 10 });
  stages = named;
});

test('a deal that stays in its stage gets one task for its owner for each stay', async () => {
  const id = await make(deal, { name: 'Tents', owner: rep.userId, stage: stages['Qualified'] });
  const other = await make(deal, { name: 'Moves on', owner: rep.userId, stage: stages['Qualified'] });
  const ruleId = await add('sales.followUpStale');
  await settle('2040-03-12T10:00:00.000Z');
  await run(deal, 'update', { stage: stages['Proposal'] }, other);
  await settle('2040-03-19T06:00:00.000Z');
  expect(await tasks(id)).toEqual([]);
  await settle('2040-03-19T12:00:00.000Z');
  await settle('2040-03-20T12:00:00.000Z');
  expect(await tasks(id)).toEqual([{ title: 'What is next with Tents? Two weeks in Qualified', assignee: rep.userId, due: '2040-03-20' }]);
  expect(await tasks(other)).toEqual([]);
  await settle('2040-03-27T12:00:00.000Z');
  expect(await tasks(other)).toHaveLength(1);
  expect([await done(ruleId), await failed()]).toEqual([2, []]);
  await app.command(boss, rule, 'pause', ruleId);
});

test('a lead without an owner is assigned once, one that has an owner is left alone', async () => {
  await make('sales.assignmentRule', { name: 'All to Rolf', person: rep.userId });
  const ruleId = await add('sales.assignInbound');
  const [free, taken] = [
    await make('sales.lead', { company: 'Free', owner: null }),
    await make('sales.lead', { company: 'Taken', owner: boss.userId }),
  ];
  await settle();
  await settle();
  const owners = await sql<{ id: string; owner: string }>`select id, owner_id as owner from lead`.execute(app.app.db);
  expect(Object.fromEntries(owners.rows.map((r) => [r.id, r.owner]))).toEqual({ [free]: rep.userId, [taken]: boss.userId });
  const events = await sql<{ n: number }>`select count(*)::int as n from event where type = 'sales.leadAssigned'`.execute(app.app.db);
  expect([events.rows[0]?.n, await done(ruleId), await failed()]).toEqual([1, 1, []]);
});

test('a close date that slips to a later month tells owner and manager once each; one within the month tells nobody', async () => {
  const ruleId = await add('sales.slippedDeal');
  const id = await make(deal, { name: 'Packs', owner: rep.userId, closeOn: '2040-04-10', amount: { amount: '500', currency: 'EUR' } });
  await run(deal, 'update', { closeOn: '2040-04-20' }, id, rep);
  await settle();
  expect(await told(id)).toEqual([]);
  await run(deal, 'update', { closeOn: '2040-05-20' }, id, rep);
  await settle();
  await run(deal, 'update', { nextStep: 'Call' }, id, rep);
  await settle();
  expect(await told(id)).toEqual(['Bea Boss', 'Rolf Rep']);
  expect([await done(ruleId), await failed()]).toEqual([1, []]);
});

test('a close date that passes tells owner and manager once on the next working day', async () => {
  const ruleId = await add('sales.overdueDeal');
  // Without a calendar of the company every day is a working day.
  const id = await make(deal, { name: 'Jackets', owner: rep.userId, closeOn: '2040-06-01' });
  await settle('2040-06-01T12:00:00.000Z');
  expect(await told(id)).toEqual([]);
  await settle('2040-06-02T12:00:00.000Z');
  await settle('2040-06-03T12:00:00.000Z');
  expect(await told(id)).toEqual(['Bea Boss', 'Rolf Rep']);
  expect(await failed()).toEqual([]);
  await app.command(boss, rule, 'pause', ruleId);
});

test('a deal that is won gets one task to kick off, by command or by a move', async () => {
  const ruleId = await add('sales.kickOff');
  const [byCommand, byMove] = [
    await make(deal, { name: 'Huts', owner: rep.userId }),
    await make(deal, { name: 'Skis', owner: rep.userId }),
  ];
  await run(deal, 'win', {}, byCommand);
  await run(deal, 'update', { stage: stages['Won'] }, byMove);
  await settle();
  await run(deal, 'update', { description: 'Signed' }, byCommand);
  await settle();
  expect((await tasks(byCommand)).map((t) => t.title)).toEqual(['Kick off Huts with the customer']);
  expect(await tasks(byMove)).toHaveLength(1);
  expect([await done(ruleId), await failed()]).toEqual([2, []]);
});
