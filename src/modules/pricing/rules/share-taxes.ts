import { allocate } from '../../../kernel/money/allocate.ts';
import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { money } from '../../../kernel/money/money.ts';
import type { PricedCart, PricedTax } from './priced-cart.ts';
import type { PricingRequest } from './pricing-request.ts';
import { roundTo, sum, textOf, type WorkLine, zero } from './work-line.ts';

export interface TaxedLine {
  readonly line: WorkLine;
  readonly net: Decimal;
  readonly tax: Decimal;
  readonly gross: Decimal;
}

/**
 * Tax per code and rate on the sum of its lines, rounded once, as invoices state it (EN 16931, BR-CO-17: tax amount = taxable amount x rate,
 * rounded to two decimals), and shared by the lines in proportion, by largest remainder, so that they add up. From prices with tax it is taken
 * out (gross x rate / (100 + rate)), so that what was shown is what is paid.
 */
export function shareTaxes(
  { currency, display }: PricingRequest,
  lines: readonly WorkLine[],
): { lines: readonly TaxedLine[]; totals: Pick<PricedCart, 'taxes' | 'net' | 'tax' | 'gross'> } {
  const groups = Map.groupBy(lines, ({ treatment }) => `${treatment.code} ${treatment.rate.toFixed()}`);
  const taxes: PricedTax[] = [];
  const taxed: TaxedLine[] = [];
  for (const key of [...groups.keys()].toSorted()) {
    const group = groups.get(key) ?? [];
    const treatment = group[0]?.treatment;
    if (!treatment) continue;
    const total = sum(group.map((line) => line.left));
    const base = display === 'net' ? decimal('100') : treatment.rate.plus(100);
    const tax = roundTo(currency, total.times(treatment.rate).div(base));
    const parts = shares(currency, tax, group);
    for (const [index, line] of group.entries()) {
      const part = parts[index] ?? zero;
      const net = display === 'net' ? line.left : line.left.minus(part);
      taxed.push({ line, net, tax: part, gross: net.plus(part) });
    }
    const net = display === 'net' ? total : total.minus(tax);
    taxes.push({ code: treatment.code, rate: treatment.rate.toFixed(), net: textOf(currency, net), tax: textOf(currency, tax) });
  }
  const [net, tax] = [sum(taxed.map((each) => each.net)), sum(taxed.map((each) => each.tax))];
  const totals = { taxes, net: textOf(currency, net), tax: textOf(currency, tax), gross: textOf(currency, net.plus(tax)) };
  return { lines: taxed, totals };
}

function shares(currency: string, tax: Decimal, group: readonly WorkLine[]): readonly Decimal[] {
  if (tax.isZero()) return group.map(() => zero);
  return allocate(
    money(tax, currency),
    group.map((line) => line.left),
  ).map((part) => decimal(part.amount));
}
