import { createHmac } from 'node:crypto';
import { isSameSecret } from '../../../kernel/ids/is-same-secret.ts';

/** Which watch a link in a mail ends. */
export interface UnwatchTarget {
  readonly userId: string;
  readonly recordId: string;
}

/**
 * Path of the page that ends a watch without signing in. Who has the link can end this one watch and nothing else, so it does
 * not expire: a mail may be read a year later.
 */
export function unwatchUrl(secret: string, { userId, recordId }: UnwatchTarget): string {
  const text = `${userId}.${recordId}`;
  return `/unwatch/${text}.${signatureOf(text, secret)}`;
}

/** What a link was made for; null when it was not made with this secret. */
export function readUnwatch(secret: string, token: string): UnwatchTarget | null {
  const [userId = '', recordId = '', signature = ''] = token.split('.');
  return isSameSecret(signature, signatureOf(`${userId}.${recordId}`, secret)) ? { userId, recordId } : null;
}

function signatureOf(text: string, secret: string): string {
  return createHmac('sha256', secret).update(`notify.unwatch ${text}`).digest('base64url');
}
