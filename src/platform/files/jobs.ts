import { sql } from '../../kernel/db/sql.ts';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { asSystem, type App } from '../../kernel/app.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { pictureKeys } from './serve/sized-picture.ts';
import { filesOf } from './service.ts';
import { contentKey, previewKey } from './store/file-store.ts';
import { removalLock } from './store/removal-lock.ts';

const batch = 500;

/**
 * Removes contents that no file record has any more (those in the trash count), and what broken uploads of a killed process left.
 * A content rests for a day first, so that an upload whose record comes a moment later keeps it.
 */
export const removeOrphans = defineJob({
  name: 'files.removeOrphans',
  input: z.object({}),
  run: async (ctx) => {
    const { incoming } = filesOf(ctx);
    while ((await removeBatch(ctx.app)) === batch && !ctx.job.signal.aborted);
    await removeOldUploads(incoming, Date.parse(ctx.now) - 86_400_000);
  },
});

/** The rows stay locked until their contents are gone: an upload of the same content waits, and then stores it anew. */
function removeBatch(app: App): Promise<number> {
  return asSystem(app, async (ctx) => {
    const { store } = filesOf(ctx);
    const free = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock_shared(${removalLock}) as free`.execute(ctx.db);
    // A backup runs that may still need them; the next night will do.
    if (!free.rows[0]?.free) return 0;
    const gone = await sql<{ sha256: string }>`
      delete from file_blob where sha256 in (
        select b.sha256 from file_blob b where b.used_at < ${ctx.now}::timestamptz - interval '1 day' and not exists (select 1 from file f where f.sha256 = b.sha256)
        limit ${batch} for update skip locked)
      returning sha256`.execute(ctx.db);
    for (const { sha256 } of gone.rows) {
      for (const key of [contentKey(sha256), previewKey(sha256), ...pictureKeys(sha256)]) await store.remove(key);
    }
    return gone.rows.length;
  });
}

/**
 * Removes contents at once, for the erasure of a person: those of `sha256` that no file record has any more. Harmless to repeat.
 * @throws Error while a backup runs that may still need them; to be tried again later
 */
export async function removeContents(app: App, sha256: readonly string[]): Promise<number> {
  if (sha256.length === 0) return 0;
  return asSystem(app, async (ctx) => {
    const { store } = filesOf(ctx);
    const free = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock_shared(${removalLock}) as free`.execute(ctx.db);
    if (!free.rows[0]?.free) throw new Error('A backup is being written: contents are removed when it is done.');
    // Locks the contents, so that an upload of the same waits, and finds it missing.
    await sql`delete from file_blob where sha256 = any(${[...sha256]}::text[]) and not exists (select 1 from file f where f.sha256 = file_blob.sha256)`.execute(
      ctx.db,
    );
    const left = await sql<{ sha256: string }>`select distinct sha256 from file where sha256 = any(${[...sha256]}::text[])`.execute(ctx.db);
    const kept = new Set(left.rows.map((row) => row.sha256));
    const gone = sha256.filter((each) => !kept.has(each));
    for (const each of gone) {
      for (const key of [contentKey(each), previewKey(each), ...pictureKeys(each)]) await store.remove(key);
    }
    return gone.length;
  });
}

async function removeOldUploads(directory: string, before: number): Promise<void> {
  const names = await readdir(directory).catch(() => [] as string[]);
  for (const name of names) {
    const file = path.join(directory, name);
    const found = await stat(file).catch(() => null);
    if (found && found.mtimeMs < before) await rm(file, { force: true });
  }
}
