import type { Actor } from '../../kernel/access/actor.ts';
import type { App } from '../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../kernel/command/run.ts';
import type { Db } from '../../kernel/context.ts';
import { AppError, notFound } from '../../kernel/errors.ts';
import type { Fields } from '../../kernel/record/field.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { valueOf } from '../../kernel/testing/factory.ts';
import { addressOf, ask, idsOf, report, type Check } from './find-leaks.ts';
import { scopeOf, type World } from './world.ts';

/** The same program, in which nothing that is done lasts: each transaction is rolled back at its end. */
export function withoutEffect(app: App): App {
  class Undo extends Error {
    readonly result: unknown;
    constructor(result: unknown) {
      super('undo');
      this.result = result;
    }
  }
  const transaction = () => ({
    execute: async <T>(work: (tx: Db) => Promise<T>): Promise<T> => {
      try {
        return await app.db.transaction().execute(async (tx) => {
          throw new Undo(await work(tx as Db));
        });
      } catch (error) {
        if (error instanceof Undo) return error.result as T;
        throw error;
      }
    },
  });
  const db = new Proxy(app.db, {
    get: (target, name) => {
      if (name === 'transaction') return transaction;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
    },
  });
  return { ...app, db };
}

/** Input for a command, from its declaration. */
function inputFor(world: World, record: RecordType, fields: Fields): Record<string, unknown> {
  const scope = scopeOf(world.records, record, 5, world.rows);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = field.required ? valueOf(record, name, field, scope) : undefined;
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

const rowsTried = 2;

/**
 * Tries every verb and command on rows that the actor may see and on rows that they may not. What the row's `can` says is
 * what happens: true is not refused, a reason refuses with the same words; what is hidden is not even there.
 */
export async function checkWrites(check: Check, app: App, actor: Actor, record: RecordType): Promise<number> {
  const undone = withoutEffect(app);
  const expected = check.oracle.rows(record.key);
  const ids = idsOf(check.world, record);
  let tried = 0;
  const run = async (verb: string, id: string, fields: Fields): Promise<CommandReply | AppError> => {
    tried += 1;
    try {
      return await runCommand(undone, { actor, requestId: 'contract', record, verb, id, input: inputFor(check.world, record, fields) });
    } catch (error) {
      if (error instanceof AppError) return error;
      // Values made from declarations need not mean anything to the domain (the JSON of a mapping); what PostgreSQL refuses as a
      // mistake or a lack of rights (class 42) is ours.
      if (String((error as { code?: unknown }).code).startsWith('42')) report(check, record.key, verb, `broke: ${String(error)}`);
      return new AppError(500, 'internal', String(error));
    }
  };
  const verbs: [string, Fields][] = [
    ['update', {}],
    ['delete', {}],
    ...app.registry
      .commandsOn(record.key)
      .filter((c) => c.target === 'record')
      .map((c): [string, Fields] => [c.name, c.input]),
  ];
  for (const id of ids.filter((each) => !expected.has(each)).slice(0, rowsTried)) {
    for (const [verb, fields] of [...verbs, ['restore', {}] as [string, Fields]]) {
      const end = await run(verb, id, fields);
      if (!(end instanceof AppError)) report(check, record.key, verb, `changes row ${id}, which is not theirs`);
      else if (![403, 404, 422].includes(end.status))
        report(check, record.key, verb, `says "${end.message}" (${end.status}) of row ${id}, which is not theirs`);
    }
  }
  for (const id of ids.filter((each) => expected.has(each)).slice(0, rowsTried)) {
    const { json } = await ask(check, record.key, `${addressOf(record)}/${id}`);
    const can = (json.data as { can?: Record<string, true | string> } | undefined)?.can ?? {};
    for (const [verb, fields] of verbs) {
      const end = await run(verb, id, fields);
      // A command may also find that something else which it needs is not there.
      const refused = end instanceof AppError && (end.code === 'forbidden' || end.message === notFound(record.label.toLowerCase()).message);
      const said = can[verb];
      if (said === true && refused) report(check, record.key, verb, `can is true, and it is refused: ${end.message}`);
      if (said === undefined && !(end instanceof AppError)) report(check, record.key, verb, 'is not in can, and it is done');
      if (typeof said === 'string' && !(end instanceof AppError)) report(check, record.key, verb, `can says "${said}", and it is done`);
    }
  }
  return tried;
}
