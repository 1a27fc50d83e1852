import { decimal } from '../../../kernel/money/decimal.ts';
import { imageUrl } from '../../../modules/catalog/index.ts';
import type { SellableProduct } from '../../../modules/catalog/index.ts';
import type { BuyerOrder, BuyerShipment } from '../../../modules/orders/index.ts';
import type { OrderProps } from '../pages/order.tsx';
import { formatDay, formatQuantity, say, type Language, type Phrase } from '../words.ts';
import { addressLines } from './addresses.ts';
import { at, type Visit } from './visit.ts';

type State = OrderProps['states'][number];

const orderStates: Readonly<Record<string, readonly [Phrase, State['kind']]>> = {
  pending: ['Waiting for payment', 'waiting'],
  confirmed: ['Confirmed', 'good'],
  completed: ['Completed', 'good'],
  cancelled: ['Cancelled', 'bad'],
};
const paymentStates: Readonly<Record<string, readonly [Phrase, State['kind']]>> = {
  unpaid: ['Not paid yet', 'waiting'],
  authorised: ['Payment authorised', 'good'],
  partlyPaid: ['Partly paid', 'waiting'],
  paid: ['Paid', 'good'],
  writtenOff: ['Written off', 'waiting'],
  partlyRefunded: ['Partly refunded', 'good'],
  refunded: ['Refunded', 'good'],
};
const fulfilmentStates: Readonly<Record<string, readonly [Phrase, State['kind']]>> = {
  unfulfilled: ['Being prepared', 'waiting'],
  ready: ['Ready to collect', 'good'],
  partlyFulfilled: ['Partly sent', 'waiting'],
  fulfilled: ['Sent', 'good'],
  delivered: ['Delivered', 'good'],
};
const returnStates: Readonly<Record<string, Phrase>> = {
  requested: 'Return {number}: announced',
  received: 'Return {number}: received',
  rejected: 'Return {number}: rejected',
};

/** Where an order stands, as one would say it in a list: once it is confirmed its goods are what counts. */
export function stateOf(t: Language, { state, fulfilmentState }: { readonly state: string; readonly fulfilmentState: string }): string {
  const words = state === 'confirmed' ? fulfilmentStates[fulfilmentState] : orderStates[state];
  return say(t, words?.[0] ?? 'Confirmed');
}

function statesOf(t: Language, order: BuyerOrder): readonly State[] {
  const shown = [orderStates[order.state], order.state === 'pending' ? undefined : paymentStates[order.paymentState]];
  if (order.state === 'confirmed') shown.push(fulfilmentStates[order.fulfilmentState]);
  return shown.flatMap((each) => (each ? [{ text: say(t, each[0]), kind: each[1] }] : []));
}

export type OrderParts = Omit<
  OrderProps,
  'frame' | 'isFresh' | 'payHref' | 'instructions' | 'outlet' | 'papers' | 'againHref' | 'returnHref' | 'cancelHref' | 'problem' | 'notice'
>;

/** An order as its page shows it. `sold`: those of its products that this buyer can buy now. */
export function orderParts(visit: Visit, order: BuyerOrder, sold: ReadonlyMap<string, SellableProduct>): OrderParts {
  const t = visit.language;
  const isNet = order.display === 'net';
  return {
    number: order.number,
    placedAt: order.placedAt,
    email: order.email,
    states: statesOf(t, order),
    lines: order.lines.map((line) => {
      const product = sold.get(line.productId ?? '');
      return {
        id: line.id,
        name: line.name,
        sku: line.sku,
        href: product ? at(visit, `/shop/p/${product.slug}`) : null,
        picture: product?.imageId ? imageUrl({ id: product.imageId }, 'thumb') : null,
        quantity: line.quantity,
        cancelled: line.cancelled,
        returned: line.returned,
        total: isNet ? line.net : line.gross,
      };
    }),
    totals: {
      display: order.display,
      items: sumOf(order.lines.map((line) => (isNet ? line.net : line.gross))),
      discounts: [],
      delivery: order.delivery ? { label: order.delivery.label, amount: isNet ? order.delivery.net : order.delivery.gross } : null,
      needsDelivery: order.delivery !== null,
      taxes: order.taxes,
      net: order.net,
      gross: order.gross,
    },
    settled: settled(t, order),
    currency: order.currency,
    shippingAddress: addressLines(t, order.shippingAddress),
    billingAddress: addressLines(t, order.billingAddress),
    shipments: order.shipments
      .filter(({ state }) => state !== 'cancelled')
      .map((each) => ({
        id: each.id,
        text: parcelText(t, each),
        carrier: each.carrier,
        trackingNumber: each.trackingNumber,
        trackingUrl: each.trackingUrl,
        lines: each.lines.map((line) => `${formatQuantity(t, line.quantity)} × ${line.name}`),
      })),
    returns: order.returns.map((each) => ({
      id: each.id,
      text: say(t, returnStates[each.state] ?? 'Return {number}: announced', { number: each.number }),
      answer: each.answer,
      lines: each.lines.map((line) => `${formatQuantity(t, line.quantity)} × ${line.name}`),
    })),
    purchaseOrderNumber: order.purchaseOrderNumber,
  };
}

/** Nothing of an order that nobody paid or credited anything of: its total says it all. */
function settled(t: Language, { paid, credited, refunded, balance }: BuyerOrder): OrderProps['settled'] {
  const isOver = (amount: string): boolean => decimal(amount).gt(0);
  if (![paid, credited, refunded].some(isOver)) return [];
  const rows = [
    { label: say(t, 'Credited'), amount: credited },
    { label: say(t, 'Paid'), amount: paid },
    { label: say(t, 'Paid back'), amount: refunded },
    { label: say(t, 'Still to pay'), amount: balance },
  ];
  return rows.filter(({ amount }) => isOver(amount));
}

function parcelText(t: Language, { state, sentAt, deliveredAt }: BuyerShipment): string {
  if (state === 'ready') return say(t, 'Ready to collect');
  if (state === 'delivered') return deliveredAt ? say(t, 'Delivered on {day}', { day: formatDay(t, deliveredAt) }) : say(t, 'Delivered');
  return sentAt ? say(t, 'Sent on {day}', { day: formatDay(t, sentAt) }) : say(t, 'Sent');
}

/** Sum of decimal texts of one currency, exact. */
function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((sum, each) => sum.plus(decimal(each)), decimal('0')).toFixed();
}
