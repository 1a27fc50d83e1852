import { Counter, Gauge, Histogram } from 'prom-client';
import { metrics } from '../metrics.ts';

const registers = [metrics];

/** What this process did with jobs, for `/metrics`. */
export const jobMetrics = {
  runs: new Counter({
    name: 'entente_job_runs_total',
    help: 'Attempts at jobs, by how they ended',
    labelNames: ['job', 'outcome'] as const,
    registers,
  }),
  seconds: new Histogram({
    name: 'entente_job_duration_seconds',
    help: 'How long attempts took',
    labelNames: ['job'] as const,
    buckets: [0.01, 0.05, 0.2, 1, 5, 30, 120, 600],
    registers,
  }),
  running: new Gauge({ name: 'entente_jobs_running', help: 'Jobs that this process works on now', registers }),
  deadWorkers: new Counter({
    name: 'entente_job_dead_workers_total',
    help: 'Workers that stopped without saying so, found by this process',
    registers,
  }),
};

export type Outcome = 'done' | 'retry' | 'dead' | 'interrupted';
