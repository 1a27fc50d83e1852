import { FieldError, type FieldKind, type TextScope } from '../../../kernel/record/kind.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { labelOf } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { splitPersonName } from '../formats/mapping/split-person-name.ts';
import { sourceOfColumn, type CompiledColumn, type CompiledField, type CompiledPlan, type CompiledTarget } from './compile-plan.ts';
import type { ContactCardAdapter } from './card-adapter.ts';
import type { MatchKey } from './find-matches.ts';
import { nameKey, type NameDecision } from './plan.ts';
import type { SourceRow } from './source-rows.ts';
import { innerOf } from './target-fields.ts';

/** A link as the file writes it, to be found. */
export interface Reference {
  field: string;
  to: string;
  text: string;
  by: NonNullable<CompiledColumn['by']>;
  create: boolean;
  /** Name under which the other system's ids are kept. */
  source: string;
  /** What was decided about this name; a record of this name within the row's own parent counts before it. */
  decided?: NameDecision | undefined;
  /** The link of the same row that says within what it is looked for, such as the pipeline of a stage. */
  within?: { field: string; sibling: string } | undefined;
  /** What that link turned out to be. */
  parent?: { field: string; id: string } | undefined;
}

/** What a row says of one target: checked values, links still as text. */
export interface RowTarget {
  target: CompiledTarget;
  values: Record<string, unknown>;
  references: Reference[];
  externalId: string | undefined;
  id: string | undefined;
  /** By what it may be known; made once, in the order of the file. */
  keys?: readonly MatchKey[];
  /** False where no record and no earlier row has any of its keys, so that nobody needs to look. */
  mayBeKnown?: boolean;
}

export interface InterpretedRow {
  number: number;
  cells: readonly string[];
  parts: RowTarget[];
  /** Why the row is refused. */
  problems: string[];
  /** Values that went into the notes. */
  warnings: string[];
}

interface Reading {
  registry: Registry;
  compiled: CompiledPlan;
  scope: TextScope;
  row: InterpretedRow;
}

const longestCell = 100_000;

/** Reads a row by the plan. Never throws for what the row says: problems and warnings are part of the answer. */
export function interpretRow(registry: Registry, compiled: CompiledPlan, source: SourceRow, cards?: ContactCardAdapter): InterpretedRow {
  const row: InterpretedRow = { number: source.number, cells: source.cells, parts: [], problems: [], warnings: [] };
  if (source.problem) {
    row.problems.push(source.problem);
    return row;
  }
  for (let at = 0; at < source.cells.length; at += 1) {
    const cell = source.cells[at] as string;
    if (cell.includes('\0')) row.problems.push(`Cell ${at + 1} contains a NUL character, which no text may hold.`);
    if (cell.length > longestCell) row.problems.push(`Cell ${at + 1} is longer than ${longestCell} characters.`);
  }
  if (row.problems.length > 0) return row;
  const reading: Reading = { registry, compiled, scope: scopeOf(registry, compiled, source.cells), row };
  if (source.card && cards) interpretCard(reading, cards.toValues(source.card), cards);
  else for (const target of compiled.targets) addPart(interpretTarget(reading, target), row);
  return row;
}

function addPart(part: RowTarget, row: InterpretedRow): void {
  // What only links and defaults would fill is no record of its own; a part of another record is told by its link.
  const isSaid = Object.keys(part.values).length > 0 || part.externalId !== undefined || part.id !== undefined;
  if (isSaid || (part.target.partOf && part.references.length > 0)) row.parts.push(part);
}

/** Phone numbers without prefix belong to the row's own country. */
function scopeOf(registry: Registry, { scope, country }: CompiledPlan, cells: readonly string[]): TextScope {
  for (const at of country) {
    const text = cells[at]?.trim();
    if (!text) continue;
    try {
      return { ...scope, country: registry.kind({ kind: 'country' }).fromText({ kind: 'country' }, text, scope) as string };
    } catch {
      // No country we know: the file's own holds.
    }
  }
  return scope;
}

