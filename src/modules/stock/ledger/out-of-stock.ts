import { AppError } from '../../../kernel/errors.ts';

/** So much of a product (an item of a bundle counts as itself) was wanted, and so much could have been had. Decimal text. */
export interface Shortage {
  readonly productId: string;
  readonly wanted: string;
  readonly available: string;
}

/** 409 `out-of-stock`: a problem for each line that cannot be had (`lines`: which line needs which product), and what there is in `details.lines`. */
export function outOfStock(
  short: readonly Shortage[],
  lines: readonly { readonly line: number; readonly productId: string }[] | null,
): AppError {
  const plain = short.map(({ productId, wanted, available }) => ({ productId, wanted: tidy(wanted), available: tidy(available) }));
  const problems = plain.flatMap(({ productId, available }) =>
    (lines ?? [{ line: null, productId }])
      .filter((line) => line.productId === productId)
      .map(({ line }) => ({
        pointer: line === null ? '/lines' : `/lines/${line}/quantity`,
        code: 'out-of-stock',
        message: available === '0' ? 'is out of stock' : `is more than there is: ${available}`,
      })),
  );
  return new AppError(409, 'out-of-stock', 'Some of this is not in stock.', { problems, details: { lines: plain } });
}

/** `3.000` -> `3`, `-0.500` -> `-0.5`: as people write quantities. */
export function tidy(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity;
}
