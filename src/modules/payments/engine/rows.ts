import { columnValues } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { snake, type PatchOf, type RecordType } from '../../../kernel/record/record.ts';

/*
 * Writing rows of this module without the questions that a generic command asks of its input: what is written here was made here, within
 * a checkout that counts its statements.
 */

interface Assignment {
  readonly column: Sql;
  readonly value: Sql;
}

function assignments<R extends RecordType>(ctx: Ctx, record: R, patch: PatchOf<R>, isComplete: boolean): Assignment[] {
  const values = parseInput(ctx.registry, record.fields, patch, ctx.scope, { writable: null, complete: isComplete, trusted: true });
  return columnValues(ctx, record, values).map((each) => ({
    column: sql.ref(each.column),
    value: sql`${each.value}::${sql.raw(each.type)}`,
  }));
}

/** `insert into ...` of a new row, where `condition` holds, to be completed by what is to happen on a conflict and what to return. */
export function insertion<R extends RecordType>(
  ctx: Ctx,
  record: R,
  input: PatchOf<R>,
  id: string = newId(),
  condition: Sql = sql`true`,
): Sql {
  const own = assignments(ctx, record, input, true);
  const by = ctx.actor.userId;
  const system = [sql`${id}::uuid`, sql`${ctx.now}::timestamptz`, sql`${by}::uuid`, sql`${ctx.now}::timestamptz`, sql`${by}::uuid`];
  return sql`insert into ${sql.table(snake(record.name))} (id, created_at, created_by_id, updated_at, updated_by_id, ${sql.join(own.map((each) => each.column))})
    select ${sql.join([...system, ...own.map((each) => each.value)])} where ${condition}`;
}

/** `update ... set ... where id = ...`, to be completed by further conditions and what to return. */
export function change<R extends RecordType>(ctx: Ctx, record: R, id: string, patch: PatchOf<R>): Sql {
  const own = assignments(ctx, record, patch, false);
  return sql`update ${sql.table(snake(record.name))} set ${sql.join(own.map((each) => sql`${each.column} = ${each.value}`))},
    version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid where id = ${id}::uuid`;
}
