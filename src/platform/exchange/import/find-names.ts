import type { Actor } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { labelOf } from '../../../kernel/record/record.ts';
import { findReferences, referenceKey } from './find-references.ts';
import { interpretRow, type Reference } from './interpret-row.ts';
import { openImport, type StoredImport } from './load-import.ts';
import { nameKey } from './plan.ts';
import { sameNames, suggestNames, withHints, type NameSuggestion } from './suggest-names.ts';
import { valuesByName } from './values-by-name.ts';

/** A name in the file that no record has, or several have. */
export interface OpenName {
  readonly target: string;
  readonly field: string;
  readonly label: string;
  /** Kind of record that it should name. */
  readonly record: string;
  readonly name: string;
  /** Under which a decision about it is kept. */
  readonly key: string;
  /** How many rows have it. */
  readonly rows: number;
  /** How it is looked up. */
  readonly by: Reference['by'];
  readonly isAmbiguous: boolean;
  readonly suggestions: readonly NameSuggestion[];
  /** Whether the plan would make a record of it. */
  readonly isCreated: boolean;
  readonly canCreate: boolean;
}

export interface OpenNames {
  readonly names: readonly OpenName[];
  /** Rows that were read. */
  readonly rows: number;
  /** Whether that is the whole file, and each name of it. */
  readonly isComplete: boolean;
}

const mostRows = 200_000;
/** Different names of one file that are kept in mind, and how many of a field get suggestions. */
const mostNames = 50_000;
const mostSuggested = 500;

interface Seen {
  target: string;
  label: string;
  reference: Reference;
  sibling: Reference | undefined;
  rows: number;
}

/** Reads the file and lists each name that a link of the plan does not find, or finds more than once, with what it may mean. Writes nothing. */
export async function findNames(ctx: Ctx, actor: Actor, stored: StoredImport, signal?: AbortSignal): Promise<OpenNames> {
  const reading = { ...ctx, actor };
  // What was decided before is asked about again, so that it can be changed.
  const plan = stored.plan && { ...stored.plan, columns: stored.plan.columns.map(({ names: _decided, ...column }) => column) };
  const { compiled, rows } = await openImport(ctx, { ...stored, plan }, actor);
  const seen = new Map<string, Seen>();
  let read = 0;
  let isComplete = true;
  for await (const batch of rows) {
    signal?.throwIfAborted();
    if (read >= mostRows || seen.size > mostNames) {
      isComplete = false;
      break;
    }
    for (const source of batch) {
      read += 1;
      for (const part of interpretRow(ctx.registry, compiled, source, ctx.services.contactCards).parts)
        for (const reference of part.references) {
          const field = part.target.record.fields[reference.field];
          const sibling = reference.within && part.references.find((each) => each.field === reference.within?.sibling);
          const key = `${part.target.plan.alias}.${referenceKey(reference)}|${sibling ? nameKey(sibling.text) : ''}`;
          const known = seen.get(key);
          if (known) known.rows += 1;
          else if (field)
            seen.set(key, { target: part.target.plan.alias, label: labelOf(reference.field, field), reference, sibling, rows: 1 });
        }
    }
  }
  return { names: await openNames(reading, [...seen.values()]), rows: read, isComplete };
}

async function openNames(ctx: Ctx, seen: readonly Seen[]): Promise<OpenName[]> {
  const free = seen.filter(({ reference }) => !reference.within);
  const found = await findReferences(
    ctx,
    free.map(({ reference }) => reference),
    new Map(),
  );
  const inner = seen.filter(({ reference }) => reference.within);
  for (const { reference, sibling } of inner) {
    const id = sibling && found.get(referenceKey(sibling));
    if (reference.within && id !== undefined) reference.parent = { field: reference.within.field, id };
  }
  for (const [key, id] of await findReferences(
    ctx,
    inner.map(({ reference }) => reference),
    new Map(),
  ))
    found.set(key, id);
  const missing = seen.filter(({ reference }) => !found.has(referenceKey(reference)));
  const open: OpenName[] = [];
  for (const group of Map.groupBy(missing, ({ target, reference: { field, parent } }) => `${target}.${field}.${parent?.id ?? ''}`).values())
    open.push(...(await withSuggestions(ctx, group)));
  const named = seen.filter(
    ({ reference }) =>
      found.has(referenceKey(reference)) &&
      !reference.parent &&
      (reference.by === 'name' || reference.by === 'auto') &&
      !reference.text.includes('@'),
  );
  for (const group of Map.groupBy(named, ({ target, reference }) => `${target}.${reference.field}`).values())
    open.push(...(await ambiguous(ctx, group)));
  // A name may be missing within several parents; it is decided about once.
  return [...Map.groupBy(open, (each) => `${each.target}.${each.field}.${each.key}`).values()].flatMap(joined).toSorted(byWeight);
}

function joined(same: readonly OpenName[]): OpenName[] {
  const [first] = same;
  if (!first) return [];
  const suggestions = [...new Map(same.flatMap((each) => each.suggestions.map((s) => [s.id, s] as const))).values()];
  return [
    { ...first, rows: same.reduce((sum, each) => sum + each.rows, 0), suggestions: suggestions.toSorted((a, b) => b.score - a.score) },
  ];
}

const byWeight = (a: OpenName, b: OpenName): number =>
  a.target.localeCompare(b.target) || a.field.localeCompare(b.field) || b.rows - a.rows || a.name.localeCompare(b.name);

async function withSuggestions(ctx: Ctx, group: readonly Seen[]): Promise<OpenName[]> {
  const [sample] = group;
  const record = sample && ctx.registry.find(sample.reference.to);
  if (!record) return [];
  const asked = group.toSorted((a, b) => b.rows - a.rows).slice(0, mostSuggested);
  const names = asked.map(({ reference }) => reference.text);
  const lists = await withHints(ctx, record, await suggestNames(ctx, record, names, sample.reference.parent));
  return group.map((each) => {
    const canCreate = ['auto', 'name'].includes(each.reference.by) && valuesByName(ctx, record, placed(ctx, each)) !== null;
    return {
      ...described(each),
      isAmbiguous: false,
      suggestions: lists[asked.indexOf(each)] ?? [],
      isCreated: each.reference.create && canCreate,
      canCreate,
    };
  });
}

/** What is looked for within something that the import will make can be made in it. */
function placed(ctx: Ctx, { reference, sibling }: Seen): Reference {
  const outer = sibling && ctx.registry.find(sibling.to);
  const isOuterMade = outer && sibling.create && valuesByName(ctx, outer, sibling) !== null;
  return reference.parent || !reference.within || !isOuterMade
    ? reference
    : { ...reference, parent: { field: reference.within.field, id: '' } };
}

async function ambiguous(ctx: Ctx, group: readonly Seen[]): Promise<OpenName[]> {
  const record = ctx.registry.find(group[0]?.reference.to ?? '');
  if (!record) return [];
  const texts = group.map(({ reference }) => reference.text);
  const lists = await withHints(ctx, record, await sameNames(ctx, record, texts));
  return group.flatMap((each, at) => {
    const suggestions = lists[at] ?? [];
    return suggestions.length === 0 ? [] : [{ ...described(each), isAmbiguous: true, suggestions, isCreated: false, canCreate: false }];
  });
}

const described = ({ target, label, reference, rows }: Seen) => ({
  target,
  field: reference.field,
  label,
  record: reference.to,
  name: reference.text,
  key: nameKey(reference.text),
  by: reference.by,
  rows,
});
