import { beforeAll, describe, expect, test } from 'vitest';
import { fullGrant, systemActor, type Actor } from '../access/actor.ts';
import { insertRow } from '../command/store.ts';
import { createTestApp, staff, type TestApp } from '../testing/test-app.ts';
import { animal, zooRegistry } from '../testing/zoo.ts';
import { listRecords, type ListParams, type ReadScope } from './list.ts';

let t: TestApp;

beforeAll(async () => {
  t = await createTestApp(zooRegistry());
  await t.as(systemActor, async (ctx) => {
    await insertRow(ctx, animal, { name: 'Leo', species: 'lion', tags: ['nocturnal'], contacts: [{ value: 'surgeon@clinic.example' }] });
    await insertRow(ctx, animal, { name: 'Doctor', species: 'parrot', tags: ['talkative'], contacts: [{ value: 'office@zoo.example' }] });
  });
});

/** Names of what an actor who does not see these fields finds. */
async function found(hidden: readonly string[], q: string, params: ListParams = {}): Promise<unknown[]> {
  const actor: Actor = staff(null, { grants: { '*': { ...fullGrant, hidden } } });
  const r: ReadScope = { registry: t.app.registry, actor, db: t.app.db, scope: t.app.scope() };
  const page = await listRecords(r, animal, { ...params, q, fields: ['name'], count: true });
  expect(page.count?.value).toBe(page.data.length);
  return page.data.map((row) => row.name);
}

describe('a search', () => {
  test.each(['tags', 'contacts', 'fullName'])('finds nothing by what %s says for those who may not see it', async (field) => {
    const words = { tags: 'nocturnal', contacts: 'surgeon clinic', fullName: 'lion' }[field] ?? '';
    expect(await found([], words)).toEqual(['Leo']);
    expect(await found([field], words)).toEqual([]);
    expect(await found([field], words, { sort: 'name' })).toEqual([]);
    // Nor by the two together: the hidden one and one that is seen.
    expect(await found([field], `leo ${words}`)).toEqual([]);
    expect(await found([field], field === 'tags' ? 'surgeon nocturnal' : `${words} nocturnal`)).toEqual([]);
  });

  test('finds by every field that is seen, whatever others are hidden', async () => {
    expect(await found(['tags'], 'surgeon clinic')).toEqual(['Leo']);
    expect(await found(['contacts'], 'nocturnal')).toEqual(['Leo']);
    expect(await found(['fullName', 'tags'], 'office')).toEqual(['Doctor']);
    expect(await found(['contacts', 'tags'], 'parrot')).toEqual(['Doctor']);
    expect(await found(['contacts', 'tags', 'fullName'], 'parrot')).toEqual([]);
  });

  test('does not put first what matches in a hidden field as well', async () => {
    await t.as(systemActor, async (ctx) => {
      for (const n of [1, 2, 3, 4]) await insertRow(ctx, animal, { name: `Twin ${n}`, tags: n === 2 ? ['twin', 'also-twin'] : [] });
    });
    // The same to those who do not see tags: then the latest comes first.
    expect((await found([], 'twin'))[0]).toBe('Twin 2');
    expect(await found(['tags'], 'twin')).toEqual(['Twin 4', 'Twin 3', 'Twin 2', 'Twin 1']);
  });
});
