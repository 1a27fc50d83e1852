import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { markSent, sendAgain } from './commands/mails.ts';
import { preferenceCommands } from './commands/preferences.ts';
import { readingCommands } from './commands/reading.ts';
import { startWatch, stopWatch } from './commands/watching.ts';
import { mailPerson, sendDigest } from './deliver/jobs.ts';
import { tellFeed } from './feeds/tell-feed.ts';
import { assigned } from './feeds/tell-assigned.ts';
import { watched } from './feeds/tell-watchers.ts';
import { mentioned } from './mention/mentioned.ts';
import { colleagues } from './queries/colleagues.ts';
import { companyDefaults, myPreferences, mySchedule } from './queries/preferences.ts';
import { inbox, unread } from './queries/inbox.ts';
import { checkRates, jobFailed, ratesCron, ratesStale, tellOfDeadJobs } from './kinds-of-operation.ts';
import { unwatchRoutes } from './unwatch/routes.ts';
import { sendMail, tidyMail, tidyNotifications } from './jobs.ts';
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
  commands: [sendAgain, markSent, startWatch, stopWatch, ...readingCommands, ...preferenceCommands],
  queries: [inbox, unread, myPreferences, companyDefaults, mySchedule, colleagues],
  feeds: [tellFeed],
  notifications: [mentioned, assigned, watched, jobFailed, ratesStale],
  jobs: [
    sendMail as Job,
    tidyMail as Job,
    mailPerson as Job,
    sendDigest as Job,
    tidyNotifications as Job,
    tellOfDeadJobs as Job,
    checkRates as Job,
  ],
  routes: [unwatchRoutes],
  crons: [
    defineCron({ job: tidyMail as Job, at: '27 3 * * *', catchUpMs: 24 * 3_600_000 }),
    defineCron({ job: tidyNotifications as Job, at: '41 3 * * *', catchUpMs: 24 * 3_600_000 }),
    ratesCron,
  ],
  schema: notifySchema,
  permissions: [{ name: manageMail, label: 'See and mend the mail that the system sends' }],
  start: startNotify,
});
