import { describe, expect, test, vi } from 'vitest';
import type { Definition, Step } from './rules/definition.ts';
import { createAutomationApp } from './testing/automation-app.ts';

vi.setConfig({ testTimeout: 60_000 });
const a = await createAutomationApp();

const record = 'test.client';
const todoStep = (title: string, more: object = {}): Step => ({
  id: 't1',
  kind: 'command',
  on: { from: 'new' },
  record: 'test.todo',
  verb: 'create',
  inputs: { title: { text: title }, account: { field: 'record' }, assignee: { field: 'owner' }, ...more },
});
const onSegment = (steps: readonly Step[], more: Partial<Definition> = {}): Definition => ({
  trigger: { kind: 'updated', record, fields: ['segment'] },
  conditions: { field: 'segment', op: 'eq', value: 'enterprise' },
  steps,
  ...more,
});
const sinceRule = async (rule: string) => (await a.runs(rule)).map(({ state, reason }) => ({ state, reason }));

describe('a rule', () => {
  test('does its steps when a record changes as it says, and tells in words why it did not', async () => {
    const rule = await a.rule(
      'Welcome',
      onSegment([todoStep('Call {{name}} of {{parent.name | nobody}}', { dueOn: { days: 3, unit: 'calendar', from: 'today' } })]),
    );
    const [big, small] = [await a.account({ name: 'Nordlys', owner: a.admin.userId }), await a.account({ name: 'Kiosk' })];
    await a.run(big, 'update', { segment: 'enterprise' });
    await a.run(small, 'update', { segment: 'consumer' });
    await a.run(small, 'update', { name: 'Kiosk 2' });
    await a.settle();
    expect(await sinceRule(rule)).toEqual([
      { state: 'done', reason: null },
      { state: 'skipped', reason: 'Skipped: Segment is Consumer, the rule wants Enterprise' },
    ]);
    expect(await a.todos()).toEqual([{ title: 'Call Nordlys of nobody', account: big, due: '2026-03-05', assignee: a.admin.userId }]);
    const [run] = await a.runs(rule);
    expect(await a.log(run!.id)).toMatchObject([
      { title: 'Create to-do', state: 'done', reason: 'Create: To-do “Call Nordlys of nobody”' },
    ]);
  });
});
