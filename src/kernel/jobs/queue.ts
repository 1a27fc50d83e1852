import type { QueuedJob } from '../app.ts';
import type { Db } from '../context.ts';

/** Takes jobs within a transaction; the jobs part of the kernel provides it. */
export interface Queue {
  add(tx: Db, jobs: readonly QueuedJob[], now: string): Promise<void>;
}

declare module '../context.ts' {
  interface Services {
    readonly queue?: Queue;
  }
}
