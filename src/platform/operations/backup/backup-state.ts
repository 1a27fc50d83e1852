import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';

export interface BackupState {
  /** Of the last that succeeded, ISO 8601 UTC. */
  readonly lastAt: string | null;
  readonly ageHours: number | null;
  /** More than 26 hours: a day, and some time for it to be made. */
  readonly isOld: boolean;
  /** Why the very last attempt failed; null when it did not. */
  readonly lastError: string | null;
}

/** How backups went. @param now ISO 8601 UTC */
export async function backupState(db: Db, now: string): Promise<BackupState> {
  const { rows } = await sql<{ lastAt: string | null; lastError: string | null }>`
    select (select max(snapshot_at) from backup_run where error is null) as "lastAt",
      (select error from backup_run order by finished_at desc limit 1) as "lastError"`.execute(db);
  const { lastAt = null, lastError = null } = rows[0] ?? {};
  const ageHours = lastAt === null ? null : (Date.parse(now) - Date.parse(lastAt)) / 3_600_000;
  return { lastAt, ageHours, isOld: ageHours === null || ageHours > 26, lastError };
}
