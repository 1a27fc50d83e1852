import { asBoolean, FieldError, type Operator } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { BooleanField } from './field.ts';

const yes = new Set(['true', 'yes', 'y', '1', 'x', 'ja', 'j', 'wahr', 'on']);
const no = new Set(['false', 'no', 'n', '0', 'nein', 'falsch', 'off']);

export const booleanKind = scalarKind<BooleanField>({
  kind: 'boolean',
  type: 'boolean',
  operators: ['eq', 'ne', 'empty'] satisfies Operator[],
  parse: (_field, value) => {
    if (typeof value !== 'boolean') throw new FieldError('type', 'must be true or false');
    return value;
  },
  parseFilter: (_field, value) => asBoolean(value),
  fromText: (_field, text) => {
    const word = text.trim().toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    throw new FieldError('type', `"${text}" is neither yes nor no`);
  },
  schema: () => ({ type: 'boolean' }),
});
