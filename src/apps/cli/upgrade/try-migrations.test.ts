import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../kernel/testing/test-database.ts';
import { tryMigrations } from './try-migrations.ts';

const migration = (name: string, sql: string): { name: string; sql: string; sha256: string } => ({ name, sql, sha256: '' });

test('says what a migration locks, rewrites and indexes, and what fails, without any rows', async () => {
  const { adminUrl } = await createTestDatabase({ bare: true });
  const landed = [migration('1', 'CREATE TABLE grown (id int, n int); CREATE TABLE still (id int); CREATE TABLE read_only (id int)')];
  const pending = [
    migration(
      '2',
      'ALTER TABLE grown ALTER n TYPE bigint; CREATE INDEX grown_n ON grown (n); CREATE INDEX still_id ON still (id); SELECT FROM read_only; CREATE TABLE fresh (id int)',
    ),
    migration('3', 'ALTER TABLE nowhere ADD COLUMN n int'),
    migration('4', 'CREATE TABLE never (id int)'),
  ];
  const trials = await tryMigrations(adminUrl, landed, pending, []);
  expect(trials.map(({ name, error }) => [name, error])).toEqual([
    ['2', null],
    ['3', 'relation "nowhere" does not exist'],
  ]);
  expect(trials[0]?.effects.toSorted((a, b) => a.table.localeCompare(b.table))).toEqual([
    { table: 'grown', lock: 'AccessExclusiveLock', isRewritten: true, newIndexes: ['grown_n'] },
    { table: 'still', lock: 'ShareLock', isRewritten: false, newIndexes: ['still_id'] },
  ]);
});
