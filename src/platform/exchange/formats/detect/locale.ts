import { datePattern } from './value-shapes.ts';

export interface DateOrderGuess {
  order: 'ymd' | 'dmy' | 'mdy';
  /** Every date of the file could be read in another order too. */
  isAmbiguous: boolean;
}

/** The order of day, month and year, from parts that cannot be a month (above 12) or can only be a year. */
export function detectDateOrder(cells: Iterable<string>): DateOrderGuess | undefined {
  let dmy = 0;
  let mdy = 0;
  let ymd = 0;
  let open = 0;
  let hasDots = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (!datePattern.test(text)) continue;
    const [a = '', b = '', c = ''] = text.split(/[-./T ]/);
    if (a.length === 4) ymd += 1;
    else if (Number(a) > 12 && Number(a) <= 31 && Number(b) <= 12) dmy += 1;
    else if (Number(b) > 12 && Number(a) <= 12) mdy += 1;
    else if (Number(a) > 31 && c.length < 4) ymd += 1;
    else open += 1;
    if (/^\d{1,2}\./.test(text)) hasDots = true;
  }
  const known = Math.max(dmy, mdy, ymd);
  if (known === 0 && open === 0) return undefined;
  if (known === 0) return { order: hasDots ? 'dmy' : 'mdy', isAmbiguous: !hasDots };
  if (dmy > 0 && mdy > 0) return { order: dmy >= mdy ? 'dmy' : 'mdy', isAmbiguous: true };
  if (ymd === known && dmy === 0 && mdy === 0) return { order: 'ymd', isAmbiguous: open > 0 };
  return { order: dmy > mdy ? 'dmy' : 'mdy', isAmbiguous: false };
}

export interface DecimalGuess {
  decimal: '.' | ',';
  isAmbiguous: boolean;
}

/** The decimal separator: the last of two different marks, or one that no group of three follows. */
export function detectDecimal(cells: Iterable<string>): DecimalGuess | undefined {
  let point = 0;
  let comma = 0;
  let open = 0;
  for (const cell of cells) {
    const text = cell.trim().replace(/^[^\d-]+|[^\d]+$/g, '');
    if (!/^-?\d[\d.,' ]*$/.test(text) || !/[.,]/.test(text)) continue;
    const lastPoint = text.lastIndexOf('.');
    const lastComma = text.lastIndexOf(',');
    const mark = lastPoint > lastComma ? '.' : ',';
    const tail = text.slice(Math.max(lastPoint, lastComma) + 1);
    const isBoth = lastPoint >= 0 && lastComma >= 0;
    const isRepeated = text.split(mark).length > 2;
    // Several equal marks separate thousands, so the other one is for decimals.
    const isDecimal = isRepeated ? false : isBoth || tail.length !== 3;
    if (!isDecimal && !isRepeated) open += 1;
    else if ((mark === '.') === isDecimal) point += 1;
    else comma += 1;
  }
  if (point + comma + open === 0) return undefined;
  return { decimal: comma > point ? ',' : '.', isAmbiguous: (point === 0 && comma === 0) || (point > 0 && comma > 0) };
}

const symbols: Record<string, string> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** Currencies that amounts of a column carry, the most frequent first, as ISO 4217 codes. */
export function detectCurrencies(cells: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    const mark = /^\s*([$€£¥₹]|[A-Z]{3})\s?-?\d|\d\s?([$€£¥₹]|[A-Z]{3})\s*$/.exec(cell);
    const found = mark?.[1] ?? mark?.[2];
    if (found) counts.set(symbols[found] ?? found, (counts.get(symbols[found] ?? found) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
}
