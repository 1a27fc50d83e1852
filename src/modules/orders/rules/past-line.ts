import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/** A line of an order of another system. */
export interface SoldLine {
  readonly unitPrice: string;
  readonly quantity: number;
  /** 0 to 100. */
  readonly discountPercent: string;
}

/** Unit price x quantity x (1 - discount) to four digits, as the other system has it, so that sums over many lines equal those there. */
export const worthOfLine = ({ unitPrice, quantity, discountPercent }: SoldLine): Decimal =>
  decimal(unitPrice)
    .times(String(quantity))
    .times(new Decimal(100).minus(decimal(discountPercent)).div(100))
    .toDecimalPlaces(4, Decimal.ROUND_HALF_UP);

/** Files write 15 % as 15 or as 0.15: what is below 1 is a share of the whole, as nobody gives less than one percent. */
export const percentOf = (discount: number): Decimal =>
  discount > 0 && discount < 1 ? decimal(String(discount)).times(100) : decimal(String(discount));
