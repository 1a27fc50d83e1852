import { sql } from '../../../kernel/db/sql.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import { systemActor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { binaryUuids } from '../../../kernel/db/binary-array.ts';
import { columnsOf } from '../../../kernel/db/ddl.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { selectList } from '../../../kernel/list/select.ts';
import type { Row } from '../../../kernel/list/list.ts';
import { labelOf, snake, type RecordType } from '../../../kernel/record/record.ts';
import type { ImportCounts } from '../records/import.ts';
import type { CompiledPlan, CompiledTarget } from './compile-plan.ts';
import { externalIdKey, findMatches, hasExternalIds, keysOf, type MatchKey } from './find-matches.ts';
import { findReferences, referenceKey, type ReferenceCache } from './find-references.ts';
import type { InterpretedRow, Reference, RowTarget } from './interpret-row.ts';
import { mergeValues } from './merge-values.ts';
import { valuesByName } from './values-by-name.ts';
import { completeParts, partsOf, type SettledPart } from './write-parts.ts';
import { insertRows, updateRows, type ChangedRow, type NewRow } from './write-rows.ts';

/** What an import carries from chunk to chunk. */
export interface ChunkState {
  compiled: CompiledPlan;
  references: ReferenceCache;
  /** Preview only: keys of rows that would be created, and the row that comes first with each. */
  planned: Map<string, number> | null;
  /** Some rows may be about records that are there. */
  looksUp?: boolean;
  /** When we last looked what others did, and where the event log stood then and the time before. */
  seen?: { at: number; since: string | null; latest: string | null };
}

export interface RowOutcome {
  number: number;
  outcome: 'created' | 'updated' | 'skipped' | 'failed';
  reasons: string[];
  warnings: string[];
}

/** Ids by alias of their target, at the place of their row in the chunk: a map for each row would cost an import more than what is in it. */
export type IdsOfRows = ReadonlyMap<string, readonly (string | undefined)[]>;

export interface ChunkResult {
  counts: ImportCounts;
  outcomes: RowOutcome[];
  created: ReadonlyMap<string, readonly string[]>;
  /** New records of each row. */
  made: IdsOfRows;
}

/** Where a chunk is written, and what it needs of its neighbours that run beside it. */
export interface ChunkLog {
  importId: string;
  n: number;
  /** Waits until all earlier chunks are committed. */
  afterEarlier: () => Promise<void>;
  /** Links whose records this chunk makes; others may use them when it is committed. */
  made: Map<string, string>;
}

/** A row's target on its way into the database. */
interface Item {
  row: Working;
  part: RowTarget;
  keys: readonly MatchKey[];
  id: string;
}

interface Working {
  /** Its place in the chunk. */
  at: number;
  source: InterpretedRow;
  problems: string[];
  skips: string[];
  isCreated: boolean;
  isUpdated: boolean;
}

/** The records of each row, and those of them that are new, as they become known. */
interface Known {
  ids: Map<string, (string | undefined)[]>;
  made: Map<string, (string | undefined)[]>;
}

/**
 * Brings a chunk of rows in, in the transaction of `ctx`: finds links and duplicates, writes each kind of record in one
 * statement, and keeps what undo needs. With `isDry` it only says what would happen.
 */
export async function runChunk(ctx: Ctx, state: ChunkState, rows: readonly InterpretedRow[], log: ChunkLog | null): Promise<ChunkResult> {
  const { compiled } = state;
  const working: Working[] = rows.map((row, at) => ({
    at,
    source: row,
    problems: [...row.problems],
    skips: [],
    isCreated: false,
    isUpdated: false,
  }));
  const known: Known = { ids: new Map(), made: new Map() };
  const tally: Record<string, { created: number; updated: number }> = {};
  const created = new Map<string, string[]>();
  const note = (record: RecordType, what: 'created' | 'updated', ids: readonly string[]): void => {
    (tally[record.key] ??= { created: 0, updated: 0 })[what] += ids.length;
    if (what === 'created') created.set(record.key, [...(created.get(record.key) ?? []), ...ids]);
  };

  await resolveReferences(ctx, state, working, log, note);
  for (const target of compiled.targets) await writeTarget(ctx, state, target, working, known, log, note);

  if (log) {
    for (const [place, [record, ids]] of [...created].entries()) {
      if (ids.length > 0)
        await sql`insert into import_created (import_id, n, place, record, ids) values (${log.importId}::uuid, ${log.n}, ${place}, ${record}, ${binaryUuids(ids)}::uuid[])`.execute(
          ctx.db,
        );
    }
  }
  return { ...summed(working, tally), created, made: known.made };
}

