import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import { defineCron } from '../../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../../kernel/jobs/job.ts';
import { tellOfOverdue } from '../assignment/first-response.ts';

export const tellOfOverdueLeads: Job = defineJob({
  name: 'sales.tellOfOverdueLeads',
  input: z.object({}),
  run: async (ctx) => {
    await asSystem(ctx.app, tellOfOverdue, ctx.requestId);
  },
}) as Job;

export const overdueLeadsCron = defineCron({ job: tellOfOverdueLeads, at: '*/10 * * * *' });
