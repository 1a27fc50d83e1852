import { describe, expect, test } from 'vitest';
import { fullGrant, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { listRecords, type ListParams } from '../../kernel/list/list.ts';
import { insertRow } from '../../kernel/command/store.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { customField } from './records/custom-field.ts';
import { contact, createSettingsApp, place, type SettingsApp } from './testing/settings-app.ts';

const add = (t: SettingsApp, input: object) => t.run(customField, 'add', { record: 'test.contact', ...input });
const problemsOf = async (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: { problems: { pointer: string }[] }) => error.problems.map((each) => each.pointer),
  );
const list = (t: SettingsApp, params: ListParams, actor: Actor = systemActor) =>
  reading(t.app, { actor, requestId: '' }, async (ctx) => (await listRecords(ctx, t.app.registry.record('test.contact'), params)).data);
const names = async (t: SettingsApp, params: ListParams): Promise<unknown[]> => (await list(t, params)).map((row) => row['name']);

async function withUser(t: SettingsApp, name: string): Promise<string> {
  const id = newId();
  await t.as(systemActor, (ctx) => insertRow(ctx, t.app.registry.record('identity.user'), { name }, id));
  return id;
}

describe('a custom field of money', () => {
  const prepared = async (): Promise<SettingsApp> => {
    const t = await createSettingsApp();
    await add(t, { kind: 'money', label: 'Budget' });
    await t.settled();
    // One dollar is half a euro.
    Object.assign(t.app, {
      scope: () => ({
        country: 'DE',
        baseCurrency: 'EUR',
        today: '2026-03-02',
        rate: (c: string) => (c === 'USD' ? { rate: '0.5', date: '2026-03-01' } : null),
      }),
    });
    return t;
  };

  test('keeps the rate, its day and the base amount, and is compared and sorted by that', async () => {
    const t = await prepared();
    const make = (name: string, amount: string | null, currency = 'EUR') =>
      t.run(contact, 'create', { name, budget: amount === null ? null : { amount, currency } });
    const row = (await make('Ann', '100', 'USD')).data;
    expect(row).toMatchObject({ budget: { amount: '100', currency: 'USD', rate: '0.5', rateDate: '2026-03-01', base: '50' } });
    await make('Bob', '60');
    await make('Cid', '49.99');
    await make('Dan', null);
    expect(await names(t, { sort: 'budget' })).toEqual(['Cid', 'Ann', 'Bob', 'Dan']);
    expect(await names(t, { sort: '-budget' })).toEqual(['Bob', 'Ann', 'Cid', 'Dan']);
    expect(await names(t, { filter: { field: 'budget', op: 'gte', value: 50 }, sort: 'name' })).toEqual(['Ann', 'Bob']);
    expect(await names(t, { filter: { field: 'budget', op: 'empty', value: true } })).toEqual(['Dan']);
    expect(await problemsOf(make('Eve', '1.999'))).toEqual(['/budget/amount']);
    expect(await problemsOf(make('Eve', '1', 'XXQ'))).toEqual(['/budget/currency']);
    // A page after another, over the column that it is sorted by.
    const first = await reading(t.app, { actor: systemActor, requestId: '' }, (ctx) =>
      listRecords(ctx, t.app.registry.record('test.contact'), { sort: 'budget', size: 2 }),
    );
    expect(await names(t, { sort: 'budget', size: 2, after: first.page.next ?? '' })).toEqual(['Bob', 'Dan']);
  });

  test('is told of in the log with what it was, and not found by its currency', async () => {
    const t = await prepared();
    const { data } = await t.run(contact, 'create', { name: 'Ann', budget: { amount: '5', currency: 'EUR' } });
    await t.run(contact, 'update', { budget: { amount: '6', currency: 'EUR' } }, { id: data?.id ?? '' });
    const { rows } = await sql<{ changes: object }>`select changes from event where type = 'test.contactUpdated'`.execute(t.app.db);
    expect(rows[0]?.changes).toMatchObject({ budget: { from: { amount: '5', currency: 'EUR' }, to: { amount: '6', currency: 'EUR' } } });
    expect(await names(t, { q: 'EUR' })).toEqual([]);
  });

  test('keeps the rate of the day on which it was written until the amount or its currency changes', async () => {
    const t = await prepared();
    const rated = (today: string, rate: string | null) =>
      Object.assign(t.app, {
        scope: () => ({ country: 'DE', baseCurrency: 'EUR', today, rate: () => (rate === null ? null : { rate, date: today }) }),
      });
    rated('2026-03-02', null);
    const { data } = await t.run(contact, 'create', { name: 'Ann', budget: { amount: '100', currency: 'USD' } });
    const update = async (input: object) => (await t.run(contact, 'update', input, { id: data?.id ?? '' })).data;
    // There was none that day.
    rated('2026-03-03', '0.5');
    expect(await update({ budget: { amount: '100', currency: 'USD' } })).toMatchObject({ version: 2, budget: { base: '50' } });
    rated('2026-03-04', '0.9');
    expect(await update({ budget: { amount: '100.00', currency: 'USD' } })).toMatchObject({
      version: 2,
      budget: { rateDate: '2026-03-03' },
    });
    expect(await update({ name: 'Anna', budget: { amount: '100', currency: 'USD' } })).toMatchObject({
      version: 3,
      budget: { base: '50' },
    });
    const { rows } = await sql<{ changes: object }>`
      select changes from event where type = 'test.contactUpdated' order by seq desc limit 1`.execute(t.app.db);
    expect(Object.keys(rows[0]?.changes ?? {})).toEqual(['name']);
    expect(await update({ budget: { amount: '101', currency: 'USD' } })).toMatchObject({
      budget: { base: '90.9', rateDate: '2026-03-04' },
    });
  });

  test('is refused where another field has one of its columns', async () => {
    const t = await prepared();
    expect(await problemsOf(add(t, { kind: 'text', label: 'Other', name: 'budgetCurrency' }))).toEqual(['/name']);
    await add(t, { kind: 'text', label: 'Other', name: 'costBase' });
    expect(await problemsOf(add(t, { kind: 'money', label: 'Cost' }))).toEqual(['/name']);
  });
});

