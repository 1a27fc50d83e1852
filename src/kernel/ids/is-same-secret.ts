import { timingSafeEqual } from 'node:crypto';

/**
 * Whether a token, signature or hash that came from outside is the right one. Takes the same time however much of it is right, so that it
 * can't be guessed piece by piece; its length is no secret.
 */
export function isSameSecret(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
