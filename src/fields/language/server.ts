import { choosable, FieldError } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { LanguageField } from './field.ts';

export const languageKind = scalarKind<LanguageField>({
  kind: 'language',
  type: 'text',
  operators: choosable,
  parse: (_field, value) => parseLanguage(value),
  schema: () => ({ type: 'string', maxLength: 35 }),
});

/** @throws FieldError language. */
export function parseLanguage(value: unknown): string {
  try {
    if (typeof value === 'string') return Intl.getCanonicalLocales(value.trim().replace('_', '-'))[0] ?? '';
  } catch {
    // Not a well-formed tag: refused below.
  }
  throw new FieldError('language', 'must be a language tag, e.g. de or pt-BR');
}
