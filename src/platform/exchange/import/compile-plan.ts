import { allowed, writableFields } from '../../../kernel/access/access.ts';
import { may, type Actor } from '../../../kernel/access/actor.ts';
import { AppError, forbidden } from '../../../kernel/errors.ts';
import type { Field, FieldProblem } from '../../../kernel/record/field.ts';
import { FieldError, type FieldKind, type ParseScope, type TextScope } from '../../../kernel/record/kind.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import type { FileOptions } from './file-options.ts';
import type { Services } from '../../../kernel/context.ts';
import type { PartAdapter, RecordAdapter } from './part-adapter.ts';
import type { ColumnPlan, ImportPlan, TargetPlan } from './plan.ts';
import { addressParts, moneyParts, innerOf, isPersonName } from './target-fields.ts';

/**
 * The name under which ids of another system are kept when nobody named the system: that of the column, so that a file's
 * `company_id` finds what the `company_id` of an earlier file made, and never what a `supplier_id` did.
 */
export function sourceOfColumn(header: string): string {
  return (
    header
      .normalize('NFC')
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .slice(0, 100) || 'file'
  );
}

/** Where one column's cells go. */
export interface CompiledColumn extends ColumnPlan {
  /** Place in the row. */
  at: number;
}

/** A field with all columns that fill it. */
export interface CompiledField {
  name: string;
  field: Field;
  kind: FieldKind;
  columns: readonly CompiledColumn[];
  /** For a link: the link of the same row that says within what it is looked for. */
  within?: { field: string; sibling: string };
}

export interface CompiledTarget {
  /** How the module of a part of another record brings it in; undefined for records of their own. */
  partOf?: PartAdapter;
  /** How its module brings in records that are otherwise made by commands only. */
  own?: RecordAdapter;
  plan: TargetPlan;
  record: RecordType;
  fields: readonly CompiledField[];
  personName: CompiledColumn | undefined;
  externalId: CompiledColumn | undefined;
  /** Under which name its ids of the other system are kept. */
  source: string;
  id: CompiledColumn | undefined;
  /** Values of new records that the row does not give: the plan's, then the declaration's. */
  defaults: Readonly<Record<string, unknown>>;
  required: readonly string[];
  /** Long text that takes what fits nowhere else. */
  notes: string | null;
  mayCreate: boolean;
  mayUpdate: boolean;
  writableOnUpdate: ReadonlySet<string> | null;
  /** Every field that an insert may set. */
  inserted: readonly string[];
}

export interface CompiledPlan {
  plan: ImportPlan;
  targets: readonly CompiledTarget[];
  scope: TextScope;
  /** Columns that say the row's country, the first that is filled counts. */
  country: readonly number[];
}

/**
 * Checks a plan against the declarations and what the actor may do, and looks up everything that rows need.
 * @throws AppError invalid (422) with every problem, or forbidden
 */
