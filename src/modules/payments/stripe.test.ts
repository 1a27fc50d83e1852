import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { capturePayment, refundPayment, voidPayment } from './engine/ask.ts';
import { openPayment } from './engine/open-payment.ts';
import { readMethods } from './engine/service.ts';
import { fromStripe, toStripe } from './providers/stripe/amounts.ts';
import { paymentsEvents } from './events.ts';
import { payment } from './records/payment.ts';
import { paymentMethod } from './records/payment-method.ts';
import { createPaymentsApp } from './testing/payments-app.ts';
import { startStripe } from './testing/stripe-server.ts';

const secretKey = 'sk_test_0123456789abcdef';
const webhookSecret = 'whsec_0123456789abcdef';
const eur = (amount: string) => ({ amount, currency: 'EUR' });

async function createStripeApp(capture = 'now') {
  const p = await createPaymentsApp();
  const stripe = await startStripe(secretKey);
  p.service.places = { stripeUrl: stripe.url, sandbox: null };
  const { result } = await p.command(paymentMethod, 'add', {
    input: { name: 'Card', provider: 'stripe', capture, settings: { secretKey, webhookSecret } },
  });
  const method = (result as { id: string }).id;
  const known = await readMethods(p.app.db);
  p.service.methods = () => known;
  const buy = async (amount = '50.00') => {
    const made = await p.buy('cash', amount, { methodId: method });
    const opened = await openPayment(p.app, made.id);
    return { id: made.id, opened, session: stripe.sessions.at(-1)! };
  };
  const now = () => Math.floor(Date.parse(p.app.now()) / 1000);
  const tell = async (type: string, object: object, at = now(), secret = webhookSecret) => {
    const { body, signature } = stripe.event(type, object, at, secret);
    const answer = await fetch(`${p.url}/payments/webhooks/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature },
      body,
    });
    await p.work();
    return answer.status;
  };
  const state = async (id: string) => (await p.read(id)).row;
  return { ...p, stripe, method, buy, tell, state, now };
}

test('a payment goes to Stripe’s page and comes back captured, with 3-D Secure in between; no card is ever seen here', async () => {
  const s = await createStripeApp();
  const { id, opened, session } = await s.buy();
  expect(opened).toMatchObject({ kind: 'redirect', pageUrl: `https://checkout.stripe.example/${session.id}` });
  expect(Object.fromEntries(s.stripe.forms[0]!)).toMatchObject({
    mode: 'payment',
    'line_items[0][price_data][unit_amount]': '5000',
    'line_items[0][price_data][currency]': 'eur',
    'payment_intent_data[capture_method]': 'automatic',
    'payment_intent_data[metadata][payment]': id,
  });
  s.stripe.confirm(session);
  expect(await s.tell('payment_intent.requires_action', s.stripe.intentOf(session))).toBe(200);
  expect(await s.state(id)).toMatchObject({ state: 'pending', providerReference: session.intent.id, providerSession: session.id });
  s.stripe.decline(session, 'Your card was declined.');
  await s.tell('payment_intent.payment_failed', s.stripe.intentOf(session));
  // They may take another card on the same page.
  expect(await s.state(id)).toMatchObject({ state: 'pending', problem: 'Your card was declined.' });
  s.stripe.pay(session);
  // The payer is back before the webhook.
  await fetch(session.successUrl, { redirect: 'manual' });
  expect(await s.state(id)).toMatchObject({ state: 'captured', captured: eur('50'), problem: null });
  await s.tell('checkout.session.completed', s.stripe.sessionOf(session));
  await s.tell('payment_intent.succeeded', s.stripe.intentOf(session));
  expect(await s.state(id)).toMatchObject({ state: 'captured', captured: eur('50') });
});

test('a webhook that is not signed by Stripe, or was five minutes ago, is refused', async () => {
  const s = await createStripeApp();
  const { id, session } = await s.buy();
  s.stripe.pay(session);
  const intent = s.stripe.intentOf(session);
  expect(await s.tell('payment_intent.succeeded', intent, s.now(), 'whsec_of_somebody_else')).toBe(400);
  expect(await s.tell('payment_intent.succeeded', intent, s.now() - 301)).toBe(400);
  expect((await s.state(id)).state).toBe('pending');
  expect(await s.tell('customer.created', { id: 'cus_1', object: 'customer' })).toBe(200);
  expect(await s.tell('payment_intent.succeeded', intent)).toBe(200);
  expect((await s.state(id)).state).toBe('captured');
});

test('what was authorised is captured in part, which releases the rest; what is not captured is cancelled', async () => {
  const s = await createStripeApp('on-shipment');
  const first = await s.buy();
  s.stripe.pay(first.session);
  await s.tell('payment_intent.amount_capturable_updated', s.stripe.intentOf(first.session));
  expect((await s.state(first.id)).state).toBe('authorised');
  await s.system((ctx) => capturePayment(ctx, { paymentId: first.id, amount: eur('30.00'), reason: 'Shipped' }));
  expect(await s.work()).toEqual([]);
  expect(await s.state(first.id)).toMatchObject({ state: 'captured', captured: eur('30'), released: eur('20') });

  const second = await s.buy();
  s.stripe.pay(second.session);
  await s.tell('payment_intent.amount_capturable_updated', s.stripe.intentOf(second.session));
  await s.system((ctx) => voidPayment(ctx, { paymentId: second.id, reason: 'Cancelled' }));
  expect(await s.work()).toEqual([]);
  expect((await s.state(second.id)).state).toBe('voided');

  // Nobody has paid yet: the page is closed.
  const third = await s.buy();
  await s.system((ctx) => voidPayment(ctx, { paymentId: third.id, reason: 'Cancelled' }));
  expect(await s.work()).toEqual([]);
  expect([third.session.status, (await s.state(third.id)).state]).toEqual(['expired', 'expired']);
});

test('refunds are made once, also those made on Stripe’s own pages are seen, and one that bounces no longer counts', async () => {
  const s = await createStripeApp();
  const { id, session } = await s.buy();
  s.stripe.pay(session);
  await s.tell('payment_intent.succeeded', s.stripe.intentOf(session));
  await s.system((ctx) => refundPayment(ctx, { paymentId: id, amount: eur('20.00'), reason: 'Returned' }));
  expect(await s.work()).toEqual([]);
  const [made] = s.stripe.refunds;
  const json = (more: object) => ({
    id: made!.id,
    object: 'refund',
    amount: 2000,
    currency: 'eur',
    payment_intent: session.intent.id,
    metadata: made!.metadata,
    ...more,
  });
  await s.tell('refund.created', json({ status: 'succeeded' }));
  await s.tell('refund.updated', json({ status: 'succeeded' }));
  expect(await s.state(id)).toMatchObject({ state: 'partly-refunded', refunded: eur('20') });
  await s.tell('refund.created', json({ id: 're_by_hand', amount: 500, metadata: {}, status: 'succeeded' }));
  expect((await s.state(id)).refunded).toEqual(eur('25'));
  await s.tell('refund.failed', json({ status: 'failed' }));
  expect((await s.state(id)).refunded).toEqual(eur('5'));
  const { rows } = await sql`select reason, state from refund order by created_at, id`.execute(s.app.db);
  expect(rows).toEqual([
    { reason: 'Returned', state: 'failed' },
    { reason: 'Made at the provider', state: 'done' },
  ]);
  expect(s.stripe.refunds).toHaveLength(1);
});

test('a dispute is seen while it is open, in whatever order it is told, and counts as refunded once it is lost', async () => {
  const s = await createStripeApp();
  const { id, session } = await s.buy();
  s.stripe.pay(session);
  await s.tell('payment_intent.succeeded', s.stripe.intentOf(session));
  const opened = s.stripe.dispute(session, 3000, 'needs_response');
  await s.tell('charge.dispute.created', opened);
  expect(await s.state(id)).toMatchObject({ state: 'captured', disputeState: 'open', disputed: eur('30'), refunded: eur('0') });
  await expect(s.command(payment, 'refund', { id, input: { reason: 'Returned' } })).rejects.toMatchObject({ code: 'not-allowed' });
  const lost = s.stripe.dispute(session, 3000, 'lost');
  await s.tell('charge.dispute.closed', lost);
  await s.tell('charge.dispute.updated', opened);
  await s.tell('charge.dispute.closed', lost);
  expect(await s.state(id)).toMatchObject({ state: 'partly-refunded', disputeState: 'lost', disputed: eur('30'), refunded: eur('30') });
  const { rows } = await sql`select reason, state, amount::float8 as amount from refund`.execute(s.app.db);
  expect(rows).toEqual([{ reason: 'Taken back by the bank of the payer', state: 'done', amount: 30 }]);
  const told = await sql<{ type: string; outcome: string }>`
    select type, data->>'outcome' as outcome from event where type in (${paymentsEvents.disputed}, ${paymentsEvents.disputeClosed}) order by seq`.execute(
    s.app.db,
  );
  expect(told.rows.map((row) => row.outcome)).toEqual(['open', 'lost']);

  // One whose events were lost on the way is found by looking.
  const other = await s.buy();
  s.stripe.pay(other.session);
  await s.tell('payment_intent.succeeded', s.stripe.intentOf(other.session));
  s.stripe.dispute(other.session, 5000, 'won');
  await s.command(payment, 'check', { id: other.id });
  expect(await s.work()).toEqual([]);
  expect(await s.state(other.id)).toMatchObject({ state: 'captured', disputeState: 'won', disputed: eur('0'), refunded: eur('0') });
});

test('Stripe’s secrets are sealed, never sent back, and used by whoever changes only the name', async () => {
  const s = await createStripeApp();
  const { rows } = await sql<{ sealed: string }>`select sealed from payment_method_secret`.execute(s.app.db);
  expect(rows[0]?.sealed).toMatch(/^v1\./);
  const dump = JSON.stringify(
    (
      await sql`select to_jsonb(m) as method, (select jsonb_agg(to_jsonb(e)) from event e) as events from payment_method m`.execute(
        s.app.db,
      )
    ).rows,
  );
  for (const secret of [secretKey, webhookSecret]) expect(dump).not.toContain(secret);
  const changed = await s.command(paymentMethod, 'configure', {
    id: s.method,
    input: { name: 'Credit card', settings: { secretKey: '' } },
  });
  expect(changed.data).toMatchObject({ name: 'Credit card', secretHints: { secretKey: 'cdef' } });
  expect(JSON.stringify(changed)).not.toContain(secretKey);
  expect((await s.buy()).opened.kind).toBe('redirect');
  await expect(
    s.command(paymentMethod, 'add', { input: { name: 'X', provider: 'stripe', settings: { colour: 'red' } } }),
  ).rejects.toMatchObject({ code: 'invalid' });
  await expect(
    s.command(paymentMethod, 'configure', { id: s.method, input: { name: 'X' }, actor: { ...s.manager, via: 'apiKey' } }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

test.each([
  ['12.50', 'EUR', 1250],
  ['1250', 'JPY', 1250],
  ['12.345', 'KWD', 12_345],
  ['1250', 'ISK', 125_000],
] as const)('%s %s is %i for Stripe', (amount, currency, minor) => {
  expect(toStripe({ amount, currency })).toBe(minor);
  expect(Number(fromStripe(minor, currency.toLowerCase()))).toBe(Number(amount));
});
