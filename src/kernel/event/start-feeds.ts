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
 * The least time from one look at the log to the next while it grows without a pause: an import commits many times a second, and
 * each look is a transaction for each feed. The first event after a quiet time is looked at right away.
 */
const lookMs = 250;

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
      hasMore = false;
      const rest = delay(lookMs, undefined, { signal: stopped.signal, ref: false }).catch(() => {});
      looksAgain = await once().catch((error: unknown) => {
        options.log.error({ part: 'feeds', code: (error as { code?: string }).code }, 'the feeds could not be run; trying again');
        return true;
      });
      if (hasMore) await rest;
    }
    if (looksAgain && !stopped.signal.aborted) timer = setTimeout(wake, lookAgainMs).unref();
  };
  /** @returns whether a feed was left behind */
  const once = async (): Promise<boolean> => {
    const through = await settledThrough(app.db, stopped.signal);
    if (through === null) return false;
    const left = await Promise.all(feeds.map(([name, feed]) => catchUp(name, feed, through)));
    return left.includes(true);
  };
  const catchUp = async (name: string, feed: (typeof feeds)[number][1], through: number): Promise<boolean> => {
    while (!stopped.signal.aborted) {
      const step = await stepFeed(app, name, feed, through);
      if (step === 'done') position.set({ feed: name }, through);
      if (step !== 'more') return step !== 'done';
    }
    return false;
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
