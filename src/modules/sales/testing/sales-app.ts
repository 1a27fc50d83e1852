import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { auditModule } from '../../../platform/audit/module.ts';
import { privacyModule } from '../../privacy/module.ts';
import { activitiesModule } from '../../activities/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { dealLines } from '../import/deal-lines.ts';
import { dealMatch } from '../import/deal-match.ts';
import { salesModule } from '../module.ts';
import { opportunity } from '../records/opportunity.ts';
import { pipeline } from '../records/pipeline.ts';
import { stage } from '../records/stage.ts';

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
  auditModule,
  privacyModule,
  catalogModule,
  salesModule,
];

export interface SalesApp extends TestApp {
  readonly admin: Actor;
  /** Runs a verb or command as somebody (the administrator unless said) and returns the answer. */
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor; version?: number }): Promise<CommandReply>;
  /** Creates a record and returns its id. */
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
}

/** A program of the kernel, parties, catalog, sales and their neighbours on a database of its own. */
export async function createSalesApp(): Promise<SalesApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const newUser: SalesApp['newUser'] = async (name, more) => {
    const { id } = await test.as(systemActor, (ctx) => createRecord(ctx, user, { name, email: `${newId()}@example.com` }));
    return staff(id, { name, ...more });
  };
  const admin = await newUser('Admin', { isAdmin: true });
  Object.assign(test.app.services, { importParts: [dealLines], importMatches: [dealMatch] });
  const run: SalesApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input: input ?? {},
      ...(options.id ? { id: options.id } : {}),
      ...(options.version === undefined ? {} : { ifVersion: options.version }),
    });
  const make: SalesApp['make'] = async (record, input, actor) =>
    String((await run(record, 'create', input, actor ? { actor } : {})).data?.id);
  return { ...test, admin, run, make, newUser };
}

export interface TestPipeline {
  readonly id: string;
  /** Ids by name: Qualified, Proposal, Negotiation, Won, Lost. */
  readonly stages: Readonly<Record<string, string>>;
}

/** A pipeline as most companies have one. */
export async function makePipeline(
  app: SalesApp,
  name = 'New business',
  more: Readonly<Record<string, object>> = {},
): Promise<TestPipeline> {
  const id = await app.make(pipeline, { name, isDefault: name === 'New business' });
  const stages: Record<string, string> = {};
  for (const [position, [title, state, probability, forecastCategory]] of (
    [
      ['Qualified', 'open', 20, 'pipeline'],
      ['Proposal', 'open', 50, 'bestCase'],
      ['Negotiation', 'open', 80, 'commit'],
      ['Won', 'won', 100, 'closed'],
      ['Lost', 'lost', 0, 'omitted'],
    ] as const
  ).entries())
    stages[title] = await app.make(stage, { name: title, pipeline: id, position, state, probability, forecastCategory, ...more[title] });
  return { id, stages };
}

export const readDeal = async (app: SalesApp, id: string) =>
  (await app.run(opportunity, 'update', {}, { id })).data as Record<string, unknown>;
