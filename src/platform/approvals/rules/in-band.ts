import { Decimal } from '../../../kernel/money/decimal.ts';

/**
 * Whether an amount in the company's currency lies in the band of a policy: at least `from`, and less than `below`. So of two bands that
 * meet at a figure exactly one holds for that figure. A side without limit is null.
 */
export function isInBand(base: string, from: string | null, below: string | null): boolean {
  const amount = new Decimal(base);
  return (from === null || amount.gte(from)) && (below === null || amount.lt(below));
}
