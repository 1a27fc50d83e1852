import { describe, expect, test, vi } from 'vitest';
import { asSystem } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { drainFeeds } from '../../kernel/event/run-feeds.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { automationRun } from './records/automation-run.ts';
import { automationRule } from './records/automation-rule.ts';
import type { Definition, Step } from './rules/definition.ts';
import { createAutomationApp } from './testing/automation-app.ts';

vi.setConfig({ testTimeout: 60_000 });
const a = await createAutomationApp();

const record = 'test.client';
const todoStep = (title: string, more: object = {}, id = 't1'): Step => ({
  id,
  kind: 'command',
  on: { from: 'new' },
  record: 'test.todo',
  verb: 'create',
  inputs: { title: { text: title }, account: { field: 'record' }, ...more },
});
const visitStep = (id = 'v1', by = 'Rule'): Step => ({
  id,
  kind: 'command',
  on: { from: 'trigger' },
  record,
  verb: 'visit',
  inputs: { by: { value: by } },
});
const setStep = (inputs: Extract<Step, { kind: 'command' }>['inputs'], id = 'u1'): Step => ({
  id,
  kind: 'command',
  on: { from: 'trigger' },
  record,
  verb: 'update',
  inputs,
});
/** Only for clients of this name, so that the rules of one test leave those of another alone. */
const named = (name: string) => ({ field: 'name', op: 'eq', value: name }) as const;
const onUpdate = (name: string, steps: readonly Step[], more: Partial<Definition> = {}): Definition => ({
  trigger: { kind: 'updated', record },
  conditions: named(name),
  steps,
  ...more,
});
const states = async (rule: string) =>
  (await a.runs(rule)).filter((r) => r.state !== 'skipped').map(({ state, reason }) => ({ state, reason }));
const titles = async (account: string) => (await a.todos()).filter((t) => t.account === account).map((t) => t.title);