function summed(working: readonly Working[], records: ChunkResult['counts']['records']): Pick<ChunkResult, 'outcomes' | 'counts'> {
  const outcomes = working.map((row): RowOutcome => ({
    number: row.source.number,
    outcome: row.problems.length > 0 ? 'failed' : row.isCreated ? 'created' : row.isUpdated ? 'updated' : 'skipped',
    reasons:
      row.problems.length > 0
        ? row.problems
        : row.isCreated || row.isUpdated
          ? []
          : row.skips.length > 0
            ? row.skips
            : row.source.parts.length === 0
              ? ['The row is empty.']
              : ['Nothing changes.'],
    warnings: row.problems.length > 0 ? [] : row.source.warnings,
  }));
  const count = (outcome: RowOutcome['outcome']): number => outcomes.filter((each) => each.outcome === outcome).length;
  return {
    outcomes,
    counts: {
      rows: working.length,
      created: count('created'),
      updated: count('updated'),
      skipped: count('skipped'),
      failed: count('failed'),
      warnings: outcomes.filter((each) => each.warnings.length > 0).length,
      records,
    },
  };
}

type Note = (record: RecordType, what: 'created' | 'updated', ids: readonly string[]) => void;

async function resolveReferences(
  ctx: Ctx,
  state: ChunkState,
  working: readonly Working[],
  log: ChunkLog | null,
  note: Note,
): Promise<void> {
  const open = working.filter((row) => row.problems.length === 0);
  const references = open.flatMap((row) => row.source.parts.flatMap((part) => part.references));
  if (references.length === 0) return;
  // What is looked for within something else waits for that.
  const found = await resolveGroup(
    ctx,
    state,
    references.filter(({ within }) => !within),
    log,
    note,
  );
  const inner = references.filter(({ within }) => within);
  if (inner.length > 0) {
    for (const row of open) for (const part of row.source.parts) bindToParents(part.references, found);
    for (const [key, id] of await resolveGroup(ctx, state, inner, log, note)) found.set(key, id);
  }
  for (const row of open)
    for (const part of row.source.parts)
      for (const reference of part.references) {
        const id = meant(reference, found);
        const field = part.target.record.fields[reference.field];
        if (id !== undefined) part.values[reference.field] = id;
        else if (field && reference.decided === 'refuse')
          row.problems.push(`${labelOf(reference.field, field)}: "${reference.text}" is refused, as you said.`);
        else if (field && reference.decided !== 'empty')
          missingLink(state, row, part, labelOf(reference.field, field), reference.text, isNeeded(part.target, reference.field));
      }
}

/** The id that a link means: what was decided about its name, but first a record of that name within the row's own parent. */
function meant(reference: Reference, found: ReadonlyMap<string, string>): string | undefined {
  const own = found.get(referenceKey(reference));
  const { decided } = reference;
  if (decided === undefined || decided === 'create' || (reference.parent && own !== undefined)) return own;
  const chosen = chosenOf(reference);
  return chosen ? found.get(referenceKey(chosen)) : undefined;
}

/** The record that was chosen for a name, to be found as every link is: among those that may be seen. */
const chosenOf = (reference: Reference): Reference | null =>
  reference.decided === undefined || ['create', 'empty', 'refuse'].includes(reference.decided)
    ? null
    : { ...reference, text: reference.decided, by: 'id', create: false, decided: undefined, parent: undefined };

function bindToParents(references: readonly Reference[], found: ReadonlyMap<string, string>): void {
  for (const reference of references) {
    const sibling = reference.within && references.find(({ field }) => field === reference.within?.sibling);
    const id = sibling && meant(sibling, found);
    if (reference.within && id !== undefined) reference.parent = { field: reference.within.field, id };
  }
}

