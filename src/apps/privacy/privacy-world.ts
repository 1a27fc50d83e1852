import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import { afterAll } from 'vitest';
import { fullGrant, publicActor, systemActor, type Actor } from '../../kernel/access/actor.ts';
import { asSystem, transact, type App } from '../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../kernel/command/run.ts';
import { createRecord } from '../../kernel/command/store.ts';
import { loadConfig, type Config } from '../../kernel/config/config.ts';
import type { Ctx, Db } from '../../kernel/context.ts';
import { createKysely, createPool } from '../../kernel/db/pool.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { drain } from '../../kernel/jobs/drain.ts';
import { jobContext } from '../../kernel/jobs/job-context.ts';
import { createLogger } from '../../kernel/log/log.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { createTestDatabase } from '../../kernel/testing/test-database.ts';
import { systemClock } from '../../kernel/time/clock.ts';
import { purpose } from '../../modules/privacy/records/purpose.ts';
import { saveFile } from '../../platform/files/index.ts';
import { createUserWithPassword } from '../../platform/identity/index.ts';
import { createProgram } from '../program.ts';
import { temporaryDirectory } from '../../kernel/testing/temporary-directory.ts';

/** The whole program on a database of its own, to see what becomes of people in it. */
export interface PrivacyWorld {
  readonly app: App;
  /** The superuser's connection, for what is true. */
  readonly admin: Db;
  readonly adminUrl: string;
  readonly pool: Pool;
  readonly config: Config;
  /** May handle privacy. */
  readonly officer: Actor;
  as<T>(actor: Actor, work: (ctx: Ctx) => Promise<T>): Promise<T>;
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  upload(name: string, text: string, subject: { type: string; id: string }): Promise<string>;
  /** Runs what waits, as the workers would. */
  work(): Promise<void>;
}

export const publicUrl = 'http://localhost:3000';

/** For `beforeAll`. */
export async function createPrivacyWorld(settings: Readonly<Record<string, string>> = {}): Promise<PrivacyWorld> {
  const { adminUrl, appUrl } = await createTestDatabase();
  const dataDir = temporaryDirectory('privacy');
  const config = loadConfig({
    DATA_DIR: dataDir,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    DATABASE_URL: appUrl,
    PUBLIC_URL: publicUrl,
    ...settings,
  });
  const [pool, adminPool] = [
    createPool(appUrl, { max: 10, applicationName: 'test' }),
    createPool(adminUrl, { max: 2, applicationName: 'test' }),
  ];
  const log = createLogger({ level: 'silent' });
  const secret = 'test-secret-test-secret-test-secret';
  const program = await createProgram({ config, log, pool, listenUrl: appUrl, clock: systemClock, secret });
  afterAll(async () => {
    await program.close();
    await pool.end();
    await adminPool.end();
  });
  const { app } = program;
  const officerId = await asSystem(app, (ctx) =>
    createUserWithPassword(ctx, { name: 'Olga Officer', email: 'olga@company.example', password: 'a long enough password' }),
  );
  const officer = staffActor(officerId.id, { permissions: ['privacy.manage'] });
  const jobs = app.registry.modules.flatMap((m) => m.jobs ?? []);
  return {
    app,
    admin: createKysely<object>(adminPool) as Db,
    adminUrl,
    pool,
    config,
    officer,
    as: (actor, work) => transact(app, { actor, requestId: 'test' }, work),
    make: async (record, input, actor = officer) =>
      String(
        (await runCommand(app, { actor, requestId: 'test', record: app.registry.record(record.key), verb: 'create', input })).data?.id,
      ),
    run: (record, verb, input, options = {}) =>
      runCommand(app, {
        actor: options.actor ?? officer,
        requestId: 'test',
        record: app.registry.record(record.key),
        verb,
        input: input ?? {},
        ...(options.id ? { id: options.id } : {}),
      }),
    upload: async (name, text, subject) =>
      (
        await saveFile(app, {
          actor: officer,
          requestId: 'test',
          name,
          stream: Readable.from([Buffer.from(text)]),
          subject,
          shared: false,
          signal: new AbortController().signal,
        })
      ).id,
    work: async () => void (await drain({ pool, jobs, context: jobContext(app), app })),
  };
}

export function staffActor(userId: string, more: Partial<Actor> = {}): Actor {
  return {
    ...systemActor,
    isSystem: false,
    userId,
    name: 'Olga Officer',
    via: 'session',
    grants: { '*': fullGrant },
    teamUserIds: [userId],
    ...more,
  };
}

export function customerActor(personId: string, userId: string | null = newId()): Actor {
  return { ...publicActor, audience: 'customer', userId, name: 'Portal user', personId, via: 'session' };
}

/** A purpose that needs consent, and one that rests on legitimate interest. */
export async function makePurposes(world: PrivacyWorld): Promise<{ newsletter: string; service: string }> {
  return world.as(systemActor, async (ctx) => ({
    newsletter: (await createRecord(ctx, purpose, { name: 'Newsletter', key: 'newsletter', basis: 'consent', isGeneral: true })).id,
    service: (
      await createRecord(ctx, purpose, { name: 'Service news', key: 'service', basis: 'legitimateInterest', channels: ['email', 'phone'] })
    ).id,
  }));
}
