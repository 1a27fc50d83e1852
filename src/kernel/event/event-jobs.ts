import { z } from 'zod';
import { defineCron } from '../jobs/cron.ts';
import { defineJob } from '../jobs/job.ts';
import { ensureEventPartitions } from './partitions.ts';
import { sealEvents } from './seal.ts';

/** Puts what has happened under seal. */
export const sealLog = defineJob({
  name: 'kernel.sealEvents',
  input: z.object({}),
  retries: 2,
  run: async (ctx) => {
    await sealEvents(ctx.db);
  },
});

/** Daily, so that a run that gave up because the log was busy is made up for long before the month turns. */
export const makePartitions = defineJob({
  name: 'kernel.makeEventPartitions',
  input: z.object({}),
  run: async (ctx) => ensureEventPartitions(ctx.db, ctx.now),
});

export const eventCrons = [defineCron({ job: sealLog, at: '*/5 * * * *' }), defineCron({ job: makePartitions, at: '23 3 * * *' })];