async function resolveGroup(
  ctx: Ctx,
  state: ChunkState,
  group: readonly Reference[],
  log: ChunkLog | null,
  note: Note,
): Promise<Map<string, string>> {
  const references = group.flatMap((reference) => [reference, chosenOf(reference)].filter((each) => each !== null));
  const missingOf = (ids: ReadonlyMap<string, string>): Map<string, Reference> =>
    new Map(
      references
        .filter((reference) => reference.create && !ids.has(referenceKey(reference)))
        .map((reference) => [referenceKey(reference), reference]),
    );
  let found = await findReferences(ctx, references, state.references);
  if (log && missingOf(found).size > 0) {
    // An earlier chunk may be making the same records just now.
    await log.afterEarlier();
    found = await findReferences(ctx, references, state.references);
  }
  const missing = missingOf(found);
  for (const [to, wanted] of Map.groupBy(missing.values(), (reference) => reference.to)) {
    const record = ctx.registry.find(to);
    if (!record) continue;
    const fresh = wanted
      .filter((reference) => reference.by === 'auto' || reference.by === 'name')
      .flatMap((reference) => {
        const values = valuesByName(ctx, record, reference);
        return values ? [{ reference, id: newId(), values }] : [];
      });
    if (fresh.length === 0) continue;
    if (log) await insertRows(ctx, record, fresh, [...new Set(fresh.flatMap(({ values }) => Object.keys(values)))]);
    for (const { reference, id } of fresh) {
      found.set(referenceKey(reference), id);
      (log ? log.made : state.references).set(referenceKey(reference), id);
    }
    note(
      record,
      'created',
      fresh.map(({ id }) => id),
    );
  }
  return found;
}

const isNeeded = ({ record, partOf }: CompiledTarget, name: string): boolean =>
  record.fields[name]?.required === true || (partOf?.needs?.includes(name) ?? false);

function missingLink({ compiled }: ChunkState, row: Working, own: RowTarget, label: string, text: string, isRequired: boolean): void {
  // A part has no notes; those of what it belongs to tell of it.
  const parent = own.target.partOf && row.source.parts.find(({ target }) => partsOf(compiled, target).includes(own.target));
  const part = parent ?? own;
  const { notes } = part.target;
  const reason = `${label}: "${text}" was not found.`;
  if (compiled.plan.badValues === 'refuse' || notes === null || isRequired) {
    row.problems.push(reason);
    return;
  }
  const before = part.values[notes];
  part.values[notes] = typeof before === 'string' && before !== '' ? `${before}\n${label}: ${text}` : `${label}: ${text}`;
  row.source.warnings.push(reason);
}

async function writeTarget(
  ctx: Ctx,
  state: ChunkState,
  target: CompiledTarget,
  working: readonly Working[],
  { ids, made }: Known,
  log: ChunkLog | null,
  note: Note,
): Promise<void> {
  if (target.partOf) return;
  const [own, ownMade]: [(string | undefined)[], (string | undefined)[]] = [[], []];
  ids.set(target.plan.alias, own);
  made.set(target.plan.alias, ownMade);
  const items: Item[] = working.flatMap((row) => {
    const part = row.problems.length === 0 ? row.source.parts.find((each) => each.target === target) : undefined;
    if (!part) return [];
    for (const [field, alias] of Object.entries(target.plan.links)) {
      const id = ids.get(alias)?.[row.at];
      if (id !== undefined) part.values[field] = id;
    }
    return [{ row, part, keys: part.keys ?? keysOf(part), id: '' }];
  });
  if (items.length === 0) return;
  const matches =
    target.plan.onMatch === 'create'
      ? new Map<number, string>()
      : await findMatches(
          ctx,
          target,
          items.map((item, n) => ({ n, part: item.part, keys: item.keys })),
        );
  const fresh: Item[] = [];
  const known: Item[] = [];
  const byKey = new Map<string, Item>();
  items.forEach((item, n) => {
    const match = matches.get(n);
    if (match !== undefined) {
      item.id = match;
      known.push(item);
    } else if (!joinEarlier(state, target, item, byKey)) {
      planNew(target, item, fresh, byKey, state);
    }
    if (item.id !== '') own[item.row.at] = item.id;
  });
  await settleOwn(ctx, target, fresh, known);
  await refuseTaken(ctx, target, fresh);
  const parts = await settleParts(ctx, state, target, items, fresh);
  const accepted = fresh.filter((item) => item.row.problems.length === 0);
  if (log) {
    await insertRows(
      ctx,
      target.record,
      accepted.map((item): NewRow => ({ id: item.id, values: item.part.values })),
      target.inserted.filter((name) => target.record.fields[name]),
    );
  }
  note(
    target.record,
    'created',
    accepted.map((item) => item.id),
  );
  for (const item of accepted) {
    item.row.isCreated = true;
    ownMade[item.row.at] = item.id;
  }
  await changeKnown(ctx, target, known, log, note);
  for (const [record, settled] of parts) await writeParts(ctx, record, settled, log, note);
  if (log) await keepExternalIds(ctx, target, [...accepted, ...known.filter((item) => item.row.problems.length === 0)], note);
}

