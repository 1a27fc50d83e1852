/** What a receiver answered, fit to be kept: valid text, without NUL, and without what we sent it as a secret. */
export function scrub(bytes: Buffer, secrets: readonly string[]): string {
  const text = bytes.toString('utf8').replaceAll('\u0000', '');
  // The longest first, as one may be part of another.
  const known = secrets.filter((s) => s.length >= 4).toSorted((a, b) => b.length - a.length);
  return known.reduce((rest, secret) => rest.replaceAll(secret, '•••'), text);
}
