import type { Actor } from '../../../kernel/access/actor.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { drainFeeds, placeFeeds } from '../../../kernel/event/run-feeds.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { kernelModule } from '../../../kernel/kernel-module.ts';
import { approvalsModule } from '../../approvals/module.ts';
import { exchangeModule } from '../../exchange/module.ts';
import { createIdentityApp, type IdentityApp } from '../../identity/testing/identity-app.ts';
import { notifyModule } from '../../notify/module.ts';
import { settingsModule } from '../../settings/module.ts';
import { automationModule } from '../module.ts';
import type { Definition } from '../rules/definition.ts';
import { account, crmModule } from './crm-module.ts';

export interface LoggedRun {
  readonly id: string;
  readonly subject: string;
  readonly state: string;
  readonly reason: string | null;
  readonly position: string | null;
  readonly attempts: number;
}

export interface AutomationApp extends IdentityApp {
  readonly admin: Actor;
  /** Makes and activates a rule, as the administrator unless said. @returns its id */
  rule(name: string, definition: Definition, by?: Actor): Promise<string>;
  save(rule: string, name: string, definition: Definition): Promise<void>;
  /** A new account, made by the administrator; its id. */
  account(input: object, by?: Actor): Promise<string>;
  /** A command or verb on an account. */
  run(id: string, verb: string, input?: object, by?: Actor): Promise<void>;
  read(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Feeds and due jobs until nothing moves; `to` moves the clock. */
  settle(to?: string): Promise<void>;
  /** Only looks at the clock and writes runs; the steps are left to other workers. */
  settlePages(): Promise<void>;
  runs(rule?: string): Promise<readonly LoggedRun[]>;
  log(run: string): Promise<readonly { title: string; state: string; reason: string }[]>;
  todos(): Promise<readonly { title: string; account: string | null; due: string | null; assignee: string | null }[]>;
}

/** Automation with all it stands on, real feeds and a real queue, in a database of its own. */
export async function createAutomationApp(): Promise<AutomationApp> {
  const identity = await createIdentityApp([
    kernelModule,
    settingsModule,
    notifyModule,
    approvalsModule,
    automationModule,
    exchangeModule,
    crmModule,
  ]);
  const { app, t } = identity;
  // Later than any clock of a machine, so that what waits by this clock waits by the database's as well.
  t.setNow('2040-03-02T10:00:00.000Z');
  await installJobs(t.adminUrl);
  const jobs = app.registry.modules.flatMap((m) => m.jobs ?? []);
  Object.assign(app, { enqueue: createQueue(jobs) });
  await placeFeeds(app.db, app.registry);
  const admin = await identity.actor((await identity.user('Ada Admin', ['admin'])).id);
  const rows = async <T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]> => (await query.execute(app.db)).rows;
  const command = identity.command;
  return {
    ...identity,
    admin,
    rule: async (name, definition, by = admin) => {
      const made = await command(by, 'automation.automationRule', 'make', undefined, { name, definition });
      const { ruleId } = made.result as { ruleId: string };
      await command(by, 'automation.automationRule', 'activate', ruleId);
      return ruleId;
    },
    save: async (rule, name, definition) => void (await command(admin, 'automation.automationRule', 'save', rule, { name, definition })),
    account: async (input, by = admin) =>
      String((await command(by, account.key, 'create', undefined, { name: 'Acme', ...input })).data?.id),
    run: async (id, verb, input = {}, by = admin) => void (await command(by, account.key, verb, id, input)),
    read: async (id) => (await command(admin, account.key, 'update', id, {})).data ?? {},
    settle: async (to) => {
      if (to !== undefined) t.setNow(to);
      for (;;) {
        const fed = await drainFeeds(app);
        const { done } = await drain({ pool: t.pool, jobs, context: jobContext(app), now: app.now() });
        if (fed === 0 && done === 0) return;
      }
    },
    settlePages: async () => {
      const pages = jobs.filter((job) => job.name === 'automation.tick' || job.name === 'automation.startPage');
      await drain({ pool: t.pool, jobs: pages, context: jobContext(app), now: app.now() });
    },
    runs: (rule) =>
      rows(sql<LoggedRun>`
        select id, subject_id as subject, state, reason, position, attempts::int as attempts from automation_run
        where ${rule === undefined ? sql`true` : sql`rule_id = ${rule}::uuid`} order by created_at, id`),
    log: (run) =>
      rows(
        sql<{
          title: string;
          state: string;
          reason: string;
        }>`select title, state, reason from automation_step where run_id = ${run}::uuid order by created_at, id`,
      ),
    todos: () =>
      rows(sql<{ title: string; account: string | null; due: string | null; assignee: string | null }>`
        select title, account_id as account, due_on::text as due, assignee_id as assignee from todo order by created_at, id`),
  };
}

/** A second connection pool and program on the same database, for a test that works from two sides. */
export function otherDb(url: string): { db: IdentityApp['app']['db']; end: () => Promise<void> } {
  const pool = createPool(url, { max: 5, applicationName: 'other' });
  return { db: createKysely<object>(pool), end: () => pool.end() };
}
