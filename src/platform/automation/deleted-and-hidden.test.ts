import { beforeAll, describe, expect, test } from 'vitest';
import { reading } from '../../kernel/app.ts';
import type { Actor } from '../../kernel/access/actor.ts';
import { listRecords } from '../../kernel/list/list.ts';
import { sql } from '../../kernel/db/sql.ts';
import { hiddenReason } from './queries/may-read-log.ts';
import { automationRun } from './records/automation-run.ts';
import { automationStep } from './records/automation-step.ts';
import type { Definition, Step } from './rules/definition.ts';
import { createAutomationApp, type AutomationApp } from './testing/automation-app.ts';

let a: AutomationApp;
beforeAll(async () => {
  a = await createAutomationApp();
}, 60_000);

const record = 'test.client';
const onDelete = (steps: readonly Step[], conditions: Definition['conditions'] = null): Definition => ({
  trigger: { kind: 'event', record, event: 'test.clientDeleted' },
  conditions,
  steps,
});
const farewell: Step = {
  id: 'todo',
  kind: 'command',
  on: { from: 'new' },
  record: 'test.todo',
  verb: 'create',
  inputs: { title: { text: 'Say goodbye to {{name}} ({{segment | no segment}})' }, assignee: { field: 'owner' } },
};

describe('a rule about what was deleted', () => {
  test('judges and works on what the record was last: fields, links, branches, who is told', async () => {
    const owner = await a.user('Olga Owner', ['sales-rep']);
    const rule = await a.rule(
      'Farewell',
      onDelete(
        [
          farewell,
          {
            id: 'if',
            kind: 'branch',
            if: { field: 'stage', op: 'eq', value: 'customer' },
            yes: [
              {
                id: 'tell',
                kind: 'notify',
                to: [{ to: 'user', id: a.admin.userId ?? '' }],
                title: '{{name}} of {{parent.name | nobody}} is gone',
              },
            ],
            no: [],
          },
        ],
        { field: 'segment', op: 'eq', value: 'enterprise' },
      ),
    );
    const parent = await a.account({ name: 'Holding' });
    const big = await a.account({ name: 'Nordlys', segment: 'enterprise', stage: 'customer', owner: owner.id, parent });
    const small = await a.account({ name: 'Kiosk', segment: 'consumer' });
    await a.run(big, 'delete');
    await a.run(small, 'delete');
    await a.settle();
    expect((await a.runs(rule)).map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'done', reason: null },
      { state: 'skipped', reason: 'Skipped: Segment is Consumer, the rule wants Enterprise' },
    ]);
    expect(await a.todos()).toMatchObject([{ title: 'Say goodbye to Nordlys (Enterprise)', assignee: owner.id }]);
    const told = await sql<{ title: string }>`select title from notification where kind = 'automation.message'`.execute(a.app.db);
    expect(told.rows.map((row) => row.title)).toContain('Nordlys of Holding is gone');
  });

  test('is refused with the reason where a step needs the record', async () => {
    const steps: readonly [string, Step][] = [
      [
        '/definition/steps/0/on',
        { id: 's', kind: 'command', on: { from: 'trigger' }, record, verb: 'update', inputs: { remark: { value: 'gone' } } },
      ],
      ['/definition/steps/0', { id: 's', kind: 'approval', title: 'Let it go?', granted: [], refused: [] }],
      [
        '/definition/steps/0/conditions',
        { id: 's', kind: 'wait', until: 'conditions', conditions: { field: 'name', op: 'eq', value: 'x' }, mostDays: 1, then: 'stop' },
      ],
      ['/definition/steps/0/inputs/account', { ...farewell, inputs: { title: { value: 'x' }, account: { field: 'record' } } } as Step],
    ];
    for (const [pointer, step] of steps) {
      const problems = await a
        .rule('Needs it', onDelete([step]))
        .then(() => [])
        .catch((error: { problems: readonly { pointer: string; message: string }[] }) => error.problems);
      expect(problems).toMatchObject([{ pointer, message: expect.stringContaining('the client is gone by then') }]);
    }
  });

  test('skips such a step with the reason where a rule from before still has it', async () => {
    const rule = await a.rule('From before', onDelete([farewell], { field: 'name', op: 'eq', value: 'Old' }));
    const update: Step = {
      id: 'u',
      kind: 'command',
      on: { from: 'trigger' },
      record,
      verb: 'update',
      inputs: { remark: { value: 'gone' } },
    };
    await sql`update automation_version set definition = jsonb_set(definition, '{steps}', ${JSON.stringify([update, farewell])}::jsonb) where rule_id = ${rule}::uuid`.execute(
      a.app.db,
    );
    await a.run(await a.account({ name: 'Old' }), 'delete');
    await a.settle();
    const [run] = (await a.runs(rule)).filter((r) => r.state !== 'skipped');
    expect(run).toMatchObject({ state: 'done' });
    expect((await a.log(run!.id)).map((s) => s.reason)).toEqual([
      'Skipped: the client was deleted, so there is nothing to do it to',
      expect.stringContaining('Create: To-do'),
    ]);
    expect((await a.todos()).map((todo) => todo.title)).toContain('Say goodbye to Old (no segment)');
  });
});

