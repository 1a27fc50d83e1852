import { formatDate, formatInstant } from '../../../kernel/time/format-time.ts';
import type { Field } from '../../../kernel/record/field.ts';
import type { Registry } from '../../../kernel/registry.ts';

type Option = { readonly value: string; readonly label: string };

/** How a value of a field reads to people, in the company's locale; null when there is none. */
export function wordsOf(registry: Registry, field: Field, value: unknown, locale = 'en', timeZone = 'UTC'): string | null {
  if (value === null || value === undefined || value === '') return null;
  const kind = field.kind === 'formula' ? ((field as Field & { result?: string }).result ?? 'text') : field.kind;
  if (Array.isArray(value)) {
    const items = value.map((item) => itemWords(registry, field, item)).filter((text) => text !== '');
    return items.length === 0 ? null : items.join(', ');
  }
  switch (kind) {
    case 'choice':
      return optionLabel(field, String(value));
    case 'boolean':
      return value === true ? 'yes' : 'no';
    case 'ref':
    case 'anyRef':
    case 'file':
      return (value as { title?: string | null }).title ?? null;
    case 'date':
      return formatDate(String(value), locale);
    case 'instant':
      return formatInstant(String(value), locale, timeZone);
    case 'money': {
      const money = value as { amount: string; currency: string };
      return `${money.amount} ${money.currency}`;
    }
    case 'richText':
      return String(value)
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    default:
      return typeof value === 'object' ? registry.kind(field).toText(field, value) : String(value);
  }
}

function itemWords(registry: Registry, field: Field, item: unknown): string {
  if (field.kind === 'multiChoice') return optionLabel(field, String(item));
  if (typeof item === 'object' && item !== null) {
    if ('ref' in item) return (item.ref as { title?: string | null }).title ?? '';
    // Several of a kind, such as addresses: the value without what it is for.
    if ('value' in item) {
      const inner = (field as Field & { of?: Field }).of;
      return inner && typeof item.value === 'object' ? registry.kind(inner).toText(inner, item.value) : String(item.value);
    }
  }
  return String(item);
}

function optionLabel(field: Field, value: string): string {
  return (field as Field & { options?: readonly Option[] }).options?.find((o) => o.value === value)?.label ?? value;
}

const operators: Readonly<Record<string, string>> = {
  eq: '',
  ne: 'anything but ',
  in: 'one of ',
  notIn: 'none of ',
  lt: 'less than ',
  lte: 'at most ',
  gt: 'more than ',
  gte: 'at least ',
  contains: 'something with ',
  startsWith: 'something that starts with ',
  has: '',
  hasAny: 'one of ',
  hasAll: 'all of ',
};
const ofDates: Readonly<Record<string, string>> = { lt: 'before ', lte: 'on or before ', gt: 'after ', gte: 'on or after ' };

/** What a condition asks for: `Enterprise`, `at least 100`, `one of Lead, Customer`. Records are named by `titles` where known. */
export function wanted(
  registry: Registry,
  field: Field,
  op: string,
  value: unknown,
  titles: ReadonlyMap<string, string> = new Map(),
): string {
  if (op === 'empty') return value === false || value === 'false' ? 'it filled in' : 'it empty';
  const list = Array.isArray(value) ? value : [value];
  const isDate = field.kind === 'date' || field.kind === 'instant';
  const words = list.map((each) => {
    if (field.kind === 'ref' || field.kind === 'anyRef') return titles.get(String(each)) ?? 'another record';
    if (field.kind === 'choice' || field.kind === 'multiChoice') return optionLabel(field, String(each));
    return wordsOf(registry, field, typeof each === 'object' ? JSON.stringify(each) : each) ?? 'nothing';
  });
  return `${(isDate ? ofDates[op] : undefined) ?? operators[op] ?? `${op} `}${words.join(', ')}`;
}
