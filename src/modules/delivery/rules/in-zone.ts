import type { PlannedZone } from './delivery-plan.ts';

/**
 * Whether an address is in a zone. Postcodes are compared without spaces and hyphens, in capitals: a line is a beginning or a whole code
 * (`97`, `SW1A 1AA`), or a range of whole codes or of beginnings with the same number of characters (`9000-9499`, `90-94`), ends included.
 */
export function isInZone(zone: Pick<PlannedZone, 'countries' | 'postcodes'>, country: string | null, postcode: string | null): boolean {
  if (zone.countries.length > 0 && (country === null || !zone.countries.includes(country))) return false;
  const lines = zone.postcodes.map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0) return true;
  const code = plain(postcode ?? '');
  return code !== '' && lines.some((line) => matches(line, code));
}

function matches(line: string, code: string): boolean {
  const [from = '', to, ...more] = line.split(/\s*-\s*/).map(plain);
  if (to === undefined || more.length > 0 || from.length !== to.length || from === '') return code.startsWith(plain(line));
  const start = code.slice(0, from.length);
  return start.length === from.length && from <= start && start <= to;
}

const plain = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '');
