import { hostname } from 'node:os';
import type { Pool } from 'pg';
import type { Logger } from '../log/log.ts';
import { jobMetrics } from './job-metrics.ts';

export interface Heartbeat {
  /** The first beat: nothing may be locked before it, else the locks of a process killed right then are freed late. */
  start(): Promise<void>;
  /** No more beats, and the row goes. */
  stop(): Promise<void>;
}

export interface HeartbeatOptions {
  readonly pool: Pool;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  readonly worker: string;
  readonly intervalMs: number;
  /** Others took this worker for dead (it hung, or the database was away) and gave its jobs away. */
  readonly onLost: () => void;
  readonly onBeat: (dueInMs: number | null) => void;
}

/**
 * Says every 20 seconds that this worker is alive. Each beat also looks for workers silent for a minute and frees what they
 * had locked, so the jobs of a killed process run again within 80 seconds as long as any worker is alive.
 */
export function heartbeat(options: HeartbeatOptions): Heartbeat {
  let timer: NodeJS.Timeout | undefined;
  let isKnown = false;
  let beating: Promise<void> = Promise.resolve();

  async function beat(): Promise<void> {
    const { rows } = await options.pool.query<{ was_known: boolean; dead: number; due_in_ms: number | null }>(
      'select * from entente_job_beat($1, $2, $3)',
      [options.worker, hostname(), process.pid],
    );
    const [row] = rows;
    if (!row) return;
    if (row.dead > 0) {
      jobMetrics.deadWorkers.inc(row.dead);
      options.log.warn({ workers: row.dead }, 'freed the jobs of workers that died');
    }
    if (isKnown && !row.was_known) options.onLost();
    isKnown = true;
    options.onBeat(row.due_in_ms);
  }

  return {
    async start() {
      await beat();
      timer = setInterval(() => {
        beating = beat().catch((error: unknown) =>
          options.log.error({ code: (error as { code?: string }).code }, 'the heartbeat of the job worker failed'),
        );
      }, options.intervalMs);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await beating;
      if (isKnown) await options.pool.query('delete from job_worker where id = $1', [options.worker]);
    },
  };
}