describe('a rule', () => {
  test('does its steps when a record changes as it says, and tells in words why it did not', async () => {
    const rule = await a.rule('Welcome', {
      trigger: { kind: 'updated', record, fields: ['segment'] },
      conditions: { field: 'segment', op: 'eq', value: 'enterprise' },
      steps: [
        todoStep('Call {{name}} of {{parent.name | nobody}}', {
          dueOn: { days: 3, unit: 'calendar', from: 'today' },
          assignee: { field: 'owner' },
        }),
      ],
    });
    const [big, small] = [await a.account({ name: 'Nordlys', owner: a.admin.userId }), await a.account({ name: 'Kiosk' })];
    await a.run(big, 'update', { segment: 'enterprise' });
    await a.run(small, 'update', { segment: 'consumer' });
    await a.run(small, 'update', { name: 'Kiosk 2' });
    await a.settle();
    expect((await a.runs(rule)).map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'done', reason: null },
      { state: 'skipped', reason: 'Skipped: Segment is Consumer, the rule wants Enterprise' },
    ]);
    expect(await a.todos()).toEqual([{ title: 'Call Nordlys of nobody', account: big, due: '2040-03-05', assignee: a.admin.userId }]);
    const [run] = await a.runs(rule);
    expect(await a.log(run!.id)).toMatchObject([
      { title: 'Create to-do', state: 'done', reason: 'Create: To-do “Call Nordlys of nobody”' },
    ]);
    const { rows } = await sql`select actor_id as id, actor_name as name, via from event where type = 'test.todoCreated'`.execute(a.app.db);
    expect(rows).toEqual([{ id: a.admin.userId, name: 'Automation: Welcome', via: 'automation' }]);
  });

  test('judges what a change was from and to, whatever the record has become since', async () => {
    const rule = await a.rule('Won', {
      trigger: { kind: 'updated', record, fields: ['stage'] },
      conditions: {
        and: [
          named('Both ways'),
          { field: 'before.stage', op: 'eq', value: 'lead' },
          { field: 'after.stage', op: 'eq', value: 'customer' },
        ],
      },
      steps: [todoStep('Won from {{before.stage}} to {{after.stage}}')],
    });
    const id = await a.account({ name: 'Both ways' });
    await a.run(id, 'update', { stage: 'customer' });
    await a.run(id, 'update', { stage: 'former' });
    await a.run(id, 'update', { stage: 'customer' });
    await a.settle();
    expect(await titles(id)).toEqual(['Won from Lead to Customer']);
    expect((await a.runs(rule)).map((r) => r.reason)).toEqual([
      null,
      'Skipped: Stage before the change is Customer, the rule wants Lead',
      'Skipped: Stage before the change is Former, the rule wants Lead',
    ]);
  });

  test('branches, follows links, works on what it made, and ends where it says', async () => {
    const rule = await a.rule(
      'Branches',
      onUpdate('Branchy', [
        {
          id: 'b',
          kind: 'branch',
          if: { field: 'segment', op: 'eq', value: 'enterprise' },
          yes: [
            todoStep('Big', {}, 'made'),
            {
              id: 'x',
              kind: 'command',
              on: { from: 'step', step: 'made' },
              record: 'test.todo',
              verb: 'update',
              inputs: { title: { text: 'Bigger {{name}}' } },
            },
            {
              id: 'y',
              kind: 'command',
              on: { from: 'link', path: 'parent' },
              record,
              verb: 'update',
              inputs: { remark: { text: 'Child: {{name}}' } },
            },
            { id: 's', kind: 'stop', reason: 'Big ones need no more' },
          ],
          no: [todoStep('Small', {}, 'small')],
        },
        todoStep('After', {}, 'after'),
      ]),
    );
    const parent = await a.account({ name: 'Parent' });
    const [big, small] = [
      await a.account({ name: 'Branchy', segment: 'enterprise', parent }),
      await a.account({ name: 'Branchy', segment: 'consumer' }),
    ];
    await a.run(big, 'update', { remark: 'go' });
    await a.run(small, 'update', { remark: 'go' });
    await a.settle();
    expect(await titles(big)).toEqual(['Bigger Branchy']);
    expect(await titles(small)).toEqual(['Small', 'After']);
    expect((await a.read(parent))['remark']).toBe('Child: Branchy');
    const [first, second] = await a.runs(rule);
    expect(first).toMatchObject({ state: 'done', reason: 'Ended at step 1a.4: Big ones need no more' });
    expect((await a.log(second!.id)).map((s) => s.reason)).toEqual([
      'No: Segment is Consumer, the rule wants Enterprise',
      'Create: To-do “Small”',
      'Create: To-do “After”',
    ]);
  });

  test('waits for a time and for conditions, and gives up when it says', async () => {
    a.t.setNow('2040-03-06T16:00:00.000Z');
    const wait = (then: 'stop' | 'continue', id: string): Step => ({
      id,
      kind: 'wait',
      until: 'conditions',
      conditions: { field: 'stage', op: 'eq', value: 'customer' },
      mostDays: 5,
      then,
    });
    await a.rule(
      'Waits',
      onUpdate(
        'Patient',
        [
          { id: 'w', kind: 'wait', until: 'time', amount: 2, unit: 'days', counts: 'calendar' },
          todoStep('Two days on'),
          wait('stop', 'c'),
          todoStep('Is customer', {}, 'z'),
        ],
        { trigger: { kind: 'updated', record, fields: ['remark'] } },
      ),
    );
    const [won, lost] = [await a.account({ name: 'Patient' }), await a.account({ name: 'Patient' })];
    await a.run(won, 'update', { remark: 'go' });
    await a.run(lost, 'update', { remark: 'go' });
    await a.settle();
    await a.settle('2040-03-08T15:59:00.000Z');
    expect(await titles(won)).toEqual([]);
    await a.settle('2040-03-08T16:00:01.000Z');
    expect(await titles(won)).toEqual(['Two days on']);
    await a.run(won, 'update', { stage: 'customer' });
    await a.settle();
    expect(await titles(won)).toEqual(['Two days on', 'Is customer']);
    await a.settle('2040-03-14T16:00:00.000Z');
    expect(await titles(lost)).toEqual(['Two days on']);
    expect((await a.runs()).findLast((r) => r.subject === lost)).toMatchObject({
      state: 'done',
      reason: 'Ended at step 3: Waited 5 days: Stage is Lead, the rule wants Customer',
    });
  });

  test('asks for approval and goes on by the outcome', async () => {
    const boss = await a.user('Bo Boss', ['admin']);
    await a.command(a.admin, 'approvals.approvalPolicy', 'add', undefined, {
      name: 'Boss decides',
      recordType: record,
      stages: [{ name: 'Boss', need: 'all', approvers: [{ kind: 'user', user: boss.id }] }],
    });
    await a.rule(
      'Asks',
      onUpdate('Risky', [
        {
          id: 'a',
          kind: 'approval',
          title: 'May {{name}} pass?',
          granted: [todoStep('Granted', {}, 'g')],
          refused: [todoStep('Refused', {}, 'r')],
        },
      ]),
    );
    const [yes, no] = [await a.account({ name: 'Risky' }), await a.account({ name: 'Risky' })];
    await a.run(yes, 'update', { remark: 'go' });
    await a.run(no, 'update', { remark: 'go' });
    await a.settle();
    const asked = await sql<{
      id: string;
      subject: string;
    }>`select id, subject_id as subject from approval where title = 'May Risky pass?'`.execute(a.app.db);
    const actor = await a.actor(boss.id);
    for (const { id, subject } of asked.rows)
      await a.command(actor, 'approvals.approval', subject === yes ? 'approve' : 'refuse', id, { comment: 'So be it' });
    await a.settle();
    expect([await titles(yes), await titles(no)]).toEqual([['Granted'], ['Refused']]);
  });

  test('tells the owner and a role, who choose how they hear of it', async () => {
    const rep = await a.user('Rita Rep', ['sales-rep']);
    await a.rule(
      'Tells',
      onUpdate('Loud', [{ id: 'n', kind: 'notify', to: [{ to: 'owner' }], title: 'Look at {{name}}', body: 'It is {{segment}}' }]),
    );
    const id = await a.account({ name: 'Loud', segment: 'consumer', owner: rep.id });
    await a.run(id, 'update', { remark: 'go' });
    await a.settle();
    const { rows } = await sql`select user_id as "to", title, body from notification where kind = 'automation.message'`.execute(a.app.db);
    expect(rows).toEqual([{ to: rep.id, title: 'Look at Loud', body: 'It is Consumer' }]);
  });
});

