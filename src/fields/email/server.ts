import { asText, FieldError, textual } from '../../kernel/record/kind.ts';
import { scalarKind } from '../scalar.ts';
import type { EmailField } from './field.ts';

export const emailKind = scalarKind<EmailField>({
  kind: 'email',
  type: 'text',
  operators: textual,
  search: true,
  parse: (_field, value) => parseEmail(value),
  parseFilter: (_field, value) => asText(value).trim().toLowerCase(),
  fromText: (_field, text) => text.replace(/^mailto:/i, ''),
  schema: () => ({ type: 'string', format: 'email', maxLength: 254 }),
});

/**
 * Lower-cases and checks an address: what the HTML standard accepts for `input type=email`, with letters of
 * any script (RFC 6531), a dot in the domain, and at most 254 characters (RFC 3696 erratum 1690).
 * @throws FieldError email.
 */
export function parseEmail(value: unknown): string {
  if (typeof value !== 'string') throw new FieldError('type', 'must be a text');
  const text = value.trim().toLowerCase().normalize('NFC');
  if (
    text.length > 254 ||
    !/^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(
      text,
    )
  ) {
    throw new FieldError('email', `"${text.slice(0, 80)}" is not an e-mail address`);
  }
  return text;
}