export function compilePlan(
  registry: Registry,
  actor: Actor,
  plan: ImportPlan,
  headers: readonly string[],
  options: FileOptions,
  scope: ParseScope,
  { importParts = [], importRecords = [] }: Pick<Services, 'importParts' | 'importRecords'> = {},
): CompiledPlan {
  const problems: FieldProblem[] = [];
  const say = (pointer: string, message: string): void => void problems.push({ pointer, code: 'plan', message });
  const places = new Map(headers.map((name, at) => [name, at]));
  const text: TextScope = { ...scope, dateOrder: options.dateOrder, decimal: options.decimal, country: options.country ?? scope.country };
  const aliases = new Set<string>();

  const targets = plan.targets.map((target, index): CompiledTarget => {
    const record = registry.find(target.record);
    const pointer = `/plan/targets/${index}`;
    const partOf = importParts.find((part) => part.record === target.record);
    const own = importRecords.find((each) => each.record === target.record);
    if (!record || record.internal || (!record.verbs.includes('create') && !partOf && !own) || !allowed(registry, actor, record, 'read'))
      throw new AppError(422, 'invalid', `${target.record} cannot be imported.`, {
        problems: [{ pointer: `${pointer}/record`, code: 'plan', message: 'cannot be imported' }],
      });
    if (own ? !may(actor, own.permission) : !allowed(registry, actor, record, 'create') && !allowed(registry, actor, record, 'update'))
      throw forbidden(`You may neither create nor change ${record.labelPlural.toLowerCase()}.`);
    for (const [name, alias] of Object.entries(target.links)) {
      const field = record.fields[name];
      const other = plan.targets.find((each) => each.alias === alias);
      if (partOf && name === partOf.link && other?.record === partOf.of && aliases.has(alias)) continue;
      if (field?.kind !== 'ref' || !other || (field as Field & { to: string }).to !== other.record || !aliases.has(alias))
        say(`${pointer}/links/${name}`, 'must be a link to a target before this one');
    }
    if (aliases.has(target.alias)) say(`${pointer}/alias`, 'is taken');
    aliases.add(target.alias);
    if (partOf && !target.links[partOf.link]) say(`${pointer}/links`, `must say which target it belongs to: ${partOf.link}`);
    return {
      ...compileTarget(registry, actor, target, record, pointer, text, say),
      source: plan.source ?? '',
      ...(partOf ? { partOf, required: [], defaults: {} } : {}),
      ...(own
        ? { own, required: [], defaults: {}, notes: own.notes, mayCreate: true, mayUpdate: true, writableOnUpdate: new Set(own.fields) }
        : {}),
    };
  });

  const byAlias = new Map(targets.map((target) => [target.plan.alias, target]));
  plan.columns.forEach((column, index) => {
    const at = places.get(column.column);
    const target = byAlias.get(column.target);
    if (at === undefined) say(`/plan/columns/${index}/column`, `"${column.column}" is no column of the file`);
    else if (!target) say(`/plan/columns/${index}/target`, `"${column.target}" is no target`);
    else {
      const problem = addColumn(registry, actor, target, { ...column, at });
      if (problem) say(`/plan/columns/${index}/field`, problem);
    }
  });
  for (const target of targets) {
    for (const key of target.plan.match.flat())
      if (!['id', 'externalId'].includes(key) && !target.record.fields[key.split('.')[0] ?? ''])
        say('/plan/targets', `"${key}" is no field of ${target.record.label}`);
    finish(target, options.format === 'vcf');
    bindLinks(registry, target);
    if (target.partOf) shareCurrency(target, targets);
  }
  if (problems.length > 0) throw new AppError(422, 'invalid', `${problems[0]?.pointer.slice(1)} ${problems[0]?.message}`, { problems });
  const country = targets.flatMap((target) =>
    target.fields.flatMap(({ field, columns }) =>
      columns.filter((column) => column.part === 'country' || innerOf(field).kind === 'country').map((column) => column.at),
    ),
  );
  return { plan, targets, scope: text, country };
}

function compileTarget(
  registry: Registry,
  actor: Actor,
  plan: TargetPlan,
  record: RecordType,
  pointer: string,
  scope: TextScope,
  say: (pointer: string, message: string) => void,
): CompiledTarget {
  const defaults: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(record.fields)) {
    const given = plan.defaults[name] ?? field.default;
    if (given === undefined || given === null) continue;
    try {
      defaults[name] = registry.kind(field).parse(field, given, scope);
    } catch (error) {
      if (!(error instanceof FieldError)) throw error;
      say(`${pointer}/defaults/${name}`, error.message);
    }
  }
  for (const name of Object.keys(plan.defaults))
    if (!record.fields[name] || record.fields[name].readOnly) say(`${pointer}/defaults/${name}`, 'is not a field that can be set');
  if (record.owner && !(record.owner in defaults) && actor.userId !== null && actor.audience === 'staff')
    defaults[record.owner] = actor.userId;
  return {
    plan,
    record,
    fields: [],
    personName: undefined,
    externalId: undefined,
    source: '',
    id: undefined,
    defaults,
    required: Object.entries(record.fields)
      .filter(([, field]) => field.required && field.kind !== 'formula' && field.kind !== 'rollup')
      .map(([name]) => name),
    notes:
      Object.entries(record.fields).find(
        ([name, field]) => field.kind === 'longText' && !field.readOnly && /description|notes|remark|comment/.test(name),
      )?.[0] ?? null,
    mayCreate: allowed(registry, actor, record, 'create'),
    mayUpdate: allowed(registry, actor, record, 'update'),
    writableOnUpdate: writableFields(registry, actor, record, 'update'),
    inserted: [],
  };
}

