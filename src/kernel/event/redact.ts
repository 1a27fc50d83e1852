import { createHmac } from 'node:crypto';
import { isSameSecret } from '../ids/is-same-secret.ts';
import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import { rowHash, rowHashBytes } from './row-hash.ts';

/**
 * Erasing what the log says of a person, while the chain stays verifiable:
 *
 * 1. A `privacy.personErased` event names each row, what is taken out of it, and the hash that it will have afterwards.
 * 2. That event is sealed like any other. Until then no row is touched.
 * 3. The rows lose their content and their salt (`entente_redact_events`).
 *
 * `verifyAudit` accepts a row that is not as it was sealed only if a sealed event of this kind, with the proof that this system
 * made it, says that it looks exactly like this. So a row that somebody blanks, swaps or fills anew is found as before.
 */
export const erasureEvent = 'privacy.personErased';

/** What goes: 1 the content, 2 the name of who acted, 3 both. */
export type RedactionMode = 1 | 2 | 3;

/** Number, hash afterwards (hex), what goes. */
export type RedactedRow = readonly [seq: number, hash: string, mode: RedactionMode];

/** Part of the data of the event that names the rows. */
export interface Redaction {
  readonly rows: readonly RedactedRow[];
  /** HMAC-SHA256 over the rows with the key of this system, in hex. */
  readonly proof: string;
}

/** The key that proofs are made with, from the secret of the system. */
export function auditKeyFrom(secret: string): string {
  return createHmac('sha256', secret).update('entente audit erasures').digest('hex');
}

/** Computes what the rows will hash to. Rows that are gone, or are erasures themselves, are left out. */
export async function planRedaction(db: Db, modes: ReadonlyMap<number, RedactionMode>, key: string): Promise<Redaction> {
  const [seqs, wanted] = [[...modes.keys()], [...modes.values()]];
  const { rows } = await sql<{ seq: number; hash: string; mode: RedactionMode }>`
    select e.seq, e.mode, encode(${rowHash('e')}, 'hex') as hash from (
      select o.tx, o.seq, o.at, o.type, o.record_type, o.record_id, o.actor_id, case when w.mode & 2 = 2 then 'Erased person' else o.actor_name end as actor_name,
        o.audience, o.via, o.request_id, case when w.mode & 1 = 1 then null else o.changes end as changes, case when w.mode & 1 = 1 then null else o.data end as data,
        null::uuid as salt, w.mode
      from unnest(${seqs}::bigint[], ${wanted}::integer[]) as w(seq, mode) join event o on o.seq = w.seq where o.type <> ${erasureEvent}) e order by e.seq`.execute(
    db,
  );
  const named = rows.map(({ seq, hash, mode }): RedactedRow => [seq, hash, mode]);
  return { rows: named, proof: proofOf(named, key) };
}

/**
 * Takes the content out of the rows that a sealed erasure names. Doing it again changes nothing.
 * @returns how many rows it named that are there
 * @throws Error of the database when the event is no erasure, or not sealed yet
 */
export async function redactEvents(db: Db, erasureSeq: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`select entente_redact_events(${erasureSeq}) as n`.execute(db);
  return rows[0]?.n ?? 0;
}

/**
 * By number of a row: the hash that it has since its content was erased. Only what sealed, unchanged erasures say counts, and
 * with a key only those with its proof.
 */
export async function loadErasures(db: Db, key?: string): Promise<ReadonlyMap<number, string>> {
  const { rows } = await sql<{ data: Redaction | null }>`
    select e.data from event e join event_seal s on e.seq between s.first_seq and s.last_seq
    where e.type = ${erasureEvent}
      and substring(s.row_hashes from (array_position(s.seqs, e.seq) - 1) * ${sql.lit(rowHashBytes)} + 1 for ${sql.lit(rowHashBytes)}) = ${rowHash('e')}
    order by e.seq`.execute(db);
  const erasures = new Map<number, string>();
  for (const { data } of rows) {
    if (!data || (key !== undefined && !isProven(data, key))) continue;
    // A row that is named twice (its content first, the name of who acted later) looks as the last one says.
    for (const [seq, hash] of data.rows ?? []) erasures.set(seq, hash);
  }
  return erasures;
}

function isProven({ rows, proof }: Redaction, key: string): boolean {
  return isSameSecret(String(proof), proofOf(rows, key));
}

function proofOf(rows: readonly RedactedRow[], key: string): string {
  return createHmac('sha256', key).update(JSON.stringify(rows)).digest('hex');
}
