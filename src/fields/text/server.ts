import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { findTimeZone } from '../../kernel/time/dates.ts';
import { scalarKind } from '../scalar.ts';
import type { TextField } from './field.ts';

export const textKind = scalarKind<TextField>({
  kind: 'text',
  type: 'text',
  operators: textual,
  search: true,
  parse: (field, value) => {
    const text = oneLine(value, field.max ?? 255, field.pattern);
    return field.format === 'time-zone' ? timeZoneNamed(text) : text;
  },
  parseFilter: (_field, value) => asText(value),
  schema: (field) => ({ type: 'string', maxLength: field.max ?? 255 }),
});

/** @throws FieldError type, max, control or pattern. */
export function oneLine(value: unknown, max: number, pattern?: TextField['pattern']): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  // What other systems take for the end of a line (Unicode, UAX #14) is a space in one.
  const text = value
    .normalize('NFC')
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .trim();
  if (text.length > max) throw new FieldError('max', `must have at most ${max} characters, has ${text.length}`);
  // Control characters have no meaning in a line, and NUL cannot be stored in PostgreSQL at all.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text)) throw new FieldError('control', 'must be one line without control characters');
  if (pattern && !new RegExp(pattern.source, 'u').test(text)) throw new FieldError('pattern', pattern.message);
  return text;
}

/** @throws FieldError timeZone. Offsets are refused: what is at +01:00 in summer is not in winter, and PostgreSQL reads their sign the other way round. */
function timeZoneNamed(text: string): string {
  const zone = /^[A-Za-z]/.test(text) ? findTimeZone(text) : null;
  if (zone === null) throw new FieldError('timeZone', 'must be the name of a time zone, such as Europe/Berlin');
  return zone;
}
