import path from 'node:path';
import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { consentCommands } from './commands/consent-commands.ts';
import { erasureCommands } from './commands/erasure-commands.ts';
import { exportCommands } from './commands/export-commands.ts';
import { holdCommands } from './commands/hold-commands.ts';
import { requestCommands } from './commands/request-commands.ts';
import { retentionCommands } from './commands/retention-commands.ts';
import { suppressionCommands } from './commands/suppression-commands.ts';
import { erasePersonRun, finishErasureRun } from './erasure/jobs.ts';
import { expireExports, makeExport } from './export/jobs.ts';
import { journalName } from './erasure/journal-files.ts';
import { managePrivacy } from './permissions.ts';
import { privacyPolicies } from './policies/policies.ts';
import { privacyRecords } from './records/all.ts';
import { runRetention } from './retention/jobs.ts';
import { privacyRoutes } from './routes/overview-route.ts';
import { privacySchema } from './schema.ts';
import { privacyKeyFrom } from './service.ts';

/** What people agreed to, what is kept about them, and how they get it or have it erased. */
export const privacyModule = defineModule({
  name: 'privacy',
  dependsOn: ['parties', 'files', 'audit', 'notify', 'identity', 'settings'],
  records: privacyRecords,
  policies: privacyPolicies,
  commands: [
    ...consentCommands,
    ...suppressionCommands,
    ...holdCommands,
    ...exportCommands,
    ...erasureCommands,
    ...retentionCommands,
    ...requestCommands,
  ],
  jobs: [makeExport as Job, expireExports as Job, erasePersonRun as Job, finishErasureRun as Job, runRetention as Job],
  crons: [
    defineCron({ job: runRetention as Job, at: '51 2 * * *', catchUpMs: 24 * 3_600_000 }),
    defineCron({ job: expireExports as Job, at: '21 * * * *' }),
  ],
  routes: [privacyRoutes],
  permissions: [{ name: managePrivacy, label: 'Handle privacy: requests, copies, erasure, retention, suppression' }],
  schema: privacySchema,
  start: async ({ config, secret }) => ({
    services: {
      privacy: {
        key: privacyKeyFrom(secret),
        journalFile: path.join(config.dataDir, journalName),
        journalCopy: config.backupDir === undefined ? undefined : path.join(config.backupDir, journalName),
        publicUrl: config.publicUrl,
        keepsIp: config.keepsConsentIp,
        needsSecondPerson: config.erasureNeedsSecondPerson,
      },
    },
  }),
});
