import { decimal } from '../../../kernel/money/decimal.ts';
import type { Money } from '../../../kernel/money/money.ts';

interface Offerable {
  readonly isActive: boolean;
  readonly currencies: readonly string[];
  readonly channels: readonly string[];
  readonly audience: 'all' | 'consumer' | 'business';
  readonly min: Money | null;
  readonly max: Money | null;
}

interface Asked {
  readonly currency: string;
  /** Decimal text. */
  readonly amount: string;
  readonly channel: string;
  readonly buyer: { readonly isBusiness: boolean };
}

/**
 * Whether a way to pay is offered to a buyer for an amount. `convert` gives an amount in another currency, or null without a rate: a limit that
 * can't be compared does not let through.
 */
export function isOffered(method: Offerable, asked: Asked, convert: (value: Money, currency: string) => string | null): boolean {
  if (!method.isActive) return false;
  if (method.currencies.length > 0 && !method.currencies.includes(asked.currency)) return false;
  if (method.channels.length > 0 && !method.channels.includes(asked.channel)) return false;
  if (method.audience !== 'all' && (method.audience === 'business') !== asked.buyer.isBusiness) return false;
  const compare = (limit: Money | null, holds: (amount: string) => boolean): boolean => {
    if (limit === null) return true;
    const amount = convert({ amount: asked.amount, currency: asked.currency }, limit.currency);
    return amount !== null && holds(amount);
  };
  return (
    compare(method.min, (amount) => decimal(amount).gte(decimal(method.min?.amount ?? '0'))) &&
    compare(method.max, (amount) => decimal(amount).lte(decimal(method.max?.amount ?? '0')))
  );
}
