import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor, type Grant } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { defineCalendar } from '../../../kernel/time/working-calendar.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { auditModule } from '../../../platform/audit/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { team } from '../../../platform/identity/records/team.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { privacyModule } from '../../privacy/module.ts';
import { salesModule } from '../../sales/module.ts';
import { handoversModule } from '../module.ts';
import { handoverKind } from '../records/handover-kind.ts';

const modules = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  exchangeModule,
  partiesModule,
  auditModule,
  privacyModule,
  catalogModule,
  salesModule,
  handoversModule,
];

/** Monday to Friday, 9 to 17, in Berlin. */
const office = defineCalendar({
  timeZone: 'Europe/Berlin',
  week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, [{ from: '09:00', to: '17:00' }]])),
});

/** What a sales representative may: their own rows. */
export const ownRows: Grant = {
  read: 'own',
  create: true,
  update: 'own',
  delete: 'own',
  export: true,
  commands: 'all',
  hidden: [],
  readOnly: [],
};

export interface HandoversApp extends TestApp {
  readonly admin: Actor;
  run(record: RecordType, verb: string, input: unknown, options?: { id?: string; actor?: Actor; version?: number }): Promise<CommandReply>;
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  /** A representative with own rows, in a team. */
  newRep(name: string, teamId?: string, more?: Partial<Actor>): Promise<Actor>;
  newTeam(name: string): Promise<string>;
  newKind(more?: object): Promise<string>;
  ask(record: RecordType, query: string, actor: Actor, input?: Readonly<Record<string, unknown>>, id?: string): Promise<unknown>;
  rows<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]>;
}

/** A program of hand-overs and their neighbours; the clock stands at Monday, 2 March 2026, 11:00 in Berlin. */
export async function createHandoversApp(): Promise<HandoversApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const known = new Map<string, Actor>();
  Object.assign(test.app.services, {
    settings: { calendar: () => office, company: () => ({ name: 'Acme' }) },
    company: { timeZone: 'Europe/Berlin', locale: 'en', scope: () => test.app.scope() },
    actors: {
      actorOf: async (_: unknown, id: string) => known.get(id) ?? null,
      actorsOf: async (_: unknown, ids: readonly string[]) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)]] : []))),
    },
  });
  const newUser = async (name: string, teamId: string | null, more: Partial<Actor>, values: object = {}): Promise<Actor> => {
    const { id } = await test.as(systemActor, (ctx) =>
      createRecord(ctx, user, {
        name,
        email: `${newId()}@acme.example`,
        audience: 'staff',
        active: true,
        ...(teamId ? { team: teamId } : {}),
        ...values,
      }),
    );
    const actor = staff(id, { name, ...more });
    known.set(id, actor);
    return actor;
  };
  const admin = await newUser('Admin', null, { isAdmin: true });
  const run: HandoversApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input,
      ...(options.id ? { id: options.id } : {}),
      ...(options.version === undefined ? {} : { ifVersion: options.version }),
    });
  const make: HandoversApp['make'] = async (record, input, actor) =>
    String((await run(record, 'create', input, actor ? { actor } : {})).data?.id);
  return {
    ...test,
    admin,
    run,
    make,
    newRep: (name, teamId, more = {}) =>
      newUser(
        name,
        teamId ?? null,
        { grants: { '*': ownRows }, ...more },
        more.audience === 'partner' ? { audience: 'partner', organizationId: more.organizationId } : {},
      ),
    newTeam: async (name) => (await test.as(systemActor, (ctx) => createRecord(ctx, team, { name }))).id,
    newKind: (more = {}) => make(handoverKind, { name: `Kind ${newId()}`, hours: 8, ...more }),
    ask: (record, query, actor, input = {}, id) =>
      test.as(actor, async (ctx) => registry.query(record.key, query)?.run(ctx, input, id ?? null)),
    rows: async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(test.app.db)).rows,
  };
}
