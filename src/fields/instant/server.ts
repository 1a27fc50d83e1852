import { comparable, FieldError } from '../../kernel/record/kind.ts';
import { dateFromText, parseDate } from '../date/server.ts';
import { scalarKind } from '../scalar.ts';
import type { InstantField } from './field.ts';

export const instantKind = scalarKind<InstantField>({
  kind: 'instant',
  type: 'timestamptz',
  operators: comparable,
  parse: (_field, value) => parseInstant(value),
  parseFilter: (_field, value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${parseDate(value)}T00:00:00.000Z` : parseInstant(value),
  fromText: (_field, text, scope) => (/^\d{4}-\d{2}-\d{2}T/.test(text) ? text : `${dateFromText(text, scope.dateOrder)}T00:00:00Z`),
  schema: () => ({ type: 'string', format: 'date-time' }),
});

/** @throws FieldError instant: not ISO 8601 with an offset or Z. */
export function parseInstant(value: unknown): string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(value)) {
    throw new FieldError('instant', 'must be a date and time with time zone, e.g. 2026-05-01T09:30:00Z');
  }
  const ms = Date.parse(value);
  if (Number.isNaN(ms)) throw new FieldError('instant', 'there is no such time');
  const text = new Date(ms).toISOString();
  // The years that a date may have too; the zone can shift an instant beyond them.
  if (!/^(?!0000)\d{4}-/.test(text)) throw new FieldError('instant', 'there is no such time');
  return text;
}
