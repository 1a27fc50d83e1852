import { countryName } from '../../ui/i18n/format.ts';
import { codeInput } from '../code-input.tsx';

export const countryInput = codeInput('country', countryCodes, countryName);

/** ISO 3166-1 codes that the browser has a name for. */
export function countryCodes(): readonly string[] {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  // Regions that are no countries: groupings, and codes that ISO reserves for other uses.
  const others = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA', 'XK']);
  return (all ??= letters
    .flatMap((a) => letters.map((b) => a + b))
    .filter((code) => !others.has(code) && names.of(code) !== undefined && isCanonical(code)));
}

let all: readonly string[] | undefined;
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

// Former codes (DD, SU) have a name but stand for another code today.
function isCanonical(code: string): boolean {
  return (
    new Intl.Locale('und', { region: code }).maximize().region === code && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`
  );
}
