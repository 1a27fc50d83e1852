import { sql } from '../../kernel/db/sql.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { affiliation } from './records/affiliation.ts';
import { getRecord } from '../../kernel/list/list.ts';
import { merge } from './records/merge.ts';
import { organization } from './records/organization.ts';
import { person } from './records/person.ts';
import { createPartiesApp, ownGrant, type PartiesApp } from './testing/parties-app.ts';

let t: PartiesApp;
beforeAll(async () => {
  t = await createPartiesApp();
});

const tables = ['person', 'organization', 'affiliation', 'note', 'task', 'file', 'watch', 'external_id', 'duplicate_candidate', '"user"'];

/** Everything that parties holds, by table, but for the version and time that an undo honestly counts on. */
async function everything(): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const table of tables) {
    const bookkeeping = ['person', 'organization'].includes(table) ? ` - 'version' - 'updated_at' - 'updated_by_id'` : '';
    content[table] = (
      await sql.raw<{ row: unknown }>(`select to_jsonb(t)${bookkeeping} as row from ${table} t order by id`).execute(t.app.db)
    ).rows;
  }
  return content;
}

const mergeThem = async (record: typeof person | typeof organization, target: string, source: string, choices = {}) =>
  (await t.run(record, 'merge', { target, source, choices })).result as { mergeId: string; moved: number };

/** Two records of one person with everything that can point to a person. */
async function twoAnas(): Promise<{ target: string; source: string; acme: string; globex: string }> {
  const [acme, globex] = [await t.make(organization, { name: 'Acme' }), await t.make(organization, { name: 'Globex' })];
  t.setNow('2026-03-02T10:00:00.000Z');
  const target = await t.make(person, {
    givenName: 'A.',
    familyName: 'Trujillo',
    organization: acme,
    jobTitle: 'Owner',
    emails: [{ value: 'ana@acme.com', label: 'work' }],
    tags: ['vip'],
    description: 'Met at the fair.',
  });
  t.setNow('2026-03-02T11:00:00.000Z');
  const source = await t.make(person, {
    givenName: 'Ana',
    familyName: 'Trujillo',
    organization: globex,
    jobTitle: 'Buyer',
    emails: [
      { value: 'ana@acme.com', label: 'work' },
      { value: 'ana@home.mx', label: 'home' },
    ],
    tags: ['mx'],
    birthday: '1980-01-02',
    description: 'Speaks Spanish.',
  });
  await t.make(affiliation, { person: source, organization: acme });
  for (const id of [target, source]) {
    await t.run(person, 'add-note', { body: `Note of ${id}` }, { id });
    await t.run(person, 'add-task', { title: `Task of ${id}` }, { id });
    await t.run(person, 'watch', {}, { id });
  }
  await sql`update "user" set person_id = ${source} where id = ${t.admin.userId}::uuid`.execute(t.app.db);
  return { target, source, acme, globex };
}

