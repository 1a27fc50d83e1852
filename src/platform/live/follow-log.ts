import type { Db } from '../../kernel/context.ts';
import { limits } from './limits.ts';
import { openWindow, readChanges, type LiveEvent } from './read-changes.ts';
import type { SeenWindow } from './seen-window.ts';

export interface FollowOptions {
  readonly db: Db;
  readonly now: () => number;
  /** Whether anybody listens: the log is left alone otherwise. */
  isWanted(): boolean;
  /** Following begins here: what was before is not told. */
  opened(): void;
  tell(events: readonly LiveEvent[]): Promise<void>;
  onError(error: unknown): void;
}

/** Reads on in the event log when something was written to it, one batch at a time. */
export interface LogFollower {
  /** Begins to follow, unless it does already. */
  open(): Promise<SeenWindow>;
  /** Something was written. */
  wake(): void;
  /** The highest number seen. */
  position(): number;
  settled(): Promise<void>;
}

const retryMs = 1000;

export function followLog(options: FollowOptions): LogFollower {
  const { db, now } = options;
  let window: SeenWindow | null = null;
  let opening: Promise<SeenWindow> | null = null;
  let running: Promise<void> | null = null;
  let isDirty = false;
  let lastStart = Number.NEGATIVE_INFINITY;

  function wake(): void {
    if (!options.isWanted()) {
      // What happens while nobody listens is not read afterwards.
      window = null;
      opening = null;
      return;
    }
    isDirty = true;
    if (window) running ??= run();
  }

  async function run(): Promise<void> {
    let hasFailed = false;
    try {
      await readOn();
    } catch (error) {
      hasFailed = true;
      options.onError(error);
      setTimeout(wake, retryMs).unref();
    }
    running = null;
    // A notice may have come between the last look and now.
    if (isDirty && !hasFailed) wake();
  }

  async function readOn(): Promise<void> {
    while (isDirty && window && options.isWanted()) {
      const wait = lastStart + limits.pauseMs - now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      lastStart = now();
      isDirty = false;
      window.forget(now() - limits.gapMs);
      const { count, events } = await readChanges(db, window, limits.page, now());
      if (count === limits.page) isDirty = true;
      await options.tell(events);
    }
  }

  async function begin(): Promise<SeenWindow> {
    try {
      const opened = await openWindow(db, now());
      options.opened();
      window = opened;
      // A notice may have come between the reading and now.
      wake();
      return opened;
    } catch (error) {
      opening = null;
      throw error;
    }
  }

  return {
    open: () => (opening ??= begin()),
    wake,
    position: () => window?.highest() ?? 0,
    settled: async () => {
      await running;
    },
  };
}
