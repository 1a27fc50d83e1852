import { sql } from '../db/sql.ts';
import type { Db } from '../context.ts';
import { classify, compareRows, type RowChange } from './compare-rows.ts';
import { loadErasures } from './redact.ts';
import { batchHash, rowHash } from './row-hash.ts';
import { sealHead, type Sealed } from './seal.ts';

export interface AuditProblem {
  readonly kind: 'edited' | 'deleted' | 'inserted' | 'reordered' | 'broken-chain';
  /** Number of the event, or the last of the batch whose seal is broken. */
  readonly seq: number;
  readonly batch: number | null;
  /** When the event happened as far as the row says, else when it was sealed. */
  readonly at: string | null;
  readonly message: string;
}

export interface AuditReport {
  readonly ok: boolean;
  /** All events up to this number are sealed; 0 for none. */
  readonly sealedThrough: number;
  /** Events after that: they can still be changed without a trace. */
  readonly unsealed: number;
  readonly head: Sealed['head'];
  /** Events whose content was erased on a person's request, each named by a sealed event that says so. */
  readonly erased: number;
  /** At most 1,000. */
  readonly problems: readonly AuditProblem[];
}

export interface VerifyOptions {
  /** A head that was noted elsewhere: proves that no later batch was cut off, and the whole chain not written anew. */
  readonly expected?: { readonly batch: number; readonly hash: string };
  /** Key of this system (`auditKey`): without it a forged erasure that was sealed is taken for a real one. */
  readonly key?: string;
  readonly onBatch?: (batch: number) => void | Promise<void>;
}

const mostProblems = 1000;

interface Seal {
  readonly batch: number;
  readonly last_seq: number;
  /** Numbers after this one up to `last_seq` belong to it. */
  readonly after: number;
  readonly sealed_at: string;
  readonly hash: string;
  readonly previous_hash: string;
  readonly whole: boolean;
  readonly intact: boolean;
}

/**
 * Computes the whole chain anew and says which events were edited, deleted, inserted or reordered since they were sealed,
 * and which seals were tampered with. Reads each event once, in the order of the log; memory is that of one batch.
 */
export async function verifyAudit(db: Db, options: VerifyOptions = {}): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  const changes: RowChange[] = [];
  const erasures = await loadErasures(db, options.key);
  let erased = 0;
  let [batch, through, hash] = [0, 0, '0'.repeat(64)];
  for (let seal = await nextSeal(db, batch, through); seal; seal = await nextSeal(db, batch, through)) {
    problems.push(...chainProblems(seal, batch, hash, options));
    if (!seal.intact && changes.length < mostProblems) {
      const compared = await compareRows(db, seal.batch, seal.after, erasures);
      changes.push(...compared.changes);
      erased += compared.erased;
    }
    [batch, through, hash] = [seal.batch, Math.max(seal.last_seq, through), seal.hash];
    await options.onBatch?.(batch);
  }
  if (options.expected && options.expected.batch > batch)
    problems.push(
      broken(
        through,
        batch,
        null,
        `The chain ends at batch ${batch}, but batch ${options.expected.batch} was sealed: the end was cut off.`,
      ),
    );
  problems.push(...(await classify(db, changes)), ...(await lostMark(db, through)));
  const open = await sql<{ count: number }>`select count(*) as count from event where seq > ${through}`.execute(db);
  const sorted = problems.toSorted((a, b) => a.seq - b.seq).slice(0, mostProblems);
  return {
    ok: sorted.length === 0,
    sealedThrough: through,
    unsealed: open.rows[0]?.count ?? 0,
    head: await sealHead(db),
    erased,
    problems: sorted,
  };
}

/** The batch after `batch`; `intact` when its rows, those between the batches included, hash to what was sealed. */
async function nextSeal(db: Db, batch: number, through: number): Promise<Seal | null> {
  const { rows } = await sql<Seal>`
    with s as (select *, case when batch = ${batch} + 1 then ${through} else first_seq - 1 end as after from event_seal where batch > ${batch} order by batch limit 1),
    found as (
      select string_agg(${rowHash('e')}, ''::bytea order by e.seq, e.at) as hashes, array_agg(e.seq order by e.seq, e.at) as seqs
      from event e where e.seq > (select after from s) and e.seq <= (select last_seq from s))
    select s.batch, s.last_seq, s.after, s.sealed_at, encode(s.hash, 'hex') as hash, encode(s.previous_hash, 'hex') as previous_hash,
      ${batchHash('s')} = s.hash as whole, (found.hashes = s.row_hashes and found.seqs = s.seqs) is true as intact
    from s, found`.execute(db);
  return rows[0] ?? null;
}

function* chainProblems(seal: Seal, batchBefore: number, hashBefore: string, { expected }: VerifyOptions): Generator<AuditProblem> {
  if (!seal.whole) yield broken(seal.last_seq, seal.batch, seal.sealed_at, `The seal of batch ${seal.batch} was changed.`);
  if (seal.batch !== batchBefore + 1)
    yield broken(seal.last_seq, seal.batch, seal.sealed_at, `The seals of batches ${batchBefore + 1} to ${seal.batch - 1} are missing.`);
  else if (seal.previous_hash !== hashBefore)
    yield broken(seal.last_seq, seal.batch, seal.sealed_at, `Batch ${seal.batch} does not follow from batch ${batchBefore}.`);
  if (expected?.batch === seal.batch && expected.hash !== seal.hash)
    yield broken(
      seal.last_seq,
      seal.batch,
      seal.sealed_at,
      `Batch ${seal.batch} is not the one that was noted: the chain was written anew.`,
    );
}

function broken(seq: number, batch: number, at: string | null, message: string): AuditProblem {
  return { kind: 'broken-chain', seq, batch, at, message };
}

/** The mark names an event that was there; when it is gone, the end of the log was cut off before it was sealed. */
async function lostMark(db: Db, through: number): Promise<AuditProblem[]> {
  const { rows } = await sql<{
    seq: number;
  }>`select m.seq from event_seal_mark m where not exists (select 1 from event e where e.seq = m.seq)`.execute(db);
  return rows
    .filter(({ seq }) => seq > through)
    .map(({ seq }) => ({
      kind: 'deleted',
      seq,
      batch: null,
      at: null,
      message: `Event ${seq} was there when it was last looked for, and is gone.`,
    }));
}