describe('merging people', () => {
  test('takes values field by field and moves everything that pointed to the source', async () => {
    const { target, source, acme, globex } = await twoAnas();
    const { moved } = await mergeThem(person, target, source, { description: 'both', jobTitle: 'target', organization: 'target' });
    expect(moved).toBeGreaterThanOrEqual(4);
    const row = (await t.run(person, 'update', {}, { id: target })).data;
    expect(row).toMatchObject({
      givenName: 'Ana',
      familyName: 'Trujillo',
      birthday: '1980-01-02',
      tags: ['mx', 'vip'],
      jobTitle: 'Owner',
      organization: { id: acme },
      emails: [
        { value: 'ana@acme.com', label: 'work' },
        { value: 'ana@home.mx', label: 'home' },
      ],
      description: 'Met at the fair.\n\nSpeaks Spanish.',
    });
    const links = (row?.['affiliations'] ?? []) as { ref: { id: string } }[];
    expect(links.map((a) => a.ref.id).toSorted()).toEqual([acme, globex].toSorted());
    const count = async (table: string) =>
      (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)} where subject_id = ${target}`.execute(t.app.db)).rows[0]
        ?.n;
    expect([await count('note'), await count('task'), await count('watch')]).toEqual([2, 2, 1]);
    expect((await sql`select 1 from "user" where person_id = ${target}`.execute(t.app.db)).rows).toHaveLength(1);
    await expect(t.run(person, 'update', {}, { id: source })).rejects.toMatchObject({ status: 404 });
  });

  test('is undone exactly with one command', async () => {
    const { target, source } = await twoAnas();
    const before = await everything();
    const { mergeId } = await mergeThem(person, target, source, { organization: 'source', jobTitle: 'source', description: 'both' });
    expect(await everything()).not.toEqual(before);
    await t.run(merge, 'undo', {}, { id: mergeId });
    expect(await everything()).toEqual(before);
    await expect(t.run(merge, 'undo', {}, { id: mergeId })).rejects.toMatchObject({ message: 'This merge was undone already.' });
  });

  test('an undo keeps what was edited and added since', async () => {
    const { target, source } = await twoAnas();
    const { mergeId } = await mergeThem(person, target, source);
    await t.run(person, 'update', { middleName: 'Maria', givenName: 'Anita' }, { id: target });
    await t.run(person, 'add-note', { body: 'After the merge' }, { id: target });
    const { result } = await t.run(merge, 'undo', {}, { id: mergeId });
    expect((result as { keptEdits: string[] }).keptEdits.toSorted()).toEqual(expect.arrayContaining(['given_name', 'middle_name']));
    const after = await sql`select given_name, middle_name, birthday from person where id in (${target}, ${source}) order by id`.execute(
      t.app.db,
    );
    expect(after.rows).toEqual([
      { given_name: 'Anita', middle_name: 'Maria', birthday: null },
      { given_name: 'Ana', middle_name: null, birthday: '1980-01-02' },
    ]);
    const notes = await sql`select 1 from note where subject_id = ${target}`.execute(t.app.db);
    expect(notes.rows).toHaveLength(2);
  });

  test('merges into one record are undone from the last to the first', async () => {
    const ids = [
      await t.make(person, { givenName: 'A' }),
      await t.make(person, { givenName: 'B', birthday: '1990-01-01' }),
      await t.make(person, { givenName: 'C', nickname: 'See' }),
    ];
    const [a = '', b = '', c = ''] = ids;
    const before = await everything();
    const first = await mergeThem(person, a, b);
    const second = await mergeThem(person, a, c);
    await expect(t.run(merge, 'undo', {}, { id: first.mergeId })).rejects.toMatchObject({
      message: '"C" was merged into the same record later; undo that merge first.',
    });
    await t.run(merge, 'undo', {}, { id: second.mergeId });
    await t.run(merge, 'undo', {}, { id: first.mergeId });
    expect(await everything()).toEqual(before);
  });

  test('of a record that was merged away itself waits for the later undo', async () => {
    const [a, b, c] = [
      await t.make(person, { givenName: 'A' }),
      await t.make(person, { givenName: 'B' }),
      await t.make(person, { givenName: 'C' }),
    ];
    const before = await everything();
    const first = await mergeThem(person, b, a);
    const second = await mergeThem(person, c, b);
    await expect(t.run(merge, 'undo', {}, { id: first.mergeId })).rejects.toMatchObject({
      message: expect.stringContaining('undo that merge first'),
    });
    await t.run(merge, 'undo', {}, { id: second.mergeId });
    await t.run(merge, 'undo', {}, { id: first.mergeId });
    expect(await everything()).toEqual(before);
  });

  test('names a choice that makes no sense', async () => {
    const [a, b] = [await t.make(person, { givenName: 'A' }), await t.make(person, { givenName: 'B' })];
    await expect(mergeThem(person, a, b, { givenName: 'both' })).rejects.toMatchObject({
      problems: [{ pointer: '/choices/givenName', code: 'both' }],
    });
    await expect(mergeThem(person, a, b, { name: 'source' })).rejects.toMatchObject({
      problems: [{ pointer: '/choices/name', code: 'unknown' }],
    });
    await expect(mergeThem(person, a, a)).rejects.toMatchObject({ problems: [{ pointer: '/source', code: 'same' }] });
  });

  test('needs both records to be in reach', async () => {
    const rep = await t.newUser('Rep', { grants: { '*': ownGrant } });
    const mine = await t.make(person, { givenName: 'Mine' }, rep);
    const theirs = await t.make(person, { givenName: 'Theirs' });
    await expect(t.run(person, 'merge', { target: mine, source: theirs }, { actor: rep })).rejects.toMatchObject({ status: 404 });
    expect((await sql`select 1 from person where id = ${theirs}`.execute(t.app.db)).rows).toHaveLength(1);
  });

  test('crossing and repeated merges at once: one wins, the others find the record gone', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 6; i++) ids.push(await t.make(person, { givenName: `P${i}` }));
    const pairs = ids.flatMap((target) => ids.filter((id) => id !== target).map((source) => ({ target, source })));
    const results = await Promise.allSettled(pairs.map((input) => t.run(person, 'merge', input)));
    const refused = results.filter((r) => r.status === 'rejected').map((r) => (r as PromiseRejectedResult).reason as { status?: number });
    expect(refused.every((error) => error.status === 404)).toBe(true);
    const left = await sql<{ id: string }>`select id from person where id = any(${ids}::uuid[])`.execute(t.app.db);
    expect(left.rows).toHaveLength(ids.length - (results.length - refused.length));
    expect(left.rows).toHaveLength(1);
  });
});

describe('merging organizations', () => {
  test('moves people, children and subjects, frees unique values, and comes back exactly', async () => {
    const holding = await t.make(organization, { name: 'Holding' });
    const target = await t.make(organization, { name: 'Acme', parent: holding });
    const source = await t.make(organization, {
      name: 'ACME Ltd',
      number: 'K-100',
      annualRevenue: { amount: '12345678901234.56', currency: 'EUR' },
      parent: target,
    });
    const child = await t.make(organization, { name: 'Acme Labs', parent: source });
    const ana = await t.make(person, { givenName: 'Ana', organization: source, jobTitle: 'Owner' });
    await t.run(organization, 'add-note', { body: 'Hello' }, { id: source });
    const before = await everything();
    const { mergeId } = await mergeThem(organization, target, source, { name: 'target', number: 'source' });
    const rows = await sql`select id, name, number, parent_id from organization where id in (${target}, ${child}) order by id`.execute(
      t.app.db,
    );
    expect(rows.rows).toEqual([
      { id: target, name: 'Acme', number: 'K-100', parent_id: holding },
      { id: child, name: 'Acme Labs', number: null, parent_id: target },
    ]);
    expect((await sql`select organization_id from person where id = ${ana}`.execute(t.app.db)).rows).toEqual([{ organization_id: target }]);
    await t.run(merge, 'undo', {}, { id: mergeId });
    expect(await everything()).toEqual(before);
  });

  test('a parent merged into its child is nobody’s own parent', async () => {
    const parent = await t.make(organization, { name: 'Parent' });
    const child = await t.make(organization, { name: 'Child', parent });
    const before = await everything();
    const { mergeId } = await mergeThem(organization, child, parent);
    expect((await sql`select parent_id from organization where id = ${child}`.execute(t.app.db)).rows).toEqual([{ parent_id: null }]);
    await t.run(merge, 'undo', {}, { id: mergeId });
    expect(await everything()).toEqual(before);
  });

  test('shows nobody the images it keeps', async () => {
    const [a, b] = [await t.make(organization, { name: 'A' }), await t.make(organization, { name: 'B', description: 'Only in the image' })];
    const { mergeId } = await mergeThem(organization, a, b, { description: 'target' });
    const row = await t.as(t.admin, (ctx) => getRecord(ctx, ctx.registry.record(merge.key), mergeId));
    expect(row).toMatchObject({ sourceTitle: 'B', state: 'merged' });
    expect(JSON.stringify(row)).not.toContain('Only in the image');
    const log = await sql<{ text: string }>`select changes::text as text from event where record_id = ${mergeId}`.execute(t.app.db);
    expect(log.rows.map((r) => r.text).join('')).not.toContain('Only in the image');
  });

  test('is in the log of both', async () => {
    const [a, b] = [await t.make(organization, { name: 'A' }), await t.make(organization, { name: 'B' })];
    const { mergeId } = await mergeThem(organization, a, b);
    await t.run(merge, 'undo', {}, { id: mergeId });
    const types = async (id: string) =>
      (await sql<{ type: string }>`select type from event where record_id = ${id} order by seq`.execute(t.app.db)).rows.map((e) => e.type);
    expect(await types(a)).toEqual(['parties.organizationCreated', 'parties.organizationMerged', 'parties.mergeUndone']);
    expect(await types(b)).toEqual(['parties.organizationCreated', 'parties.organizationMergedAway', 'parties.mergeUndone']);
  });
});