describe('what goes wrong', () => {
  test('a step that fails is tried again with longer and longer waits, from where it failed', async () => {
    a.t.setNow('2040-04-01T10:00:00.000Z');
    const rule = await a.rule(
      'Fails',
      onUpdate('Blocked', [todoStep('Before'), visitStep(), todoStep('Behind', {}, 't2')], {
        trigger: { kind: 'updated', record, fields: ['segment'] },
      }),
    );
    const id = await a.account({ name: 'Blocked', blocked: true });
    await a.run(id, 'update', { segment: 'consumer' });
    await a.settle();
    expect(await states(rule)).toEqual([
      { state: 'retrying', reason: 'Step 2 (Visit: Client) failed and is tried again: The account is blocked.' },
    ]);
    await a.settle('2040-04-01T10:00:31.000Z');
    expect(await a.runs(rule)).toMatchObject([{ attempts: 2, state: 'retrying' }]);
    await a.run(id, 'update', { blocked: false });
    await a.settle('2040-04-01T10:03:00.000Z');
    expect(await states(rule)).toEqual([{ state: 'done', reason: null }]);
    expect(await titles(id)).toEqual(['Before', 'Behind']);
    expect((await a.read(id))['visits']).toBe(1);
  });

  test('after the last attempt it has failed visibly, and goes on from that step when told to', async () => {
    a.t.setNow('2040-04-02T10:00:00.000Z');
    const rule = await a.rule(
      'Fails for good',
      onUpdate('Stuck', [todoStep('Once'), visitStep()], { trigger: { kind: 'updated', record, fields: ['segment'] } }),
    );
    const id = await a.account({ name: 'Stuck', blocked: true });
    await a.run(id, 'update', { segment: 'consumer' });
    for (const later of ['10:00:01', '10:01:00', '10:05:00', '10:30:00', '12:00:00']) await a.settle(`2040-04-02T${later}.000Z`);
    expect(await states(rule)).toEqual([{ state: 'failed', reason: 'Step 2 (Visit: Client) failed 5 times: The account is blocked.' }]);
    const told = await sql<{ title: string }>`select title from notification where kind = 'automation.runFailed'`.execute(a.app.db);
    expect(told.rows.map((r) => r.title)).toContain('A run of “Fails for good” failed');
    await a.run(id, 'update', { blocked: false });
    const [run] = await a.runs(rule);
    await a.command(a.admin, automationRun.key, 'retry', run!.id);
    await a.settle();
    expect(await states(rule)).toEqual([{ state: 'done', reason: null }]);
    expect(await titles(id)).toEqual(['Once']);
  });

  test('what cannot be filled in fails at once and names the field', async () => {
    const rule = await a.rule('Cannot fill', onUpdate('Empty', [todoStep('Renews {{renewsOn}}')]));
    const id = await a.account({ name: 'Empty' });
    await a.run(id, 'update', { remark: 'go' });
    await a.settle();
    expect(await states(rule)).toEqual([
      { state: 'failed', reason: 'Step 1 (Create to-do) failed: Title: {{renewsOn}} cannot be filled: Renews on is empty.' },
    ]);
  });

  test('templates are no code, and values are never templates', async () => {
    const hostile = '{{name}} {{constructor.constructor("return process")()}} ${1+1} <script>alert(1)</script>';
    await a.rule(
      'Hostile',
      onUpdate('Evil', [setStep({ remark: { text: '{{remark}}!' } }, 'copy'), todoStep('{{segment | <b>none</b>}}')], {
        trigger: { kind: 'event', record, event: 'test.clientVisited' },
      }),
    );
    const id = await a.account({ name: 'Evil' });
    await a.command(a.admin, record, 'visit', id, { by: hostile.slice(0, 60) });
    await a.settle();
    expect((await a.read(id))['remark']).toBe(`${hostile.slice(0, 60)}!`);
    expect(await titles(id)).toEqual(['<b>none</b>']);
    for (const bad of [
      '{{constructor.constructor("x")}}',
      '{{__proto__}}',
      '{{name',
      'name}}',
      '{{#each x}}',
      '{{ nope }}',
      '{{toString}}',
    ]) {
      await expect(a.rule('Bad', onUpdate('Evil', [todoStep(bad)]))).rejects.toMatchObject({ status: 422 });
    }
  });

  test('a rule that would start itself, by itself or through another, is stopped with the chain', async () => {
    const one = await a.rule(
      'Ping',
      onUpdate('Loop', [setStep({ remark: { text: '{{remark | a}}+' } })], {
        trigger: { kind: 'updated', record, fields: ['stage', 'remark'] },
      }),
    );
    const id = await a.account({ name: 'Loop' });
    await a.run(id, 'update', { stage: 'customer' });
    await a.settle();
    expect(await states(one)).toEqual([
      { state: 'done', reason: null },
      { state: 'stopped', reason: 'Stopped: the rule would start itself, through “Ping” → “Ping”.' },
    ]);
    await a.command(a.admin, automationRule.key, 'pause', one);
    const [ping, pong] = [
      await a.rule(
        'Pip',
        onUpdate('Loop2', [setStep({ visits: { value: 1 } })], { trigger: { kind: 'updated', record, fields: ['remark'] } }),
      ),
      await a.rule(
        'Pop',
        onUpdate('Loop2', [setStep({ remark: { text: '{{remark}}-' } })], { trigger: { kind: 'updated', record, fields: ['visits'] } }),
      ),
    ];
    const second = await a.account({ name: 'Loop2' });
    await a.run(second, 'update', { remark: 'go' });
    await a.settle();
    expect(await states(pong)).toEqual([{ state: 'done', reason: null }]);
    expect(await states(ping)).toEqual([
      { state: 'done', reason: null },
      { state: 'stopped', reason: 'Stopped: the rule would start itself, through “Pip” → “Pop” → “Pip”.' },
    ]);
    const { rows } = await sql<{ notice: string }>`select notice from automation_rule where id = ${ping}`.execute(a.app.db);
    expect(rows[0]!.notice).toContain('“Pip” → “Pop” → “Pip”');
  });

  test('a burst on one record is stopped, and the rest of the hour waits when the hour is full', async () => {
    a.t.setNow('2040-05-01T10:15:00.000Z');
    const burst = await a.rule('Bursty', onUpdate('Burst', [todoStep('One of many')]));
    const id = await a.account({ name: 'Burst' });
    for (let i = 0; i < 23; i += 1) await a.run(id, 'update', { remark: `go ${i}` });
    await a.settle();
    const all = await states(burst);
    expect(all.filter((r) => r.state === 'done')).toHaveLength(20);
    expect(all.find((r) => r.state === 'stopped')?.reason).toBe(
      'Stopped: “Bursty” ran 20 times on this record within ten minutes, which is the most.',
    );

    const slow = await a.rule('Slow', onUpdate('Hourly', [todoStep('Hourly')], { perHour: 3 }));
    const ids = await Promise.all(Array.from({ length: 8 }, () => a.account({ name: 'Hourly' })));
    for (const each of ids) await a.run(each, 'update', { remark: 'go' });
    await a.settle();
    const held = await states(slow);
    expect(held.map((r) => r.state).toSorted()).toEqual(['done', 'done', 'done', 'queued', 'queued', 'queued', 'queued', 'queued']);
    expect(held.find((r) => r.state === 'queued')?.reason).toBe(
      'Held back until 2040-05-01 11:00 UTC: the rule has had its 3 runs of the hour.',
    );
    const { rows } = await sql<{ notice: string }>`select notice from automation_rule where id = ${slow}`.execute(a.app.db);
    expect(rows[0]!.notice).toMatch(/More than 3 runs in an hour/);
    await a.settle('2040-05-01T11:00:01.000Z');
    expect((await states(slow)).filter((r) => r.state === 'done')).toHaveLength(6);
    await a.settle('2040-05-01T12:00:01.000Z');
    expect((await states(slow)).filter((r) => r.state === 'done')).toHaveLength(8);
  });

  test('imports are quiet unless the rule wants them', async () => {
    const [quiet, loud] = [
      await a.rule('Quiet', onUpdate('Imported', [todoStep('Quiet')])),
      await a.rule('Eager', onUpdate('Imported', [todoStep('Eager')], { runsOnImport: true })),
    ];
    const id = await a.account({ name: 'Imported' });
    await runCommand(a.app, {
      actor: a.admin,
      requestId: 'import:5b0c9f8e-0000-4000-8000-000000000000',
      record: a.app.registry.record(record),
      verb: 'update',
      id,
      input: { remark: 'imported' },
    });
    await a.settle();
    expect([await a.runs(quiet), (await a.runs(loud)).length]).toEqual([[], 1]);
    expect(await titles(id)).toEqual(['Eager']);

    // The box in the wizard, or the same by API.
    const loudly = '5b0c9f8e-0000-4000-8000-000000000001';
    await sql`insert into import (id, file_name, record, options, plan, state) values (${loudly}, 'a.csv', ${record}, '{}', '{"automations": "on"}', 'running')`.execute(
      a.app.db,
    );
    await runCommand(a.app, {
      actor: a.admin,
      requestId: `import:${loudly}`,
      record: a.app.registry.record(record),
      verb: 'update',
      id,
      input: { remark: 'imported loudly' },
    });
    await a.settle();
    expect((await titles(id)).toSorted()).toEqual(['Eager', 'Eager', 'Quiet']);
  });
});

