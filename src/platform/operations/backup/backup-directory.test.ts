import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backupName, findBackups, removeOldBackups } from './backup-directory.ts';
import { nextTime } from './schedule.ts';
import { temporaryDirectory } from '../../../kernel/testing/temporary-directory.ts';

test('old backups and drafts of killed ones go; nothing else does', () => {
  const directory = temporaryDirectory('keep');
  const names = ['2026-03-01T02:30:00Z', '2026-03-02T02:30:00Z', '2026-03-03T02:30:00Z'].map((at, i) => backupName(at, i === 1));
  const others = [
    'notes.txt',
    'entente-copy.tar',
    `${backupName('2026-02-27T02:30:00Z', false)}.part`,
    `${backupName('2026-03-03T09:00:00Z', false)}.part`,
  ];
  for (const name of [...names, ...others]) writeFileSync(path.join(directory, name), 'x');
  utimesSync(path.join(directory, others[2] ?? ''), new Date('2026-02-27T03:00:00Z'), new Date('2026-02-27T03:00:00Z'));
  utimesSync(path.join(directory, others[3] ?? ''), new Date('2026-03-03T09:00:00Z'), new Date('2026-03-03T09:00:00Z'));

  expect(findBackups(directory).map((backup) => backup.at)).toEqual([
    '2026-03-01T02:30:00Z',
    '2026-03-02T02:30:00Z',
    '2026-03-03T02:30:00Z',
  ]);
  const removed = removeOldBackups(directory, 2, '2026-03-03T10:00:00Z').map((file) => path.basename(file));
  expect(removed).toEqual([names[0], others[2]]);
  expect(readdirSync(directory).toSorted()).toEqual([names[1], names[2], others[0], others[1], others[3]].toSorted());
});

test('the next backup is today while its time is to come, else tomorrow', () => {
  expect(nextTime('2026-03-01T01:00:00.000Z', '02:30')).toBe('2026-03-01T02:30:00.000Z');
  expect(nextTime('2026-03-01T02:30:00.000Z', '02:30')).toBe('2026-03-02T02:30:00.000Z');
  expect(nextTime('2026-12-31T23:59:00.000Z', '00:00')).toBe('2027-01-01T00:00:00.000Z');
});
