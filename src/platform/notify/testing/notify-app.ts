import { afterAll, onTestFinished } from 'vitest';
import { text } from '../../../fields/index.ts';
import { kindOf } from '../../../fields/server.ts';
import { drain, type DrainOptions } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { defineModule, type ModuleHost } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { createRegistry, type Registry } from '../../../kernel/registry.ts';
import { createTestApp, type TestApp } from '../../../kernel/testing/test-app.ts';
import { notifyModule } from '../module.ts';

const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  title: 'name',
  fields: { name: text({ required: true }) },
});

export function notifyRegistry(): Registry {
  return createRegistry([defineModule({ name: 'test', dependsOn: [], records: [user] }), notifyModule], kindOf);
}

export interface NotifyApp extends TestApp {
  drain(options?: Pick<DrainOptions, 'now' | 'errors'>): Promise<unknown>;
}

/** A program of the notify module alone, started, that sends through the server given. */
export async function createNotifyApp(config: { smtpUrl?: string }): Promise<NotifyApp> {
  const test = await createTestApp(notifyRegistry());
  await installJobs(test.adminUrl);
  const jobs = notifyModule.jobs ?? [];
  Object.assign(test.app, { enqueue: createQueue(jobs) });
  const started = await notifyModule.start?.({
    app: test.app,
    config: { ...config, mailFrom: 'Acme <no-reply@entente.example>' },
  } as unknown as ModuleHost);
  Object.assign(test.app.services, started?.services);
  const close = async (): Promise<void> => started?.close?.();
  try {
    onTestFinished(close);
  } catch {
    afterAll(close);
  }
  return { ...test, drain: (options) => drain({ pool: test.pool, jobs, context: jobContext(test.app), ...options }) };
}