test('a run whose job was discarded is found and goes on', async () => {
  a.t.setNow('2040-05-20T10:00:00.000Z');
  const rule = await a.rule('Stranded', onUpdate('Strand', [todoStep('Found again')]));
  const id = await a.account({ name: 'Strand' });
  await a.run(id, 'update', { remark: 'go' });
  await drainFeeds(a.app);
  await sql`delete from graphile_worker._private_jobs`.execute(a.app.db);
  await a.settle('2040-05-20T10:29:00.000Z');
  expect(await states(rule)).toEqual([{ state: 'queued', reason: null }]);
  a.t.setNow('2040-05-20T10:31:00.000Z');
  await asSystem(a.app, async (ctx) => ctx.enqueue('automation.tick', {}));
  await a.settle();
  expect(await states(rule)).toEqual([{ state: 'done', reason: null }]);
  expect(await titles(id)).toEqual(['Found again']);
});

describe('versions', () => {
  test('a run finishes on the version it began with, and the next begins with the one that is active', async () => {
    a.t.setNow('2040-06-01T10:00:00.000Z');
    const steps = (n: number): Step[] => [
      { id: 'w', kind: 'wait', until: 'time', amount: 1, unit: 'hours', counts: 'calendar' },
      todoStep(`Version ${n}`),
    ];
    const rule = await a.rule('Versioned', onUpdate('Ver', steps(1)));
    const id = await a.account({ name: 'Ver' });
    await a.run(id, 'update', { remark: 'one' });
    await a.settle();
    await a.save(rule, 'Versioned', onUpdate('Ver', steps(2)));
    await a.run(id, 'update', { remark: 'two' });
    await a.settle();
    await a.command(a.admin, automationRule.key, 'activate', rule);
    await a.run(id, 'update', { remark: 'three' });
    await a.settle();
    await a.settle('2040-06-01T12:00:00.000Z');
    expect((await titles(id)).toSorted()).toEqual(['Version 1', 'Version 1', 'Version 2']);
    const { rows } =
      await sql`select number::int as number, activated_by_id = ${a.admin.userId}::uuid as mine from automation_version where rule_id = ${rule} order by number`.execute(
        a.app.db,
      );
    expect(rows).toEqual([
      { number: 1, mine: true },
      { number: 2, mine: true },
    ]);
  });

  test('what makes no sense is kept as a draft and named step by step when it is to be activated', async () => {
    const definition: Definition = {
      trigger: { kind: 'updated', record },
      conditions: { field: 'segment', op: 'gt', value: 1 },
      steps: [
        todoStep(''),
        { id: 'x', kind: 'command', on: { from: 'trigger' }, record: 'test.todo', verb: 'update', inputs: { title: { value: 'x' } } },
        { id: 'n', kind: 'notify', to: [], title: 'Hi {{nope}}' },
      ],
    };
    const made = await a.command(a.admin, automationRule.key, 'make', undefined, { name: 'Nonsense', definition });
    const { problems, ruleId } = made.result as { problems: { message: string }[]; ruleId: string };
    expect(problems.map((p) => p.message)).toEqual([
      expect.stringMatching(/^The conditions: segment cannot be filtered by "gt"/),
      'Step 1 (Create to-do): Title is required.',
      'Step 2 (Update to-do): the rule is about a client, not a to-do.',
      'Step 3 (Tell people): say who is to be told.',
      'Step 3 (Tell people), message: Client has no field “nope”.',
    ]);
    await expect(a.command(a.admin, automationRule.key, 'activate', ruleId)).rejects.toMatchObject({ status: 422 });
  });
});

