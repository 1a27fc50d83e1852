import { visibleFields } from '../../../kernel/access/access.ts';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { Field } from '../../../kernel/record/field.ts';
import { labelOf } from '../../../kernel/record/record.ts';
import type { Registry } from '../../../kernel/registry.ts';
import { formatDate, formatInstant } from '../../../kernel/time/format-time.ts';
import type { MailWords } from '../mail/mail-words.ts';
import { mergeChanges } from '../rules/merge-changes.ts';
import type { StoredChange } from './waiting.ts';

export interface Reader {
  readonly registry: Registry;
  readonly actor: Actor;
  readonly person: { readonly locale: string; readonly timeZone: string };
  readonly words: MailWords;
  /** A label in the reader's language. */
  readonly say: (text: string) => string;
}

/** What changed, a line for each, of the fields that the reader may see: "Stage: Lead → Customer (Ana)". */
export function changeLines(
  reader: Reader,
  row: { readonly subjectType: string | null; readonly changes: readonly StoredChange[] | null },
): string[] {
  const lines = mergeChanges(row.changes ?? []).flatMap((change) => lineOf(reader, row.subjectType, change) ?? []);
  return [...new Set(lines)];
}

function lineOf(reader: Reader, subjectType: string | null, change: StoredChange): string | null {
  const { words, say } = reader;
  const record = reader.registry.find(change.on ?? subjectType ?? '');
  if (change.what) return words.did[change.what](change.by, change.title ?? (change.on && record ? say(record.label) : null));
  const field = change.field === undefined ? undefined : record?.fields[change.field];
  if (!record || !field || field.secret || change.field === undefined) return null;
  const visible = visibleFields(reader.registry, reader.actor, record);
  if (visible && !visible.has(change.field)) return null;
  const name = say(labelOf(change.field, field));
  const [from, to] = [textOf(reader, field, change.from), textOf(reader, field, change.to)];
  if (from === undefined || to === undefined) return words.changedBy(name, change.by);
  return `${name}: ${from ?? words.empty} → ${to ?? words.empty} (${change.by})`;
}

/** Kinds whose values may stand in a line. What points to other records stays out: the reader may not be allowed to see these. */
export const shownKinds: ReadonlySet<string> = new Set([
  'text',
  'choice',
  'number',
  'percent',
  'boolean',
  'date',
  'instant',
  'money',
  'url',
  'country',
  'currency',
  'language',
  'email',
  'phone',
]);

/** The value as text; null for none, undefined for one that is not shown. */
function textOf({ person, words, say }: Reader, field: Field, value: unknown): string | null | undefined {
  if (!shownKinds.has(field.kind)) return undefined;
  if (value === null || value === undefined || value === '') return null;
  const { locale, timeZone } = person;
  switch (field.kind) {
    case 'choice': {
      const { options = [] } = field as { options?: readonly { value: string; label: string }[] };
      return say(options.find((option) => option.value === value)?.label ?? String(value));
    }
    case 'boolean':
      return value === true ? words.yes : words.no;
    case 'date':
      return formatDate(String(value), locale);
    case 'instant':
      return formatInstant(String(value), locale, timeZone);
    case 'money': {
      const { amount, currency } = value as { amount: string; currency: string };
      return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as unknown as number);
    }
    default: {
      const text = String(value);
      return text.length > 120 ? `${text.slice(0, 120)} …` : text;
    }
  }
}
