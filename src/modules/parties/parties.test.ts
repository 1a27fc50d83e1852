import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { getRecord, type Row } from '../../kernel/list/list.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { createPartiesApp, type PartiesApp } from './testing/parties-app.ts';
import { affiliation } from './records/affiliation.ts';
import { note } from './records/note.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { task } from './records/task.ts';

let t: PartiesApp;
beforeAll(async () => {
  t = await createPartiesApp();
});

const read = (record: RecordType, id: string): Promise<Row> => t.as(t.admin, (ctx) => getRecord(ctx, ctx.registry.record(record.key), id));

describe('a person', () => {
  test('has the name that the parts make up, else a nickname, else the e-mail address', async () => {
    const named = async (input: unknown) => (await t.run(person, 'create', input)).data?.name;
    expect(await named({ givenName: ' Ana ', middleName: 'M.', familyName: 'Trujillo', suffix: 'PhD' })).toBe('Ana M. Trujillo PhD');
    expect(await named({ displayName: 'Yamada Tarō', givenName: 'Tarō', familyName: 'Yamada' })).toBe('Yamada Tarō');
    expect(await named({ nickname: 'Bo' })).toBe('Bo');
    expect(await named({ emails: [{ value: 'Info@Acme.com' }] })).toBe('info@acme.com');
    expect(await named({})).toBe('Unnamed');
  });

  test('works for their main organization, and the affiliation says so', async () => {
    const [acme, globex] = [await t.make(organization, { name: 'Acme' }), await t.make(organization, { name: 'Globex' })];
    const ana = await t.make(person, { givenName: 'Ana', organization: acme, jobTitle: 'Buyer' });
    const links = async () => (await read(person, ana))['affiliations'];
    expect(await links()).toMatchObject([{ ref: { title: 'Acme' }, title: 'Buyer', isPrimary: true }]);
    // A plain edit corrects; nothing is left behind, and going back gives what was.
    await t.run(person, 'update', { organization: globex, jobTitle: 'Head buyer' }, { id: ana });
    expect(await links()).toMatchObject([{ ref: { title: 'Globex' }, title: 'Head buyer', isPrimary: true }]);
    await t.run(person, 'update', { organization: acme, jobTitle: 'Buyer' }, { id: ana });
    expect(await links()).toMatchObject([{ ref: { title: 'Acme' }, title: 'Buyer' }]);
  });

  test('changes organization with history by command', async () => {
    const [acme, globex] = [await t.make(organization, { name: 'Acme' }), await t.make(organization, { name: 'Globex' })];
    const ana = await t.make(person, { givenName: 'Ana', organization: acme, jobTitle: 'Buyer' });
    t.setNow('2026-03-02T11:00:00.000Z');
    const reply = await t.run(person, 'change-organization', { organization: globex, title: 'Owner', since: '2026-03-01' }, { id: ana });
    expect(reply.data).toMatchObject({ organization: { title: 'Globex' }, jobTitle: 'Owner' });
    expect(reply.data?.['affiliations']).toMatchObject([
      { ref: { title: 'Acme' }, until: '2026-02-28', isPrimary: false },
      { ref: { title: 'Globex' }, title: 'Owner', since: '2026-03-01', isPrimary: true },
    ]);
  });

  test('has one main affiliation however affiliations come and go', async () => {
    const [acme, globex] = [await t.make(organization, { name: 'Acme' }), await t.make(organization, { name: 'Globex' })];
    const ana = await t.make(person, { givenName: 'Ana' });
    const first = await t.make(affiliation, { person: ana, organization: acme, title: 'Adviser' });
    expect(await read(person, ana)).toMatchObject({ organization: { id: acme }, jobTitle: 'Adviser' });
    const second = await t.make(affiliation, { person: ana, organization: globex, isPrimary: true });
    expect(await read(person, ana)).toMatchObject({ organization: { id: globex } });
    expect(await read(affiliation, first)).toMatchObject({ isPrimary: false });
    await t.run(affiliation, 'delete', {}, { id: second });
    expect(await read(person, ana)).toMatchObject({ organization: { id: acme }, jobTitle: 'Adviser' });
    await t.run(affiliation, 'update', { until: '2020-01-01' }, { id: first });
    expect(await read(person, ana)).toMatchObject({ organization: null });
  });
});

