import { defineModule } from '../../kernel/module.ts';
import { configureImport } from './commands/configure-import.ts';
import { rememberMapping } from './commands/remember-mapping.ts';
import { cancelImport, startImport, undoImportCommand } from './commands/run-commands.ts';
import './import/card-adapter.ts';
import { importEnded } from './import-ended.ts';
import { runImportJob, undoImportJob } from './jobs.ts';
import { importPolicy, importProfilePolicy } from './policies/policies.ts';
import { importProfile } from './records/import-profile.ts';
import { importRun } from './records/import.ts';
import { exchangeRoutes } from './routes.ts';
import { exchangeSchema } from './schema.ts';
import type { Job } from '../../kernel/jobs/job.ts';

/** Brings files in and gives lists out. */
export const exchangeModule = defineModule({
  name: 'exchange',
  dependsOn: ['notify', 'identity', 'files'],
  notifications: [importEnded],
  records: [importRun, importProfile],
  policies: [importPolicy, importProfilePolicy],
  commands: [configureImport, startImport, cancelImport, undoImportCommand, rememberMapping],
  jobs: [runImportJob as Job, undoImportJob as Job],
  routes: [exchangeRoutes],
  schema: exchangeSchema,
});
