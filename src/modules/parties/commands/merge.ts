import { sql } from '../../../kernel/db/sql.ts';
import { json, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { columnValues, createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { invalid, notAllowed, notFound } from '../../../kernel/errors.ts';
import { diff } from '../../../kernel/event/event.ts';
import { findRecord, getRecord, type Row } from '../../../kernel/list/list.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { parseInput } from '../../../kernel/record/parse-input.ts';
import { snake, type RecordType } from '../../../kernel/record/record.ts';
import { merge, type MergeTrace } from '../records/merge.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { mergeLists, suggestSurvivors, type Side } from '../rules/suggest-survivors.ts';
import { rowImage, switchSyncOff } from './merge-images.ts';
import { repoint } from './repoint.ts';

export type Choices = Readonly<Record<string, Side>>;

/**
 * Merges one record into another of its type: values as chosen field by field (unchosen ones as `suggestSurvivors` has
 * it), everything that points to the source points to the target, and the source is gone. `undoMerge` brings it all back.
 */
const mergeCommand = (on: RecordType): Command =>
  defineCommand({
    name: 'merge',
    label: 'Merge',
    description:
      'Makes one record of two. Values are chosen field by field; notes, tasks, files and all other links move over. Can be undone.',
    on,
    target: 'list',
    consequential: true,
    input: {
      target: ref({ label: 'Keep', to: on.key, required: true }),
      source: ref({ label: 'Merge into it', to: on.key, required: true }),
      choices: json<Choices>()({ label: 'Choices', help: 'By field: "target", "source" or "both".' }),
    },
    emits: [`parties.${on.name}Merged`, `parties.${on.name}MergedAway`],
    run: (ctx, _row, input) => mergeParties(ctx, on.key, String(input.target), String(input.source), input.choices ?? {}),
  });

export const mergeCommands: readonly Command[] = [mergeCommand(person), mergeCommand(organization)];

/** @throws AppError invalid, naming a choice that makes no sense; not-found, not-allowed where one record is out of reach. */
export async function mergeParties(ctx: Ctx, type: string, targetId: string, sourceId: string, choices: Choices): Promise<unknown> {
  if (targetId === sourceId) throw invalid([{ pointer: '/source', code: 'same', message: 'is the record to keep' }]);
  const record = ctx.registry.record(type);
  const [target, source] = await lockBoth(ctx, record, targetId, sourceId);
  return mergeRows(ctx, record, target, source, sidesFor(record, target, source, choices));
}

/** In order of id, so that two merges of the same records wait for each other instead of for ever. */
async function lockBoth(ctx: Ctx, record: RecordType, targetId: string, sourceId: string): Promise<[Row, Row]> {
  const rows = new Map<string, Row>();
  for (const id of [targetId, sourceId].toSorted()) {
    const mine = await findRecord(ctx, record, id, { lock: true, action: 'update' });
    if (!mine)
      throw (await findRecord(ctx, record, id)) ? notAllowed('You may not change both records.') : notFound(record.label.toLowerCase());
    rows.set(id, await getRecord({ ...ctx, actor: systemActor }, record, id));
  }
  return [rows.get(targetId) as Row, rows.get(sourceId) as Row];
}

/** Where each field comes from. @throws AppError invalid, naming a choice that makes no sense. */
function sidesFor(record: RecordType, target: Row, source: Row, choices: Choices): ReadonlyMap<string, Side> {
  const names = Object.keys(record.fields).filter((name) => isOwnValue(record, name));
  const problems = Object.entries(choices).flatMap(([name, side]) => {
    if (!names.includes(name)) return [{ pointer: `/choices/${name}`, code: 'unknown', message: 'is no field that can be chosen' }];
    if (side !== 'target' && side !== 'source' && side !== 'both')
      return [{ pointer: `/choices/${name}`, code: 'choice', message: 'must be target, source or both' }];
    return side === 'both' && !canUnite(record, name)
      ? [{ pointer: `/choices/${name}`, code: 'both', message: 'holds one value; choose a side' }]
      : [];
  });
  if (problems.length > 0) throw invalid(problems);
  const pick = (row: Row): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  const side = (row: Row): { values: Record<string, unknown>; createdAt: string; updatedAt: string } => ({
    values: pick(row),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  });
  return new Map(suggestSurvivors(side(target), side(source)).map((s) => [s.field, choices[s.field] ?? s.side]));
}

/** Computed fields and links follow by themselves. */
function isOwnValue(record: RecordType, name: string): boolean {
  return !['formula', 'rollup', 'links'].includes(record.fields[name]?.kind ?? '');
}

const united = new Set(['many', 'tags', 'multiChoice', 'longText', 'richText']);

function canUnite(record: RecordType, name: string): boolean {
  return united.has(record.fields[name]?.kind ?? '');
}

async function mergeRows(ctx: Ctx, record: RecordType, target: Row, source: Row, sides: ReadonlyMap<string, Side>): Promise<unknown> {
  await switchSyncOff(ctx);
  const [targetBefore, sourceBefore] = [await rowImage(ctx, record, target.id), await rowImage(ctx, record, source.id)];
  const trace = await repoint(ctx, record, target.id, source.id);
  // Nothing points to it any more, and what must be unique is free for the target.
  await sql`delete from ${sql.table(snake(record.name))} where id = ${source.id}::uuid`.execute(ctx.db);
  await writeTarget(ctx, record, target, source, sides, sourceBefore);
  const after = await getRecord({ ...ctx, actor: systemActor }, record, target.id);
  const targetAfter = await rowImage(ctx, record, target.id);
  const kept = await createRecord(ctx, merge, {
    type: record.key,
    target: { type: record.key, id: target.id },
    sourceId: source.id,
    sourceTitle: String(source[record.title] ?? ''),
    targetBefore,
    targetAfter,
    sourceBefore,
    trace,
    state: 'merged',
  });
  const names = Object.keys(record.fields).filter((name) => isOwnValue(record, name) && !record.fields[name]?.secret);
  ctx.emit({
    type: `parties.${record.name}Merged`,
    recordType: record.key,
    recordId: target.id,
    changes: diff(target, after, names),
    data: { mergeId: kept.id, sourceId: source.id, sourceTitle: source[record.title] ?? null, moved: moved(trace) },
  });
  ctx.emit({
    type: `parties.${record.name}MergedAway`,
    recordType: record.key,
    recordId: source.id,
    data: { mergeId: kept.id, targetId: target.id, targetTitle: after[record.title] ?? null },
  });
  return { mergeId: kept.id, targetId: target.id, moved: moved(trace) };
}

function moved(trace: MergeTrace): number {
  return trace.repointed.reduce((sum, entry) => sum + entry.ids.length, 0);
}

async function writeTarget(
  ctx: Ctx,
  record: RecordType,
  target: Row,
  source: Row,
  sides: ReadonlyMap<string, Side>,
  sourceImage: Readonly<Record<string, unknown>>,
): Promise<void> {
  const from = (side: Side): string[] => [...sides].filter(([, chosen]) => chosen === side).map(([name]) => name);
  const copied = from('source').flatMap((name) => writtenColumns(ctx, record, name));
  const both = Object.fromEntries(from('both').map((name) => [name, unite(target[name], source[name])]));
  const values = columnValues(
    ctx,
    record,
    parseInput(ctx.registry, record.fields, both, ctx.scope, { writable: null, complete: false, trusted: true }),
  );
  const table = sql.table(snake(record.name));
  // Merging a parent into its child, or the other way round, must not leave a record that is its own parent.
  const copy = (column: string): Sql =>
    column === 'parent_id' ? sql`parent_id = nullif(s.parent_id, t.id)` : sql`${sql.ref(column)} = ${sql.ref(`s.${column}`)}`;
  const keptParent =
    'parent' in record.fields && !copied.includes('parent_id')
      ? [sql`parent_id = nullif(nullif(t.parent_id, t.id), ${source.id}::uuid)`]
      : [];
  const sets = [...copied.map(copy), ...values.map((v) => sql`${sql.ref(v.column)} = ${v.value}::${sql.raw(v.type)}`), ...keptParent];
  await sql`update ${table} t set ${sql.join([...sets, sql`version = t.version + 1`, sql`updated_at = ${ctx.now}::timestamptz`, sql`updated_by_id = ${ctx.actor.userId}::uuid`])}
    from jsonb_populate_record(null::${table}, ${JSON.stringify(sourceImage)}::jsonb) s where t.id = ${target.id}::uuid`.execute(ctx.db);
}

function writtenColumns(ctx: Ctx, record: RecordType, name: string): readonly string[] {
  const field = record.fields[name];
  if (!field) return [];
  return columnsOf(ctx.registry, name, field)
    .filter((c) => c.generated === undefined)
    .map((c) => c.name);
}

function unite(left: unknown, right: unknown): unknown {
  if (Array.isArray(left) || Array.isArray(right)) return mergeLists((left as unknown[] | null) ?? [], (right as unknown[] | null) ?? []);
  return [left, right].filter((text) => typeof text === 'string' && text !== '').join('\n\n');
}
