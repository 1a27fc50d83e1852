import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { kindOf } from '../../fields/server.ts';
import { fullGrant, systemActor } from '../../kernel/access/actor.ts';
import { runCommand } from '../../kernel/command/run.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { ConfigError } from '../../kernel/config/config.ts';
import { extensionFolders } from '../../kernel/config/extension-folders.ts';
import { pendingMigrations, readMigrations } from '../../kernel/db/migrate.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { listRecords } from '../../kernel/list/list.ts';
import type { Module } from '../../kernel/module.ts';
import { createRegistry } from '../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../kernel/testing/test-app.ts';
import { createTestDatabase } from '../../kernel/testing/test-database.ts';
import { organization } from '../../modules/parties/records/organization.ts';
import { modules } from '../modules.ts';
import { loadExtensions } from './load-extensions.ts';
import { temporaryDirectory } from '../../kernel/testing/temporary-directory.ts';

const example = path.resolve('docs/examples/rentals');

/** A folder of an extension with this module.ts, gone after the test. */
function extension(name: string, text: string): string {
  const parent = temporaryDirectory('extension');
  mkdirSync(path.join(parent, name));
  writeFileSync(path.join(parent, name, 'module.ts'), text);
  return path.join(parent, name);
}

describe('an extension', () => {
  let t: TestApp;
  const rentals = () => t.app.registry.record('rentals.rental');
  const run = (verb: string, input: unknown, id?: string, actor = systemActor) =>
    runCommand(t.app, { actor, requestId: 'test', record: rentals(), verb, input, ...(id ? { id } : {}) });

  beforeAll(async () => {
    t = await createTestApp(createRegistry([...modules, ...(await loadExtensions([example]))], kindOf));
  });

  test('is declared, stored, guarded and told of like any module', async () => {
    const customer = await t.as(systemActor, async (ctx) => (await createRecord(ctx, organization, { name: 'Bergfreund' })).id);
    const made = await run('create', {
      item: 'Vidda 2',
      customer,
      startsOn: '2026-03-02',
      dueOn: '2026-03-09',
      deposit: { amount: '50', currency: 'EUR' },
    });
    const id = String(made.data?.id);
    await expect(run('update', { state: 'back' }, id)).rejects.toMatchObject({ code: 'invalid', problems: [{ pointer: '/state' }] });
    await expect(run('take-back', { returnedOn: '2026-03-01' }, id)).rejects.toMatchObject({
      problems: [{ pointer: '/returnedOn', code: 'min' }],
    });
    expect((await run('take-back', {}, id)).data).toMatchObject({ state: 'back', returnedOn: '2026-03-02' });
    await expect(run('take-back', {}, id)).rejects.toMatchObject({ code: 'not-allowed', message: 'It is back already.' });
    const other = staff(newId(), { grants: { '*': { ...fullGrant, read: 'own' } } });
    const seen = await t.as(other, (ctx) => listRecords(ctx, rentals(), { size: 10 }));
    expect(seen.data).toEqual([]);
  });

  test('cannot take the name or the table of another module', async () => {
    const taken = {
      name: 'fleet',
      dependsOn: [],
      records: [{ ...organization, module: 'fleet', key: 'fleet.organization' }],
    } as unknown as Module;
    expect(() => createRegistry([...modules, taken], kindOf)).toThrow(/same table/);
  });
});

describe('what is wrong with an extension is said at the start', () => {
  test.each([
    ['no module.ts', () => extensionFolders({ EXTENSIONS: tmpdir() }), /has no module.ts/],
    ['a name that is none', () => extensionFolders({ EXTENSIONS: extension('My-Module', '') }), /must be named as its module/],
  ])('%s', (_what, read, message) => {
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(message);
  });

  test('no module of its name, or one that does not load', async () => {
    await expect(loadExtensions([extension('fleet', 'export const x = 1;')])).rejects.toThrow(/exports no module named "fleet"/);
    await expect(loadExtensions([extension('fleet', 'import "./missing.ts";')])).rejects.toThrow(/cannot be loaded/);
  });
});

describe('the migrations of an extension', () => {
  test('come after those of the product, and stay when it is not loaded', async () => {
    const all = readMigrations(path.resolve('migrations'), [example]);
    const names = all.map(({ name }) => name);
    expect(names.filter((name) => name.includes('/'))).toEqual([
      'rentals/0001_rentals.sql',
      'rentals/0002_search-documents.sql',
      'rentals/0003_leaner.sql',
    ]);
    expect(names.findIndex((name) => name.includes('/'))).toBe(readMigrations(path.resolve('migrations'), []).length);
    const { adminUrl } = await createTestDatabase({ bare: true });
    const client = new Client({ connectionString: adminUrl });
    await client.connect();
    onTestFinished(() => client.end());
    await pendingMigrations(client, all);
    for (const { name, sha256 } of all) await client.query('insert into schema_migration (name, sha256) values ($1, $2)', [name, sha256]);
    expect(await pendingMigrations(client, readMigrations(path.resolve('migrations'), []))).toEqual([]);
    expect(await pendingMigrations(client, all)).toEqual([]);
    // One of the product's own that is missing still means a newer version.
    await client.query(`insert into schema_migration (name, sha256) values ('0999_later.sql', 'x')`);
    await expect(pendingMigrations(client, all)).rejects.toThrow(/newer version/);
  });
});
