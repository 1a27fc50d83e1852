import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { markSent, sendAgain } from './commands/mails.ts';
import { startWatch, stopWatch } from './commands/watching.ts';
import { mailPerson, sendDigest } from './deliver/jobs.ts';
import { sendMail, tidyMail } from './jobs.ts';
import { manageMail, policies } from './policies/policies.ts';
import { mail } from './records/mail.ts';
import { notification } from './records/notification.ts';
import { kindDefault, preference, schedule } from './records/preferences.ts';
import { watch } from './records/watch.ts';
import { notifySchema } from './schema.ts';
import './kind.ts';
import { startNotify } from './service.ts';

export const notifyModule = defineModule({
  name: 'notify',
  dependsOn: ['settings'],
  records: [mail, notification, preference, kindDefault, schedule, watch],
  policies,
  commands: [sendAgain, markSent, startWatch, stopWatch],
  jobs: [sendMail as Job, tidyMail as Job, mailPerson as Job, sendDigest as Job],
  crons: [defineCron({ job: tidyMail as Job, at: '27 3 * * *', catchUpMs: 24 * 3_600_000 })],
  schema: notifySchema,
  permissions: [{ name: manageMail, label: 'See and mend the mail that the system sends' }],
  start: startNotify,
});
