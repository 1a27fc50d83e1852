import { Client, type Pool } from 'pg';
import type { Db } from '../context.ts';
import type { Logger } from '../log/log.ts';
import { createKysely, createPool } from './pool.ts';
import { sql } from './sql.ts';
import { parsePosition, type Position } from './wal-position.ts';

/** Standby servers that answer reads which may be a little old. */
export interface Replicas {
  /**
   * A replica that has replayed the log at least up to `after` and is not long behind; null when there is none, and the primary is to
   * be asked. Costs a statement on the replica once a second, or when it is not known to be that far yet.
   */
  pick(after: Position | null): Promise<Db | null>;
  /** What this replica answered was an error: it is left alone for a moment. */
  suspect(db: Db, error: unknown): void;
  /** Something was committed, by whichever process: whoever is told of it and looks now must not find the state before. */
  noticed(): void;
  close(): Promise<void>;
}

export interface ReplicasOptions {
  readonly urls: readonly string[];
  readonly primary: Db;
  /** Most connections to each. */
  readonly max: number;
  readonly role?: string;
  readonly log: Pick<Logger, 'warn' | 'info'>;
  /** A replica further behind is not asked at all; 30 s. */
  readonly mostSecondsBehind?: number;
  /** For so long after a notice reads must be as new as the notice; 3 s. */
  readonly noticeMs?: number;
}

/** How long an answer about a replica's state counts. */
const freshMs = 1000;
/** A replica that does not answer within this time counts as down. */
const patienceMs = 1000;

interface Replica {
  readonly db: Db;
  readonly pool: Pool;
  readonly name: string;
  replayed: Position;
  secondsBehind: number;
  checkedAt: number;
  downUntil: number;
  failures: number;
  checking: Promise<void> | null;
}

/** Opens pools to the replicas; connects when the first is asked. */
export function openReplicas(options: ReplicasOptions): Replicas {
  const replicas = options.urls.map((url): Replica => {
    const pool = createPool(url, { max: options.max, applicationName: 'entente replica', ...(options.role ? { role: options.role } : {}) });
    pool.options.connectionTimeoutMillis = patienceMs * 2;
    return {
      db: createKysely<object>(pool) as Db,
      pool,
      name: replicaName(url),
      replayed: 0n,
      secondsBehind: 0,
      checkedAt: 0,
      downUntil: 0,
      failures: 0,
      checking: null,
    };
  });
  let turn = 0;
  let floor: { readonly position: Promise<Position>; readonly at: number } | null = null;
  const noticeMs = options.noticeMs ?? 3000;

  const fail = (replica: Replica, error: unknown): void => {
    replica.failures += 1;
    replica.downUntil = performance.now() + Math.min(500 * 2 ** replica.failures, 30_000);
    if (replica.failures === 1)
      options.log.warn(
        { replica: replica.name, code: (error as { code?: string }).code },
        'a replica cannot be used; reads go to the primary',
      );
  };
  const check = (replica: Replica): Promise<void> => (replica.checking ??= look(replica).finally(() => (replica.checking = null)));
  const look = async (replica: Replica): Promise<void> => {
    try {
      const state = await withinPatience(readReplay(replica.db));
      replica.replayed = state.position;
      replica.secondsBehind = state.secondsBehind;
      replica.checkedAt = performance.now();
      if (replica.failures > 0) options.log.info({ replica: replica.name }, 'the replica answers again');
      replica.failures = 0;
    } catch (error) {
      fail(replica, error);
    }
  };
  const isFit = (replica: Replica, wanted: Position): boolean =>
    replica.failures === 0 && replica.replayed >= wanted && replica.secondsBehind <= (options.mostSecondsBehind ?? 30);
  const noticedPosition = async (): Promise<Position> => (floor && performance.now() - floor.at < noticeMs ? floor.position : 0n);

  return {
    async pick(after) {
      const noticed = await noticedPosition();
      const wanted = after !== null && after > noticed ? after : noticed;
      for (let i = 0; i < replicas.length; i += 1) {
        const replica = replicas[(turn += 1) % replicas.length];
        if (!replica || replica.downUntil > performance.now()) continue;
        const isKnown = performance.now() - replica.checkedAt < freshMs && replica.checkedAt > 0;
        // It only moves forward: what is known to be enough stays enough.
        if (!isKnown || replica.replayed < wanted) await check(replica);
        if (isFit(replica, wanted)) return replica.db;
      }
      return null;
    },
    suspect(db, error) {
      const replica = replicas.find((each) => each.db === db);
      if (replica) fail(replica, error);
    },
    noticed() {
      if (floor && performance.now() - floor.at < 20) return;
      const position = currentPosition(options.primary).catch(() => 2n ** 64n);
      floor = { position, at: performance.now() };
    },
    async close() {
      await Promise.all(replicas.map(({ pool }) => pool.end()));
    },
  };
}

