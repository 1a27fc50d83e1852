import { allowed, rowsFor, visibleFields } from '../access/access.ts';
import { keptForActor } from '../access/kept-for-actor.ts';
import { may, systemActor } from '../access/actor.ts';
import type { Action } from '../access/policy.ts';
import { trusted } from '../app.ts';
import type { Ctx } from '../context.ts';
import { keptStatement, type KeptStatement } from '../db/kept-statement.ts';
import { sql } from '../db/sql.ts';
import { findRecord, type Row } from '../list/list.ts';
import { snake, type RecordType } from '../record/record.ts';
import { notWhileImpersonating, type Command } from './command.ts';

type CanCtx = Pick<Ctx, 'registry' | 'actor' | 'now' | 'db' | 'scope'>;

/**
 * Adds to a row what the actor can do with it: true, or the reason why not. The runner asks the same: role, row, and the
 * command's own condition on the whole row, whatever part of it the actor sees. For those whose role reaches all rows and
 * fields this takes no statement, else one or two.
 */
export async function withCan(ctx: CanCtx, record: RecordType, row: Row): Promise<Row> {
  const { verbs, commands, open, always, ask, isPartial } = rightsOver(ctx, record, () => findRights(ctx, record));
  const reached = ask ? await rowsReached(ctx, row.id, always, ask) : always;
  const whole =
    isPartial && commands.length > 0
      ? await trusted(ctx, async () => (await findRecord({ ...ctx, actor: systemActor }, record, row.id)) ?? row)
      : row;
  const can: Record<string, true | string> = {};
  for (const verb of verbs) can[verb] = !open.has(verb) ? 'Your role does not allow this.' : reached.has(verb) || notYours;
  for (const command of commands) can[command.name] = reached.has(command.name) ? reasonOf(ctx, command, whole) : notYours;
  return { ...row, can };
}

function reasonOf(ctx: CanCtx, command: Command, row: Row): true | string {
  return command.isPersonal && ctx.actor.impersonatorId !== null ? notWhileImpersonating : command.allowed(row, ctx);
}

const notYours = 'Your role does not reach this one.';

/** What an actor may do with records of a type, before looking at one. */
interface Rights {
  readonly verbs: readonly Verb[];
  readonly commands: readonly Command[];
  /** Verbs and commands that are open to the actor on some rows. */
  readonly open: ReadonlySet<string>;
  /** Those that are open on all rows. */
  readonly always: ReadonlySet<string>;
  /** Asks which others are open on one row. */
  readonly ask: KeptStatement<Record<string, boolean>> | null;
  /** Whether fields are hidden from the actor. */
  readonly isPartial: boolean;
}

type Verb = 'update' | 'delete';

const rightsOver = keptForActor<Rights>();

function findRights({ registry, actor }: CanCtx, record: RecordType): Rights {
  const commands = registry
    .commandsOn(record.key)
    .filter(
      (c) => c.target === 'record' && allowed(registry, actor, record, { command: c.name }) && (!c.permission || may(actor, c.permission)),
    );
  const verbs = (['update', 'delete'] as const).filter((verb) => record.verbs.includes(verb));
  const actions = new Map<string, Action>([
    ...verbs.filter((v) => allowed(registry, actor, record, v)).map((v) => [v, v] as const),
    ...commands.map((c) => [c.name, { command: c.name }] as const),
  ]);
  const conditions = [...actions].map(([name, action]) => ({ name, rows: rowsFor(registry, actor, record, action, 't') }));
  const asked = conditions.filter(({ rows }) => rows.compile().text !== 'true');
  const always = conditions.filter((c) => !asked.includes(c)).map((c) => c.name);
  const columns = sql.join(asked.map((c) => sql`(${c.rows}) is true as ${sql.ref(c.name)}`));
  return {
    verbs,
    commands,
    open: new Set(actions.keys()),
    always: new Set(always),
    ask:
      asked.length === 0
        ? null
        : keptStatement(
            sql<Record<string, boolean>>`select ${columns} from ${sql.table(snake(record.name))} t where t.id = ${sql.given(1)}::uuid`,
            1,
          ),
    isPartial: visibleFields(registry, actor, record) !== null,
  };
}

/** `always`, and what else is open on this row. */
async function rowsReached(
  { db }: CanCtx,
  id: string,
  always: ReadonlySet<string>,
  ask: NonNullable<Rights['ask']>,
): Promise<ReadonlySet<string>> {
  const {
    rows: [found],
  } = await ask(db, id);
  return new Set([...always, ...Object.entries(found ?? {}).flatMap(([name, isReached]) => (isReached ? [name] : []))]);
}
