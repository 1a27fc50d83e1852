import { hash } from 'node:crypto';
import { createPayment, isOnlinePayment, paymentMethodsFor, type MadePayment } from '../../payments/index.ts';
import { redeemCoupons } from '../../pricing/index.ts';
import { reserve, type StockLine } from '../../stock/index.ts';
import type { Channel } from '../../catalog/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { later } from '../../../kernel/db/later.ts';
import { together } from '../../../kernel/db/together.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { nextOrderNumber } from '../cart/read-cart.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import { isCovered, type MoneyFacts } from '../rules/order-state.ts';
import type { DraftLine, OrderDraft, PlacedOrder } from '../rules/order-draft.ts';
import { orderToken } from '../service.ts';
import { insertRowsSql } from '../store/row-json.ts';
import { afterConfirmation } from './after-confirmation.ts';
import { keptUntil, minutesLater } from './kept-until.ts';
import { orderRows } from './order-rows.ts';
import { priceDraft, productOf, type PricedDraft } from './price-draft.ts';
import { checkPlacing } from './release-rule.ts';

/**
 * Places an order in the transaction of `ctx`, for shop, quote, till, phone and API alike: prices it (locked lines keep their price), redeems
 * coupons, reserves stock, makes the payment, writes order and lines, and tells of it. Works with the system's eyes: callers have applied their
 * own rule of who may. After the commit open the payment with `openPayment` when its state is `created`.
 *
 * @throws AppError `out-of-stock` 409 with a pointer per line; `coupon-used-up`; `credit-limit`; `price-changed` 409 with the new total in
 *   `details`; invalid for what is not sold (to this buyer), has no price, or cannot be delivered there
 */
export async function placeOrder(ctx: Ctx, draft: OrderDraft): Promise<PlacedOrder> {
  const placementKey = draft.idempotencyKey === null ? null : placementKeyOf('draft', draft.idempotencyKey);
  if (placementKey !== null) {
    // Whoever comes second with a key waits for the first, and finds their order.
    await sql`select pg_advisory_xact_lock(hashtextextended(${placementKey}, 0))`.execute(ctx.db);
    const earlier = await placedBefore(ctx, placementKey);
    if (earlier) return earlier;
  }
  return place(ctx, draft, { placementKey, cartId: null, number: null });
}

/** Keys of different owners never meet. */
export const placementKeyOf = (owner: string, key: string): string => hash('sha256', `${owner}\n${key}`, 'hex');

/** The order that was placed with a key. */
export async function placedBefore(ctx: Ctx, placementKey: string): Promise<PlacedOrder | null> {
  const { rows } = await sql<{
    id: string;
    number: string;
    state: PlacedOrder['state'];
    gross: string;
    currency: string;
    payment: { readonly id: string; readonly state: string; readonly provider: string } | null;
  }>`
    select o.id, o.number, o.state, trim_scale(o.gross)::text as gross, o.currency,
      (select jsonb_build_object('id', p.id, 'state', p.state, 'provider', p.provider) from payment p where p.subject_id = o.id order by p.created_at limit 1) as payment
    from "order" o where o.placement_key = ${placementKey} and o.deleted_at is null`.execute(ctx.db);
  const [row] = rows;
  return row
    ? {
        orderId: row.id,
        number: row.number,
        token: orderToken(ctx, row.id),
        state: row.state,
        gross: row.gross,
        currency: row.currency,
        payment: row.payment && { id: row.payment.id, state: row.payment.state, isOnline: isOnlinePayment(row.payment.provider) },
        isNew: false,
      }
    : null;
}

