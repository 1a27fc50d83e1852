import { kindOf } from '../../../fields/server.ts';
import { fullGrant, publicActor, systemActor, type Actor, type Grant } from '../../../kernel/access/actor.ts';
import { insertRow } from '../../../kernel/command/store.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { partiesModule } from '../module.ts';
import { partiesNeighbours, user } from './neighbours.ts';

export interface PartiesApp extends TestApp {
  readonly admin: Actor;
  /** Runs a verb or command as somebody (the administrator unless said) and returns the answer. */
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  /** Creates a record and returns its id. */
  make(record: RecordType, input: unknown, actor?: Actor): Promise<string>;
  /** A new user as actor. */
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
}

/** A program of the kernel, parties and its neighbours on a database of its own. */
export async function createPartiesApp(): Promise<PartiesApp> {
  const registry = createRegistry([...partiesNeighbours, partiesModule], kindOf);
  const test = await createTestApp(registry);
  const newUser: PartiesApp['newUser'] = async (name, more) => {
    const id = newId();
    await test.as(systemActor, (ctx) => insertRow(ctx, registry.record(user.key), { name, audience: 'staff', active: true }, id));
    return staff(id, { name, ...more });
  };
  const admin = await newUser('Admin', { isAdmin: true });
  const run: PartiesApp['run'] = (record, verb, input, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? admin,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input: input ?? {},
      ...(options.id ? { id: options.id } : {}),
    });
  const make: PartiesApp['make'] = async (record, input, actor) =>
    String((await run(record, 'create', input, actor ? { actor } : {})).data?.id);
  return { ...test, admin, run, make, newUser };
}

export const ownGrant: Grant = { ...fullGrant, read: 'own', update: 'own', delete: 'own' };

/** A person of a customer or partner, signed in to the portal. */
export function portalActor(audience: 'customer' | 'partner', personId: string, organizationId: string | null): Actor {
  return { ...publicActor, audience, userId: newId(), name: 'Portal user', personId, organizationId, via: 'session' };
}
