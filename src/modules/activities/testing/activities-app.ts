import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { activitiesModule } from '../module.ts';

const modules = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  exchangeModule,
  partiesModule,
  activitiesModule,
];

export interface ActivitiesApp extends TestApp {
  readonly admin: Actor;
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor; version?: number }): Promise<CommandReply>;
  /** Creates a record and returns its id. */
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
  /** From now on nobody finds this user as an actor: the account has ended. */
  endAccount(actor: Actor): Promise<void>;
}

/** A program of parties, activities and what they stand on, on a database of its own. */
export async function createActivitiesApp(): Promise<ActivitiesApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const actors = new Map<string, Actor>();
  const newUser: ActivitiesApp['newUser'] = async (name, more) => {
    const email = `${name.toLowerCase().replace(/\W/g, '')}-${newId().slice(-6)}@example.com`;
    const { id } = await test.as(systemActor, (ctx) => createRecord(ctx, user, { name, email }));
    await sql`update "user" set audience = 'staff', active = true where id = ${id}::uuid`.execute(test.app.db);
    const actor = staff(id, { name, ...more });
    actors.set(id, actor);
    return actor;
  };
  Object.assign(test.app.services, {
    activities: { secret: 'secret-secret-secret-secret-secret', publicUrl: 'https://crm.example' },
    mailer: { transport: null, from: 'Entente <no-reply@example.com>', publicUrl: 'https://crm.example', secret: 'secret' },
    actors: { actorOf: async (_: unknown, id: string) => actors.get(id) ?? null },
  });
  const admin = await newUser('Admin', { isAdmin: true });
  const run: ActivitiesApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input: input ?? {},
      ...(options.id ? { id: options.id } : {}),
      ...(options.version === undefined ? {} : { ifVersion: options.version }),
    });
  return {
    ...test,
    admin,
    run,
    newUser,
    make: async (record, input, actor) => String((await run(record, 'create', input, actor ? { actor } : {})).data?.id),
    endAccount: async (actor) => {
      actors.delete(String(actor.userId));
      await sql`update "user" set active = false where id = ${actor.userId}::uuid`.execute(test.app.db);
    },
  };
}