describe('a custom link', () => {
  const prepared = async (): Promise<SettingsApp> => {
    const t = await createSettingsApp();
    await add(t, { kind: 'ref', label: 'Warehouse', linksTo: 'test.place' });
    await t.settled();
    return t;
  };

  test('leads to records of one kind that one may see', async () => {
    const t = await prepared();
    const [ann, bob] = [await withUser(t, 'Ann'), await withUser(t, 'Bob')];
    const { data: oslo } = await t.run(place, 'create', { name: 'Oslo', owner: ann });
    const { data } = await t.run(contact, 'create', { name: 'Ann', warehouse: oslo?.id });
    expect(data).toMatchObject({ warehouse: { id: oslo?.id, title: 'Oslo' } });
    expect(await names(t, { filter: { field: 'warehouse', op: 'eq', value: oslo?.id } })).toEqual(['Ann']);
    expect(await names(t, { filter: { field: 'warehouse.name', op: 'startsWith', value: 'Os' } })).toEqual(['Ann']);
    expect(await problemsOf(t.run(contact, 'create', { name: 'Eve', warehouse: newId() }))).toEqual(['/warehouse']);
    expect(await problemsOf(t.run(contact, 'create', { name: 'Eve', warehouse: data?.id }))).toEqual(['/warehouse']);

    // Whoever sees the contact and not the place learns nothing of the place, by no way.
    const own = { 'test.contact': fullGrant, 'test.place': { ...fullGrant, read: 'own' as const } };
    const other = staff(bob, { grants: own });
    const fields = ['name', 'warehouse'];
    expect((await list(t, { fields }, other))[0]).toMatchObject({ warehouse: { id: oslo?.id, title: null } });
    expect(await list(t, { filter: { field: 'warehouse.name', op: 'eq', value: 'Oslo' } }, other)).toEqual([]);
    expect((await list(t, { fields, expand: ['warehouse'] }, other))[0]?.['warehouse']).toBeNull();
    expect(await problemsOf(t.run(contact, 'create', { name: 'Eve', warehouse: oslo?.id }, { actor: other }))).toEqual(['/warehouse']);
    expect((await list(t, { fields }, staff(ann, { grants: own })))[0]).toMatchObject({ warehouse: { title: 'Oslo' } });
  });

  test('is emptied when its record is removed for good, and the log names what it was', async () => {
    const t = await prepared();
    const { data: oslo } = await t.run(place, 'create', { name: 'Oslo' });
    const { data } = await t.run(contact, 'create', { name: 'Ann', warehouse: oslo?.id });
    await t.run(place, 'delete', {}, { id: oslo?.id ?? '' });
    expect((await list(t, { fields: ['name', 'version', 'warehouse'] }))[0]).toMatchObject({ warehouse: null, version: 2 });
    const { rows } = await sql<{
      changes: object;
      data: object;
    }>`select changes, data from event where type = 'test.contactUpdated' and record_id = ${data?.id}::uuid`.execute(t.app.db);
    expect(rows).toMatchObject([
      { changes: { warehouse: { from: { id: oslo?.id, title: 'Oslo' }, to: null } }, data: { because: { type: 'test.place' } } },
    ]);
  });

  test('has a foreign key and an index, however often they are asked for', async () => {
    const t = await prepared();
    const { data: oslo } = await t.run(place, 'create', { name: 'Oslo' });
    await t.run(contact, 'create', { name: 'Ann', warehouse: oslo?.id });
    await sql`select entente_custom_references(), entente_custom_references()`.execute(t.app.db);
    const { rows } = await sql<{ key: string; indexed: boolean }>`
      select pg_get_constraintdef(oid) as key, exists (select 1 from pg_indexes where indexname = 'contact_x_warehouse_id') as indexed
      from pg_constraint where conname = 'contact_x_warehouse_id_fkey'`.execute(t.app.db);
    expect(rows).toEqual([{ key: 'FOREIGN KEY (x_warehouse_id) REFERENCES place(id) ON DELETE SET NULL', indexed: true }]);
    // Whatever removes the record, no link to nothing stays behind.
    await sql`delete from place`.execute(t.app.db);
    expect((await list(t, { fields: ['warehouse'] }))[0]?.['warehouse']).toBeNull();
  });

  test('is refused without a kind of record that people can pick from', async () => {
    const t = await createSettingsApp();
    expect(await problemsOf(add(t, { kind: 'ref', label: 'Lost' }))).toEqual(['/linksTo']);
    expect(await problemsOf(add(t, { kind: 'ref', label: 'Lost', linksTo: 'test.nothing' }))).toEqual(['/linksTo']);
  });
});