describe('the log of a run', () => {
  const rule = (name: string): Definition => ({
    trigger: { kind: 'updated', record, fields: ['remark'] },
    conditions: {
      and: [
        { field: 'name', op: 'eq', value: name },
        { field: 'segment', op: 'eq', value: 'enterprise' },
      ],
    },
    steps: [
      { ...farewell, inputs: { title: { text: 'Remark: {{remark}}' }, account: { field: 'record' } } } as Step,
      { id: 'visit', kind: 'command', on: { from: 'trigger' }, record, verb: 'update', inputs: { visits: { value: 1 } } },
    ],
  });
  const log = (actor: Actor, input: object) =>
    reading(a.app, { actor, requestId: 'test' }, (ctx) =>
      a.app.registry.query(automationRun.key, 'log')!.run(ctx, { ...input }, null),
    ) as Promise<{
      data: { state: string; reason: string | null; cause: string; subject: { id: string } }[];
    }>;
  const steps = (actor: Actor, id: string) =>
    reading(a.app, { actor, requestId: 'test' }, (ctx) => a.app.registry.query(automationRun.key, 'steps')!.run(ctx, {}, id)) as Promise<
      { state: string; reason: string; input: object | null }[]
    >;
  const whoDoesNotSee = async (hidden: readonly string[]): Promise<Actor> => {
    const grant = { read: 'all', create: true, update: 'all', delete: 'none', export: false, commands: 'all', readOnly: [] };
    const role = await a.command(a.admin, 'identity.role', 'create', undefined, {
      name: `Without ${hidden.join(' ')}`,
      grants: { '*': { ...grant, hidden: [] }, [record]: { ...grant, hidden } },
      permissions: ['automation.read'],
    });
    const user = await a.user(`Reader ${hidden.join(' ')}`);
    await a.command(a.admin, 'identity.user', 'change-roles', user.id, { roles: [role.data!.id] });
    return a.actor(user.id);
  };

  test('says nothing of a field to whoever may not see it, also not to a search or by the plain lists', async () => {
    const id = await a.rule('Secretive', rule('Vault'));
    const vault = await a.account({ name: 'Vault', segment: 'consumer' });
    await a.run(vault, 'update', { remark: 'the code is swordfish' });
    await a.settle();
    await a.run(vault, 'update', { segment: 'enterprise' });
    await a.run(vault, 'update', { remark: 'the code is catfish' });
    await a.settle();
    const [without, blind, all] = [await whoDoesNotSee(['segment']), await whoDoesNotSee(['remark']), await whoDoesNotSee([])];

    const seen = await log(all, { rule: id });
    expect(seen.data.map(({ state, reason }) => ({ state, reason }))).toEqual([
      { state: 'done', reason: null },
      { state: 'skipped', reason: 'Skipped: Segment is Consumer, the rule wants Enterprise' },
    ]);
    const done = (await a.runs(id)).find((r) => r.state === 'done')!;
    expect((await steps(all, done.id)).map((s) => s.reason)).toEqual([
      'Create: To-do “Remark: the code is catfish”',
      'Update: Client “Vault”',
    ]);

    expect((await log(without, { rule: id })).data.map((r) => r.reason)).toEqual([null, hiddenReason]);
    expect((await log(without, { record: `${record}:${vault}` })).data.map((r) => r.reason)).toEqual([null, hiddenReason]);
    expect((await log(all, { rule: id, q: 'consumer' })).data).toHaveLength(1);
    expect((await log(without, { rule: id, q: 'consumer' })).data).toHaveLength(0);
    expect((await steps(blind, done.id)).map(({ reason, input }) => ({ reason, input }))).toEqual([
      { reason: hiddenReason, input: null },
      { reason: 'Update: Client “Vault”', input: { visits: 1 } },
    ]);
    // What a step made has its own policy: a to-do's title is for who may read the to-do.
    for (const actor of [without, blind, a.admin])
      for (const type of [automationRun, automationStep]) {
        const { data } = await listRecords({ ...a.app, scope: a.app.scope(), actor }, type, { size: 200 });
        expect(JSON.stringify(data.map((row) => ({ ...row, result: null })))).not.toMatch(/swordfish|catfish|Consumer/);
      }
    expect((await listRecords({ ...a.app, scope: a.app.scope(), actor: without }, automationRun, { q: 'Consumer' })).data).toEqual([]);
  });

  test('comes in pages, the latest first', async () => {
    const id = await a.rule('Many', { ...rule('Page'), conditions: { field: 'name', op: 'eq', value: 'Other' } });
    const page = await a.account({ name: 'Page' });
    for (let n = 0; n < 60; n += 1) await a.run(page, 'update', { remark: `note ${n}` });
    await a.settle();
    const first = (await log(a.admin, { rule: id })) as unknown as { data: { id: string }[]; page: { next: string | null } };
    const second = (await log(a.admin, { rule: id, after: first.page.next })) as unknown as typeof first;
    expect([first.data.length, second.data.length, second.page.next]).toEqual([50, 10, null]);
    expect(new Set([...first.data, ...second.data].map((r) => r.id)).size).toBe(60);
  });
});
