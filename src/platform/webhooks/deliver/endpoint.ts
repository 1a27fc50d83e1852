import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { KeptSecret } from '../records/webhook-endpoint.ts';
import type { Sealer } from '../seal.ts';

/** An endpoint with all that sending to it takes, secrets opened. */
export interface Receiver {
  readonly id: string;
  readonly url: string;
  readonly ownerId: string;
  readonly payload: 'thin' | 'full';
  readonly perMinute: number;
  readonly resumeAt: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Those that sign now, the newest first. */
  readonly secrets: readonly string[];
}

/** Null when it is gone or switched off. `now` decides which secrets still sign. */
export async function readReceiver(db: Db, sealer: Sealer, id: string, now: string): Promise<Receiver | null> {
  const { rows } = await sql<Omit<Receiver, 'headers' | 'secrets'> & { headers: string | null; secrets: readonly KeptSecret[] }>`
    select id, url, owner_id as "ownerId", payload, per_minute::float8 as "perMinute", resume_at as "resumeAt", headers, secrets
    from webhook_endpoint where id = ${id}::uuid and enabled and deleted_at is null`.execute(db);
  const [row] = rows;
  if (!row) return null;
  return {
    ...row,
    headers: row.headers === null ? {} : (JSON.parse(sealer.open(row.headers)) as Record<string, string>),
    secrets: row.secrets.filter((s) => s.until === null || s.until > now).map((s) => sealer.open(s.sealed)),
  };
}