function interpretCard(
  reading: Reading,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  cards: ContactCardAdapter,
): void {
  const scope = scopeOfCard(reading, values);
  for (const target of reading.compiled.targets) {
    const given = values[target.plan.alias] ?? {};
    const id = given['externalId'];
    const part: RowTarget = {
      target,
      values: {},
      references: [],
      externalId: typeof id === 'string' && id !== '' ? id.slice(0, 200) : undefined,
      id: undefined,
    };
    for (const [name, raw] of Object.entries(given)) {
      const field = target.record.fields[name];
      if (!field || raw === null || raw === undefined || raw === '') continue;
      const value =
        field.kind === 'many' && Array.isArray(raw)
          ? parseMany({ ...reading, scope }, part, name, field, raw as { value: unknown; label?: string }[])
          : parseValue({ ...reading, scope }, part, name, field, raw, typeof raw === 'string' ? raw : JSON.stringify(raw));
      if (value !== null && value !== undefined) part.values[name] = value;
    }
    if (Object.keys(part.values).length > 0) part.values = cards.checked?.(part.values) ?? part.values;
    addPart(part, reading.row);
  }
}

/** Phone numbers of a card belong to the country of its first address. */
function scopeOfCard({ scope }: Reading, values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): TextScope {
  const addresses = Object.values(values).flatMap((given) =>
    Array.isArray(given['addresses']) ? (given['addresses'] as { value: { country?: string } }[]) : [],
  );
  const country = addresses.find(({ value }) => value.country)?.value.country;
  return country ? { ...scope, country } : scope;
}

function interpretTarget(reading: Reading, target: CompiledTarget): RowTarget {
  const { cells } = reading.row;
  const textAt = (column: CompiledColumn | undefined): string => (column ? (cells[column.at]?.trim() ?? '') : '');
  const part: RowTarget = {
    target,
    values: {},
    references: [],
    externalId: textAt(target.externalId) || undefined,
    id: textAt(target.id) || undefined,
  };
  if (part.externalId && part.externalId.length > 200) reading.row.problems.push('The external id is longer than 200 characters.');
  if (part.id !== undefined && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part.id))
    reading.row.problems.push(`"${part.id}" is no id of a record.`);
  const fullName = textAt(target.personName);
  if (fullName !== '') {
    for (const [name, text] of Object.entries(splitPersonName(fullName))) {
      const field = target.record.fields[name];
      if (field && text) part.values[name] = parseValue(reading, part, name, field, text, text);
    }
  }
  for (const compiled of target.fields) {
    const value = interpretField(reading, part, compiled);
    if (value !== null && value !== undefined) part.values[compiled.name] = value;
  }
  return part;
}

function interpretField(reading: Reading, part: RowTarget, { name, field, kind, columns, within }: CompiledField): unknown {
  const { cells } = reading.row;
  const inner = innerOf(field);
  if (field.kind === 'ref') {
    const [column] = columns;
    const text = column ? (cells[column.at]?.trim() ?? '') : '';
    const decided = column?.names && text !== '' ? column.names[nameKey(text)] : undefined;
    if (column && text !== '')
      part.references.push({
        decided,
        within,
        field: name,
        to: (field as Field & { to: string }).to,
        text,
        by: column.by ?? 'auto',
        create: decided === undefined ? (column.create ?? false) : decided === 'create',
        source: reading.compiled.plan.source ?? sourceOfColumn(column.column),
      });
    return null;
  }
  if (inner.kind === 'address' && columns.some((column) => column.part)) {
    const values = addresses(reading, columns);
    return field.kind === 'many'
      ? parseMany(reading, part, name, field, values)
      : values[0]
        ? parseValue(reading, part, name, field, values[0].value, JSON.stringify(values[0].value))
        : null;
  }
  if (field.kind === 'many') {
    const values = columns.flatMap((column) => manyOf(reading, field, kind, cells[column.at]?.trim() ?? '', column.label));
    return values.length === 0 ? null : parseMany(reading, part, name, field, values);
  }
  // A currency without an amount says nothing.
  if (field.kind === 'money' && columns.every((column) => column.part === 'currency' || (cells[column.at]?.trim() ?? '') === ''))
    return null;
  const isKept = field.kind === 'longText' || field.kind === 'richText';
  const textAt = (column: CompiledColumn): string => (isKept ? cells[column.at] : cells[column.at]?.trim()) ?? '';
  const [only] = columns;
  const text =
    only && columns.length === 1
      ? textAt(only)
      : columns
          .map(textAt)
          .filter((cell) => cell !== '')
          .join(field.kind === 'tags' ? '; ' : '\n');
  if (text === '') return null;
  try {
    return parseValue(reading, part, name, field, kind.fromText(field, text, reading.scope), text);
  } catch (error) {
    return refuse(reading, part, name, field, text, error);
  }
}

