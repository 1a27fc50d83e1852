import type { Field } from '../../src/kernel/record/field.ts';
import { choosable, comparable, setLike, textual, type Operator } from '../../src/kernel/record/kind.ts';
import type { Registry } from '../../src/kernel/registry.ts';

/** What the declarations of field kinds say besides `Field`. */
type Facts = Field & {
  readonly options?: readonly { readonly value: string }[];
  readonly extensible?: boolean;
  readonly of?: unknown;
  readonly result?: string;
  readonly type?: string;
};

const texts = new Set([
  'text',
  'longText',
  'richText',
  'email',
  'phone',
  'url',
  'domain',
  'country',
  'currency',
  'language',
  'taxId',
  'date',
  'instant',
]);

/** The TypeScript type of a value that is read. @throws Error for a kind of field that has none yet: add it here */
export function readType(field: Field): string {
  const f = field as Facts;
  if (texts.has(f.kind)) return 'string';
  switch (f.kind) {
    case 'number':
    case 'percent':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'money':
      return 'Money';
    case 'choice':
      return choices(f);
    case 'multiChoice':
      return `readonly (${choices(f)})[]`;
    case 'tags':
      return 'readonly string[]';
    case 'address':
      return 'Address';
    case 'ref':
    case 'file':
      return 'Ref';
    case 'anyRef':
      return 'AnyRef';
    case 'links':
      return 'readonly Link[]';
    case 'many':
      return `readonly Labeled<${readType(f.of as Field)}>[]`;
    case 'formula':
      return f.result === 'number' || f.result === 'boolean' ? f.result : 'string';
    case 'rollup':
      return f.type === 'instant' || f.type === 'date' ? 'string' : 'number';
    case 'translations':
      return 'Readonly<Record<string, Readonly<Record<string, string>>>>';
    case 'json':
      return 'unknown';
    default:
      throw new Error(`scripts/client/ts-types.ts has no type for fields of kind "${f.kind}"`);
  }
}

/** The TypeScript type of a value that is sent. */
export function writeType(field: Field): string {
  switch (field.kind) {
    case 'money':
      return 'MoneyInput';
    case 'ref':
    case 'file':
      return 'string | { readonly id: string }';
    case 'anyRef':
      return '{ readonly type: string; readonly id: string }';
    case 'many':
      return `readonly Labeled<${writeType((field as Facts).of as Field)}>[]`;
    default:
      return readType(field);
  }
}

const sets: readonly (readonly [readonly Operator[], string])[] = [
  [comparable, 'Comparable'],
  [textual, 'Textual'],
  [choosable, 'Choosable'],
  [setLike, 'SetLike'],
];

/** The TypeScript type of conditions on a field, or null when it can't be filtered by. */
export function matchType(registry: Registry, field: Field): string | null {
  const { operators } = registry.kind(field);
  if (operators.length === 0) return null;
  const known = sets.find(([set]) => set.length === operators.length && set.every((o) => operators.includes(o)));
  return `Match<${operandType(field)}, ${known?.[1] ?? operators.map((o) => `'${o}'`).join(' | ')}>`;
}

/** Several values in one field: a bare value asks whether it is among them. */
export function isList(registry: Registry, field: Field): boolean {
  const { operators } = registry.kind(field);
  return operators.includes('has') && !operators.includes('eq');
}

/** What a condition compares with: a part or an id rather than the whole value. */
function operandType(field: Field): string {
  switch (field.kind) {
    case 'money':
      return 'string | number';
    case 'ref':
    case 'file':
    case 'links':
    case 'address':
    case 'json':
    case 'translations':
      return 'string';
    case 'anyRef':
      return 'string';
    case 'many':
      return operandType((field as Facts).of as Field);
    case 'multiChoice':
      return choices(field as Facts);
    case 'tags':
      return 'string';
    default:
      return readType(field);
  }
}

function choices({ options = [], extensible }: Facts): string {
  const known = options.map((o) => `'${o.value.replaceAll("'", "\\'")}'`);
  // An administrator may add values: those that are known are offered, and others are taken.
  return known.length === 0 ? 'string' : [...known, ...(extensible ? ['(string & {})'] : [])].join(' | ');
}
