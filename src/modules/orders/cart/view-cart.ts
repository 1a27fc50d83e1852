import type { Availability } from '../../stock/index.ts';
import type { SellableProduct } from '../../catalog/index.ts';
import type { PricedLine } from '../../pricing/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { priceAndCount, type PricedDraft } from '../place/price-draft.ts';
import type { CartMessage, CartState, CartStateLine, CartView, CartViewLine } from '../rules/cart-view.ts';
import type { CartShopper } from './shopper.ts';

/**
 * What a cart costs now, what of it can be had, and what changed since its buyer last saw it: at most six statements in two round trips, whatever is in it. A
 * changed price is told once: it counts as seen from then on.
 */
export async function viewCart(ctx: Ctx, cart: CartState, shopper: CartShopper): Promise<CartView> {
  const view = await evaluateCart(ctx, cart, shopper);
  const seen = unseenPrices(cart, view);
  if (cart.id !== null && seen.length > 0) {
    await sql`update cart_line l set seen_price = s.price from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as s(id uuid, price jsonb) where l.id = s.id`.execute(
      ctx.db,
    );
  }
  return view;
}

/** The same without noting what was seen. */
export async function evaluateCart(ctx: Ctx, cart: CartState, shopper: CartShopper): Promise<CartView> {
  if (cart.lines.length === 0) return emptyView(cart, shopper);
  const { draft, stock } = await priceAndCount(ctx, {
    channel: cart.channel,
    currency: cart.currency,
    display: shopper.display,
    buyer: shopper.buyer,
    language: shopper.language,
    shippingAddress: cart.shippingAddress,
    lines: cart.lines.map((line) => ({ key: line.id, productId: line.productId, quantity: line.quantity })),
    couponCodes: cart.couponCodes,
    deliveryMethodId: cart.deliveryMethodId,
    outletId: cart.outletId,
    holdOutKey: holdOutKeyOf(cart, shopper),
  });
  return viewOf(cart, shopper, draft, stock);
}

/** The same buyer is held out of the same promotions in cart and order; a guest is known by their cart. */
export const holdOutKeyOf = (cart: CartState, { buyer }: CartShopper): string =>
  buyer.personId ?? buyer.organizationId ?? cart.id ?? 'guest';

/** Lines whose shown price differs from what their buyer saw last, with what is shown now. */
export function unseenPrices(cart: CartState, view: CartView): readonly { readonly id: string; readonly price: unknown }[] {
  const before = new Map(cart.lines.map((line) => [line.id, line.seenPrice]));
  return view.lines.flatMap(({ id, unitPrice }) => {
    const seen = before.get(id);
    return unitPrice === null || (seen && seen.currency === view.currency && decimal(seen.amount).eq(decimal(unitPrice)))
      ? []
      : [{ id, price: { amount: unitPrice, currency: view.currency } }];
  });
}

function viewOf(cart: CartState, shopper: CartShopper, draft: PricedDraft, stock: ReadonlyMap<string, Availability>): CartView {
  const { priced, products, delivery } = draft;
  const byKey = new Map(priced.lines.map((line) => [line.key, line]));
  const lines = cart.lines.map((line) =>
    lineView(line, products.get(line.productId), byKey.get(line.id), stock.get(line.productId), shopper.display),
  );
  const messages = [
    ...cart.lines.flatMap((line, i) => messagesOf(line, lines[i] as CartViewLine, cart.currency)),
    ...priced.refusedCoupons.map(({ code, reason, message }): CartMessage => ({ code: 'coupon-refused', coupon: code, reason, message })),
  ];
  return {
    cart,
    currency: cart.currency,
    display: shopper.display,
    lines,
    count: cart.lines.reduce((sum, line) => sum + Math.ceil(Number(line.quantity)), 0),
    delivery: delivery &&
      priced.delivery && {
        methodId: delivery.methodId,
        label: delivery.label,
        kind: delivery.kind,
        amount: shopper.display === 'gross' ? priced.delivery.gross : priced.delivery.net,
      },
    taxes: priced.taxes,
    discounts: priced.discounts
      .filter((each) => !each.heldOut && !decimal(each.amount).isZero())
      .map(({ label, couponCode, amount }) => ({ label, couponCode, amount })),
    itemsTotal: decimal(draft.itemsTotal).toFixed(minorUnits(cart.currency)),
    discount: priced.discount,
    net: priced.net,
    tax: priced.tax,
    gross: priced.gross,
    weight: draft.weight,
    needsDelivery: draft.needsDelivery,
    messages,
    isOrderable: lines.every((line) => line.state === 'available' || line.state === 'backorder'),
  };
}

function lineView(
  line: CartStateLine,
  product: SellableProduct | undefined,
  priced: PricedLine | undefined,
  stock: Availability | undefined,
  display: 'gross' | 'net',
): CartViewLine {
  const isOffered = product !== undefined && priced !== undefined;
  return {
    id: line.id,
    productId: line.productId,
    parentId: product?.parentId ?? null,
    slug: product?.slug ?? null,
    name: product?.name ?? line.name,
    sku: product?.sku ?? null,
    imageId: product?.imageId ?? null,
    kind: product?.kind ?? null,
    quantity: line.quantity,
    unitPrice: priced?.unitPrice ?? null,
    discount: priced?.discount ?? '0',
    total: priced ? (display === 'gross' ? priced.gross : priced.net) : null,
    taxRate: priced?.taxRate ?? null,
    available: product?.isStocked && stock?.isTracked ? stock.available : null,
    expectedOn: stock?.expectedOn ?? null,
    state: isOffered ? stockState(line.quantity, product, stock) : 'notOffered',
    explanation: (priced?.explanation ?? []).map(({ kind, label, amount }) => ({
      kind,
      label,
      ...(amount === undefined ? {} : { amount }),
    })),
  };
}

function stockState(quantity: string, product: SellableProduct, stock: Availability | undefined): CartViewLine['state'] {
  if (!product.isStocked || !stock?.isTracked) return 'available';
  const [wanted, there] = [decimal(quantity), decimal(stock.available)];
  if (there.gte(wanted)) return 'available';
  if (stock.backorder !== 'no' && (stock.promisable === null || there.plus(decimal(stock.promisable)).gte(wanted))) return 'backorder';
  return Decimal.max(there, new Decimal(0)).isZero() ? 'soldOut' : 'fewerLeft';
}

function messagesOf(line: CartStateLine, view: CartViewLine, currency: string): CartMessage[] {
  const about = { lineId: line.id, name: view.name };
  if (view.state === 'notOffered') return [{ code: 'not-offered', ...about }];
  const messages: CartMessage[] = [];
  if (view.state === 'soldOut') messages.push({ code: 'sold-out', ...about });
  if (view.state === 'fewerLeft') messages.push({ code: 'fewer-left', ...about, available: view.available ?? '0' });
  const seen = line.seenPrice;
  if (seen && seen.currency === currency && view.unitPrice !== null && !decimal(seen.amount).eq(decimal(view.unitPrice)))
    messages.push({ code: 'price-changed', ...about, from: seen.amount, to: view.unitPrice });
  return messages;
}

function emptyView(cart: CartState, shopper: CartShopper): CartView {
  const nothing = new Decimal(0).toFixed(minorUnits(cart.currency));
  return {
    cart,
    currency: cart.currency,
    display: shopper.display,
    lines: [],
    count: 0,
    delivery: null,
    taxes: [],
    discounts: [],
    itemsTotal: nothing,
    discount: nothing,
    net: nothing,
    tax: nothing,
    gross: nothing,
    weight: '0',
    needsDelivery: false,
    messages: [],
    isOrderable: false,
  };
}