function manyOf(
  reading: Reading,
  field: Field,
  kind: FieldKind,
  text: string,
  label: string | undefined,
): { value: unknown; label?: string }[] {
  if (text === '') return [];
  try {
    const values = kind.fromText(field, text, reading.scope) as { value: unknown; label?: string }[];
    return label === undefined ? values : values.map((value) => (value.label === undefined ? { ...value, label } : value));
  } catch {
    // Told of by parseMany, with the text as it is.
    return [label === undefined ? { value: text } : { value: text, label }];
  }
}

function addresses(reading: Reading, columns: readonly CompiledColumn[]): { value: unknown; label?: string }[] {
  const byLabel = new Map<string, Record<string, string>>();
  for (const column of columns) {
    const text = reading.row.cells[column.at]?.trim();
    if (!text) continue;
    const address = byLabel.get(column.label ?? '') ?? {};
    byLabel.set(column.label ?? '', address);
    address[column.part ?? 'street'] = column.part === 'country' ? countryOf(reading, text) : text;
  }
  return [...byLabel].map(([label, value]) => (label === '' ? { value } : { value, label }));
}

/** A country we do not know stays as it is written, to be refused with its name. */
function countryOf({ registry, scope }: Reading, text: string): string {
  try {
    return registry.kind({ kind: 'country' }).fromText({ kind: 'country' }, text, scope) as string;
  } catch {
    return text;
  }
}

/** Checks values one by one, so that a bad one does not cost the others. */
function parseMany(
  reading: Reading,
  part: RowTarget,
  name: string,
  field: Field,
  values: readonly { value: unknown; label?: string }[],
): unknown {
  const kind = reading.registry.kind(field);
  try {
    return kind.parse(field, values, reading.scope);
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
  }
  const good = values.filter((value) => {
    try {
      kind.parse(field, [value], reading.scope);
      return true;
    } catch (error) {
      refuse(reading, part, name, field, typeof value.value === 'string' ? value.value : JSON.stringify(value.value), error, value.label);
      return false;
    }
  });
  return good.length === 0 ? null : parseValue(reading, part, name, field, good, JSON.stringify(good));
}

function parseValue(reading: Reading, part: RowTarget, name: string, field: Field, value: unknown, text: string): unknown {
  try {
    return reading.registry.kind(field).parse(field, value, reading.scope);
  } catch (error) {
    return refuse(reading, part, name, field, text, error);
  }
}

/** A value that does not fit: the row is refused, or the value goes into the notes of its record. */
function refuse(
  { compiled, row }: Reading,
  part: RowTarget,
  name: string,
  field: Field,
  text: string,
  error: unknown,
  label?: string,
): null {
  if (!(error instanceof FieldError) && !(error instanceof SyntaxError)) throw error;
  const title = labelOf(name, field);
  const reason = `${title}: ${error.message}`;
  const { notes } = part.target;
  if (compiled.plan.badValues === 'refuse' || notes === null || field.required) {
    row.problems.push(reason);
    return null;
  }
  const line = `${title}${label ? ` (${label})` : ''}: ${text}`;
  const before = part.values[notes];
  part.values[notes] = typeof before === 'string' && before !== '' ? `${before}\n${line}` : line;
  row.warnings.push(reason);
  return null;
}