/** Locks are taken in the order that holds for all of commerce: coupons, stock, credit, then the order itself. */
export async function place(
  ctx: Ctx,
  draft: OrderDraft,
  {
    placementKey,
    cartId,
    number: given,
  }: { readonly placementKey: string | null; readonly cartId: string | null; readonly number: string | null },
): Promise<PlacedOrder> {
  const priced = await priceDraft(ctx, {
    ...draft,
    holdOutKey: draft.holdOutKey ?? draft.buyer.personId ?? draft.buyer.organizationId ?? 'guest',
  });
  refuseUnsold(draft, priced);
  const { personId, organizationId } = draft.buyer;
  if (draft.isSelfService && organizationId !== null)
    await checkPlacing(ctx, { personId, organizationId, gross: priced.priced.gross, currency: draft.currency });
  const number = given ?? (await nextNumber(ctx));
  const id = newId();
  const expiry = await expiryOf(ctx, draft, priced);
  const token = orderToken(ctx, id);
  const redeemed = { orderId: id, orderType: order.key, buyer: draft.buyer, priced: priced.priced, email: draft.email };
  const [, , payment] = await together(
    ctx.db,
    (db) => redeemCoupons({ ...ctx, db }, redeemed),
    (db) => reserveLines({ ...ctx, db }, { id, draft, priced, expiry }),
    (db) => pay({ ...ctx, db }, { id, number, token, draft, priced }),
  );
  const facts = moneyFacts(priced.priced.gross, payment);
  const isConfirmed = draft.paymentMethodId === null || isCovered(facts);
  const rows = orderRows(ctx, {
    id,
    number,
    draft,
    priced,
    placementKey,
    cartId,
    facts,
    isConfirmed,
    expiresAt: isConfirmed ? null : expiry,
  });
  await writeOrder(ctx, rows, cartId);
  const told = { number, channel: draft.channel, amount: priced.priced.gross, currency: draft.currency };
  ctx.emit({ type: orderEvents.placed, recordType: order.key, recordId: id, data: { ...told, lines: priced.priced.lines.length } });
  if (isConfirmed) afterConfirmation(ctx, { id, ...told });
  // Who orders by themselves goes on to the provider's page at once.
  else if (payment && (draft.keptMinutes !== undefined || !isOnlinePayment(payment.provider)))
    tellBuyer(ctx, { order: id, channel: draft.channel, kind: 'payment' });
  return {
    orderId: id,
    number,
    token,
    state: isConfirmed ? 'confirmed' : 'pending',
    gross: priced.priced.gross,
    currency: draft.currency,
    payment: payment && { id: payment.id, state: payment.state, isOnline: isOnlinePayment(payment.provider) },
    isNew: true,
  };
}

function refuseUnsold(draft: OrderDraft, { products, priced, delivery, needsDelivery }: PricedDraft): void {
  if (draft.lines.length === 0) throw new AppError(422, 'cart-empty', 'There is nothing to order.');
  const unpriced = new Set(priced.unpriced);
  const problems = draft.lines.flatMap((line, i) => {
    if (!line.locked && !productOf(line, products))
      return [{ pointer: `/lines/${i}/productId`, code: 'not-offered', message: 'is not offered' }];
    return unpriced.has(line.key) ? [{ pointer: `/lines/${i}/productId`, code: 'no-price', message: 'has no price' }] : [];
  });
  if (draft.mustBeDelivered && needsDelivery && draft.deliveryMethodId === null)
    problems.push({ pointer: '/deliveryMethodId', code: 'required', message: 'is required' });
  if (draft.deliveryMethodId !== null && !delivery)
    problems.push({ pointer: '/deliveryMethodId', code: 'not-offered', message: 'does not serve this address' });
  if (delivery?.kind === 'pickup' && draft.outletId === null)
    problems.push({ pointer: '/outletId', code: 'required', message: 'is required: choose where you collect it' });
  if (delivery?.kind === 'ship' && needsDelivery && !draft.shippingAddress?.country)
    problems.push({ pointer: '/shippingAddress', code: 'required', message: 'is required' });
  if (problems.length > 0) throw invalid(problems);
  if (draft.expectedTotal != null && !decimal(draft.expectedTotal).eq(decimal(priced.gross)))
    throw new AppError(409, 'price-changed', 'The total has changed since you looked. Please check it once more.', {
      details: { gross: priced.gross, currency: priced.currency },
    });
}

/** Numbers rise and are not gapless: those of invoices are. */
async function nextNumber(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ number: string }>`select ${nextOrderNumber} as number`.execute(ctx.db);
  return String(rows[0]?.number);
}

