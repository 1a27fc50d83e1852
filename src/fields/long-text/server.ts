import { asText, FieldError, type Operator } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { LongTextField } from './field.ts';

export const longTextKind = scalarKind<LongTextField>({
  kind: 'longText',
  type: 'text',
  operators: ['contains', 'empty'] satisfies Operator[],
  search: true,
  parse: (field, value) => severalLines(value, field.max ?? 100_000),
  parseFilter: (_field, value) => asText(value),
  schema: (field) => ({ type: 'string', maxLength: field.max ?? 100_000 }),
});

/** Line ends become \n. @throws FieldError type, max or control. */
export function severalLines(value: unknown, max: number): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  const text = value.normalize('NFC').replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  if (text.length > max) throw new FieldError('max', `must have at most ${max} characters, has ${text.length}`);
  if (text.includes('\u0000')) throw new FieldError('control', 'must not contain the NUL character');
  return text;
}
