import { choosable, FieldError, asText } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { ChoiceField, Option } from './field.ts';

export const choiceKind = scalarKind<ChoiceField>({
  kind: 'choice',
  type: 'text',
  operators: choosable,
  parse: (field, value) => chosen(field.options, value),
  parseFilter: (_field, value) => asText(value),
  fromText: (field, text) => optionFromText(field.options, text),
  schema: (field) => ({ type: 'string', enum: field.options.map((o) => o.value) }),
});

/** @throws FieldError choice: none of the values. */
export function chosen(options: readonly Option[], value: unknown): string {
  if (typeof value === 'string' && options.some((o) => o.value === value)) return value;
  throw new FieldError('choice', `must be one of ${options.map((o) => o.value).join(', ')}`);
}

/** Finds an option by value or label, whatever the case. */
export function optionFromText(options: readonly Option[], text: string): string {
  const word = text.trim().toLowerCase();
  const found = options.find((o) => o.value.toLowerCase() === word || o.label.toLowerCase() === word);
  if (!found) throw new FieldError('choice', `"${text}" is none of ${options.map((o) => o.label).join(', ')}`);
  return found.value;
}
