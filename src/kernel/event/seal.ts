import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import { batchHash, rowHash } from './row-hash.ts';

export interface SealOptions {
  /** Most events in a batch; 10,000 unless said. */
  readonly batchSize?: number;
}

export interface Sealed {
  readonly events: number;
  /** The last batch and its hash in hex: kept elsewhere (a log, a notary) it also proves that the end was not cut off. */
  readonly head: { readonly batch: number; readonly hash: string } | null;
}

/**
 * Seals all settled events in batches into a hash chain. Writers never wait for it, and it never waits for them.
 *
 * Sequence numbers become visible out of order: number 7 may commit while the writer of 6 still runs. So a mark is put
 * down: the highest number seen, then, after it, our own transaction id. Each writer gets its transaction id before it
 * takes a number (column order of the table), so whoever holds a number up to the mark has an id below ours. Once no
 * transaction below that id runs, nothing can appear up to the mark any more, and it is sealed. A writer that runs for hours
 * delays sealing and nothing else.
 *
 * A mark whose id is not below ours was made in another cluster, and the database restored from a dump: transaction ids
 * started anew. All that such a dump holds has ended, but the numbers may have gone on; the mark is put down again.
 */
export async function sealEvents(db: Db, options: SealOptions = {}): Promise<Sealed> {
  let events = 0;
  for (let goesOn = true; goesOn;) {
    const step = await db.transaction().execute((tx) => sealStep(tx, options.batchSize ?? 10_000));
    events += step.events;
    goesOn = step.goesOn;
  }
  return { events, head: await sealHead(db) };
}

/** The last batch and its hash. */
export async function sealHead(db: Db): Promise<Sealed['head']> {
  const { rows } = await sql<{
    batch: number;
    hash: string;
  }>`select batch, encode(hash, 'hex') as hash from event_seal order by batch desc limit 1`.execute(db);
  return rows[0] ?? null;
}

interface Mark {
  readonly seq: number;
  readonly settled: boolean;
  readonly foreign: boolean;
}

/** One batch, or a new mark. */
async function sealStep(tx: Db, batchSize: number): Promise<{ events: number; goesOn: boolean }> {
  const lock = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(${sealLock}) as mine`.execute(tx);
  if (!lock.rows[0]?.mine) return { events: 0, goesOn: false };
  const marks =
    await sql<Mark>`select seq, pg_snapshot_xmin(pg_current_snapshot()) >= tx as settled, tx >= pg_current_xact_id() as "foreign" from event_seal_mark`.execute(
      tx,
    );
  const mark = marks.rows[0];
  if (mark && !mark.foreign && !mark.settled) return { events: 0, goesOn: false };
  if (mark && !mark.foreign) {
    const events = await sealBatch(tx, mark.seq, batchSize);
    if (events > 0) return { events, goesOn: true };
  }
  return { events: 0, goesOn: await putMark(tx, mark) };
}

/** @returns whether there is something new below the mark */
async function putMark(tx: Db, before: Mark | undefined): Promise<boolean> {
  // Two statements: the number must have been seen before the id of this transaction is compared with anything.
  const highest = await sql<{ seq: number | null }>`select seq from event order by seq desc limit 1`.execute(tx);
  const seq = highest.rows[0]?.seq ?? null;
  if (seq === null || (before && !before.foreign && seq <= before.seq)) return false;
  await sql`insert into event_seal_mark (seq, tx) values (${seq}, pg_current_xact_id())
    on conflict (only_row) do update set seq = excluded.seq, tx = excluded.tx`.execute(tx);
  return true;
}

async function sealBatch(tx: Db, through: number, batchSize: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with last as (select batch, last_seq, hash from event_seal order by batch desc limit 1),
    picked as (
      select e.seq, ${rowHash('e')} as hash from event e
      where e.seq > coalesce((select last_seq from last), 0) and e.seq <= ${through} order by e.seq limit ${batchSize}),
    b as (
      select coalesce((select batch from last), 0) + 1 as batch, min(seq) as first_seq, max(seq) as last_seq, count(*)::integer as count,
        coalesce((select hash from last), decode(repeat('00', 32), 'hex')) as previous_hash,
        string_agg(hash, ''::bytea order by seq) as row_hashes, array_agg(seq order by seq) as seqs, clock_timestamp() as sealed_at
      from picked having count(*) > 0)
    insert into event_seal (batch, first_seq, last_seq, count, hash, previous_hash, row_hashes, seqs, sealed_at)
    select batch, first_seq, last_seq, count, ${batchHash('b')}, previous_hash, row_hashes, seqs, sealed_at from b
    returning count`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Any number that nothing else in the database locks. */
const sealLock = 7_226_304;
