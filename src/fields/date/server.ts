import { comparable, FieldError, type TextScope } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { DateField } from './field.ts';

export const dateKind = scalarKind<DateField>({
  kind: 'date',
  type: 'date',
  operators: comparable,
  parse: (_field, value) => parseDate(value),
  fromText: (_field, text, scope) => dateFromText(text, scope.dateOrder),
  schema: () => ({ type: 'string', format: 'date' }),
});

/** @throws FieldError date: no such day, or not written `YYYY-MM-DD`. */
export function parseDate(value: unknown): string {
  const m = typeof value === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (!m) throw new FieldError('date', 'must be a date written YYYY-MM-DD');
  return checkedDay(Number(m[1]), Number(m[2]), Number(m[3]));
}

/** Reads "31.12.2026", "12/31/26", "2026/1/16", "20261231" in the order the file was found to use; a four-digit first part is always a year. */
export function dateFromText(text: string, order: TextScope['dateOrder']): string {
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (compact) return checkedDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const m = /^(\d{1,4})[-./ ](\d{1,2})[-./ ](\d{1,4})(?:[T ].*)?$/.exec(text.trim());
  if (!m) throw new FieldError('date', `"${text}" is not a date`);
  const [a, b, c] = [m[1] ?? '', m[2] ?? '', m[3] ?? ''];
  if (a.length === 4 || order === 'ymd') return checkedDay(year(a), Number(b), Number(c));
  return order === 'dmy' ? checkedDay(year(c), Number(b), Number(a)) : checkedDay(year(c), Number(a), Number(b));
}

/** Two digits: 70..99 are 19xx, 00..69 are 20xx, as POSIX strptime(3) reads %y. */
function year(text: string): number {
  const n = Number(text);
  return text.length > 2 ? n : n >= 70 ? 1900 + n : 2000 + n;
}

function checkedDay(y: number, m: number, d: number): string {
  const day = new Date(Date.UTC(y, m - 1, d));
  day.setUTCFullYear(y);
  if (y < 1 || y > 9999 || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) throw new FieldError('date', 'there is no such day');
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
