import { minorUnits } from '../../../kernel/money/currency.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import { imageUrl } from '../../../modules/catalog/index.ts';
import type { CartMessage, CartView, CartViewLine } from '../../../modules/orders/index.ts';
import type { CartLine } from '../pages/cart.tsx';
import type { TotalsProps } from '../parts/totals.tsx';
import { formatDay, formatMoney, formatQuantity, say, type Language } from '../words.ts';
import { at, type Visit } from './visit.ts';

export function cartLines(visit: Visit, view: CartView): readonly CartLine[] {
  return view.lines.map((line) => ({
    id: line.id,
    productId: line.productId,
    href: line.slug ? at(visit, `/shop/p/${line.slug}`) : null,
    name: line.name,
    sku: line.sku,
    picture: line.imageId ? imageUrl({ id: line.imageId }, 'thumb') : null,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    total: line.total,
    note: noteOf(visit.language, line),
    isProblem: line.state === 'soldOut' || line.state === 'notOffered' || line.state === 'fewerLeft',
  }));
}

function noteOf(t: Language, { state, available, expectedOn }: CartViewLine): string | null {
  if (state === 'soldOut') return say(t, 'Sold out');
  if (state === 'notOffered') return say(t, 'No longer offered');
  if (state === 'fewerLeft') return say(t, 'Only {n} left', { n: formatQuantity(t, available ?? '0') });
  if (state === 'backorder')
    return expectedOn ? say(t, 'On back order, expected {day}', { day: formatDay(t, expectedOn) }) : say(t, 'On back order');
  return null;
}

/**
 * A summary that can be added up by hand: products and delivery before what is taken off them, each discount once, and what is left. What no
 * line got was taken off the delivery.
 */
export function cartTotals(view: CartView): TotalsProps['totals'] {
  const digits = minorUnits(view.currency);
  const sum = (amounts: readonly string[]): Decimal => amounts.reduce((all, amount) => all.plus(decimal(amount).abs()), new Decimal(0));
  const off = sum(view.discounts.map(({ amount }) => amount));
  const offItems = Decimal.min(off, sum(view.lines.map(({ discount }) => discount)));
  const offDelivery = view.delivery ? off.minus(offItems) : new Decimal(0);
  return {
    display: view.display,
    items: decimal(view.itemsTotal).plus(off).minus(offDelivery).toFixed(digits),
    discounts: view.discounts.map(({ label, couponCode, amount }) => ({ label: couponCode ? `${label} (${couponCode})` : label, amount })),
    delivery: view.delivery
      ? { label: view.delivery.label, amount: decimal(view.delivery.amount).plus(offDelivery).toFixed(digits) }
      : null,
    needsDelivery: view.needsDelivery,
    taxes: view.taxes,
    net: view.net,
    gross: view.gross,
  };
}

/** What somebody should know before they order, in words. */
export function messageOf(t: Language, currency: string, message: CartMessage): string {
  switch (message.code) {
    case 'price-changed':
      return say(t, 'The price of {name} is now {to} instead of {from}.', {
        name: message.name,
        from: formatMoney(t, { amount: message.from, currency }),
        to: formatMoney(t, { amount: message.to, currency }),
      });
    case 'sold-out':
      return say(t, '{name} is sold out.', { name: message.name });
    case 'not-offered':
      return say(t, '{name} is no longer offered.', { name: message.name });
    case 'fewer-left':
      return say(t, 'Of {name} there are only {n} left.', { name: message.name, n: formatQuantity(t, message.available) });
    case 'coupon-refused':
      return say(t, 'The coupon {code} cannot be used: {why}', {
        code: message.coupon,
        why: couponReason(t, message.reason, message.message),
      });
  }
}

function couponReason(t: Language, reason: string, message: string): string {
  const known = {
    unknown: 'there is no such coupon.',
    expired: 'it has expired.',
    'not-yet': 'it is not valid yet.',
    'used-up': 'it was used up.',
  } as const;
  return reason in known ? say(t, known[reason as keyof typeof known]) : message;
}
