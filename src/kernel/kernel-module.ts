import { bulkSchema } from './command/bulk-items.ts';
import { bulkJob } from './command/bulk-job.ts';
import { bulkRoutes } from './command/bulk-routes.ts';
import { eventCrons, makePartitions, sealLog } from './event/event-jobs.ts';
import { ensureEventPartitions } from './event/partitions.ts';
import { feedEvent } from './event/run-feeds.ts';
import { subscriberJob } from './event/subscriber-job.ts';
import type { Job } from './jobs/job.ts';
import { defineModule } from './module.ts';

/** What the kernel itself brings: nothing that has a business meaning. */
export const kernelModule = defineModule({
  name: 'kernel',
  dependsOn: [],
  jobs: [sealLog as Job, makePartitions as Job, subscriberJob as Job, feedEvent as Job, bulkJob as Job],
  crons: eventCrons,
  routes: [bulkRoutes],
  schema: bulkSchema,
  start: async ({ app, log }) => {
    try {
      await ensureEventPartitions(app.db, app.now());
    } catch (error) {
      // Busy: events go to the default partition until the nightly run.
      log.warn({ code: (error as { code?: string }).code }, 'the partitions of the event log could not be made yet');
    }
  },
});
