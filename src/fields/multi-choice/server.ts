import { asText, FieldError } from '../../kernel/record/kind.ts';
import { chosen, optionFromText } from '../choice/server.ts';
import { textSetKind } from '../text-set.ts';
import type { MultiChoiceField } from './field.ts';

export const multiChoiceKind = textSetKind<MultiChoiceField>({
  kind: 'multiChoice',
  parse: (field, value) => {
    if (!Array.isArray(value)) throw new FieldError('type', 'must be a list of values');
    const values = new Set(value.map((v) => chosen(field.options, v)));
    return field.options.map((o) => o.value).filter((v) => values.has(v));
  },
  parseOne: (_field, value) => asText(value),
  oneFromText: (field, text) => optionFromText(field.options, text),
  schema: (field) => ({ type: 'array', uniqueItems: true, items: { type: 'string', enum: field.options.map((o) => o.value) } }),
});
