import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError, forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import { buyerOf } from '../../catalog/index.ts';
import { evaluateCart, heldCart, placeHeldCart, type CartShopper, type CartView, type PlacedOrder } from '../../orders/index.ts';
import { acceptQuote, viewQuote, type QuoteView } from '../../quotes/index.ts';
import { buyingEvents } from '../events.ts';
import type { CompanyAccount } from '../people/account-of.ts';
import { orderApproval } from '../records/order-approval.ts';
import { findApproval, type Approval } from './find-approval.ts';
import { tell } from './tell.ts';

/** What is to be decided on, as it would be ordered now. */
export interface ApprovalView {
  readonly approval: Approval;
  readonly cart: CartView | null;
  readonly quote: QuoteView | null;
  /** What it comes to now; null when it cannot be ordered any more. */
  readonly gross: string | null;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** Null for what this buyer does not see. Prices, stock and assortment are those of whoever asked. */
export async function viewApproval(ctx: Ctx, account: CompanyAccount, id: string): Promise<ApprovalView | null> {
  const approval = await findApproval(ctx, account, id);
  if (!approval) return null;
  const isWaiting = approval.state === 'waiting';
  const [cart, quote] = await Promise.all([
    approval.cartId ? viewHeld(ctx, approval, approval.cartId) : null,
    approval.quoteId && isWaiting ? viewQuote(ctx, approval.quoteId, approval.terms.acceptance?.choice ?? null) : null,
  ]);
  const canStill = cart
    ? cart.isOrderable && (!cart.needsDelivery || cart.delivery !== null)
    : quote !== null && quote.closed === null && quote.problems.length === 0;
  return {
    approval,
    cart,
    quote,
    gross: isWaiting && canStill ? (cart?.gross ?? quote?.gross ?? null) : null,
    mayDecide: isWaiting && mayDecide(account, approval),
    mayWithdraw: isWaiting && approval.personId === account.personId,
  };
}

async function viewHeld(ctx: Ctx, approval: Approval, cartId: string): Promise<CartView | null> {
  const cart = await heldCart(ctx, cartId);
  return cart && evaluateCart(ctx, cart, await shopperOf(ctx, approval, cart.currency));
}

/** Buys as whoever asked did: their prices, their assortment. */
async function shopperOf(ctx: Ctx, { personId, organizationId, terms }: Approval, currency: string): Promise<CartShopper> {
  const buyer = await buyerOf(ctx, { personId, organizationId });
  return { buyer, channel: 'web', currency, display: 'net', language: terms.language };
}

const mayDecide = (account: CompanyAccount, approval: Approval): boolean =>
  account.mayApprove && (approval.personId !== account.personId || account.mayReleaseOwn);

/**
 * Approves and places the order, once: others who decide wait, and find it decided. `seenTotal` is what the approver was shown; the amount
 * charged is worked out here, and when it is another nothing is ordered. Stock is reserved only now.
 * @throws AppError not-found; forbidden for who may not decide; `decided` 409; `price-changed` 409; and what `placeOrder` throws: it then still waits
 */
export async function approveOrder(
  ctx: Ctx,
  account: CompanyAccount,
  id: string,
  { seenTotal }: { readonly seenTotal: string },
): Promise<PlacedOrder> {
  const approval = await lockWaiting(ctx, account, id);
  const placed = approval.cartId ? await placeCart(ctx, approval, approval.cartId, seenTotal) : await takeQuote(ctx, approval, seenTotal);
  await updateRecord(ctx, orderApproval, id, { state: 'placed', decidedBy: account.personId, decidedAt: ctx.now, order: placed.orderId });
  ctx.emit({ type: buyingEvents.approved, recordType: orderApproval.key, recordId: id, data: { number: placed.number, by: account.name } });
  await tell(ctx, {
    ...approval,
    gross: { amount: placed.gross, currency: placed.currency },
    kind: 'placed',
    number: placed.number,
    deciderId: account.personId,
  });
  return placed;
}

async function placeCart(ctx: Ctx, approval: Approval, cartId: string, seenTotal: string): Promise<PlacedOrder> {
  const { paymentMethodId = null, returnUrl = null } = approval.terms;
  return placeHeldCart(
    ctx,
    cartId,
    { paymentMethodId, returnUrl, idempotencyKey: `approval ${approval.id}`, expectedTotal: seenTotal },
    await shopperOf(ctx, approval, approval.gross.currency),
  );
}

async function takeQuote(ctx: Ctx, approval: Approval, seenTotal: string): Promise<PlacedOrder> {
  const { acceptance } = approval.terms;
  if (!approval.quoteId || !acceptance) throw notFound('quote');
  const said = await acceptQuote(ctx, approval.quoteId, { ...acceptance, seenTotal, hasAgreedToTerms: true, isApproved: true });
  if (said.kind === 'accepted' && said.order) return said.order;
  if (said.kind === 'total-changed')
    throw new AppError(409, 'price-changed', 'The total has changed since you looked. Please check it once more.', {
      details: { gross: said.gross },
    });
  throw new AppError(409, 'quote-closed', 'This quote can no longer be accepted.');
}

/** Refuses it, with a reason that the buyer reads. Nothing is ordered; they find what was in the cart with the answer. */
export async function refuseOrder(ctx: Ctx, account: CompanyAccount, id: string, reason: string): Promise<void> {
  const why = reason.trim().slice(0, 1000);
  if (!why) throw invalid([{ pointer: '/reason', code: 'required', message: 'is required' }]);
  const approval = await lockWaiting(ctx, account, id);
  await updateRecord(ctx, orderApproval, id, { state: 'refused', decidedBy: account.personId, decidedAt: ctx.now, refusal: why });
  ctx.emit({ type: buyingEvents.refused, recordType: orderApproval.key, recordId: id, data: { by: account.name } });
  await tell(ctx, { ...approval, kind: 'refused', why, deciderId: account.personId });
}

/** Who asked no longer wants it. @throws AppError not-found for another's; `decided` 409 */
export async function withdrawOrder(ctx: Ctx, account: CompanyAccount, id: string): Promise<void> {
  const approval = await findApproval(ctx, account, id, { lock: true });
  if (!approval || approval.personId !== account.personId) throw notFound('order');
  if (approval.state !== 'waiting') throw decided();
  await updateRecord(ctx, orderApproval, id, { state: 'withdrawn', decidedAt: ctx.now });
}

const decided = (): AppError => new AppError(409, 'decided', 'Somebody has decided on this order already.');

async function lockWaiting(ctx: Ctx, account: CompanyAccount, id: string): Promise<Approval> {
  const approval = await findApproval(ctx, account, id, { lock: true });
  if (!approval) throw notFound('order');
  if (!mayDecide(account, approval))
    throw forbidden(approval.personId === account.personId ? 'Somebody else has to approve your order.' : 'You may not approve orders.');
  if (approval.state !== 'waiting') throw decided();
  return approval;
}
