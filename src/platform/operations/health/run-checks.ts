import { checkBackups } from './check-backups.ts';
import { checkClock } from './check-clock.ts';
import { checkConfiguration } from './check-configuration.ts';
import { checkDatabase } from './check-database.ts';
import { checkDisk } from './check-disk.ts';
import { checkFeeds, checkJobs } from './check-jobs.ts';
import { checkMail } from './check-mail.ts';
import { checkRates } from './check-rates.ts';
import { checkReplicas } from './check-replicas.ts';
import type { Area, Check, Finding, HealthScope, ModuleArea } from './finding.ts';

const checks: Readonly<Record<Exclude<Area, ModuleArea>, Check>> = {
  configuration: checkConfiguration,
  disk: checkDisk,
  database: checkDatabase,
  replicas: checkReplicas,
  jobs: checkJobs,
  feeds: checkFeeds,
  mail: checkMail,
  rates: checkRates,
  clock: checkClock,
  backups: checkBackups,
};

/** Looks at everything that an operator cares for. A check that fails itself is a finding and does not keep the others from running. */
export async function runChecks(scope: HealthScope): Promise<readonly Finding[]> {
  const found = await Promise.all(
    [checks, ...scope.registry.modules.map((module) => module.healthChecks ?? {})]
      .flatMap((each) => Object.entries(each))
      .map(([area, check]) => check(scope).catch((error: unknown) => [brokenCheck(area as Area, error)])),
  );
  return found.flat();
}

function brokenCheck(area: Area, error: unknown): Finding {
  return {
    area,
    tone: 'bad',
    text: 'This could not be checked: {problem}',
    values: { problem: (error as Error).message },
    todo: 'See whether the database is reachable and migrated.',
  };
}
