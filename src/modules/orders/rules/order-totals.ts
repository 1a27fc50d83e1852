import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { shareOfLine } from './line-amounts.ts';
import type { DeliverySnapshot, LineBasis, TaxTotal } from './order-draft.ts';

export interface LineToSum {
  readonly basis: LineBasis;
  readonly quantity: number;
  readonly cancelled: number;
  readonly taxRate: string;
  readonly taxCode: string;
}

export interface OrderTotals {
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly discount: string;
  readonly taxes: readonly TaxTotal[];
}

/**
 * What an order comes to: what is left of its lines, and delivery while anything is. An order is taxed line by line, so that the sums of lines
 * and of taxes are the total whatever was cancelled.
 */
export function orderTotals(lines: readonly LineToSum[], delivery: DeliverySnapshot | null, currency: string): OrderTotals {
  const left = lines.filter((line) => line.quantity > line.cancelled);
  const parts = left.map((line) => ({
    ...shareOfLine(line.basis, String(line.quantity - line.cancelled), currency),
    rate: line.taxRate,
    code: line.taxCode,
  }));
  const withDelivery =
    delivery && left.length > 0 ? [...parts, { ...delivery, discount: '0', rate: delivery.taxRate, code: delivery.taxCode }] : parts;
  const sum = (of: 'net' | 'tax' | 'gross' | 'discount'): string =>
    withDelivery.reduce((total, part) => total.plus(decimal(part[of])), new Decimal(0)).toFixed(minorUnits(currency));
  const taxes = new Map<string, TaxTotal>();
  for (const { code, rate, net, tax } of withDelivery) {
    const key = `${code} ${rate}`;
    const before = taxes.get(key);
    const plus = (a: string | undefined, b: string): string =>
      decimal(a ?? '0')
        .plus(decimal(b))
        .toFixed(minorUnits(currency));
    taxes.set(key, { code, rate, net: plus(before?.net, net), tax: plus(before?.tax, tax) });
  }
  return { net: sum('net'), tax: sum('tax'), gross: sum('gross'), discount: sum('discount'), taxes: [...taxes.values()] };
}
