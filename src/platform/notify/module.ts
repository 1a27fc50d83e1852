import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { markSent, sendAgain } from './commands/mails.ts';
import { sendMail, tidyMail } from './jobs.ts';
import { manageMail, policies } from './policies/policies.ts';
import { mail } from './records/mail.ts';
import { startNotify } from './service.ts';

export const notifyModule = defineModule({
  name: 'notify',
  dependsOn: [],
  records: [mail],
  policies,
  commands: [sendAgain, markSent],
  jobs: [sendMail as Job, tidyMail as Job],
  crons: [defineCron({ job: tidyMail as Job, at: '27 3 * * *', catchUpMs: 24 * 3_600_000 })],
  permissions: [{ name: manageMail, label: 'See and mend the mail that the system sends' }],
  start: startNotify,
});
