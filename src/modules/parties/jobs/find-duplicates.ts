import { sql } from '../../../kernel/db/sql.ts';
import type { Db } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { organizationKeys } from '../rules/organization-keys.ts';
import { personKeys } from '../rules/person-keys.ts';
import { scoreOrganizationPair } from '../rules/score-organization-pair.ts';
import { scorePersonPair } from '../rules/score-person-pair.ts';
import { thresholds, type Score } from '../rules/score.ts';
import { loadOrganizationFacts, loadPersonFacts, type Facts } from '../queries/load-facts.ts';

export interface ScanResult {
  readonly records: number;
  /** Pairs that shared a key and were scored. */
  readonly compared: number;
  /** Keys that too many records share to tell anything ("Smith, J."). */
  readonly crowdedKeys: number;
  readonly found: number;
  readonly added: number;
  readonly gone: number;
}

export interface ScanHooks {
  setTotal(total: number): Promise<void>;
  /** Throws to cancel. */
  report(done: number): Promise<void>;
}

type Scanned = 'parties.person' | 'parties.organization';

/** How records of a type are read, grouped and compared. */
interface Matcher {
  load(db: Db, where: ReturnType<typeof sql>, limit: number): Promise<readonly Facts<unknown>[]>;
  keys(facts: unknown): readonly string[];
  score(left: Facts<unknown>, right: Facts<unknown>): Score | null;
}

const people: Matcher = {
  load: loadPersonFacts,
  keys: (facts) => personKeys(facts as Parameters<typeof personKeys>[0]),
  score: (left, right) =>
    scorePersonPair(left.facts as Parameters<typeof scorePersonPair>[0], right.facts as Parameters<typeof scorePersonPair>[0]),
};

type Organization = Awaited<ReturnType<typeof loadOrganizationFacts>>[number];
const organizations: Matcher = {
  load: loadOrganizationFacts,
  keys: (facts) => organizationKeys(facts as Parameters<typeof organizationKeys>[0]),
  score: (a, b) => {
    const [left, right] = [a as Organization, b as Organization];
    // Parent and subsidiary, and the branches of one parent, are alike on purpose.
    const isFamily =
      left.facts.parent === right.id ||
      right.facts.parent === left.id ||
      (left.facts.parent !== null && left.facts.parent === right.facts.parent);
    if (isFamily) return null;
    return scoreOrganizationPair(left.facts, right.facts);
  },
};

/** A key that more records than this share is no evidence; pairs grow with the square of it. */
const mostPerKey = 40;
const readAtOnce = 5_000;
const pairsAtOnce = 5_000;
/** Facts kept in memory while pairs are scored, about 1 kB each. */
const mostFacts = 50_000;

/**
 * Finds records that may mean the same party: groups all living records by their keys in temporary tables, scores the
 * pairs that share one, and brings `duplicate_candidate` in step. What was dismissed stays so; open candidates that no
 * longer hold go. Runs in the transaction `db`; memory does not grow with the number of records beyond their ids.
 */
export async function findDuplicates(db: Db, type: Scanned, now: string, hooks: ScanHooks): Promise<ScanResult> {
  const matcher = type === 'parties.person' ? people : organizations;
  const ids = await writeKeys(db, matcher, hooks);
  const crowdedKeys = await writePairs(db);
  const { compared, found } = await scorePairs(db, matcher, ids, hooks);
  const { added, gone } = await keepCandidates(db, type, now);
  // They would go with the transaction, but one may scan both types.
  await sql`drop table scan_key, scan_block, scan_pair, scan_found`.execute(db);
  return { records: ids.length, compared, crowdedKeys, found, added, gone };
}

/** Numbers the records and writes their keys; returns ids by number. */
async function writeKeys(db: Db, matcher: Matcher, hooks: ScanHooks): Promise<readonly string[]> {
  await sql`create temp table scan_key (n integer not null, hash bigint not null) on commit drop`.execute(db);
  const ids: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const batch = await matcher.load(db, sql`t.id > ${after}::uuid`, readAtOnce);
    if (batch.length === 0) break;
    after = batch.at(-1)?.id ?? after;
    const [numbers, keys]: [number[], string[]] = [[], []];
    for (const { id, facts } of batch) {
      for (const key of matcher.keys(facts)) {
        numbers.push(ids.length);
        keys.push(key);
      }
      ids.push(id);
    }
    await sql`insert into scan_key select n, hashtextextended(key, 0) from unnest(${numbers}::integer[], ${keys}::text[]) u (n, key)`.execute(
      db,
    );
    await hooks.report(0);
  }
  await sql`analyze scan_key`.execute(db);
  return ids;
}

