import { InvalidMoney } from './invalid-money.ts';

/**
 * Turns written digits with separators into a plain decimal: `1.234,56` to `1234.56`. Knows points, commas, spaces
 * and apostrophes as group signs, groups of three, and the Indian groups of two before the last three.
 *
 * Without `sign`, the decimal sign is found only where there is one reading: both signs present (the last one is it),
 * or a single one that cannot close a group (`12,5`, `0.125`, `1234,5`). `1,234` alone is refused as ambiguous.
 */
export function readDecimal(digits: string, text: string, sign: '.' | ',' | undefined): string {
  const compact = digits.replaceAll(/[\s\u00a0\u202f]/g, ' ').replaceAll('’', "'");
  const decimalSign = sign ?? soleReading(compact, text);
  const parts = decimalSign === undefined ? [compact] : compact.split(decimalSign);
  const [whole = '', fraction] = parts;
  if (parts.length > 2) throw new InvalidMoney('invalid_number', text, `"${decimalSign}" is the decimal sign, and appears twice`);
  if (fraction !== undefined && !/^\d+$/.test(fraction)) {
    throw new InvalidMoney('invalid_number', text, `after the decimal sign "${decimalSign}" must be digits only`);
  }
  return `${ungroup(whole, text)}${fraction === undefined ? '' : `.${fraction}`}`;
}

function ungroup(whole: string, text: string): string {
  if (/^\d+$/.test(whole)) return whole.replace(/^0+(?=\d)/, '');
  if (whole === '') return '0';
  const grouped = /^\d{1,3}(([.,' ])\d{3})(\2\d{3})*$/.test(whole) || /^\d{1,2}(,\d{2})+,\d{3}$/.test(whole);
  if (!grouped) throw new InvalidMoney('invalid_number', text, 'its digits are not in groups of three');
  return whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
}

function soleReading(compact: string, text: string): '.' | ',' | undefined {
  const points = compact.split('.').length - 1;
  const commas = compact.split(',').length - 1;
  if (points === 0 && commas === 0) return undefined;
  if (points > 0 && commas > 0) return compact.lastIndexOf('.') > compact.lastIndexOf(',') ? '.' : ',';
  const sign = points > 0 ? '.' : ',';
  if (points + commas > 1) return undefined;
  const [before = '', after = ''] = compact.split(sign);
  const mayBeGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (mayBeGroup) {
    throw new InvalidMoney('ambiguous_number', text, `"${sign}" may part thousands or decimals; say which`);
  }
  return sign;
}