/**
 * Where the primary's log ends now: whatever was committed before is before it. That is where the next record goes, not what has been
 * written to disk (pg_current_wal_lsn), which a commit with synchronous_commit off may be ahead of.
 */
export async function currentPosition(primary: Db): Promise<Position> {
  const { rows } = await sql<{ position: string }>`select pg_current_wal_insert_lsn()::text as position`.execute(primary);
  return parsePosition(rows[0]?.position ?? '') ?? 0n;
}

/**
 * How far a standby is. Behind by 0 s when it has replayed all that it received and still receives; else by the time since the last
 * transaction that it replayed, which is too long when the primary is idle as well, and then costs no more than a read on the primary.
 */
async function readReplay(db: Db): Promise<{ position: Position; secondsBehind: number }> {
  const { rows } = await sql<{ position: string | null; behind: number | null }>`
    select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end::text as position,
      case when not pg_is_in_recovery() then 0
        when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() and exists (select from pg_stat_wal_receiver where pid is not null) then 0
        else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 end as behind`.execute(db);
  return { position: parsePosition(rows[0]?.position ?? '') ?? 0n, secondsBehind: rows[0]?.behind ?? 0 };
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Host and port, for people; never the password. */
function replicaName(url: string): string {
  const parsed = new URL(url.replace('@/', '@socket/'));
  return parsed.searchParams.get('host') ?? parsed.host;
}

export interface ReplicaState {
  readonly name: string;
  /** Why it can't be asked; null when it can. */
  readonly problem: string | null;
  readonly megabytes: number;
  readonly seconds: number;
}

/** For the health page: asks each replica on a connection of its own. */
export async function readReplicaStates(urls: readonly string[], primary: Db): Promise<ReplicaState[]> {
  return Promise.all(
    urls.map(async (url): Promise<ReplicaState> => {
      const name = replicaName(url);
      const client = new Client({ connectionString: url, application_name: 'entente doctor', connectionTimeoutMillis: 5000 });
      try {
        await client.connect();
        const { rows } = await client.query<{ position: string; recovering: boolean; seconds: number | null }>(
          `SELECT pg_last_wal_replay_lsn()::text AS position, pg_is_in_recovery() AS recovering, extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::float8 AS seconds`,
        );
        if (!rows[0]?.recovering) return { name, problem: 'it is no standby', megabytes: 0, seconds: 0 };
        const behind = (await currentPosition(primary)) - (parsePosition(rows[0].position) ?? 0n);
        // All replayed: how long ago the last transaction was says nothing.
        return {
          name,
          problem: null,
          megabytes: Number(behind / 1_048_576n),
          seconds: behind <= 0n ? 0 : Math.round(rows[0].seconds ?? 0),
        };
      } catch (error) {
        return { name, problem: (error as Error).message, megabytes: 0, seconds: 0 };
      } finally {
        await client.end().catch(() => {});
      }
    }),
  );
}
