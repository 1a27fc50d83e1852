import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { InvoiceTax } from './invoice-types.ts';

interface TaxedLine {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly taxCode: string;
  /** In percent, decimal text. */
  readonly taxRate: string;
}

export interface InvoiceTotals {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly taxes: readonly InvoiceTax[];
}

/** Sums of the lines, and by tax treatment and rate, the highest rate first: nothing is rounded again. */
export function totalsOf(lines: readonly TaxedLine[], currency: string): InvoiceTotals {
  const text = (value: Decimal): string => value.toFixed(minorUnits(currency));
  const sum = (of: readonly TaxedLine[], name: 'net' | 'tax' | 'gross'): string =>
    text(of.reduce((total, line) => total.plus(decimal(line[name])), new Decimal(0)));
  const groups = Object.values(Object.groupBy(lines, (line) => `${line.taxCode} ${decimal(line.taxRate).toFixed()}`));
  const taxes = groups
    .flatMap((group = []): InvoiceTax[] => {
      const [first] = group;
      return first ? [{ code: first.taxCode, rate: decimal(first.taxRate).toFixed(), net: sum(group, 'net'), tax: sum(group, 'tax') }] : [];
    })
    .toSorted((a, b) => decimal(b.rate).cmp(decimal(a.rate)) || a.code.localeCompare(b.code));
  return { net: sum(lines, 'net'), tax: sum(lines, 'tax'), gross: sum(lines, 'gross'), taxes };
}
