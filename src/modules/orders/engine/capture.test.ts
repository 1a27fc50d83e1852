import { expect, onTestFinished, test } from 'vitest';
import { openPayment } from '../../payments/index.ts';
import { readMethods, type PaymentMethod } from '../../payments/engine/service.ts';
import { syncPayment } from '../../payments/engine/sync-payment.ts';
import { paymentMethod } from '../../payments/records/payment-method.ts';
import { startSandbox } from '../../payments/sandbox/server.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { placeOrder } from '../index.ts';
import { order } from '../records/order.ts';
import { createOrdersApp } from '../testing/orders-app.ts';

const keys = { apiKey: 'sbx_test', webhookSecret: 'whsec_of_the_sandbox' };

async function createShop() {
  const sandbox = await startSandbox(keys);
  onTestFinished(() => sandbox.close());
  let known: readonly PaymentMethod[] = [];
  const app = await createOrdersApp({ places: { stripeUrl: null, sandbox: { url: sandbox.url, ...keys } }, methods: () => known });
  const card = await app.make(paymentMethod, { name: 'Card, charged when sent', provider: 'sandbox', capture: 'on-shipment' });
  known = await readMethods(app.app.db);
  const lamp = await app.product('100', 50);
  /** An order of so many lamps at 119 each, authorised by card. */
  const authorised = async (lamps: number) => {
    const placed = await app.system((ctx) => placeOrder(ctx, app.draft({ [lamp]: lamps }, { paymentMethodId: card })));
    const paymentId = placed.payment?.id ?? '';
    await openPayment(app.app, paymentId);
    const there = sandbox.bank.all().at(-1)?.id ?? '';
    sandbox.bank.approve(there);
    await syncPayment(app.app, paymentId);
    expect(await app.order(placed.orderId)).toMatchObject({ state: 'confirmed', paymentState: 'authorised', paid: '0' });
    const { rows } = await sql<{ id: string }>`select id from order_line where order_id = ${placed.orderId}::uuid`.execute(app.app.db);
    return { id: placed.orderId, paymentId, there, line: rows[0]?.id ?? '' };
  };
  return { ...app, card, sandbox, authorised };
}

test(
  'money that was authorised at checkout is taken in parts as goods leave, and what is not needed is released',
  { timeout: 60_000 },
  async () => {
    const shop = await createShop();
    const { id, there, line } = await shop.authorised(3);
    await shop.command(order, 'ship', id, { lines: [{ line, quantity: 1 }] });
    await shop.work();
    expect(shop.sandbox.bank.get(there)).toMatchObject({ authorised: '357', captured: '119', released: '0' });
    expect(await shop.order(id)).toMatchObject({ paymentState: 'partlyPaid', paid: '119', balance: '238' });
    await shop.command(order, 'ship', id);
    await shop.work();
    expect(shop.sandbox.bank.get(there)).toMatchObject({ captured: '357', released: '0' });
    expect(await shop.order(id)).toMatchObject({ state: 'completed', paymentState: 'paid', paid: '357', balance: '0' });
    expect(shop.sandbox.carriedOut).toMatchObject({ capture: 2, void: 0 });

    const gone = await shop.authorised(2);
    await shop.command(order, 'cancel', gone.id, { reason: 'buyer' });
    await shop.work();
    expect(shop.sandbox.bank.get(gone.there)).toMatchObject({ captured: '0', released: '238', state: 'closed' });
    expect(await shop.order(gone.id)).toMatchObject({ state: 'cancelled', paid: '0', balance: '0' });
    expect(await shop.faults()).toEqual([]);
  },
);

test('an authorisation that ran out is seen on the order, and staff take the payment another way', { timeout: 60_000 }, async () => {
  const shop = await createShop();
  const { id, there, paymentId } = await shop.authorised(1);
  // Banks let go of what was not taken within a week or so.
  shop.sandbox.bank.close(there);
  await syncPayment(shop.app, paymentId);
  expect(await shop.order(id)).toMatchObject({ state: 'confirmed', paymentState: 'unpaid', balance: '119' });
  const reply = await shop.command(order, 'take-payment', id, { method: shop.methods.transfer });
  expect(reply.result).toMatchObject({ payment: { state: 'pending' } });
});
