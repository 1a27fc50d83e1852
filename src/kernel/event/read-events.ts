import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import type { Sql } from '../record/kind.ts';
import type { StoredEvent } from './event.ts';

/** Columns of table alias `e` as `StoredEvent` names them. */
export const eventColumns: Sql = sql`e.seq, e.at, e.type, e.record_type as "recordType", e.record_id as "recordId", e.actor_id as "actorId", e.actor_name as "actorName",
  e.audience, e.via, e.request_id as "requestId", e.changes, e.data`;

/** One event by its number, or null. Uses the index on seq. */
export async function readEvent(db: Db, seq: number): Promise<StoredEvent | null> {
  const { rows } = await sql<StoredEvent>`select ${eventColumns} from event e where e.seq = ${seq}`.execute(db);
  return rows[0] ?? null;
}
