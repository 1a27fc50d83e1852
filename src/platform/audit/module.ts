import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { auditKeyFrom } from '../../kernel/event/redact.ts';
import { auditCrons, tidyKeys, verifyLog } from './jobs.ts';
import { auditPermission } from './permissions.ts';
import { auditRoutes } from './routes.ts';
import './service.ts';

/** Who changed what, from what to what, and the proof that nobody changed that afterwards. */
export const auditModule = defineModule({
  name: 'audit',
  dependsOn: [],
  jobs: [verifyLog as Job, tidyKeys as Job],
  crons: auditCrons,
  routes: [auditRoutes],
  permissions: [{ name: auditPermission, label: 'Read the audit log' }],
  start: async ({ secret }) => ({ services: { auditKey: auditKeyFrom(secret) } }),
});
