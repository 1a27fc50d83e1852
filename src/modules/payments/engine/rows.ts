import { columnValues } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { keptPiece } from '../../../kernel/db/kept-piece.ts';
import { sql, Sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { snake, type PatchOf, type RecordType } from '../../../kernel/record/record.ts';

/*
 * Writing rows of this module without the questions that a generic command asks of its input: what is written here was made here, within
 * a checkout that counts its statements.
 */

function assignments<R extends RecordType>(ctx: Ctx, record: R, patch: PatchOf<R>, isComplete: boolean): ReturnType<typeof columnValues> {
  const values = parseInput(ctx.registry, record.fields, patch, ctx.scope, { writable: null, complete: isComplete, trusted: true });
  return columnValues(ctx, record, values);
}

/** The text around the values of an insertion of these columns: there are as many as there are places that insert. */
function insertionText(record: RecordType, own: ReturnType<typeof columnValues>): readonly string[] {
  const columns = own.map((each) => each.column);
  const { strings } = keptPiece(
    record.fields,
    `insert ${columns.join()}`,
    () => sql`insert into ${sql.table(snake(record.name))} (${sql.join([...systemColumns, ...columns].map((name) => sql.ref(name)))})
    select ${sql.join([...systemTypes, ...own.map((each) => each.type)].map((type) => sql`${null}::${sql.raw(type)}`))} where ${null}`,
  );
  return strings;
}

const systemColumns = ['id', 'created_at', 'created_by_id', 'updated_at', 'updated_by_id'] as const;
const systemTypes = ['uuid', 'timestamptz', 'uuid', 'timestamptz', 'uuid'] as const;

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
  return new Sql(insertionText(record, own), [id, ctx.now, by, ctx.now, by, ...own.map((each) => each.value), condition]);
}

/** `update ... set ... where id = ...`, to be completed by further conditions and what to return. */
export function change<R extends RecordType>(ctx: Ctx, record: R, id: string, patch: PatchOf<R>): Sql {
  const own = assignments(ctx, record, patch, false);
  return sql`update ${sql.table(snake(record.name))} set ${sql.join(own.map((each) => sql`${sql.ref(each.column)} = ${each.value}::${sql.raw(each.type)}`))},
    version = version + 1, updated_at = ${ctx.now}::timestamptz, updated_by_id = ${ctx.actor.userId}::uuid where id = ${id}::uuid`;
}