/** Asks the module of records that are otherwise made by commands only what becomes of new ones, and which known ones files may add to. */
async function settleOwn(ctx: Ctx, { own, record }: CompiledTarget, fresh: readonly Item[], known: readonly Item[]): Promise<void> {
  if (!own) return;
  const outcomes = await own.complete(
    ctx,
    fresh.map(({ part }) => ({ values: part.values, externalId: part.externalId })),
  );
  fresh.forEach((item, at) => {
    const { values, problem } = outcomes[at] ?? {};
    if (problem !== undefined) item.row.problems.push(problem);
    Object.assign(item.part.values, values);
  });
  if (known.length === 0) return;
  const open = await own.openAmong(ctx, [...new Set(known.map(({ id }) => id))]);
  for (const item of known)
    if (!open.has(item.id))
      item.row.problems.push(`${record.label}: this one was not brought in from a file, so a file does not change it.`);
}

/** The parts of each row that it may be written with, by their target; a row whose part is refused is refused whole. */
async function settleParts(
  ctx: Ctx,
  state: ChunkState,
  target: CompiledTarget,
  items: readonly Item[],
  fresh: readonly Item[],
): Promise<ReadonlyMap<CompiledTarget, readonly SettledPart[]>> {
  const settled = new Map<CompiledTarget, readonly SettledPart[]>();
  const kinds = partsOf(state.compiled, target);
  // Most rows are one record each: then each is its own first, too.
  if (kinds.length === 0 && fresh.length === items.length) return settled;
  const made = new Map(fresh.map((item) => [item.id, item]));
  const holders = items
    // A record that is left as it is gets no parts either.
    .filter((item) => item.id !== '' && (made.has(item.id) || target.plan.onMatch !== 'skip'))
    .map(({ id, part, row }) => ({
      parentId: id,
      parent: part,
      written: made.get(id)?.part ?? null,
      parts: row.source.parts,
      problems: row.problems,
      skips: row.skips,
      warnings: row.source.warnings,
      isWritten: () => void (row.isUpdated = true),
    }));
  for (const each of kinds) settled.set(each, await completeParts(ctx, each, holders));
  for (const item of items) {
    const first = made.get(item.id);
    if (first && first !== item && first.row.problems.length > 0)
      item.row.problems.push(`It belongs to row ${first.row.source.number}, which is refused.`);
  }
  return settled;
}

/** Writes parts whose parents are there, and what follows for parents that were there before. */
async function writeParts(
  ctx: Ctx,
  target: CompiledTarget,
  settled: readonly SettledPart[],
  log: ChunkLog | null,
  note: Note,
): Promise<void> {
  const wanted = settled.filter(({ holder }) => holder.problems.length === 0);
  if (wanted.length === 0 || !target.partOf) return;
  const rows = wanted.map(({ values }) => ({ id: newId(), values }));
  for (const { holder } of wanted) if (!holder.written) holder.isWritten();
  note(
    target.record,
    'created',
    rows.map(({ id }) => id),
  );
  if (!log) return;
  await insertRows(ctx, target.record, rows, [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]);
  const known = [...new Set(wanted.filter(({ holder }) => !holder.written).map(({ holder }) => holder.parentId))];
  const parent = ctx.registry.record(target.partOf.of);
  const changed = known.length === 0 ? [] : await target.partOf.settle(ctx, known);
  await keepImages(
    ctx,
    parent,
    changed.map(({ id }) => id),
    log,
  );
  await updateRows(ctx, parent, changed);
}

