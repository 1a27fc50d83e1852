import { defineModule } from '../../kernel/module.ts';
import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { removeOrphans } from './jobs.ts';
import { policies } from './policies/policies.ts';
import { file } from './records/file.ts';
import { fileRoutes } from './routes.ts';
import { filesSchema } from './schema.ts';
import { incomingDirectory, openFileStore } from './store/file-store.ts';

const mostBytes = 100 * 1024 * 1024;

export const filesModule = defineModule({
  name: 'files',
  dependsOn: ['identity'],
  records: [file],
  policies,
  jobs: [removeOrphans as Job],
  crons: [defineCron({ job: removeOrphans as Job, at: '17 3 * * *', catchUpMs: 24 * 3_600_000 })],
  routes: [fileRoutes],
  schema: filesSchema,
  start: async ({ config }) => ({
    services: { files: { store: await openFileStore(config), incoming: incomingDirectory(config.dataDir), mostBytes } },
  }),
});
