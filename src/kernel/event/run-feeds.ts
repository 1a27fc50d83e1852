import { z } from 'zod';
import { systemActor } from '../access/actor.ts';
import { asSystem, transact, type App } from '../app.ts';
import type { Db } from '../context.ts';
import { sql } from '../db/sql.ts';
import { defineJob, DoNotRetry } from '../jobs/job.ts';
import type { Registry } from '../registry.ts';
import type { StoredEvent } from './event.ts';
import { feedBatch, type Feed } from './feed.ts';
import { eventColumns, readEvent } from './read-events.ts';

/** Where a feed stands. */
export interface FeedState {
  readonly name: string;
  /** Number of the last event that it has dealt with. */
  readonly seq: number;
  /** Events that wait for it, at most 10,000 counted. */
  readonly waiting: number;
  /** When the oldest of them was written, ISO 8601 UTC. */
  readonly waitingSince: string | null;
  readonly failures: number;
  readonly error: string | null;
}

/** `module.name` -> feed. @throws Error when a module names two alike */
export function feedsOf(registry: Registry): ReadonlyMap<string, Feed> {
  const all = registry.modules.flatMap((m) => (m.feeds ?? []).map((feed) => [`${m.name}.${feed.name}`, feed] as const));
  const byName = new Map(all);
  if (byName.size < all.length) throw new Error('Two feeds of a module have the same name');
  return byName;
}

/** Gives feeds that are new to the database their first position. */
export async function placeFeeds(db: Db, registry: Registry, from?: 'start'): Promise<void> {
  const feeds = [...feedsOf(registry)];
  if (feeds.length === 0) return;
  await sql`insert into event_feed (name, seq)
    select f.name, case when f.from_start then 0 else coalesce((select seq from event order by seq desc limit 1), 0) end
    from unnest(${feeds.map(([name]) => name)}::text[], ${feeds.map(([, feed]) => (from ?? feed.from) === 'start')}::boolean[]) as f(name, from_start)
    on conflict (name) do nothing`.execute(db);
}

/**
 * The number up to which the log is complete: all transactions that could still write a lower one have ended.
 * Resolves as soon as it is so; null when `signal` is aborted meanwhile.
 *
 * A writer gets its transaction id before it takes a number (see `sealEvents`). So once no transaction runs whose id is below the
 * next free one at the time when the highest number was read, nothing can appear below that number.
 */
