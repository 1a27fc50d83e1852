import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { Client } from 'pg';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { statementsIn } from '../../kernel/testing/statements-in.ts';
import { tick } from './engine/tick.ts';
import { automationRule } from './records/automation-rule.ts';
import { dryRun } from './engine/dry-run.ts';
import type { Definition, Step } from './rules/definition.ts';
import { createAutomationApp } from './testing/automation-app.ts';

// Some forty seconds for the 5,000 on two cores that have nothing else to do.
vi.setConfig({ testTimeout: 600_000 });
const a = await createAutomationApp();
const record = 'test.client';

/** Clients as an import writes them: many, in one statement, and without events. */
async function manyClients(count: number, name: string): Promise<void> {
  await sql`insert into client (id, name, stage, visits, segment) select gen_random_uuid(), ${name} || n, 'lead', 0, 'consumer' from generate_series(1, ${count}) n`.execute(
    a.app.db,
  );
}
const visits = async (name: string): Promise<{ visits: number; n: number }[]> =>
  (
    await sql<{
      visits: number;
      n: number;
    }>`select visits::int as visits, count(*)::int as n from client where name like ${`${name}%`} group by 1 order by 1`.execute(a.app.db)
  ).rows;
const states = async (rule: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await sql<{
        state: string;
        n: number;
      }>`select state, count(*)::int as n from automation_run where rule_id = ${rule}::uuid group by 1`.execute(a.app.db)
    ).rows.map((r) => [r.state, r.n]),
  );
const visitStep = (by: string): Step => ({
  id: 'v',
  kind: 'command',
  on: { from: 'trigger' },
  record,
  verb: 'visit',
  inputs: { by: { value: by } },
});
const schedule = (name: string, steps: readonly Step[], more: Partial<Definition> = {}): Definition => ({
  trigger: { kind: 'schedule', record, every: 'day', at: '08:00' },
  conditions: { field: 'name', op: 'startsWith', value: name },
  steps,
  ...more,
});
const tickNow = (): Promise<void> =>
  asSystem(a.app, async (ctx) => {
    ctx.enqueue(tick.name, {});
  });

// First, while the table is small: a dry run looks at 5,000 records at most.
test('a dry run changes nothing in the whole database', async () => {
  await manyClients(30, 'Dry ');
  const definition: Definition = {
    trigger: { kind: 'schedule', record, every: 'day', at: '08:00' },
    conditions: { field: 'name', op: 'startsWith', value: 'Dry 1' },
    steps: [
      visitStep('dry'),
      {
        id: 't',
        kind: 'command',
        on: { from: 'new' },
        record: 'test.todo',
        verb: 'create',
        inputs: { title: { text: 'Dry {{name}} {{visits}}' }, account: { field: 'record' } },
      },
      {
        id: 'x',
        kind: 'command',
        on: { from: 'step', step: 't' },
        record: 'test.todo',
        verb: 'update',
        inputs: { title: { text: 'Changed {{remark}}' } },
      },
      { id: 'n', kind: 'notify', to: [{ to: 'user', id: a.admin.userId ?? '' }], title: 'Dry {{name}}' },
      {
        id: 'a',
        kind: 'approval',
        title: 'May {{name}}?',
        granted: [visitStep('granted'), { id: 'w', kind: 'wait', until: 'time', amount: 3, unit: 'days', counts: 'calendar' }],
        refused: [],
      },
    ],
  };
  const everything = async (): Promise<unknown> => {
    const tables = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker') order by 1`.execute(
      a.app.db,
    );
    const counted: Record<string, unknown> = {};
    for (const { name } of tables.rows) {
      const { rows } = await sql<{
        sum: string;
      }>`select count(*)::text || ' ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as sum from ${sql.raw(name)} t`.execute(
        a.app.db,
      );
      counted[name] = rows[0]!.sum;
    }
    return counted;
  };
  const before = await everything();
  const result = await dryRun(a.app, a.admin, { name: 'Dry', definition, since: '2040-01-01T00:00:00Z', until: '2040-12-31T00:00:00Z' });
  expect(await everything()).toEqual(before);
  expect(Object.keys(before as object).length).toBeGreaterThan(40);
  expect(result.matched).toBe(11);
  const [first] = result.matches;
  expect(first!.steps.map((s) => [s.number, s.state])).toEqual([
    ['1', 'done'],
    ['2', 'done'],
    ['3', 'done'],
    ['4', 'done'],
    ['5', 'done'],
    ['5a.1', 'done'],
    ['5a.2', 'done'],
  ]);
  // Each step saw what those before it had done.
  expect(first!.steps[1]!.input).toMatchObject({ title: expect.stringMatching(/^Dry Dry 1\d* 1$/) });
  expect(first!.steps[2]!.reason).toBe('Update: To-do “Changed dry”');
  expect(result.matches.find((m) => !m.holds)?.reason).toMatch(/^Name is .*, the rule wants something that starts with Dry 1$/);
});