/** A row that means the same as an earlier one of the chunk goes with it. */
function joinEarlier(state: ChunkState, target: CompiledTarget, item: Item, byKey: ReadonlyMap<string, Item>): boolean {
  if (target.plan.onMatch === 'create') return false;
  const earlier = item.keys.map((key) => byKey.get(key.text)).find((each) => each !== undefined);
  const planned =
    state.planned && item.keys.map((key) => state.planned?.get(`${target.record.key}/${key.text}`)).find((number) => number !== undefined);
  if (!earlier && planned !== undefined && planned !== null) {
    item.row.skips.push(`${target.record.label}: the same as in row ${planned}.`);
    if (target.plan.onMatch !== 'skip') item.row.isUpdated = true;
    return true;
  }
  if (!earlier) return false;
  item.id = earlier.id;
  if (target.plan.onMatch === 'skip') {
    item.row.skips.push(`${target.record.label}: the same as in row ${earlier.row.source.number}.`);
  } else {
    Object.assign(
      earlier.part.values,
      mergeValues(
        { ...target, writableOnUpdate: null },
        earlier.part.values,
        item.part.values,
        target.plan.onMatch === 'update' ? 'update' : 'merge',
      ),
    );
    item.row.skips.push(`${target.record.label}: joined with row ${earlier.row.source.number}.`);
    item.row.isUpdated = true;
  }
  return true;
}

function planNew(target: CompiledTarget, item: Item, fresh: Item[], byKey: Map<string, Item>, state: ChunkState): void {
  if (!target.mayCreate) {
    item.row.problems.push(`You may not create ${target.record.labelPlural.toLowerCase()}.`);
    return;
  }
  for (const [name, value] of Object.entries(target.defaults)) item.part.values[name] ??= value;
  for (const name of target.required) {
    const field = target.record.fields[name];
    if (field && (item.part.values[name] === undefined || item.part.values[name] === null))
      item.row.problems.push(`${labelOf(name, field)} is required.`);
  }
  if (item.row.problems.length > 0) return;
  item.id = newId();
  fresh.push(item);
  for (const key of item.keys) {
    byKey.set(key.text, item);
    state.planned?.set(`${target.record.key}/${key.text}`, item.row.source.number);
  }
}

/** Values that no two records share are looked for before they are written, so that one row does not stop the others. */
async function refuseTaken(ctx: Ctx, target: CompiledTarget, fresh: readonly Item[]): Promise<void> {
  for (const [name, field] of Object.entries(target.record.fields)) {
    if (!field.unique || !target.inserted.includes(name)) continue;
    const column = columnsOf(ctx.registry, name, field)[0]?.name ?? name;
    const values = fresh.flatMap((item) =>
      item.part.values[name] === undefined || item.part.values[name] === null ? [] : [String(item.part.values[name])],
    );
    if (values.length === 0) continue;
    const { rows } = await sql<{
      value: string;
    }>`select ${sql.ref(column)}::text as value from ${sql.table(snake(target.record.name))} where deleted_at is null and ${sql.ref(column)}::text = any(${values}::text[])`.execute(
      ctx.db,
    );
    const taken = new Set(rows.map((row) => row.value));
    for (const item of fresh) {
      const value = item.part.values[name];
      if (value === undefined || value === null) continue;
      if (taken.has(String(value)))
        item.row.problems.push(`${labelOf(name, field)}: another ${target.record.label.toLowerCase()} has "${String(value)}" already.`);
      else taken.add(String(value));
    }
  }
}

