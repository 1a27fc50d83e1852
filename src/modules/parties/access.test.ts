import { beforeAll, describe, expect, test } from 'vitest';
import { publicActor, type Actor } from '../../kernel/access/actor.ts';
import { sql } from '../../kernel/db/sql.ts';
import { findRecord, listRecords } from '../../kernel/list/list.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { affiliation } from './records/affiliation.ts';
import { duplicateCandidate } from './records/duplicate-candidate.ts';
import { externalId } from './records/external-id.ts';
import { merge } from './records/merge.ts';
import { note } from './records/note.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { task } from './records/task.ts';
import { watch } from '../../platform/notify/records/watch.ts';
import { createPartiesApp, ownGrant, portalActor, type PartiesApp } from './testing/parties-app.ts';

let t: PartiesApp;
let [acme, globex, ana, bob] = ['', '', '', ''];

beforeAll(async () => {
  t = await createPartiesApp();
  [acme, globex] = [
    await t.make(organization, { name: 'Acme', description: 'Pays late', segment: 'enterprise', phones: [{ value: '+49301234567' }] }),
    await t.make(organization, { name: 'Globex' }),
  ];
  ana = await t.make(person, { givenName: 'Ana', organization: acme, jobTitle: 'Buyer', description: 'Difficult', tags: ['vip'] });
  bob = await t.make(person, { givenName: 'Bob', organization: acme });
  for (const [record, id] of [
    [organization, acme],
    [person, ana],
    [person, bob],
    [organization, globex],
  ] as const) {
    await t.run(record, 'add-note', { body: 'Internal' }, { id });
    await t.run(record, 'add-note', { body: 'Shared', visibility: 'shared' }, { id });
    await t.run(record, 'add-task', { title: 'Ours' }, { id });
    await t.run(record, 'watch', {}, { id });
  }
  await t.make(externalId, { subject: { type: person.key, id: ana }, source: 'erp', value: '7' });
});

const list = (actor: Actor, record: RecordType) =>
  t.as(actor, async (ctx) => (await listRecords(ctx, ctx.registry.record(record.key), { size: 200 })).data);
const noSuchType = { code: 'not-found' };

describe.each(['customer', 'partner'] as const)('a %s in the portal', (audience) => {
  const me = (): Actor => portalActor(audience, ana, acme);

  test('sees themselves and the basic data of their organization, and nobody else', async () => {
    expect(await list(me(), person)).toMatchObject([{ id: ana, name: 'Ana', jobTitle: 'Buyer', organization: { title: 'Acme' } }]);
    expect(await list(me(), organization)).toMatchObject([{ id: acme, name: 'Acme' }]);
    expect(await t.as(me(), (ctx) => findRecord(ctx, ctx.registry.record(person.key), bob))).toBeNull();
    expect(await list(me(), affiliation)).toMatchObject([{ person: { id: ana }, organization: { id: acme } }]);
  });

  test('learns nothing of what we think of them', async () => {
    const [self, company] = [(await list(me(), person))[0], (await list(me(), organization))[0]];
    for (const field of ['description', 'tags', 'lifecycleStage', 'owner', 'source']) expect(self).not.toHaveProperty(field);
    for (const field of ['description', 'segment', 'lifecycleStage', 'owner', 'roles', 'annualRevenue'])
      expect(company).not.toHaveProperty(field);
  });

  test('reads notes only where they were shared, about themselves or their organization', async () => {
    const notes = await list(me(), note);
    expect(notes).toHaveLength(2);
    const full = await Promise.all(notes.map((n) => t.as(me(), (ctx) => findRecord(ctx, ctx.registry.record(note.key), n.id))));
    expect(full.map((n) => n?.['body'])).toEqual(['Shared', 'Shared']);
  });

  test.each([task, watch, externalId, duplicateCandidate, merge].map((r) => [r.labelPlural, r] as const))(
    'knows no %s',
    async (_, record) => {
      await expect(list(me(), record)).rejects.toMatchObject(noSuchType);
    },
  );

  test('changes what is theirs to say and nothing else', async () => {
    const reply = await t.run(person, 'update', { phones: [{ value: '+49307654321' }] }, { id: ana, actor: me() });
    expect(reply.data).toMatchObject({ phones: [{ value: '+49307654321' }] });
    for (const input of [{ tags: ['x'] }, { owner: null }, { emails: [{ value: 'new@acme.com' }] }, { organization: globex }]) {
      await expect(t.run(person, 'update', input, { id: ana, actor: me() })).rejects.toMatchObject({ status: 422 });
    }
    await expect(t.run(person, 'update', { phones: null }, { id: bob, actor: me() })).rejects.toMatchObject({ status: 404 });
    await expect(t.run(organization, 'update', { name: 'Mine' }, { id: acme, actor: me() })).rejects.toMatchObject({ status: 403 });
    for (const verb of ['add-note', 'assign-owner', 'merge']) {
      await expect(t.run(person, verb, {}, { id: ana, actor: me() })).rejects.toMatchObject({ status: expect.any(Number) });
    }
  });

  test('meets the second lock when a query forgets its predicate', async () => {
    const seen = await t.as(me(), async (ctx) => ({
      people: (await sql<{ id: string }>`select id from person`.execute(ctx.db)).rows.map((r) => r.id),
      organizations: (await sql<{ id: string }>`select id from organization`.execute(ctx.db)).rows.map((r) => r.id),
      notes: (await sql<{ body: string }>`select body from note`.execute(ctx.db)).rows.map((r) => r.body),
    }));
    expect(seen).toEqual({ people: [ana], organizations: [acme], notes: ['Shared', 'Shared'] });
    await expect(t.as(me(), (ctx) => sql`select id from task`.execute(ctx.db))).rejects.toThrow(/permission denied/);
  });
});

test('the public sees nothing', async () => {
  for (const record of t.app.registry.records.filter((r) => r.module === 'parties'))
    await expect(list(publicActor, record)).rejects.toMatchObject(noSuchType);
});

describe('a member of staff with row scope "own"', () => {
  test('sees own records and what belongs to them, through them', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
    const mine = await t.make(organization, { name: 'Mine' }, rep);
    await t.run(organization, 'add-note', { body: 'On mine' }, { id: mine });
    const colleague = await t.make(person, { givenName: 'Hidden', organization: mine });
    expect(await list(rep, organization)).toMatchObject([{ id: mine }]);
    expect(await list(rep, note)).toMatchObject([{ subject: { id: mine } }]);
    expect(await list(rep, affiliation)).toEqual([]);
    expect((await list(rep, person)).map((p) => p.id)).not.toContain(colleague);
    await expect(t.run(note, 'create', { subject: { type: person.key, id: ana }, body: 'x' }, { actor: rep })).rejects.toMatchObject({
      problems: [{ pointer: '/subject', code: 'ref' }],
    });
  });

  test('sees tasks assigned to them, whatever they are about', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
    await t.run(organization, 'add-task', { title: 'For the rep', assignee: rep.userId }, { id: globex });
    const [seen, ...others] = await list(rep, task);
    expect(seen).toMatchObject({ title: 'For the rep', subject: { id: globex, title: null } });
    expect(others).toEqual([]);
  });

  test('watches for themselves only', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
    expect(await list(rep, watch)).toEqual([]);
    expect((await list(t.admin, watch)).length).toBe(4);
  });
});
