import { Decimal as Library } from 'decimal.js';

/**
 * Decimal arithmetic for money: 60 significant digits, ties to even, and text that never uses an exponent in the
 * range amounts have. The only place that configures the library; never set its global defaults elsewhere.
 */
export const Decimal = Library.clone({
  precision: 60,
  rounding: Library.ROUND_HALF_EVEN,
  toExpNeg: -60,
  toExpPos: 60,
});

export type Decimal = Library;
export type RoundingMode = Library.Rounding;

/** What counts as an exact number: never a JavaScript number, which is a float. */
export type DecimalInput = string | bigint | Decimal;

/**
 * Reads a plain decimal: `-12.50`, `1000`, `0.001`. Throws `InvalidDecimal` for anything else: exponents, infinity, NaN,
 * hexadecimal, spaces, and numbers longer than 60 digits, which arithmetic could not keep exact.
 */
export function decimal(input: DecimalInput): Decimal {
  if (typeof input === 'object') {
    if (!input.isFinite()) throw new InvalidDecimal(String(input));
    return input;
  }
  const text = String(input);
  if (!PLAIN.test(text) || text.length > 60) throw new InvalidDecimal(text);
  return new Decimal(text);
}

/** Is this text a plain decimal that `decimal` reads? */
export function isDecimal(text: string): boolean {
  return PLAIN.test(text) && text.length <= 60;
}

export class InvalidDecimal extends Error {
  readonly code = 'invalid_decimal';
  constructor(text: string) {
    super(`"${text.slice(0, 80)}" is not a decimal number such as -12.50`);
    this.name = 'InvalidDecimal';
  }
}

const PLAIN = /^-?\d+(\.\d+)?$/;
