import { decimal } from '../../../kernel/money/decimal.ts';
import { invalid } from '../../../kernel/errors.ts';

/** Who goods are promised to: an order, a basket, a quote. */
export interface Holder {
  /** Key of the record type, e.g. `orders.order`. */
  readonly type: string;
  readonly id: string;
}

/** So much of a product: decimal text with at most three digits after the point, or a number. Bundles count as what is in them. */
export interface StockLine {
  readonly productId: string;
  readonly quantity: string | number;
  /**
   * Said by whoever has read in this transaction that it is this product itself that is counted (`isCounted` of catalog's `sellable`): what happens when
   * there are none of it. Where all lines say it, nobody looks again what counts.
   */
  readonly backorder?: 'no' | 'backorder' | 'preorder';
}

/** Lines as the functions of ../schema take them. @throws AppError invalid for a quantity that is no positive number of at most three decimals */
export function columnsOfLines(lines: readonly StockLine[]): { readonly products: string[]; readonly quantities: string[] } {
  return {
    products: lines.map((line) => line.productId),
    quantities: lines.map(({ quantity }, index) => {
      const text = String(quantity);
      const isRight =
        /^\d{1,12}(\.\d{1,9})?$/.test(text) && decimal(text).decimalPlaces() <= 3 && decimal(text).isPositive() && !decimal(text).isZero();
      if (!isRight)
        throw invalid([
          { pointer: `/lines/${index}/quantity`, code: 'quantity', message: 'must be more than nothing, with at most three decimals' },
        ]);
      return text;
    }),
  };
}