function addColumn(registry: Registry, actor: Actor, target: CompiledTarget, column: CompiledColumn): string | null {
  const { field: name, part } = column;
  if (name === 'externalId' || name === 'id') {
    if (target[name]) return 'is filled by another column already';
    target[name] = column;
    if (name === 'externalId' && target.source === '') target.source = sourceOfColumn(column.column);
    return null;
  }
  const field = target.record.fields[name];
  const adapter = target.partOf ?? target.own;
  const writable = adapter ? new Set(adapter.fields) : writableFields(registry, actor, target.record, 'create');
  if (!field || (writable && !writable.has(name))) return `"${name}" is no field of ${target.record.label} that you may set`;
  if (isPersonName(field)) {
    target.personName = column;
    return null;
  }
  const inner = innerOf(field);
  if ((field.readOnly && !adapter) || ['formula', 'rollup', 'links', 'file', 'json', 'anyRef'].includes(inner.kind))
    return `"${name}" cannot be imported`;
  const parts: readonly string[] = inner.kind === 'address' ? addressParts : field.kind === 'money' ? moneyParts : [];
  if (part !== undefined && !parts.includes(part)) return `"${part}" is no part of it`;
  const known = target.fields.find((each) => each.name === name);
  // Amount and currency may come from a column each.
  const isOtherPart =
    field.kind === 'money' && known?.columns.length === 1 && (known.columns[0]?.part === 'currency') !== (part === 'currency');
  if (known && !isOtherPart && field.kind !== 'many' && !(inner.kind === 'address') && field.kind !== 'tags' && field.kind !== 'longText')
    return 'is filled by another column already';
  const rest = target.fields.filter((each) => each.name !== name);
  target.fields = [...rest, { name, field, kind: registry.kind(field), columns: [...(known?.columns ?? []), column] }];
  return null;
}

/** A stage is looked for in the row's pipeline: a link to what cannot be without its parent, beside a link to such a parent. */
function bindLinks(registry: Registry, target: CompiledTarget): void {
  const toOf = (field: Field): string => (field as Field & { to: string }).to;
  const links = target.fields.filter(({ field }) => field.kind === 'ref');
  target.fields = target.fields.map((compiled) => {
    const record = compiled.field.kind === 'ref' ? registry.find(toOf(compiled.field)) : null;
    for (const [name, field] of Object.entries(record?.fields ?? {})) {
      if (field.kind !== 'ref' || !field.required) continue;
      const sibling = links.find((each) => each.name !== compiled.name && toOf(each.field) === toOf(field));
      if (sibling) return { ...compiled, within: { field: name, sibling: sibling.name } };
    }
    return compiled;
  });
}

/** A price beside an amount is in the amount's currency, unless it has a column for its own. */
function shareCurrency(target: CompiledTarget, targets: readonly CompiledTarget[]): void {
  const alias = target.plan.links[target.partOf?.link ?? ''];
  const currency = targets
    .find((each) => each.plan.alias === alias)
    ?.fields.flatMap(({ columns }) => columns)
    .find((column) => column.part === 'currency');
  if (!currency) return;
  target.fields = target.fields.map((compiled) =>
    compiled.field.kind === 'money' && compiled.columns.every((column) => column.part !== 'currency')
      ? { ...compiled, columns: [...compiled.columns, currency] }
      : compiled,
  );
}

function finish(target: CompiledTarget, isCards: boolean): void {
  const names = new Set([
    ...target.fields.map(({ name }) => name),
    ...Object.keys(target.defaults),
    ...Object.keys(target.plan.links),
    ...(target.notes ? [target.notes] : []),
    ...(target.own ? [...target.own.fields, ...target.own.gives] : []),
    ...(target.personName
      ? ['prefix', 'givenName', 'middleName', 'familyName', 'suffix'].filter((name) => name in target.record.fields)
      : []),
  ]);
  // A card may fill any field.
  if (isCards)
    for (const [name, field] of Object.entries(target.record.fields))
      if (!['formula', 'rollup', 'links'].includes(field.kind)) names.add(name);
  target.inserted = [...names];
}
