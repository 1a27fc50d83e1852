import { createHash } from 'node:crypto';
import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import { LRUCache } from 'lru-cache';
import type { Db } from '../context.ts';
import { sql } from '../db/sql.ts';

/** Requests of the present minute by client, over all processes; unlogged, as it may be lost with a crash. Keys are hashes: no addresses. */
export const sharedCountsSchema: readonly string[] = [
  `create unlogged table request_count (key text not null, minute bigint not null, count integer not null, primary key (key, minute))`,
  `grant select, insert, update, delete on request_count to entente_app`,
];

/** Counts requests in this process, and each second, while there are some, learns what the others counted. */
export interface SharedCounts {
  /** One more. @returns how many in this minute, as far as is known here, and how many milliseconds of it are left */
  hit(key: string): { current: number; ttl: number };
  /** Writes what is new here and reads the sums; called each second by itself. */
  flush(): Promise<void>;
  close(): void;
}

interface Count {
  minute: number;
  /** Of this process and not yet told. */
  fresh: number;
  /** Of all processes, as of the last flush. */
  known: number;
}

const minuteMs = 60_000;

/**
 * Between two flushes a client may send to each process what is left of its limit: the limit is exact to a second's requests.
 * Without the database each process counts for itself.
 * @param now milliseconds since 1970
 */
export function sharedCounts(db: Db, now: () => number, flushMs = 1000): SharedCounts {
  const counts = new LRUCache<string, Count>({ max: 20_000 });
  const dirty = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let lastTidy = 0;

  const flush = async (): Promise<void> => {
    const rows = [...dirty].flatMap((key) => {
      const count = counts.peek(key);
      if (!count || count.fresh === 0) return [];
      const told = { key, minute: count.minute, count: count.fresh };
      count.known += count.fresh;
      count.fresh = 0;
      return [told];
    });
    dirty.clear();
    if (rows.length === 0) return;
    const { rows: sums } = await sql<{ key: string; minute: number; count: number }>`
      insert into request_count (key, minute, count)
      select key, minute, count from json_to_recordset(${JSON.stringify(rows)}::json) as (key text, minute bigint, count integer) order by key
      on conflict (key, minute) do update set count = request_count.count + excluded.count returning key, minute, count`.execute(db);
    for (const sum of sums) {
      const count = counts.peek(sum.key);
      if (count?.minute === sum.minute) count.known = sum.count;
    }
    const minute = Math.floor(now() / minuteMs);
    if (minute !== lastTidy) await sql`delete from request_count where minute < ${minute - 1}`.execute(db);
    lastTidy = minute;
  };
  const flushLater = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      // Next time: what was not told is missing from the sum of the others only.
      void flush().catch(() => {});
    }, flushMs).unref();
  };

  return {
    hit(key) {
      const at = now();
      const minute = Math.floor(at / minuteMs);
      let count = counts.get(key);
      if (!count || count.minute !== minute) counts.set(key, (count = { minute, fresh: 0, known: 0 }));
      count.fresh += 1;
      dirty.add(key);
      flushLater();
      return { current: count.known + count.fresh, ttl: (minute + 1) * minuteMs - at };
    },
    flush,
    close: () => clearTimeout(timer),
  };
}

const hashes = new LRUCache<string, string>({ max: 20_000 });

/** Of a client and its route; those who ask again are known. */
function hashOf(key: string): string {
  let hash = hashes.get(key);
  if (!hash) hashes.set(key, (hash = createHash('sha256').update(key).digest('base64url').slice(0, 22)));
  return hash;
}

/** As the rate limiter takes it: each route with a limit of its own has counts of its own. */
export function sharedStore(counts: SharedCounts): FastifyRateLimitStoreCtor {
  return class SharedStore {
    readonly #route: string;
    constructor(options: object) {
      const { routeInfo } = options as { routeInfo?: { method?: unknown; url?: string } };
      this.#route = routeInfo?.url === undefined ? '' : `${String(routeInfo.method)} ${routeInfo.url}`;
    }
    incr(key: string, done: (error: Error | null, result: { current: number; ttl: number }) => void): void {
      done(null, counts.hit(hashOf(`${this.#route} ${key}`)));
    }
    child(options: object): SharedStore {
      return new SharedStore(options);
    }
  };
}
