import { idOf } from '../../../kernel/record/id-of.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { placeOrder } from '../place/place-order.ts';
import { priceDraft } from '../place/price-draft.ts';
import type { OrderDraft, PlacedOrder } from '../rules/order-draft.ts';
import { seen, type Entry } from './entry-draft.ts';
import type { PlaceInput } from './entry-fields.ts';
import { judgeDiscount } from './judge-discount.ts';

/** Orders know nothing of deals but that one may lead to them. */
const opportunityKey = 'sales.opportunity';

/**
 * Places what staff entered, by `placeOrder`.
 * @throws AppError discount-too-high 409 for more than whoever enters it may give away; and what `placeOrder` throws
 */
export async function placeEntry(
  ctx: Ctx,
  { draft }: Entry,
  input: PlaceInput,
  rules: Pick<OrderDraft, 'isHandedOver' | 'keptMinutes'> = {},
): Promise<PlacedOrder> {
  if (draft.lines.length === 0) throw invalid([{ pointer: '/lines', code: 'required', message: 'must have at least one' }]);
  await refuseTooHigh(ctx, draft);
  return placeOrder(ctx, {
    ...draft,
    ...rules,
    email: input.email ?? draft.email,
    phone: input.phone ?? draft.phone ?? null,
    purchaseOrderNumber: input.purchaseOrderNumber ?? null,
    note: input.note ?? null,
    internalNote: input.internalNote ?? null,
    source: await sourceOf(ctx, input.source ?? null),
    paymentMethodId: idOf(input.paymentMethod),
    // Keys of different people never meet.
    idempotencyKey: input.saleKey ? `${ctx.actor.userId ?? 'system'} ${input.saleKey}` : null,
    expectedTotal: input.expectedTotal ?? null,
  });
}

async function refuseTooHigh(ctx: Ctx, draft: OrderDraft): Promise<void> {
  if (!draft.lines.some((line) => line.manual)) return;
  const { priced } = await priceDraft(ctx, { ...draft, holdOutKey: draft.holdOutKey ?? 'guest' });
  const verdict = await judgeDiscount(ctx, draft.lines, priced);
  if (verdict?.isNeeded) throw new AppError(409, 'discount-too-high', `${verdict.reasons.join(' ')} Make a quote, which can be approved.`);
}

async function sourceOf(ctx: Ctx, id: string | null): Promise<OrderDraft['source']> {
  if (id === null) return null;
  const record = ctx.registry.records.find((each) => each.key === opportunityKey);
  if (!record) throw invalid([{ pointer: '/source', code: 'ref', message: 'is no deal that you may see' }]);
  return { type: opportunityKey, id: (await seen(ctx, record, id, '/source')).id };
}
