import { LRUCache } from 'lru-cache';
import { choosable, FieldError } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { LanguageField } from './field.ts';

export const languageKind = scalarKind<LanguageField>({
  kind: 'language',
  type: 'text',
  operators: choosable,
  parse: (_field, value) => parseLanguage(value),
  schema: () => ({ type: 'string', maxLength: longest }),
});

/** Characters of a tag (RFC 5646, section 4.4.1). */
const longest = 35;

/** Tags that were given, as they are written: there are few, and each row of a shop has one. */
const written = new LRUCache<string, string>({ max: 500 });

/** @throws FieldError language. */
export function parseLanguage(value: unknown): string {
  try {
    if (typeof value === 'string') {
      let tag = written.get(value);
      if (tag !== undefined) return tag;
      tag = Intl.getCanonicalLocales(value.trim().replace('_', '-'))[0] ?? '';
      if (value.length <= longest) written.set(value, tag);
      return tag;
    }
  } catch {
    // Not a well-formed tag: refused below.
  }
  throw new FieldError('language', 'must be a language tag, e.g. de or pt-BR');
}
