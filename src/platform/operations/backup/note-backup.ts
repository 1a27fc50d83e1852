import { Client } from 'pg';

export interface BackupNote {
  readonly startedAt: string;
  /** The instant that it shows; null when it failed. */
  readonly snapshotAt: string | null;
  readonly path: string;
  readonly bytes: number | null;
  readonly rows: number | null;
  readonly files: number | null;
  readonly error: string | null;
}

/** Writes down how a backup went, for the health page and for notices. Says nothing to a database that is older than this table. */
export async function noteBackup(url: string, note: BackupNote): Promise<void> {
  const client = new Client({ connectionString: url, application_name: 'entente backup' });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO backup_run (started_at, snapshot_at, path, bytes, rows, files, error) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [note.startedAt, note.snapshotAt, note.path, note.bytes, note.rows, note.files, note.error],
    );
    await client.query(`DELETE FROM backup_run WHERE finished_at < now() - interval '400 days'`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42P01') throw error;
  } finally {
    await client.end();
  }
}
