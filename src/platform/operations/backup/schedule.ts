import { spawn } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { asSystem, type App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineJob, DoNotRetry } from '../../../kernel/jobs/job.ts';
import { notifyUsers } from '../../notify/index.ts';
import { backupMissing } from '../notifications.ts';
import { operationsOf } from '../service.ts';
import { backupState } from './backup-state.ts';

const key = 'operations.backup';

/**
 * Makes the daily backup, and queues the next. In a process of its own, as `entente backup` does: what it needs of memory is given back,
 * and a busy server answers as before.
 */
export const dailyBackup = defineJob({
  name: key,
  input: z.object({}),
  retries: 3,
  timeoutMs: 6 * 3_600_000,
  run: async (ctx) => {
    const { config } = operationsOf(ctx);
    if (config.backupDir === undefined)
      throw new DoNotRetry('This worker has no BACKUP_DIR; set it for all servers and workers, or for none.', { code: 'no_backup_dir' });
    await queueNext(ctx.app);
    await makeApart(ctx.job.signal);
  },
});

const program = path.resolve(import.meta.dirname, '../../../apps/cli/main.mjs');

/** @throws Error with the last line that it printed */
function makeApart(signal: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, [program, 'backup'], { stdio: ['ignore', 'ignore', 'pipe'], signal });
  let output = '';
  child.stderr.on('data', (chunk) => (output = `${output}${String(chunk)}`.slice(-2000)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`The backup ended with ${code}: ${output.trim().split('\n').at(-1)}`)),
    );
  });
}

/** For each start of a server or worker. Queues the backup of the next BACKUP_AT; at once when the last one is too old, as after a night without power. */
export async function scheduleBackup(app: App): Promise<void> {
  if (operationsOf(app).config.backupDir === undefined) return;
  const { lastAt, isOld } = await backupState(app.db, app.now());
  await queueNext(app, lastAt !== null && isOld ? app.now() : undefined);
}

async function queueNext(app: App, at?: string): Promise<void> {
  const runAt = at ?? nextTime(app.now(), operationsOf(app).config.backupAt);
  // Several servers queue the same; who comes later changes nothing, also not a backup that waits to be tried again.
  await asSystem(app, async (ctx) => {
    const { rows } =
      await sql`select 1 from graphile_worker._private_jobs where key = ${key} and locked_at is null and run_at <= ${runAt}::timestamptz`.execute(
        ctx.db,
      );
    if (rows.length === 0) ctx.enqueue(key, {}, { key, runAt });
  });
}

/** The first `HH:MM` in UTC after an instant. */
export function nextTime(now: string, timeOfDay: string): string {
  const today = Date.parse(`${now.slice(0, 10)}T${timeOfDay}:00Z`);
  return new Date(today > Date.parse(now) ? today : today + 86_400_000).toISOString();
}

/** Tells those who look after the system that there is no backup of the last day. */
export const watchBackups = defineJob({
  name: 'operations.watchBackups',
  input: z.object({}),
  run: async (ctx) => {
    if (operationsOf(ctx).config.backupDir === undefined) return;
    await asSystem(ctx.app, async (tx) => {
      const state = await backupState(tx.db, ctx.now);
      if (!state.isOld && state.lastError === null) return;
      const { rows } = await sql<{ id: string }>`
        select distinct u.id from "user" u join user_role r on r.user_id = u.id where u.active and u.audience = 'staff' and u.deleted_at is null`.execute(
        tx.db,
      );
      await notifyUsers(tx, backupMissing, {
        to: rows.map((row) => row.id),
        title: { en: 'There is no backup of the last day', de: 'Vom letzten Tag gibt es keine Sicherung' },
        body: state.lastError ?? '',
        href: '/app/settings/health',
        reason: 'operates',
        key: ctx.now.slice(0, 10),
      });
    });
  },
});
