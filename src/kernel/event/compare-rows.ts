import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import { rowHash, rowHashBytes } from './row-hash.ts';
import type { AuditProblem } from './verify.ts';

/** A number of the log at which what is there differs from what was sealed. */
export interface RowChange {
  readonly seq: number;
  readonly batch: number;
  readonly sealedAt: string;
  /** Hash under the seal in hex; null for a row that the seal does not know. */
  readonly sealed: string | null;
  /** Time of the row that is there now, which with the number identifies it; null when there is none. */
  readonly found: string | null;
}

export interface Comparison {
  readonly changes: readonly RowChange[];
  /** Rows that are as a genuine erasure left them. */
  readonly erased: number;
}

/**
 * The differences within one batch: its numbers, and all numbers after `after`, the end of the batch before.
 * @param erasures by number, the hash that a row has since its content was erased
 */
export async function compareRows(db: Db, batch: number, after: number, erasures: ReadonlyMap<number, string>): Promise<Comparison> {
  const seals = await sql<{ last_seq: number; sealed_at: string; seqs: number[]; hashes: string }>`
    select last_seq, sealed_at, seqs, encode(row_hashes, 'hex') as hashes from event_seal where batch = ${batch}`.execute(db);
  const seal = seals.rows[0];
  if (!seal) return { changes: [], erased: 0 };
  const rows = await sql<{ seq: number; at: string; hash: string }>`
    select e.seq, e.at, encode(${rowHash('e')}, 'hex') as hash from event e where e.seq > ${after} and e.seq <= ${seal.last_seq} order by e.seq, e.at`.execute(
    db,
  );
  const found = Map.groupBy(rows.rows, (row) => row.seq);
  const width = rowHashBytes * 2;
  const sealed = new Map(seal.seqs.map((seq, index) => [seq, seal.hashes.slice(index * width, (index + 1) * width)]));
  const changes: RowChange[] = [];
  let erased = 0;
  for (const seq of new Set([...sealed.keys(), ...found.keys()])) {
    const hash = sealed.get(seq) ?? null;
    const there = found.get(seq) ?? [];
    const own = there.find((row) => row.hash === hash) ?? there.find((row) => hash !== null && row.hash === erasures.get(seq));
    const others = there.filter((row) => row !== own);
    const isThere = own !== undefined;
    if (own && own.hash !== hash) erased += 1;
    const change = { seq, batch, sealedAt: seal.sealed_at };
    // A second row with the number of one that is as it was sealed was added; without that one it is the edited row itself.
    if (hash !== null && !isThere) changes.push({ ...change, sealed: hash, found: others.shift()?.at ?? null });
    changes.push(...others.map((row) => ({ ...change, sealed: null, found: row.at })));
  }
  return { changes, erased };
}

const mostMoves = 500;

/** Says of each difference what was done: a row that hashes as sealed under another changed number was moved there. */
export async function classify(db: Db, changes: readonly RowChange[]): Promise<AuditProblem[]> {
  const moved = await movedFrom(db, changes);
  return changes.map((change): AuditProblem => {
    const { seq, batch, found, sealed, sealedAt } = change;
    const from = found === null ? undefined : moved.get(`${seq} ${found}`);
    const at = found ?? sealedAt;
    if (from !== undefined) return { kind: 'reordered', seq, batch, at, message: `Event ${seq} was event ${from} when it was sealed.` };
    if (found === null) return { kind: 'deleted', seq, batch, at, message: `Event ${seq} was deleted.` };
    if (sealed === null) return { kind: 'inserted', seq, batch, at, message: `Event ${seq} was inserted after its batch was sealed.` };
    return { kind: 'edited', seq, batch, at, message: `Event ${seq} was edited.` };
  });
}

/** "seq at" of each moved row -> the number that it had. Looked for among the first 500 differences: moves are rare, and each pair is hashed. */
async function movedFrom(db: Db, changes: readonly RowChange[]): Promise<ReadonlyMap<string, number>> {
  const rows = changes.filter((c) => c.found !== null).slice(0, mostMoves);
  const gone = changes.filter((c) => c.sealed !== null).slice(0, mostMoves);
  if (rows.length === 0 || gone.length === 0) return new Map();
  const { rows: moves } = await sql<{ seq: number; at: string; was: number }>`
    select e.seq, e.at, g.seq as was
    from unnest(${rows.map((c) => c.seq)}::bigint[], ${rows.map((c) => c.found)}::timestamptz[]) as r(seq, at)
    join event e on e.seq = r.seq and e.at = r.at
    join unnest(${gone.map((c) => c.seq)}::bigint[], ${gone.map((c) => c.sealed)}::text[]) as g(seq, hash)
      on g.seq <> e.seq and decode(g.hash, 'hex') = ${rowHash('e', sql`g.seq`)}`.execute(db);
  return new Map(moves.map((m) => [`${m.seq} ${m.at}`, m.was]));
}
