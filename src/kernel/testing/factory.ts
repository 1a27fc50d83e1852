import type { Field } from '../record/field.ts';
import { labelOf, type RecordType } from '../record/record.ts';

/** What the values of one row are made from: the same seed gives the same values. */
export interface FactoryScope {
  /** Number of the row, from 0. */
  readonly n: number;
  /** A word that occurs in every text of the row, so that a text that got out can be traced. */
  canary(fieldName: string): string;
  /** Id of a record of this type to point to, or null when there is none (yet). */
  ref(key: string, fieldName: string): string | null;
  /** Record types that an any-ref without restriction may point to. */
  readonly anyRefs: readonly string[];
}

export interface FactoryOptions {
  /** Also fields that are read-only, for rows that are written as commands write them. */
  readonly readOnly?: boolean;
  /** Only what is required. */
  readonly minimal?: boolean;
  /** Beside what is required, where only that is made: of fields that exclude each other, the one that a refusal asked for. */
  readonly also?: readonly string[];
}

/**
 * Valid input for a record, made from its declaration alone: every kind of field has a recipe here, so a new record type
 * has a factory the moment it is declared. Choices and booleans go through all their values from row to row.
 * @throws Error for a field kind without a recipe, or when a required reference has nothing to point to
 */
export function makeInput(record: RecordType, scope: FactoryScope, options: FactoryOptions = {}): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  Object.entries(record.fields).forEach(([name, field], index) => {
    const isLeftOut = options.minimal === true && !field.required && options.also?.includes(name) !== true;
    if (computed.has(field.kind) || (field.readOnly && !options.readOnly) || isLeftOut) return;
    const value = valueOf(record, name, field, scope, index);
    if (value === undefined && field.required) throw new Error(`${record.key}.${name} is required and nothing can be made for it`);
    if (value !== undefined) input[name] = value;
  });
  return input;
}

/** Names of the fields that a refusal is about, for `also`. */
export function namedIn(problems: readonly { readonly pointer: string }[]): string[] {
  return problems.flatMap(({ pointer }) => pointer.split('/')[1] ?? []);
}

const computed = new Set(['formula', 'rollup', 'links']);

/** A value of one field: what a client may send. Undefined when there is nothing to point to. */
export function valueOf(record: RecordType, name: string, field: Field, scope: FactoryScope, index = 0): unknown {
  const options = field as Field & FieldFacts;
  // So that two choices of a record do not go through their values in step.
  const turn = scope.n + index * 7 + Math.floor(scope.n / 5) * index;
  const at = (day: number): string => new Date(Date.UTC(2026, 0, 1 + (day % 300))).toISOString();
  switch (field.kind) {
    case 'text':
      return textOf(options, scope.canary(name), scope.n);
    case 'longText':
      return `${labelOf(name, field)}\n${scope.canary(name)}`;
    case 'richText':
      return `<p>${scope.canary(name)}</p>`;
    case 'email':
      return `${scope.canary(name)}@example.test`;
    case 'phone':
      return `+49 30 ${String(1_000_000 + ((turn * 7919) % 8_999_999))}`;
    case 'url':
      return `https://${scope.canary(name)}.example.test/`;
    case 'domain':
      return `${scope.canary(name)}.example`;
    case 'number':
    case 'percent':
      return numberOf(options, scope.n);
    case 'money':
      return { amount: String(10 + scope.n), currency: 'EUR' };
    case 'boolean':
      return turn % 2 === 0;
    case 'date':
      return at(turn).slice(0, 10);
    case 'instant':
      return at(turn);
    case 'choice':
      return pick(options.options ?? [], turn).value;
    case 'multiChoice':
      return [pick(options.options ?? [], turn).value];
    case 'tags':
      return [scope.canary(name)];
    case 'country':
      return pick(['DE', 'FR', 'US', 'JP'], turn);
    case 'currency':
      return pick(['EUR', 'USD', 'JPY'], turn);
    case 'language':
      return pick(['en', 'de', 'pt-BR'], turn);
    case 'taxId':
      return pick(['DE136695976', 'AU51824753556'], turn);
    case 'address':
      return { street: scope.canary(name), city: 'Berlin', postalCode: '10115', country: 'DE' };
    case 'json':
      return 'sample' in options ? (options.sample ?? undefined) : { note: scope.canary(name) };
    case 'translations':
      return { de: Object.fromEntries(Object.keys(options.texts ?? {}).map((text) => [text, scope.canary(name)])) };
    case 'many':
      return [{ value: valueOf(record, name, options.of as Field, scope, index), label: 'work' }];
    case 'ref':
      return scope.ref(String(options.to), name) ?? undefined;
    case 'file':
      return scope.ref('files.file', name) ?? undefined;
    case 'anyRef':
      return anyRefOf(options, name, scope, turn);
    default:
      throw new Error(`The factory has no recipe for field kind "${field.kind}" (${record.key}.${name})`);
  }
}

