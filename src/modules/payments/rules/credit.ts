import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import type { Money } from '../../../kernel/money/money.ts';

interface Rates {
  readonly baseCurrency: string;
  readonly today: string;
  rate(currency: string, on: string): { readonly rate: string } | null;
}

/** An amount in another currency at today's rates, decimal text; null when a rate is missing. Rounded up, as it is compared with a limit. */
export function inCurrencyOf(currency: string, value: Money, rates: Rates): string | null {
  if (value.currency === currency) return value.amount;
  const [from, to] = [rateOf(value.currency, rates), rateOf(currency, rates)];
  if (from === null || to === null) return null;
  return decimal(value.amount).times(from).dividedBy(to).toDecimalPlaces(minorUnits(currency), Decimal.ROUND_UP).toFixed();
}

function rateOf(currency: string, rates: Rates): Decimal | null {
  if (currency === rates.baseCurrency) return decimal('1');
  const known = rates.rate(currency, rates.today);
  return known && decimal(known.rate);
}

export type CreditWarning = 'blocked' | 'near-limit' | 'over-limit' | 'overdue';

/** What to tell who sells. Near the limit means that less than a tenth is left. */
export function creditWarnings(account: {
  readonly limit: string;
  readonly used: string;
  readonly overdue: string;
  readonly isBlocked: boolean;
}): CreditWarning[] {
  const [limit, used] = [decimal(account.limit), decimal(account.used)];
  const warnings: CreditWarning[] = [];
  if (account.isBlocked) warnings.push('blocked');
  if (used.gt(limit)) warnings.push('over-limit');
  else if (used.gte(limit.times('0.9'))) warnings.push('near-limit');
  if (decimal(account.overdue).gt(0)) warnings.push('overdue');
  return warnings;
}
