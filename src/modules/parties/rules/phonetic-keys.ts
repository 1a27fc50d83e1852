import { colognePhonetic } from 'cologne-phonetic';
import { doubleMetaphone } from 'double-metaphone';
import { foldAccents, foldText } from './fold-text.ts';

/**
 * How a name sounds, for finding candidates: Double Metaphone (L. Philips, C/C++ Users Journal 18(6), 2000; both
 * readings) and Cologne phonetics (H. J. Postel, IBM-Nachrichten 19, 1969). Each key is prefixed by its method ("m:",
 * "c:") so that keys of one never meet keys of the other. Names in other scripts give no key. Keys are sorted, unique.
 */
export function phoneticKeys(name: string): readonly string[] {
  const plain = foldText(name).replaceAll(' ', '');
  if (!/[a-z]/.test(plain)) return [];
  const [primary, secondary] = doubleMetaphone(plain);
  const cologne = colognePhonetic(foldAccents(name).replace(/[^a-z]/g, ''));
  const keys = [primary && `m:${primary}`, secondary && `m:${secondary}`, cologne && `c:${cologne}`];
  return [...new Set(keys.filter((key) => typeof key === 'string' && key !== ''))].toSorted();
}

/** Whether two names may sound the same by either method; false when one of them has no key. */
export function soundsLike(left: string, right: string): boolean {
  const keys = new Set(phoneticKeys(left));
  return phoneticKeys(right).some((key) => keys.has(key));
}
