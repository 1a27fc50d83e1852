import { onTestFinished, vi } from 'vitest';
import { kindOf } from '../../../fields/server.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { asSystem } from '../../../kernel/app.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { keeper, zooModule } from '../../../kernel/testing/zoo.ts';
import type { EndpointInput } from '../commands/endpoint-input.ts';
import { webhooksModule } from '../module.ts';
import { manageWebhooks } from '../policies/policies.ts';
import { parseAllowList } from '../rules/address.ts';
import { createSealer } from '../seal.ts';
import type { Network } from '../send/target.ts';

export const sealingKey = 'test-secret-test-secret-test-secret';

export interface WebhooksApp extends Omit<TestApp, 'app'> {
  readonly app: App;
  /** Who manages webhooks and owns what they make. */
  readonly ana: Actor;
  /** Makes a member of staff whom the program can load as an actor. */
  person(name: string, more?: Partial<Actor>): Promise<Actor>;
  command(actor: Actor, record: string, verb: string, id?: string, input?: object): Promise<CommandReply>;
  endpoint(input: EndpointInput, actor?: Actor): Promise<{ id: string; secret: string }>;
  animal(name: string, actor?: Actor): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  /** Lets feeds and jobs run that are due by the test's clock. */
  work(): Promise<void>;
  /** Moves the clock, and lets what has become due run. */
  advance(seconds: number): Promise<void>;
  deliveries(): Promise<readonly { id: string; seq: number; state: string; attempts: number; strikes: number; error: string | null }[]>;
  readonly network: { -readonly [K in keyof Network]: Network[K] };
}

/** The zoo with webhooks, in which only 127.0.0.1 may be reached. Its clock begins at the real time, which waiting jobs go by. */
export async function createWebhooksApp(): Promise<WebhooksApp> {
  const registry = createRegistry([zooModule, webhooksModule], kindOf);
  const t = await createTestApp(registry);
  await installJobs(t.adminUrl);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  onTestFinished(() => void vi.useRealTimers());
  const at = (): string => new Date().toISOString();
  t.setNow(at());
  const jobs = webhooksModule.jobs ?? [];
  const people = new Map<string, Actor>();
  const network = { resolve: async () => ['127.0.0.1'], allow: parseAllowList(['127.0.0.1']) };
  const app: App = {
    ...t.app,
    enqueue: createQueue(jobs),
    services: { webhooks: { sealer: createSealer(sealingKey), network }, actors: { actorOf: async (_ctx, id) => people.get(id) ?? null } },
  };
  const work = async (): Promise<void> => void (await drain({ pool: t.pool, jobs, context: jobContext(app), app, now: app.now() }));
  const person: WebhooksApp['person'] = async (name, more = {}) => {
    const { id } = await asSystem(app, (ctx) => createRecord(ctx, keeper, { name }));
    const actor = staff(id, { name, permissions: [manageWebhooks], ...more });
    people.set(id, actor);
    return actor;
  };
  const ana = await person('Ana');
  const command: WebhooksApp['command'] = (actor, record, verb, id, input = {}) =>
    runCommand(app, { actor, requestId: 'test', record: registry.record(record), verb, input, ...(id === undefined ? {} : { id }) });
  return {
    ...t,
    app,
    ana,
    network,
    person,
    command,
    work,
    endpoint: async (input, actor = ana) =>
      (await command(actor, 'webhooks.webhookEndpoint', 'create-endpoint', undefined, input)).result as { id: string; secret: string },
    animal: async (name, actor = ana) => (await command(actor, 'zoo.animal', 'create', undefined, { name })).data?.id ?? '',
    rename: async (id, name) => void (await command(ana, 'zoo.animal', 'update', id, { name })),
    advance: async (seconds) => {
      vi.setSystemTime(Date.now() + seconds * 1000);
      t.setNow(at());
      await work();
    },
    deliveries: async () => {
      const { rows } = await sql<
        Awaited<ReturnType<WebhooksApp['deliveries']>>[number]
      >`select id, seq::float8 as seq, state, attempts::float8 as attempts, strikes::float8 as strikes, error from webhook_delivery order by seq, created_at`.execute(
        app.db,
      );
      return rows;
    },
  };
}