interface FieldFacts {
  readonly options?: readonly { readonly value: string }[];
  readonly of?: unknown;
  readonly to?: string | readonly string[];
  readonly max?: number;
  readonly min?: number;
  readonly decimals?: number;
  readonly pattern?: { readonly source: string };
  readonly format?: 'time-zone';
  readonly sample?: unknown;
  readonly texts?: Readonly<Record<string, unknown>>;
}

function anyRefOf({ to }: FieldFacts, name: string, scope: FactoryScope, turn: number): unknown {
  const types = Array.isArray(to) && to.length > 0 ? (to as readonly string[]) : scope.anyRefs;
  // The first of them in turn that there is a record of.
  for (let i = 0; i < types.length; i += 1) {
    const type = pick(types, turn + i);
    const id = scope.ref(type, name);
    if (id) return { type, id };
  }
  return undefined;
}

function textOf({ max, pattern, format }: FieldFacts, canary: string, n: number): string {
  if (format === 'time-zone') return 'Europe/Berlin';
  if (pattern) return fitting(pattern.source, n, max) ?? canary;
  return max !== undefined && canary.length > max ? String(n).padStart(Math.min(max, 8), 'x') : canary;
}

/** The first shape that a pattern lets through, made different from row to row: two rows may not have the same key. */
function fitting(pattern: string, n: number, max = Infinity): string | undefined {
  const fits = new RegExp(pattern, 'u');
  return shapes.map((shape) => shape(n)).find((text) => text.length <= max && fits.test(text));
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
/** 0 is a, 25 is z, 26 is ba: for what may have letters only. */
const letters = (n: number): string => (n < 26 ? '' : letters(Math.floor(n / 26))) + String.fromCodePoint(97 + (n % 26));

/** Tried on a text field with a pattern, in this order. */
const shapes: readonly ((n: number) => string)[] = [
  (n) => `example${n}`,
  (n) => `Example${n}`,
  (n) => `EXAMPLE${n}`,
  (n) => `E${n}`,
  (n) => `example${letters(n)}`,
  (n) => `EX${letters(n).toUpperCase()}`,
  (n) => String(n + 1),
  (n) => String(10_000 + n),
  (n) => `${n}.5`,
  (n) => `a-b${n}`,
  (n) => `a.b${n}`,
  (n) => `#${(0xaabb00 + n).toString(16)}`,
  (n) => `${twoDigits(Math.floor(n / 60) % 24)}:${twoDigits(n % 60)}`,
  (n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10),
  (n) => String(10_000_000 + n),
  (n) => `/example${n}`,
  () => 'EUR NOK',
];

function numberOf({ min = 0, max = 1_000_000, decimals = 0 }: FieldFacts, n: number): number {
  const step = decimals > 0 ? 0.5 : 1;
  return Math.min(min + n * step, max);
}

function pick<T>(values: readonly T[], turn: number): T {
  const value = values[turn % values.length];
  if (value === undefined) throw new Error('There is nothing to pick from');
  return value;
}
