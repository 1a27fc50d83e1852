import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz';
const form = /^ent_([0-9A-Za-z]{8})_[0-9A-Za-z]{40}$/;

/** A new API key, `ent_<8 characters to recognise it by>_<40 secret ones>` (over 200 bits), and what is kept of it. */
export function newKey(): { readonly text: string; readonly prefix: string; readonly hash: string } {
  const prefix = randomText(8);
  const text = `ent_${prefix}_${randomText(40)}`;
  // A plain hash is enough: nobody guesses 200 random bits, however fast the hash.
  return { text, prefix, hash: createHash('sha256').update(text).digest('hex') };
}

/** Null when the text is no API key of ours. */
export function readKey(text: string): { readonly prefix: string } | null {
  const prefix = form.exec(text)?.[1];
  return prefix === undefined ? null : { prefix };
}

function randomText(length: number): string {
  let text = '';
  while (text.length < length) {
    // Bytes beyond the last whole multiple of the alphabet would make its first letters likelier.
    for (const byte of randomBytes(length))
      if (byte < 256 - (256 % alphabet.length) && text.length < length) text += alphabet[byte % alphabet.length];
  }
  return text;
}
