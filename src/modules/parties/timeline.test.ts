import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/app.ts';
import { parseInput } from '../../kernel/record/parse-input.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import type { Timeline, TimelineItem } from './queries/timeline.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { task } from './records/task.ts';
import { merge } from './records/merge.ts';
import { file } from './testing/neighbours.ts';
import { createPartiesApp, ownGrant, portalActor, type PartiesApp } from './testing/parties-app.ts';

let t: PartiesApp;
beforeAll(async () => {
  t = await createPartiesApp();
});

async function timeline(record: RecordType, id: string, input: Record<string, string> = {}, actor: Actor = t.admin): Promise<Timeline> {
  const query = t.app.registry.query(record.key, 'timeline');
  const parsed = parseInput(t.app.registry, query?.input ?? {}, input, t.app.scope(), { writable: null, complete: true });
  return (await t.as(actor, async (ctx) => query?.run(ctx, parsed, id))) as Timeline;
}

const told = (items: readonly TimelineItem[]) =>
  items.map((i) => `${i.kind} ${i.type.replace('parties.', '')} ${i.subject.title ?? ''}`.trim());

describe('a timeline', () => {
  test('tells of the record, its notes, tasks, files and people, the latest first', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    const ana = await t.make(person, { givenName: 'Ana', organization: acme });
    await t.run(organization, 'update', { website: 'https://acme.com' }, { id: acme });
    await t.run(person, 'add-note', { body: 'Hello' }, { id: ana });
    const { result } = await t.run(organization, 'add-task', { title: 'Call' }, { id: acme });
    await t.run(task, 'complete', { outcome: 'Reached' }, { id: (result as { taskId: string }).taskId });
    await t.make(file, { name: 'offer.pdf', subject: { type: organization.key, id: acme } });
    await t.make(organization, { name: 'Somebody else' });
    const { data, next } = await timeline(organization, acme);
    expect(told(data)).toEqual([
      'file files.fileCreated offer.pdf',
      'task taskCompleted Call',
      'task taskCreated Call',
      'note noteCreated Hello',
      'changed organizationUpdated Acme',
      'created personCreated Ana',
      'created organizationCreated Acme',
    ]);
    expect(data[1]).toMatchObject({ data: { outcome: 'Reached' }, detail: { state: 'done' }, actor: { name: 'Admin' } });
    expect(data[3]).toMatchObject({ detail: { body: 'Hello', subject: { id: ana, title: 'Ana' } } });
    expect(data[4]).toMatchObject({ changes: { website: { from: null, to: expect.stringContaining('acme.com') } } });
    expect(next).toBeNull();
    expect(told((await timeline(organization, acme, { kinds: 'note,file' })).data)).toHaveLength(2);
  });

  test('comes in pages without gaps and repetitions', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    for (let i = 0; i < 25; i++) await t.run(organization, 'add-note', { body: `Note ${i}` }, { id: acme });
    const all = (await timeline(organization, acme, { size: '100' })).data.map((i) => i.seq);
    const paged: string[] = [];
    let after: string | null = '';
    for (let i = 0; after !== null && i < 20; i++) {
      const page: Timeline = await timeline(organization, acme, { size: '7', ...(after ? { after } : {}) });
      paged.push(...page.data.map((item) => item.seq));
      after = page.next;
    }
    expect(all).toHaveLength(26);
    expect(paged).toEqual(all);
    await expect(timeline(organization, acme, { after: 'x' })).rejects.toMatchObject({ code: 'cursor' });
    await expect(timeline(organization, acme, { size: '1000' })).rejects.toMatchObject({ code: 'page-size' });
  });

  test('has the past of what was merged in, until that is undone', async () => {
    const [a, b] = [await t.make(person, { givenName: 'A' }), await t.make(person, { givenName: 'B' })];
    await t.run(person, 'update', { nickname: 'Bee' }, { id: b });
    const { result } = await t.run(person, 'merge', { target: a, source: b });
    expect((await timeline(person, a)).data.map((i) => i.type)).toContain('parties.personUpdated');
    await t.run(merge, 'undo', {}, { id: (result as { mergeId: string }).mergeId });
    expect((await timeline(person, a)).data.map((i) => i.type)).not.toContain('parties.personUpdated');
  });

  test('shows nothing of fields, records and titles that the reader may not see', async () => {
    const secret = await t.make(organization, { name: 'Secret parent' });
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant, 'parties.organization': { ...ownGrant, hidden: ['annualRevenue'] } } });
    const acme = await t.make(organization, { name: 'Acme' }, rep);
    await t.run(organization, 'update', { annualRevenue: { amount: '5', currency: 'EUR' } }, { id: acme });
    await t.run(organization, 'update', { parent: secret, employees: 5 }, { id: acme });
    const hidden = await t.make(person, { givenName: 'Hidden', organization: acme });
    await t.run(person, 'add-note', { body: 'About somebody else' }, { id: hidden });
    const { data } = await timeline(organization, acme, {}, rep);
    expect(told(data)).toEqual(['changed organizationUpdated Acme', 'created organizationCreated Acme']);
    expect(data[0]?.changes).toMatchObject({ parent: { to: { id: secret, title: null } }, employees: { to: 5 } });
    expect(JSON.stringify(data)).not.toContain('annualRevenue');
    expect(JSON.stringify(data)).not.toContain('Secret');
  });

  test('is not for the portal', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    const ana = await t.make(person, { givenName: 'Ana', organization: acme });
    await expect(timeline(organization, acme, {}, portalActor('customer', ana, acme))).rejects.toMatchObject({ status: 404 });
  });

  test('takes a handful of statements however much there is', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    for (let i = 0; i < 12; i++) await t.run(organization, 'add-task', { title: `Task ${i}` }, { id: acme });
    for (let i = 0; i < 5; i++) await t.make(person, { givenName: `P${i}`, organization: acme });
    let statements = 0;
    const counting = {
      ...t.app,
      db: t.app.db.withPlugin({ transformQuery: (a) => a.node, transformResult: async (a) => (statements++, a.result) }),
    };
    const query = t.app.registry.query(organization.key, 'timeline');
    await reading(counting, { actor: t.admin, requestId: 'test' }, async (ctx) => query?.run(ctx, {}, acme));
    expect(statements).toBeGreaterThan(0);
    expect(statements).toBeLessThanOrEqual(8);
  });
});