describe('an organization', () => {
  test('takes tax ids, domains and phones in normal form and refuses wrong ones by name', async () => {
    const reply = await t.run(organization, 'create', {
      name: 'Alfreds Futterkiste',
      taxIds: [{ value: 'de 136 695 976', label: 'VAT' }, { value: 'US 12-3456789' }],
      domains: [{ value: 'https://www.alfreds.de/shop' }],
      phones: [{ value: '030 0074321' }],
      addresses: [{ value: { city: 'Berlin', country: 'DE' } }],
    });
    expect(reply.data).toMatchObject({
      taxIds: [{ value: 'DE136695976', label: 'VAT' }, { value: 'US123456789' }],
      domains: [{ value: 'alfreds.de' }],
      country: 'DE',
      city: 'Berlin',
      lifecycleStage: 'lead',
    });
    await expect(t.run(organization, 'create', { name: 'X', taxIds: [{ value: 'DE136695977' }] })).rejects.toMatchObject({
      status: 422,
      problems: [{ pointer: '/taxIds/0/value', code: 'wrong-checksum', message: expect.stringContaining('check digit') }],
    });
  });

  test('remembers since when it is in its stage', async () => {
    t.setNow('2026-03-02T10:00:00.000Z');
    const acme = await t.make(organization, { name: 'Acme' });
    expect(await read(organization, acme)).toMatchObject({ lifecycleSince: '2026-03-02T10:00:00.000Z' });
    t.setNow('2026-04-01T10:00:00.000Z');
    await t.run(organization, 'update', { name: 'Acme Ltd' }, { id: acme });
    expect(await read(organization, acme)).toMatchObject({ lifecycleSince: '2026-03-02T10:00:00.000Z' });
    const reply = await t.run(organization, 'set-lifecycle-stage', { stage: 'customer', reason: 'First order' }, { id: acme });
    expect(reply.data).toMatchObject({ lifecycleStage: 'customer', lifecycleSince: '2026-04-01T10:00:00.000Z' });
    t.setNow('2026-03-02T10:00:00.000Z');
  });
});

describe('notes, tasks, tags, owners and watches', () => {
  test('a note is internal unless shared', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    const { result } = await t.run(organization, 'add-note', { body: '<p>Called <script>alert(1)</script>Ana</p>' }, { id: acme });
    const rows = await sql`select body, visibility, subject_type from note where id = ${(result as { noteId: string }).noteId}`.execute(
      t.app.db,
    );
    expect(rows.rows).toEqual([{ body: '<p>Called Ana</p>', visibility: 'internal', subject_type: 'parties.organization' }]);
    expect(note.fields.visibility.default).toBe('internal');
  });

  test('a task is done once, by command only', async () => {
    const acme = await t.make(organization, { name: 'Acme' });
    const { result } = await t.run(organization, 'add-task', { title: 'Call back', dueOn: '2026-03-05' }, { id: acme });
    const id = (result as { taskId: string }).taskId;
    await expect(t.run(task, 'update', { state: 'done' }, { id })).rejects.toMatchObject({ status: 422 });
    const done = await t.run(task, 'complete', { outcome: 'Wants an offer' }, { id });
    expect(done.data).toMatchObject({ state: 'done', doneAt: '2026-03-02T10:00:00.000Z', assignee: { id: t.admin.userId } });
    await expect(t.run(task, 'complete', {}, { id })).rejects.toMatchObject({ code: 'not-allowed', message: 'The task is not open.' });
    expect((await t.run(task, 'reopen', {}, { id })).data).toMatchObject({ state: 'open', doneAt: null, outcome: null });
  });

  test('tags are added and removed whatever their case, owners assigned, watches kept once', async () => {
    const acme = await t.make(organization, { name: 'Acme', tags: ['VIP'] });
    expect((await t.run(organization, 'add-tags', { tags: ['vip', 'north'] }, { id: acme })).data?.['tags']).toHaveLength(2);
    expect((await t.run(organization, 'remove-tags', { tags: ['Vip'] }, { id: acme })).data?.['tags']).toEqual(['north']);
    const rep = await t.newUser('Rep');
    expect((await t.run(organization, 'assign-owner', { owner: rep.userId }, { id: acme })).data).toMatchObject({
      owner: { title: 'Rep' },
    });
    for (const verb of ['watch', 'watch']) await t.run(organization, verb, {}, { id: acme });
    expect((await sql`select 1 from watch where subject_id = ${acme}`.execute(t.app.db)).rows).toHaveLength(1);
    await t.run(organization, 'unwatch', {}, { id: acme });
    expect((await sql`select 1 from watch where subject_id = ${acme} and not muted`.execute(t.app.db)).rows).toHaveLength(0);
  });
});
