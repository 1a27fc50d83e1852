import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal } from '../../../kernel/money/decimal.ts';

/** What was handed over, and what to give back of it: negative for what is missing. Decimal text in the minor units of the currency. */
export interface CashGiven {
  readonly amount: string;
  readonly change: string;
}

/**
 * Reads what was typed as given in cash, with a point or comma before the minor units and none between thousands.
 * Null while it is no amount of the currency: there are no halves of a yen.
 */
export function cashGiven(text: string, payable: string, currency: string): CashGiven | null {
  const typed = text.trim().replace(',', '.');
  if (!/^\d{1,9}(\.\d+)?$/.test(typed)) return null;
  const digits = minorUnits(currency);
  const amount = decimal(typed);
  if (amount.decimalPlaces() > digits) return null;
  return { amount: amount.toFixed(digits), change: amount.minus(decimal(payable)).toFixed(digits) };
}