describe('5,000 matching records, a loop and a failing step', () => {
  test('are all treated once the step can be done; the loop is stopped with its reason', async () => {
    await manyClients(5_000, 'Many ');
    a.t.setNow('2040-03-02T10:00:00.000Z');
    // What the schedule does starts this rule, which would start itself: stopped each time.
    const loop = await a.rule('Loop', {
      trigger: { kind: 'updated', record, fields: ['remark'] },
      conditions: { and: [{ field: 'name', op: 'eq', value: 'Many 1' }] },
      steps: [{ id: 'u', kind: 'command', on: { from: 'trigger' }, record, verb: 'update', inputs: { remark: { text: '{{remark}}!' } } }],
    });
    // One in fifty is blocked, so that the visit fails.
    await sql`update client set blocked = true where name like 'Many %' and substr(name, 6)::int % 50 = 0`.execute(a.app.db);
    const rule = await a.rule('Daily visit', schedule('Many ', [visitStep('Daily')]));
    a.t.setNow('2040-03-03T08:00:30.000Z');
    await tickNow();
    await a.settle();
    expect(await states(rule)).toEqual({ done: 4_900, retrying: 100 });
    expect(await visits('Many ')).toEqual([
      { visits: 0, n: 100 },
      { visits: 1, n: 4_900 },
    ]);
    const loops = (await a.runs(loop)).filter((run) => run.state !== 'skipped');
    expect(loops.map((r) => r.state)).toEqual(['done', 'stopped']);
    expect(loops[1]!.reason).toBe('Stopped: the rule would start itself, through “Daily visit” → “Loop” → “Loop”.');

    await sql`update client set blocked = false where name like 'Many %'`.execute(a.app.db);
    await a.settle('2040-03-03T08:02:00.000Z');
    expect(await states(rule)).toEqual({ done: 5_000 });
    expect(await visits('Many ')).toEqual([{ visits: 1, n: 5_000 }]);
    // The clock has not come round again: looking twice treats nobody twice.
    await tickNow();
    await a.settle();
    expect(await states(rule)).toEqual({ done: 5_000 });
    await a.command(a.admin, automationRule.key, 'pause', loop);
    await a.command(a.admin, automationRule.key, 'pause', rule);
  });

  test('cost few statements each, those of the queue and of the command included', async () => {
    await manyClients(200, 'Counted ');
    const rule = await a.rule('Counted', schedule('Counted ', [visitStep('Count')]));
    a.t.setNow('2040-03-03T12:00:00.000Z');
    await a.command(a.admin, automationRule.key, 'activate', rule);
    a.t.setNow('2040-03-04T08:00:10.000Z');
    await tickNow();
    const query = vi.spyOn(Client.prototype, 'query');
    await a.settle();
    const perRun = query.mock.calls.flatMap(([given]) => statementsIn(given)).length / 200;
    query.mockRestore();
    expect(await states(rule)).toEqual({ done: 200 });
    await a.command(a.admin, automationRule.key, 'pause', rule);
    expect(perRun).toBeGreaterThan(5);
    expect(perRun).toBeLessThan(24);
  });

  test('a schedule ends at its limit of records and says so', async () => {
    await manyClients(1_300, 'Cut ');
    const rule = await a.rule('Limited', schedule('Cut ', [visitStep('Cut')], { perSchedule: 1_200 }));
    a.t.setNow('2040-03-05T07:00:00.000Z');
    await a.command(a.admin, automationRule.key, 'activate', rule);
    a.t.setNow('2040-03-05T08:00:10.000Z');
    await tickNow();
    await a.settle();
    expect(await states(rule)).toEqual({ done: 1_200 });
    const { rows } = await sql<{ notice: string }>`select notice from automation_rule where id = ${rule}`.execute(a.app.db);
    expect(rows[0]!.notice).toMatch(/^More than 1200 records match at 2040-03-05T08:00:00Z: those beyond were left out/);
    await a.command(a.admin, automationRule.key, 'pause', rule);
  });
});

describe('a worker that is killed in the middle', () => {
  const children: ChildProcess[] = [];
  afterAll(() => children.forEach((child) => child.kill('SIGKILL')));
  const worker = async (): Promise<ChildProcess> => {
    const child = fork(path.join(import.meta.dirname, 'testing/worker-to-kill.ts'), [a.t.appUrl], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    children.push(child);
    await once(child, 'message');
    return child;
  };

  test('loses no run and does no step twice, beside another worker', async () => {
    await manyClients(400, 'Killed ');
    // The workers have the machine's clock.
    const rule = await a.rule('Killed', schedule('Killed ', [visitStep('one'), { ...visitStep('two'), id: 'w' }]));
    a.t.setNow('2040-03-06T08:00:30.000Z');
    await tickNow();
    // Only the pages: the runs are left to the workers.
    await a.settlePages();
    await sql`update graphile_worker._private_jobs set run_at = now()`.execute(a.app.db);
    const [first] = await Promise.all([worker(), worker()]);
    const done = async (): Promise<number> =>
      (
        await sql<{
          n: number;
        }>`select count(*)::int as n from automation_step s join automation_run r on r.id = s.run_id where r.rule_id = ${rule}::uuid`.execute(
          a.app.db,
        )
      ).rows[0]!.n;
    await vi.waitUntil(async () => (await done()) > 60, { timeout: 60_000, interval: 20 });
    first.kill('SIGKILL');
    await once(first, 'exit');
    expect(await done()).toBeLessThan(800);
    // What the dead one held is free again after its heartbeat has stopped for a while; here at once.
    await sql`update graphile_worker._private_jobs set locked_at = null, locked_by = null where locked_by is not null`.execute(a.app.db);
    await worker();
    await vi.waitUntil(async () => (await states(rule))['done'] === 400, { timeout: 120_000, interval: 100 });
    expect(await visits('Killed ')).toEqual([{ visits: 2, n: 400 }]);
    expect(await done()).toBe(800);
  });
});
