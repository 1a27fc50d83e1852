import { setTimeout as delay } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import type { App } from '../app.ts';
import type { Logger } from '../log/log.ts';
import { metrics } from '../metrics.ts';
import { feedsOf, placeFeeds, settledThrough, stepFeed } from './run-feeds.ts';

export interface FeedsOptions {
  readonly app: App;
  readonly log: Pick<Logger, 'error'>;
  /** Calls the handler when any process has written events. */
  readonly listen: (handler: () => void) => void;
}

export interface RunningFeeds {
  /** Finishes the batches under way and begins no more. */
  stop(): Promise<void>;
}

const position = new Gauge({
  name: 'entente_feed_position',
  help: 'Number of the last event that a feed has dealt with, as this process saw it',
  labelNames: ['feed'] as const,
  registers: [metrics],
});

/** While another worker has a feed, or it waits for its next try: how long until it is looked at again, in case that worker was killed. */
const lookAgainMs = 2_000;

/**
 * While the log grows without a pause it is looked at every so often: an import or a busy shop commits many times a second, and each look
 * is a transaction for each feed. The first few events after a quiet time are looked at right away.
 */
const lookMs = 250;
const looksAtOnce = 4;

/** Feeds that are stepped at the same time: each takes a connection that somebody else may need. */
const lanes = 2;

/**
 * Runs the feeds of a program in this process, whenever the log has grown. Any number of processes may do so: a feed is in one
 * of them at a time, and another takes over when that one dies. Without events there is no SQL.
 */
export async function startFeeds(options: FeedsOptions): Promise<RunningFeeds> {
  const { app } = options;
  const feeds = [...feedsOf(app.registry)];
  if (feeds.length === 0) return { stop: async () => {} };
  await placeFeeds(app.db, app.registry);
  const stopped = new AbortController();
  let running: Promise<void> | null = null;
  let hasMore = false;
  let due = 0;
  let timer: NodeJS.Timeout | undefined;

  const wake = (): void => {
    hasMore = true;
    if (running || stopped.signal.aborted) return;
    clearTimeout(timer);
    running = turn().finally(() => {
      running = null;
    });
  };
  const turn = async (): Promise<void> => {
    let looksAgain = false;
    while (hasMore && !stopped.signal.aborted) {
      const now = performance.now();
      due = Math.max(due, now - looksAtOnce * lookMs) + lookMs;
      if (due > now) await delay(due - now, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      if (stopped.signal.aborted) return;
      hasMore = false;
      looksAgain = await once().catch((error: unknown) => {
        options.log.error({ part: 'feeds', code: (error as { code?: string }).code }, 'the feeds could not be run; trying again');
        return true;
      });
    }
    if (looksAgain && !stopped.signal.aborted) timer = setTimeout(wake, lookAgainMs).unref();
  };
  /** @returns whether a feed was left behind */
  const once = async (): Promise<boolean> => {
    const through = await settledThrough(app.db, stopped.signal);
    if (through === null) return false;
    const waiting = [...feeds];
    let isLeft = false;
    // A feed with more to do goes to the end: none waits until another has read all of an import.
    const lane = async (): Promise<void> => {
      for (let next = waiting.shift(); next && !stopped.signal.aborted; next = waiting.shift()) {
        const [name, feed] = next;
        const step = await stepFeed(app, name, feed, through);
        if (step === 'more') waiting.push(next);
        else if (step === 'done') position.set({ feed: name }, through);
        else isLeft = true;
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return isLeft;
  };

  options.listen(wake);
  wake();
  return {
    stop: async () => {
      stopped.abort();
      clearTimeout(timer);
      await running;
    },
  };
}