/** Each pair once, whatever the number of keys it shares. Returns how many keys were too crowded. */
async function writePairs(db: Db): Promise<number> {
  await sql`create temp table scan_block on commit drop as
    select hash, array_agg(n order by n) as ns, count(*)::integer as size from scan_key group by hash having count(*) > 1`.execute(db);
  await sql`create temp table scan_pair on commit drop as
    select distinct l.n as l, r.n as r from scan_block b, unnest(b.ns) with ordinality l (n, i), unnest(b.ns) with ordinality r (n, i)
    where b.size <= ${mostPerKey} and r.i > l.i and r.n <> l.n`.execute(db);
  await sql`create index on scan_pair (l, r)`.execute(db);
  await sql`analyze scan_pair`.execute(db);
  const crowded = await sql<{ n: number }>`select count(*)::integer as n from scan_block where size > ${mostPerKey}`.execute(db);
  return crowded.rows[0]?.n ?? 0;
}

async function scorePairs(
  db: Db,
  matcher: Matcher,
  ids: readonly string[],
  hooks: ScanHooks,
): Promise<{ compared: number; found: number }> {
  await sql`create temp table scan_found (id uuid, pair text, l uuid, r uuid, score numeric(6,3), reasons jsonb) on commit drop`.execute(
    db,
  );
  const total = await sql<{ n: number }>`select count(*)::integer as n from scan_pair`.execute(db);
  await hooks.setTotal(total.rows[0]?.n ?? 0);
  const cache = new Map<number, Facts<unknown>>();
  let [compared, found, l, r] = [0, 0, -1, -1];
  for (;;) {
    const pairs = await sql<{
      l: number;
      r: number;
    }>`select l, r from scan_pair where (l, r) > (${l}, ${r}) order by l, r limit ${pairsAtOnce}`.execute(db);
    const last = pairs.rows.at(-1);
    if (!last) break;
    [l, r] = [last.l, last.r];
    await fill(db, matcher, ids, cache, pairs.rows);
    const likely = pairs.rows.flatMap((pair) => {
      const [left, right] = [cache.get(pair.l), cache.get(pair.r)];
      const result = left && right ? matcher.score(left, right) : null;
      return left && right && result && result.score >= thresholds.possible ? [{ l: left.id, r: right.id, ...result }] : [];
    });
    compared += pairs.rows.length;
    found += likely.length;
    await keepFound(db, likely);
    await hooks.report(compared);
  }
  return { compared, found };
}

/** Reads the facts that are missing in the cache, in one statement. */
async function fill(
  db: Db,
  matcher: Matcher,
  ids: readonly string[],
  cache: Map<number, Facts<unknown>>,
  pairs: readonly { l: number; r: number }[],
): Promise<void> {
  const needed = [...new Set(pairs.flatMap((pair) => [pair.l, pair.r]))].filter((n) => !cache.has(n));
  if (cache.size + needed.length > mostFacts) {
    const kept = new Set(pairs.flatMap((pair) => [pair.l, pair.r]));
    for (const n of cache.keys()) if (!kept.has(n)) cache.delete(n);
  }
  if (needed.length === 0) return;
  const numbers = new Map(needed.map((n) => [ids[n] ?? '', n]));
  const wanted = [...numbers.keys()];
  for (const entry of await matcher.load(db, sql`t.id = any(${wanted}::uuid[])`, wanted.length))
    cache.set(numbers.get(entry.id) ?? -1, entry);
}

async function keepFound(db: Db, rows: readonly (Score & { l: string; r: string })[]): Promise<void> {
  if (rows.length === 0) return;
  const entries = rows.map(({ l, r, score, reasons }) => {
    const [left, right] = l < r ? [l, r] : [r, l];
    // Without the values: whoever may see both records need not see all their fields.
    return {
      id: newId(),
      pair: `${left}:${right}`,
      l: left,
      r: right,
      score,
      reasons: reasons.map((reason) => ({ ...reason, left: '', right: '' })),
    };
  });
  await sql`insert into scan_found select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) e (id uuid, pair text, l uuid, r uuid, score numeric, reasons jsonb)`.execute(
    db,
  );
}

async function keepCandidates(db: Db, type: Scanned, now: string): Promise<{ added: number; gone: number }> {
  const gone =
    await sql`delete from duplicate_candidate c where c.type = ${type} and c.state = 'open' and not exists (select 1 from scan_found f where f.pair = c.pair)`.execute(
      db,
    );
  await sql`update duplicate_candidate c set score = f.score, reasons = f.reasons, version = version + 1, updated_at = ${now}::timestamptz
    from scan_found f where f.pair = c.pair and c.state = 'open' and (c.score, c.reasons) is distinct from (f.score, f.reasons)`.execute(
    db,
  );
  const added = await sql`
    insert into duplicate_candidate (id, created_at, updated_at, type, left_id, left_type, right_id, right_type, score, reasons, state, pair)
    select f.id, ${now}::timestamptz, ${now}::timestamptz, ${type}, f.l, ${type}, f.r, ${type}, f.score, f.reasons, 'open', f.pair from scan_found f
    where not exists (select 1 from duplicate_candidate c where c.pair = f.pair)`.execute(db);
  return { added: Number(added.numAffectedRows ?? 0), gone: Number(gone.numAffectedRows ?? 0) };
}
