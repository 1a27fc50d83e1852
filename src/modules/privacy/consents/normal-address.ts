import { parsePhone } from '../../../fields/phone/server.ts';
import { normalizeEmail } from '../../parties/index.ts';

export type AddressKind = 'email' | 'domain' | 'phone';

export interface NormalAddress {
  readonly kind: AddressKind;
  readonly value: string;
}

/**
 * What somebody typed, in normal form: an e-mail address in small letters, a phone number as E.164, a domain (`@example.com` or
 * `example.com`). Null when it is none of them.
 * @param country ISO 3166, where numbers without a prefix belong
 */
export function normalAddress(text: string, country: string): NormalAddress | null {
  const trimmed = text.trim();
  const email = trimmed.startsWith('@') ? null : normalizeEmail(trimmed);
  if (email) return { kind: 'email', value: email };
  const domain = normalizeEmail(`x@${trimmed.replace(/^@/, '')}`);
  if (domain && /\p{L}/u.test(trimmed)) return { kind: 'domain', value: domain.slice(2) };
  return phoneIn(trimmed, country);
}

function phoneIn(text: string, country: string): NormalAddress | null {
  if (!/^[+\d(]/.test(text)) return null;
  try {
    return { kind: 'phone', value: parsePhone(text, country) };
  } catch {
    return null;
  }
}
