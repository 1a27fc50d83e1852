import { invalid } from '../../../kernel/errors.ts';
import type { OrderWhole, WholeLine } from '../engine/read-order.ts';

export interface LineQuantity {
  readonly line: WholeLine;
  readonly quantity: number;
}

/** Three digits after the point are kept; more is noise of arithmetic. */
export const tidyNumber = (value: number): number => Math.round(value * 1000) / 1000;

/** What can still be sent of a line. */
export const openQuantity = (line: WholeLine): number => tidyNumber(line.quantity - line.cancelled - line.shipped);
/** What can still come back of it. */
export const returnableQuantity = (line: WholeLine): number => tidyNumber(line.shipped - line.returned);

/**
 * Reads `[{ line, quantity }]`; all lines with what is possible of each when nothing is given.
 * @param most how much of a line is possible
 * @throws AppError invalid, with a pointer to each
 */
export function readLines(whole: OrderWhole, input: unknown, most: (line: WholeLine) => number): readonly LineQuantity[] {
  if (input === null || input === undefined)
    return whole.lines.map((line) => ({ line, quantity: most(line) })).filter(({ quantity }) => quantity > 0);
  if (!Array.isArray(input) || input.length > 1000)
    throw invalid([{ pointer: '/lines', code: 'type', message: 'must be a list of { line, quantity }' }]);
  const seen = new Set<string>();
  return input.map((each: unknown, i) => {
    const { line: id, quantity } = (typeof each === 'object' && each !== null ? each : {}) as { line?: unknown; quantity?: unknown };
    const line = whole.lines.find((one) => one.id === id);
    if (!line || seen.has(line.id)) throw invalid([{ pointer: `/lines/${i}/line`, code: 'ref', message: 'is not a line of this order' }]);
    seen.add(line.id);
    const count = typeof quantity === 'string' ? Number(quantity) : quantity;
    if (typeof count !== 'number' || !Number.isFinite(count) || count <= 0 || tidyNumber(count) !== count)
      throw invalid([{ pointer: `/lines/${i}/quantity`, code: 'min', message: 'must be more than nothing' }]);
    if (count > most(line)) throw invalid([{ pointer: `/lines/${i}/quantity`, code: 'max', message: `must be at most ${most(line)}` }]);
    return { line, quantity: count };
  });
}
