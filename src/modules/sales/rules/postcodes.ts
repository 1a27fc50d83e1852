/** Spaces and case do not count: "sw1a 1aa" begins with "SW1". */
export const plainPostcode = (text: string): string => text.replace(/\s+/g, '').toUpperCase();

/**
 * Whether a postcode is meant by "50" (begins so) or "50-59" (begins with something from 50 to 59). The ends of a range are compared with
 * as many characters of the postcode as they have themselves, in the order of characters, so that 0150-0299 works with leading zeros and
 * 1000-24 with ends of unequal length says what it reads: from 1000 up to all that begins with 24.
 */
export function fitsPostcode(wanted: string, postcode: string): boolean {
  const [from = '', to] = wanted.split('-').map(plainPostcode);
  const found = plainPostcode(postcode);
  if (from === '' || found === '') return false;
  if (to === undefined) return found.startsWith(from);
  return found.slice(0, from.length) >= from && found.slice(0, to.length) <= to;
}
