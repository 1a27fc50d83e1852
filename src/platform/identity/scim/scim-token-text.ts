import { createHash, randomBytes } from 'node:crypto';

const form = /^scim_([\w-]{8})_[\w-]{43}$/;

/** A new token, `scim_<8 characters to recognise it by>_<256 secret bits>`, and what is kept of it. */
export function newScimToken(): { readonly text: string; readonly prefix: string; readonly hash: string } {
  const prefix = randomBytes(6).toString('base64url');
  const text = `scim_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { text, prefix, hash: hashOf(text) };
}

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Null when the text is no token of ours. */
export function prefixOf(text: string): string | null {
  return form.exec(text)?.[1] ?? null;
}
