import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

export interface FoundBackup {
  readonly path: string;
  /** When it was begun, ISO 8601 UTC with seconds. */
  readonly at: string;
  readonly bytes: number;
}

const pattern = /^entente-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.tar(\.age)?$/;

/** `entente-2026-03-01T03-30-00Z.tar`, with `.age` when it is encrypted: names sort by time and are fine on every file system. */
export function backupName(now: string, isEncrypted: boolean): string {
  return `entente-${now.slice(0, 19).replaceAll(':', '-')}Z.tar${isEncrypted ? '.age' : ''}`;
}

/** The whole backups in a directory, oldest first. */
export function findBackups(directory: string): FoundBackup[] {
  return listNames(directory)
    .flatMap((name): FoundBackup[] => {
      const match = pattern.exec(name);
      const file = path.join(directory, name);
      return match ? [{ path: file, at: `${match[1]}T${match[2]}:${match[3]}:${match[4]}Z`, bytes: statSync(file).size }] : [];
    })
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/**
 * Removes all but the newest `keep` backups of a directory, and drafts that a killed backup left a day ago or longer.
 * @returns what was removed
 */
export function removeOldBackups(directory: string, keep: number, now: string): string[] {
  const old = findBackups(directory)
    .slice(0, -keep)
    .map((backup) => backup.path);
  const yesterday = Date.parse(now) - 86_400_000;
  const drafts = listNames(directory)
    .filter((name) => name.endsWith('.part') && pattern.test(name.slice(0, -5)))
    .map((name) => path.join(directory, name))
    .filter((file) => statSync(file).mtimeMs < yesterday);
  for (const file of [...old, ...drafts]) rmSync(file, { force: true });
  return [...old, ...drafts];
}

/** @throws Error when it can't be made or written to */
export function ensureDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
}

function listNames(directory: string): string[] {
  return statSync(directory, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(directory) : [];
}