async function changeKnown(ctx: Ctx, target: CompiledTarget, known: readonly Item[], log: ChunkLog | null, note: Note): Promise<void> {
  const { record, plan } = target;
  const wanted = known.filter((item) => item.row.problems.length === 0);
  if (plan.onMatch === 'skip') {
    for (const item of wanted) item.row.skips.push(`${record.label} is there already.`);
    return;
  }
  if (wanted.length === 0) return;
  const ids = [...new Set(wanted.map((item) => item.id))];
  const names = [...new Set(wanted.flatMap((item) => Object.keys(item.part.values)))].filter((name) => record.fields[name]);
  const { rows } = await sql<Row>`
    select ${selectList(ctx.registry, systemActor, record, 't', names)} from ${sql.table(snake(record.name))} t
    where t.id = any(${ids}::uuid[]) and t.deleted_at is null and ${target.mayUpdate ? rowsFor(ctx.registry, ctx.actor, record, 'update', 't') : sql`false`}
    order by t.id ${log ? sql`for update of t` : sql``}`.execute(ctx.db);
  const current = new Map(
    rows.map((row) => [row.id, { before: row, now: { ...row } as Record<string, unknown>, changed: {} as Record<string, unknown> }]),
  );
  for (const item of wanted) {
    const entry = current.get(item.id);
    if (!entry) {
      item.row.problems.push(`${record.label} is there already, and you may not change it.`);
      continue;
    }
    const changed = mergeValues(target, entry.now, item.part.values, plan.onMatch === 'update' ? 'update' : 'merge');
    if (Object.keys(changed).length === 0) {
      item.row.skips.push(`${record.label} is there already with the same values.`);
      continue;
    }
    Object.assign(entry.now, changed);
    Object.assign(entry.changed, changed);
    item.row.isUpdated = true;
  }
  const changedRows: ChangedRow[] = [...current.values()]
    .filter((entry) => Object.keys(entry.changed).length > 0)
    .map(({ before, changed }) => ({ id: before.id, values: changed, before }));
  if (log && changedRows.length > 0) {
    await keepImages(
      ctx,
      record,
      changedRows.map((row) => row.id),
      log,
    );
    await updateRows(ctx, record, changedRows);
  }
  note(
    record,
    'updated',
    changedRows.map((row) => row.id),
  );
}

/** Whole rows as they were, and the rows that link them to others; made and read by PostgreSQL alone, so that nothing is rounded. */
async function keepImages(ctx: Ctx, record: RecordType, ids: readonly string[], log: ChunkLog): Promise<void> {
  const links = linkTables(ctx, record).map(
    ({ table, column }) =>
      sql`${sql.lit(table)}::text, coalesce((select jsonb_agg(to_jsonb(l) - 'search' order by l.id) from ${sql.table(table)} l where ${sql.ref(`l.${column}`)} = t.id), '[]')`,
  );
  await sql`
    insert into import_changed (import_id, n, record, record_id, before, links)
    select ${log.importId}::uuid, ${log.n}, ${record.key}, t.id, to_jsonb(t) - 'search', ${links.length === 0 ? sql`'{}'::jsonb` : sql`jsonb_build_object(${sql.join(links)})`}
    from ${sql.table(snake(record.name))} t where t.id = any(${[...ids]}::uuid[])
    on conflict do nothing`.execute(ctx.db);
}

/** Tables of link records that the record's own fields show, with the column that points back. */
export function linkTables(ctx: Pick<Ctx, 'registry'>, record: RecordType): { table: string; column: string }[] {
  return Object.values(record.fields).flatMap((field) => {
    const link = field as typeof field & { through?: string; from?: string };
    const through = link.kind === 'links' && link.through ? ctx.registry.find(link.through) : null;
    return through && link.from ? [{ table: snake(through.name), column: `${snake(link.from)}_id` }] : [];
  });
}

async function keepExternalIds(ctx: Ctx, target: CompiledTarget, items: readonly Item[], note: Note): Promise<void> {
  if (!hasExternalIds(ctx)) return;
  const rows = items
    .filter((item) => item.part.externalId !== undefined)
    .map((item) => ({ id: newId(), value: item.part.externalId, subject: item.id }));
  if (rows.length === 0) return;
  const made = await sql<{ id: string }>`
    insert into external_id (id, created_at, created_by_id, updated_at, updated_by_id, subject_type, subject_id, source, value)
    select r.id, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${target.record.key}, r.subject, ${target.source}, r.value
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, subject uuid, value text)
    on conflict (source, value, subject_type) do nothing returning id`.execute(ctx.db);
  note(
    ctx.registry.record(externalIdKey),
    'created',
    made.rows.map((row) => row.id),
  );
}