/** Until when an order waits for its payment; null when it need not. @throws AppError invalid for a way to pay that is not offered */
async function expiryOf(ctx: Ctx, draft: OrderDraft, { priced }: PricedDraft): Promise<string | null> {
  if (draft.paymentMethodId === null) return null;
  const offers = await paymentMethodsFor(ctx, {
    currency: draft.currency,
    amount: priced.gross,
    buyer: draft.buyer,
    channel: draft.channel as Channel,
  });
  const offer = offers.find((each) => each.id === draft.paymentMethodId);
  if (!offer) throw invalid([{ pointer: '/paymentMethodId', code: 'not-offered', message: 'is not offered for this order' }]);
  if (offer.refusal !== null)
    throw new AppError(409, 'payment-refused', offer.refusal, {
      problems: [{ pointer: '/paymentMethodId', code: 'refused', message: offer.refusal }],
    });
  const minutes = offer.isOnline ? (draft.keptMinutes ?? offer.waitMinutes) : offer.waitMinutes;
  return minutes === null ? null : minutesLater(ctx.now, minutes);
}

async function reserveLines(
  ctx: Ctx,
  { id, draft, priced, expiry }: Omit<ToPay, 'number' | 'token'> & { readonly expiry: string | null },
): Promise<void> {
  const { products, delivery, shipTo } = priced;
  const lines = draft.lines.filter((line) => line.productId !== null && (productOf(line, products)?.isStocked ?? true));
  const isCollected = delivery?.kind === 'pickup';
  try {
    await reserve(ctx, {
      holder: { type: order.key, id },
      lines: lines.flatMap((line) => stockLineOf(line, products)),
      locationId: draft.isHandedOver || isCollected ? draft.outletId : null,
      mayBring: isCollected,
      shipTo: shipTo && { country: shipTo.country, postcode: shipTo.postcode ?? null },
      expiresAt: expiry && keptUntil(expiry),
      // The order is cancelled when its time is over, and with it what was kept for it (jobs/expire.ts).
      endsWithHolder: true,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'out-of-stock' || lines.length === draft.lines.length) throw error;
    // Pointers are to the lines of the draft, not to those that are kept in stock.
    const problems = error.problems.map((problem) => ({
      ...problem,
      pointer: problem.pointer.replace(/\d+/, (n) => String(draft.lines.indexOf(lines[Number(n)] as OrderDraft['lines'][number]))),
    }));
    throw new AppError(error.status, error.code, error.message, { problems, details: error.details });
  }
}

/** So that stock need not look for what was read with the prices, in the same transaction. */
function stockLineOf(line: DraftLine, products: PricedDraft['products']): StockLine[] {
  const { productId, quantity } = line;
  if (productId === null) return [];
  const product = productOf(line, products);
  return [{ productId, quantity, ...(product?.isCounted ? { backorder: product.backorder } : {}) }];
}

interface ToPay {
  readonly id: string;
  readonly number: string;
  readonly token: string;
  readonly draft: OrderDraft;
  readonly priced: PricedDraft;
}

async function pay(ctx: Ctx, { id, number, token, draft, priced }: ToPay): Promise<MadePayment | null> {
  if (draft.paymentMethodId === null || decimal(priced.priced.gross).isZero()) return null;
  return createPayment(ctx, {
    subject: { type: order.key, id },
    reference: number,
    amount: { amount: priced.priced.gross, currency: draft.currency },
    methodId: draft.paymentMethodId,
    payer: { personId: draft.buyer.personId, organizationId: draft.buyer.organizationId, email: draft.email },
    description: `Order ${number}`,
    idempotencyKey: `order ${id}`,
    returnUrl: (draft.returnUrl ?? `/orders/${number}?token={token}`).replace('{number}', number).replace('{token}', token),
    ownerId: draft.ownerId,
  });
}

function moneyFacts(gross: string, payment: MadePayment | null): MoneyFacts {
  return {
    due: gross,
    lost: '0',
    authorised: payment?.authorised?.amount ?? '0',
    captured: payment?.captured?.amount ?? '0',
    refunded: '0',
  };
}

/** Order, lines, and the end of the cart, in one statement that goes with the events of it and the commit. */
async function writeOrder(ctx: Ctx, rows: ReturnType<typeof orderRows>, cartId: string | null): Promise<void> {
  await later(
    ctx.db,
    sql`with placed as (${insertRowsSql(ctx, order, [rows.order])}), lines as (${insertRowsSql(ctx, orderLine, rows.lines)})
    update cart set state = 'ordered', order_id = ${rows.order['id']}::uuid, updated_at = ${ctx.now}::timestamptz, version = version + 1
    where id = ${cartId}::uuid`,
  );
}
