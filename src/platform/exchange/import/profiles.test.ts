import { expect, it } from 'vitest';
import { createAddressBook, type AddressBook } from '../testing/address-book.ts';
import { company } from '../testing/address-book-records.ts';
import { importProfile } from '../records/import-profile.ts';
import { importRun } from '../records/import.ts';
import type { OfferedProfile } from './find-profiles.ts';
import type { ImportPlan } from './plan.ts';
import type { Actor } from '../../../kernel/access/actor.ts';

const upload = async (book: AddressBook, body: string, actor?: Actor) =>
  (
    (await book.call('POST', '/upload', { query: { name: 'x.csv', record: company.key }, body, ...(actor ? { actor } : {}) })).body as {
      data: { import: { id: string }; plan: ImportPlan; profiles: OfferedProfile[] };
    }
  ).data;

/** Where nobody would put them by their names. */
const plan = (suggested: ImportPlan): ImportPlan => ({
  ...suggested,
  columns: [
    { column: 'Aa', target: 'organization', field: 'name' },
    { column: 'Bb', target: 'organization', field: 'number' },
  ],
  targets: suggested.targets
    .filter((target) => target.alias === 'organization')
    .map((target) => ({ ...target, match: [['name']], links: {} })),
});

it('is offered for the same columns in any order, works on that file, and can be replaced, shared and removed', async () => {
  const book = await createAddressBook();
  const first = await upload(book, 'Aa;Bb;Cc\nAlpha;1;x');
  expect(first.profiles).toEqual([]);
  await book.run(importRun, 'configure', { id: first.import.id, input: { plan: plan(first.plan), options: { decimal: ',' } } });
  await book.run(importRun, 'remember', { id: first.import.id, input: { name: 'ERP' } });
  // The same name once more replaces it.
  await book.run(importRun, 'remember', { id: first.import.id, input: { name: 'erp' } });

  const second = await upload(book, 'cc;BB ;Aa\ny;2;Beta');
  expect(second.profiles).toMatchObject([{ name: 'ERP', options: { decimal: ',' } }]);
  await book.run(importRun, 'configure', { id: second.import.id, input: { plan: second.profiles[0]?.plan } });
  await book.run(importRun, 'start', { id: second.import.id });
  await book.work();
  expect((await book.pool.query('select name, number from organization')).rows).toEqual([{ name: 'Beta', number: '2' }]);
  expect((await upload(book, 'Aa;Bb\nAlpha;1')).profiles).toEqual([]);

  const colleague = await book.newUser('Colleague');
  expect((await upload(book, 'Aa;Bb;Cc\nz;9;z', colleague)).profiles).toEqual([]);
  const id = second.profiles[0]?.id ?? '';
  await book.run(importProfile, 'update', { id, input: { isShared: true } });
  expect((await upload(book, 'Aa;Bb;Cc\nz;9;z', colleague)).profiles).toMatchObject([{ name: 'ERP' }]);
  await expect(book.run(importProfile, 'delete', { id, actor: colleague })).rejects.toMatchObject({ code: 'forbidden' });
  await expect(book.run(importProfile, 'update', { id, input: { plan: {} } })).rejects.toMatchObject({
    problems: [{ pointer: '/plan', code: 'readOnly' }],
  });
  await book.run(importProfile, 'delete', { id });
  expect((await upload(book, 'Aa;Bb;Cc\nz;9;z')).profiles).toEqual([]);
});

it('is not kept of what was not mapped yet', async () => {
  const book = await createAddressBook();
  const { import: run } = await upload(book, 'Aa;Bb\nAlpha;1');
  await book.pool.query('update import set plan = null where id = $1', [run.id]);
  await expect(book.run(importRun, 'remember', { id: run.id, input: { name: 'x' } })).rejects.toMatchObject({
    message: 'Say first where the columns go.',
  });
});
