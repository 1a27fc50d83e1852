import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { dailyBackup, watchBackups } from './backup/schedule.ts';
import { backupMissing } from './notifications.ts';
import { operationsPermission } from './permissions.ts';
import { operationsRoutes } from './routes.ts';
import { operationsSchema } from './schema.ts';

/** What whoever runs the system watches and mends: backups, checks, background work. */
export const operationsModule = defineModule({
  name: 'operations',
  dependsOn: ['files', 'notify', 'settings'],
  routes: [operationsRoutes],
  schema: operationsSchema,
  jobs: [dailyBackup as Job, watchBackups as Job],
  crons: [defineCron({ job: watchBackups as Job, at: '7 9 * * *', catchUpMs: 12 * 3_600_000 })],
  notifications: [backupMissing],
  permissions: [{ name: operationsPermission, label: 'See the health of the system, and rerun background jobs' }],
  start: async ({ config }) => ({ services: { operations: { config } } }),
});
