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
import { settingsModule } from '../../../platform/settings/module.ts';
import { partiesModule } from '../../parties/module.ts';
import { catalogModule } from '../module.ts';

const modules = [settingsModule, notifyModule, identityModule, filesModule, approvalsModule, exchangeModule, partiesModule, catalogModule];

export interface CatalogApp extends TestApp {
  readonly admin: Actor;
  /** Runs a verb or command as somebody (the administrator unless said) and returns the answer. */
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  /** Creates a record and returns its id. */
  make(record: RecordType, input: unknown): Promise<string>;
}

/** A program of the kernel, parties and the catalog on a database of its own. */
export async function createCatalogApp(): Promise<CatalogApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const { id } = await test.as(systemActor, (ctx) => createRecord(ctx, user, { name: 'Admin', email: `${newId()}@example.com` }));
  const admin = staff(id, { name: 'Admin', isAdmin: true });
  const run: CatalogApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input: input ?? {},
      ...(options.id ? { id: options.id } : {}),
    });
  return { ...test, admin, run, make: async (record, input) => String((await run(record, 'create', input)).data?.id) };
}
