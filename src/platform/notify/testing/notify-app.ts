import { kindOf } from '../../../fields/server.ts';
import { drain, type DrainOptions } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import type { Module, ModuleHost } from '../../../kernel/module.ts';
import { createRegistry, type Registry } from '../../../kernel/registry.ts';
import { afterwards } from '../../../kernel/testing/afterwards.ts';
import { createTestApp, type TestApp } from '../../../kernel/testing/test-app.ts';
import { notifyModule } from '../module.ts';
import { notifyNeighbours } from './neighbours.ts';

export function notifyRegistry(more: readonly Module[] = []): Registry {
  return createRegistry([...notifyNeighbours, notifyModule, ...more], kindOf);
}

export interface NotifyApp extends TestApp {
  drain(options?: Pick<DrainOptions, 'now' | 'errors'>): Promise<unknown>;
}

/** A program of the notify module alone, started, that sends through the server given. */
export async function createNotifyApp(config: { smtpUrl?: string }, more: readonly Module[] = []): Promise<NotifyApp> {
  const test = await createTestApp(notifyRegistry(more));
  await installJobs(test.adminUrl);
  const jobs = notifyModule.jobs ?? [];
  Object.assign(test.app, { enqueue: createQueue(jobs) });
  const started = await notifyModule.start?.({
    app: test.app,
    config: { ...config, mailFrom: 'Acme <no-reply@entente.example>', publicUrl: 'https://crm.example' },
    secret: 'a secret of tests',
  } as unknown as ModuleHost);
  Object.assign(test.app.services, started?.services);
  const close = async (): Promise<void> => started?.close?.();
  afterwards(close);
  return { ...test, drain: (options) => drain({ pool: test.pool, jobs, context: jobContext(test.app), app: test.app, ...options }) };
}
