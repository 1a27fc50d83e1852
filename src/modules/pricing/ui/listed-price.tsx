import { formatMoney } from '../../../ui/i18n/format.ts';
import type { MoneyValue } from './types.ts';

interface ListedPriceProps {
  readonly price: MoneyValue;
  readonly listed: MoneyValue | undefined;
  /** Both hold tax, or neither does. */
  readonly isAlike: boolean;
}

/** What everybody pays, and how much less or more this price is where the two can be compared. */
export function ListedPrice({ price, listed, isAlike }: ListedPriceProps) {
  if (!listed) return <span className="dim">–</span>;
  const difference =
    isAlike && listed.currency === price.currency && Number(listed.amount) > 0 ? Number(price.amount) / Number(listed.amount) - 1 : 0;
  const percent = Math.round(difference * 100);
  return (
    <span className="tabular">
      {formatMoney(listed.amount, listed.currency)}
      {percent !== 0 && <span className="dim price-off">{` ${percent > 0 ? '+' : '−'}${Math.abs(percent)} %`}</span>}
    </span>
  );
}
