import { z } from 'zod';
import { may } from '../../../kernel/access/actor.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import type { DraftLine } from '../rules/order-draft.ts';

/** Permission to change a price by hand. */
export const giveDiscounts = 'orders.giveDiscounts';

export interface EntryLineInput {
  /** Names the line in the answer; its position unless said. */
  readonly key?: string;
  readonly product: string;
  readonly quantity: number | string;
  /** Instead of the price by the lists, in the display of the order. */
  readonly unitPrice?: string | number | null;
  readonly discountPercent?: string | number | null;
  readonly reason?: string | null;
}

const amount = z.union([z.string(), z.number()]).transform((value, ctx) => {
  const text = String(value).trim();
  if (/^\d{1,12}(\.\d{1,4})?$/.test(text)) return text;
  ctx.addIssue({ code: 'custom', message: 'must be a number of at least 0' });
  return z.NEVER;
});
const quantity = z.union([z.string(), z.number()]).transform((value, ctx) => {
  const text = String(value).trim();
  if (/^\d{1,7}(\.\d{1,3})?$/.test(text) && decimal(text).gt(0)) return text;
  ctx.addIssue({ code: 'custom', message: 'must be more than 0, with three decimals at most' });
  return z.NEVER;
});
const percent = amount.refine((value) => decimal(value).lte(100), 'must be at most 100');

const linesSchema = z
  .array(
    z.object({
      key: z.string().min(1).max(80).optional(),
      product: z.uuid(),
      quantity,
      unitPrice: amount.nullish(),
      discountPercent: percent.nullish(),
      reason: z.string().trim().max(200).nullish(),
    }),
  )
  .max(500);

/**
 * Lines as staff enter them.
 * @throws AppError invalid with a pointer to each problem; forbidden for prices by hand without the permission
 */
export function readEntryLines(ctx: Pick<Ctx, 'actor'>, input: unknown): readonly DraftLine[] {
  const read = linesSchema.safeParse(input ?? []);
  if (!read.success)
    throw invalid(
      read.error.issues
        .slice(0, 100)
        .map(({ path, message }) => ({ pointer: `/lines${path.length > 0 ? `/${path.join('/')}` : ''}`, code: 'invalid', message })),
    );
  const lines = read.data.map(({ key, product, quantity: count, unitPrice, discountPercent, reason }, i): DraftLine => {
    const discount = discountPercent != null && decimal(discountPercent).gt(0) ? discountPercent : null;
    const isByHand = unitPrice != null || discount !== null;
    return {
      key: key ?? String(i),
      productId: product,
      quantity: count,
      ...(isByHand
        ? {
            manual: {
              ...(unitPrice == null ? {} : { unitPrice }),
              ...(discount === null ? {} : { discountPercent: discount }),
              ...(reason ? { reason } : {}),
            },
          }
        : {}),
    };
  });
  if (new Set(lines.map((line) => line.key)).size < lines.length)
    throw invalid([{ pointer: '/lines', code: 'unique', message: 'has a key twice' }]);
  if (lines.some((line) => line.manual) && !may(ctx.actor, giveDiscounts))
    throw new AppError(403, 'forbidden', 'You may not change prices by hand.');
  return lines;
}
