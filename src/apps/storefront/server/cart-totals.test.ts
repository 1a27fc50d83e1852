import { expect, test } from 'vitest';
import type { CartView } from '../../../modules/orders/index.ts';
import { cartTotals } from './cart-props.ts';

const view = (part: Partial<CartView>): CartView =>
  ({
    currency: 'NOK',
    display: 'gross',
    taxes: [],
    net: '0',
    needsDelivery: true,
    itemsTotal: '841.50',
    gross: '940.50',
    delivery: { methodId: 'm', label: 'Parcel', kind: 'ship', amount: '99.00' },
    discounts: [{ label: 'Warm nights', couponCode: null, amount: '148.50' }],
    lines: [{ discount: '148.50' }],
    ...part,
  }) as unknown as CartView;

/** What somebody gets who adds up what they see. */
const added = ({ items, discounts, delivery }: ReturnType<typeof cartTotals>): string =>
  (Number(items) - discounts.reduce((sum, { amount }) => sum + Number(amount), 0) + Number(delivery?.amount ?? 0)).toFixed(2);

test('the summary of a cart adds up: products before their discounts, each discount once, delivery, total', () => {
  const totals = cartTotals(view({}));
  expect([totals.items, totals.delivery?.amount, added(totals)]).toEqual(['990.00', '99.00', totals.gross]);
});

test('delivery that is free by a promotion is named with what it would cost, and taken off', () => {
  const free = { label: 'Free delivery', couponCode: null, amount: '99.00' };
  const totals = cartTotals(
    view({
      gross: '841.50',
      delivery: { methodId: 'm', label: 'Parcel', kind: 'ship', amount: '0.00' },
      discounts: [{ label: 'Warm nights', couponCode: null, amount: '148.50' }, free],
    }),
  );
  expect([totals.items, totals.delivery?.amount, added(totals)]).toEqual(['990.00', '99.00', totals.gross]);
});

test('before delivery is chosen only what is taken off the lines counts', () => {
  const totals = cartTotals(view({ gross: '841.50', delivery: null }));
  expect([totals.items, totals.delivery, added(totals)]).toEqual(['990.00', null, totals.gross]);
});
