import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/**
 * A cookie value with its signature, `value.signature`: HMAC-SHA-256 in base64, as the sign-in library signs its cookies.
 */
export function sign(value: string, secret: string): string {
  return `${value}.${signatureOf(value, secret)}`;
}

/** The value, or null when it wasn't signed with this secret. Takes decoded and URL-encoded cookies. */
export function verify(signed: string | undefined, secret: string): string | null {
  if (!signed) return null;
  const text = signed.includes('%') ? decode(signed) : signed;
  const dot = text.lastIndexOf('.');
  if (dot < 1) return null;
  const value = text.slice(0, dot);
  return isSameSecret(text.slice(dot + 1), signatureOf(value, secret)) ? value : null;
}

function signatureOf(value: string, secret: string): string {
  return createHmac('sha256', secret).update(value).digest('base64');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
