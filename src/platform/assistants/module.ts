import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { tidyCalls } from './jobs.ts';
import { policies } from './policies/policies.ts';
import { usage } from './queries/usage.ts';
import { assistantCall } from './records/assistant-call.ts';
import { assistantsSchema } from './schema.ts';
import { assistantRoutes } from './server/routes.ts';
import { startAssistants } from './service.ts';

export const assistantsModule = defineModule({
  name: 'assistants',
  dependsOn: ['search'],
  records: [assistantCall],
  policies,
  queries: [usage],
  jobs: [tidyCalls as Job],
  crons: [defineCron({ job: tidyCalls as Job, at: '53 3 * * *', catchUpMs: 24 * 3_600_000 })],
  routes: [assistantRoutes],
  schema: assistantsSchema,
  start: startAssistants,
});
