import { minorUnits } from '../../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../../kernel/money/decimal.ts';
import type { Money } from '../../../../kernel/money/money.ts';

/** Currencies without minor units that Stripe counts in hundredths nevertheless (docs.stripe.com/currencies, "special cases"). */
const inHundredths = new Set(['ISK', 'UGX']);

function digits(currency: string): number {
  return inHundredths.has(currency) ? 2 : minorUnits(currency);
}

/** As Stripe counts: 12.50 EUR is 1250, 1250 JPY is 1250. */
export function toStripe({ amount, currency }: Money): number {
  return decimal(amount)
    .times(new Decimal(10).pow(digits(currency)))
    .toNumber();
}

/** Decimal text of what Stripe counts. Its currencies are in lower case. */
export function fromStripe(amount: number, currency: string): string {
  return new Decimal(amount).div(new Decimal(10).pow(digits(currency.toUpperCase()))).toFixed();
}