describe('rights', () => {
  test('a key, a tool or an administrator in somebody’s place cannot lend a rule the person’s rights', async () => {
    const made = await a.command(a.admin, automationRule.key, 'make', undefined, {
      name: 'Lent',
      definition: onUpdate('Lent', [visitStep()]),
    });
    const { ruleId } = made.result as { ruleId: string };
    for (const via of ['apiKey', 'mcp', 'impersonation', 'automation'] as const)
      await expect(a.command({ ...a.admin, via }, automationRule.key, 'activate', ruleId)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('a rule never does what whoever activated it may not, and pauses without them', async () => {
    const role = await a.command(a.admin, 'identity.role', 'create', undefined, {
      name: 'Automator',
      grants: {
        '*': { read: 'own', create: true, update: 'own', delete: 'none', export: false, commands: 'all', hidden: [], readOnly: [] },
      },
      permissions: ['automation.read', 'automation.manage'],
    });
    const user = await a.user('Otto Own');
    await a.command(a.admin, 'identity.user', 'change-roles', user.id, { roles: [role.data!.id] });
    const otto = await a.actor(user.id);
    const rule = await a.rule('Own only', onUpdate('Mine', [visitStep()]), otto);
    const [mine, others] = [await a.account({ name: 'Mine', owner: user.id }), await a.account({ name: 'Mine', owner: a.admin.userId })];
    await a.run(mine, 'update', { remark: 'go' });
    await a.run(others, 'update', { remark: 'go' });
    await a.settle();
    expect((await a.read(mine))['visits']).toBe(1);
    expect((await a.read(others))['visits']).toBe(0);
    expect((await a.runs(rule)).find((r) => r.subject === others)?.reason).toBe(
      'Skipped: The client is gone, or whose rights the rule has may not see it.',
    );

    // The log of a record is for who may read the record.
    const seen = await listRecords({ ...a.app, scope: a.app.scope(), actor: otto }, automationRun, { size: 200 });
    expect(new Set(seen.data.map((r) => (r['subject'] as { id: string }).id))).toEqual(new Set([mine]));
    const rep = await a.actor((await a.user('Nils Nobody', ['sales-rep'])).id);
    await expect(listRecords({ ...a.app, scope: a.app.scope(), actor: rep }, automationRun, {})).rejects.toMatchObject({ status: 404 });
    await expect(listRecords({ ...a.app, scope: a.app.scope(), actor: rep }, automationRule, {})).rejects.toMatchObject({ status: 404 });

    await a.command(a.admin, 'identity.user', 'deactivate', user.id);
    await a.run(mine, 'update', { remark: 'again' });
    await a.settle();
    const { rows } = await sql<{
      state: string;
      reason: string;
    }>`select state, pause_reason as reason from automation_rule where id = ${rule}`.execute(a.app.db);
    expect(rows[0]).toMatchObject({ state: 'paused', reason: expect.stringContaining('may no longer sign in') });
    const told = await sql<{
      title: string;
    }>`select title from notification where kind = 'automation.rulePaused' and user_id = ${a.admin.userId}::uuid`.execute(a.app.db);
    expect(told.rows).toEqual([{ title: '“Own only” was paused' }]);
    expect((await a.read(mine))['visits']).toBe(1);
  });

  test('by hand it runs on chosen records, and says of how many it did not', async () => {
    const rule = await a.rule('By hand', {
      trigger: { kind: 'manual', record },
      conditions: { field: 'segment', op: 'eq', value: 'enterprise' },
      steps: [todoStep('By hand')],
    });
    const [big, small] = [await a.account({ segment: 'enterprise' }), await a.account({ segment: 'consumer' })];
    const reply = await a.command(a.admin, automationRun.key, 'start', undefined, { rule, records: [big, small] });
    expect(reply.result).toEqual({ started: 1, skipped: 1, unknown: 0 });
    await a.settle();
    expect(await titles(big)).toEqual(['By hand']);
    const filter = { field: 'id', op: 'in', value: [big, small] };
    expect((await a.command(a.admin, automationRun.key, 'start', undefined, { rule, filter })).result).toEqual({
      started: 1,
      skipped: 1,
      unknown: 0,
    });
  });
});

test('events of one record that come at once give one run each, however many feeds and workers look', async () => {
  a.t.setNow('2040-07-01T10:00:00.000Z');
  const rule = await a.rule(
    'Concurrent',
    onUpdate('Crowd', [visitStep()], { trigger: { kind: 'updated', record, fields: ['remark', 'value'] } }),
  );
  await a.command(a.admin, automationRule.key, 'pause', rule);
  const tally = await a.rule('Tally', {
    trigger: { kind: 'updated', record, fields: ['value'] },
    conditions: named('Crowd'),
    steps: [visitStep()],
  });
  const id = await a.account({ name: 'Crowd' });
  await Promise.all(Array.from({ length: 12 }, (_v, i) => a.run(id, 'update', { value: { amount: String(i + 1), currency: 'EUR' } })));
  await Promise.all([a.settle(), a.settle(), a.settle()]);
  expect((await states(tally)).map((r) => r.state)).toEqual(Array.from({ length: 12 }, () => 'done'));
  expect((await a.read(id))['visits']).toBe(12);
});

describe('dates', () => {
  test('each record once for each due value, by the company’s clock, also when it was set late or workers were down', async () => {
    a.t.setNow('2040-08-01T10:00:00.000Z');
    const rule = await a.rule('Renewal', {
      trigger: { kind: 'date', record, field: 'renewsOn', days: 7, unit: 'calendar', when: 'before', at: '08:00', zone: 'company' },
      conditions: { field: 'name', op: 'startsWith', value: 'Renew' },
      steps: [todoStep('Renew by {{renewsOn}}')],
    });
    const tickAt = async (now: string): Promise<void> => {
      a.t.setNow(now);
      await asSystem(a.app, async (ctx) => ctx.enqueue('automation.tick', {}));
      await a.settle();
    };
    const [soon, later] = [
      await a.account({ name: 'Renew soon', renewsOn: '2040-08-20' }),
      await a.account({ name: 'Renew later', renewsOn: '2040-08-31' }),
    ];
    await a.settle();
    await tickAt('2040-08-13T07:59:00.000Z');
    expect(await a.runs(rule)).toEqual([]);
    await tickAt('2040-08-13T08:00:00.000Z');
    await tickAt('2040-08-13T08:01:00.000Z');
    expect(await titles(soon)).toEqual(['Renew by Aug 20, 2040']);
    // Moved to another date, it comes near anew; moved to one that is nearer than seven days, at once.
    await a.run(soon, 'update', { renewsOn: '2040-08-15' });
    await a.settle();
    expect((await titles(soon)).at(-1)).toBe('Renew by Aug 15, 2040');
    await a.run(soon, 'update', { renewsOn: '2040-08-20' });
    await a.settle();
    // No worker looked at the clock for two weeks.
    await tickAt('2040-08-27T12:00:00.000Z');
    expect(await titles(later)).toEqual(['Renew by Aug 31, 2040']);
    expect(await titles(soon)).toHaveLength(2);
  });

  test('by the clock of the owner where the rule says so', async () => {
    a.t.setNow('2040-09-01T00:00:00.000Z');
    const tokyo = await a.user('Toshi Tokyo', ['sales-rep'], { timeZone: 'Asia/Tokyo' });
    const denver = await a.user('Dana Denver', ['sales-rep'], { timeZone: 'America/Denver' });
    const rule = await a.rule('Their morning', {
      trigger: { kind: 'date', record, field: 'renewsOn', days: 0, unit: 'calendar', when: 'before', at: '08:00', zone: 'owner' },
      conditions: { field: 'name', op: 'startsWith', value: 'Morning' },
      steps: [todoStep('Good morning')],
    });
    const [east, west] = [
      await a.account({ name: 'Morning east', owner: tokyo.id, renewsOn: '2040-09-10' }),
      await a.account({ name: 'Morning west', owner: denver.id, renewsOn: '2040-09-10' }),
    ];
    await a.settle();
    for (const [now, done] of [
      ['2040-09-09T22:59:00.000Z', []],
      ['2040-09-09T23:00:00.000Z', [east]],
      ['2040-09-10T13:59:00.000Z', [east]],
      ['2040-09-10T14:00:00.000Z', [east, west]],
    ] as const) {
      a.t.setNow(now);
      await asSystem(a.app, async (ctx) => ctx.enqueue('automation.tick', {}));
      await a.settle();
      expect((await a.runs(rule)).map((r) => r.subject)).toEqual(done);
    }
  });
});