export async function settledThrough(db: Db, signal?: AbortSignal): Promise<number | null> {
  const highest = await sql<{ seq: number }>`select seq from event order by seq desc limit 1`.execute(db);
  const seq = highest.rows[0]?.seq;
  if (seq === undefined) return 0;
  let next: string | null = null;
  for (let wait = 10; !signal?.aborted; wait = Math.min(wait * 2, 250)) {
    const { rows } = await sql<{ next: string; settled: boolean }>`
      select pg_snapshot_xmax(pg_current_snapshot())::text as next,
        pg_snapshot_xmin(pg_current_snapshot()) >= coalesce(${next}::xid8, pg_snapshot_xmax(pg_current_snapshot())) as settled`.execute(db);
    if (rows[0]?.settled) return seq;
    next ??= rows[0]?.next ?? null;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return null;
}

/** What became of one step of a feed: it is through, there is more, another worker has it, or it failed and waits. */
export type FeedStep = 'done' | 'more' | 'busy' | 'failed';

/** Deals with one batch. @param through number up to which the log is complete */
export async function stepFeed(app: App, name: string, feed: Feed, through: number): Promise<FeedStep> {
  let at = 0;
  let size = feedBatch;
  try {
    return await transact(app, { actor: systemActor, requestId: `feed:${name}` }, async (ctx): Promise<FeedStep> => {
      const { rows } = await sql<{ seq: number; batch: number; waits: boolean }>`
        select seq, batch, coalesce(retry_at > clock_timestamp(), false) as waits from event_feed where name = ${name} for update skip locked`.execute(
        ctx.db,
      );
      const place = rows[0];
      if (!place) return 'busy';
      if (place.waits) return 'failed';
      if (place.seq >= through) return 'done';
      [at, size] = [place.seq, place.batch];
      if (feed.isWanted && !(await feed.isWanted(ctx))) {
        await sql`update event_feed set seq = ${through}, failures = 0, error = null, retry_at = null where name = ${name}`.execute(ctx.db);
        return 'done';
      }
      const events = await readAfter(ctx.db, feed, at, through, size);
      if (events.length > 0) await feed.run(ctx, events);
      const isThrough = events.length < size;
      const reached = isThrough ? through : (events.at(-1)?.seq ?? through);
      await sql`update event_feed set seq = ${reached}, batch = least(batch * 2, ${feedBatch}), failures = 0, error = null, retry_at = null where name = ${name}`.execute(
        ctx.db,
      );
      return isThrough ? 'done' : 'more';
    });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return size > 1 ? await halve(app, name, at, size) : await countFailure(app, name, feed, at, through, error);
  }
}

async function readAfter(db: Db, feed: Feed, after: number, through: number, limit: number): Promise<StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select ${eventColumns} from event e where e.seq > ${after} and e.seq <= ${through} and ${feed.only ?? sql`true`} order by e.seq limit ${limit}`.execute(
    db,
  );
  return rows;
}

async function halve(app: App, name: string, at: number, size: number): Promise<FeedStep> {
  await sql`update event_feed set batch = ${Math.ceil(size / 2)} where name = ${name} and seq = ${at}`.execute(app.db);
  return 'more';
}

const mostFailures = 8;

/** One event alone fails: it is tried again after 1, 2, 4, ... 128 seconds, then buried. */
async function countFailure(app: App, name: string, feed: Feed, at: number, through: number, error: Error): Promise<FeedStep> {
  return asSystem(app, async (ctx) => {
    const { rows } = await sql<{ failures: number }>`
      update event_feed set failures = failures + 1, error = ${error.message}, retry_at = clock_timestamp() + make_interval(secs => 2 ^ failures)
      where name = ${name} and seq = ${at} returning failures`.execute(ctx.db);
    if ((rows[0]?.failures ?? 0) <= mostFailures) return 'failed';
    const [event] = await readAfter(ctx.db, feed, at, through, 1);
    // Tried once more as a job of its own, it goes to the dead letters, from where people run it again.
    if (event) ctx.enqueue(feedEvent.name, { feed: name, seq: event.seq }, { maxAttempts: 1 });
    await sql`update event_feed set seq = ${event?.seq ?? through}, failures = 0, error = null, retry_at = null where name = ${name}`.execute(
      ctx.db,
    );
    return 'more';
  });
}

/** Gives a feed one event that it failed on. */
export const feedEvent = defineJob<{ feed: string; seq: number }>({
  name: 'kernel.feedEvent',
  input: z.object({ feed: z.string(), seq: z.number() }),
  run: async (ctx, { feed: name, seq }) => {
    const feed = feedsOf(ctx.registry).get(name);
    const event = await readEvent(ctx.db, seq);
    if (!feed || !event) throw new DoNotRetry(`There is no ${feed ? `event ${seq}` : `feed "${name}"`} any more.`, { code: 'no_feed' });
    await asSystem(ctx.app, (tx) => feed.run(tx, [event]), `feed:${name}:${seq}`);
  },
});

/** Where each feed stands, for operators. */
export async function readFeedStates(db: Db): Promise<FeedState[]> {
  const { rows } = await sql<FeedState>`
    select f.name, f.seq, f.failures, f.error, w.waiting, w.since as "waitingSince"
    from event_feed f, lateral (
      select count(*)::int as waiting, min(at) as since from (select e.at from event e where e.seq > f.seq order by e.seq limit 10000) e) w
    order by f.name`.execute(db);
  return rows;
}

/**
 * Runs all feeds until none moves; for tests and the command line. Feeds that have no position yet begin with the first event.
 * @returns how many batches were dealt with
 * @throws Error the first time a feed fails
 */
export async function drainFeeds(app: App): Promise<number> {
  await placeFeeds(app.db, app.registry, 'start');
  let steps = 0;
  for (let moved = true; moved;) {
    moved = false;
    const through = (await settledThrough(app.db)) ?? 0;
    for (const [name, feed] of feedsOf(app.registry)) {
      for (let step = await stepFeed(app, name, feed, through); step !== 'done'; step = await stepFeed(app, name, feed, through)) {
        if (step === 'failed')
          throw new Error(`${name}: ${(await readFeedStates(app.db)).find((f) => f.name === name)?.error ?? 'failed'}`);
        steps += 1;
        moved = true;
      }
    }
    // A feed may have written events for the others.
    if (!moved) moved = ((await settledThrough(app.db)) ?? 0) > through;
  }
  return steps;
}
