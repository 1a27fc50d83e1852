import { allowed, rowsFor, visibleFields } from '../access/access.ts';
import { may, systemActor } from '../access/actor.ts';
import type { Action } from '../access/policy.ts';
import { trusted } from '../app.ts';
import type { Ctx } from '../context.ts';
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
  const commands = ctx.registry
    .commandsOn(record.key)
    .filter(
      (c) =>
        c.target === 'record' &&
        allowed(ctx.registry, ctx.actor, record, { command: c.name }) &&
        (!c.permission || may(ctx.actor, c.permission)),
    );
  const verbs = (['update', 'delete'] as const).filter((verb) => record.verbs.includes(verb));
  const open = new Map<string, Action>([
    ...verbs.filter((v) => allowed(ctx.registry, ctx.actor, record, v)).map((v) => [v, v] as const),
    ...commands.map((c) => [c.name, { command: c.name }] as const),
  ]);
  const reached = await rowsReached(ctx, record, row.id, open);
  const isPartial = visibleFields(ctx.registry, ctx.actor, record) !== null;
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

/** Those of the actions whose rows this one is among. */
async function rowsReached(
  ctx: CanCtx,
  record: RecordType,
  id: string,
  actions: ReadonlyMap<string, Action>,
): Promise<ReadonlySet<string>> {
  const conditions = [...actions].map(([name, action]) => ({ name, rows: rowsFor(ctx.registry, ctx.actor, record, action, 't') }));
  const asked = conditions.filter(({ rows }) => rows.compile().text !== 'true');
  const always = conditions.filter((c) => !asked.includes(c)).map((c) => c.name);
  if (asked.length === 0) return new Set(always);
  const {
    rows: [found],
  } = await sql<Record<string, boolean>>`
    select ${sql.join(asked.map((c) => sql`(${c.rows}) is true as ${sql.ref(c.name)}`))} from ${sql.table(snake(record.name))} t where t.id = ${id}::uuid`.execute(
    ctx.db,
  );
  return new Set([...always, ...asked.filter((c) => found?.[c.name] === true).map((c) => c.name)]);
}
