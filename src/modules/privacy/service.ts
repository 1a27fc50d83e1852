import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Services } from '../../kernel/context.ts';

/** What this module needs at run time. */
export interface Privacy {
  /** Key of the fingerprints on the suppression list and in the journal of erasures; follows from the system's secret. */
  readonly key: string;
  /** Where the journal is kept, outside of what a restore replaces. */
  readonly journalFile: string;
  /** Another copy of it, beside the backups, where this process knows where they are. */
  readonly journalCopy?: string | undefined;
  readonly publicUrl: string;
  /** Whether the network address from which a consent came is kept. */
  readonly keepsIp: boolean;
  /** Whether a second person has to confirm an erasure. */
  readonly needsSecondPerson: boolean;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly privacy?: Privacy;
  }
}

/** @throws Error when the program was put together without it */
export function privacyOf({ services }: { readonly services: Services }): Privacy {
  if (!services.privacy) throw new Error('The privacy module is not started.');
  return services.privacy;
}

export function privacyKeyFrom(secret: string): string {
  return createHmac('sha256', secret).update('entente privacy').digest('hex');
}

/** HMAC-SHA256 of something in normal form: tells that it is the same without telling what it is. */
export function fingerprint({ key }: Pick<Privacy, 'key'>, kind: string, value: string): string {
  return createHmac('sha256', key).update(`${kind}:${value}`).digest('hex');
}

/** A word for a link, and what of it is kept. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: tokenHash(token) };
}

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Names a case to people: `E-2026-03-02-k3f9`. */
export function newReference(letter: string, now: string): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz';
  const tail = Array.from(randomBytes(5), (byte) => alphabet[byte % alphabet.length]).join('');
  return `${letter}-${now.slice(0, 10)}-${tail}`;
}
