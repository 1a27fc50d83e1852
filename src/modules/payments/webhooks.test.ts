import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { capturePayment, refundPayment } from './engine/ask.ts';
import { openPayment } from './engine/open-payment.ts';
import { noFaults } from './sandbox/messenger.ts';
import { signBody } from './sandbox/sign.ts';
import { createPaymentsApp, sandboxKeys, type PaymentsApp } from './testing/payments-app.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

async function opened(p: PaymentsApp, method: 'sandbox' | 'later' = 'sandbox') {
  const made = await p.buy(method, '100.00');
  const page = await openPayment(p.app, made.id);
  return { id: made.id, made, url: page.kind === 'redirect' ? page.pageUrl : '' };
}

const stateOf = async (p: PaymentsApp, id: string) => (await p.read(id)).row.state;

async function post(p: PaymentsApp, body: string, signature: string | null, method = p.methods.sandbox): Promise<number> {
  const headers = { 'content-type': 'application/json', ...(signature === null ? {} : { 'sandbox-signature': signature }) };
  return (await fetch(`${p.url}/payments/webhooks/${method}`, { method: 'POST', headers, body })).status;
}

test('a webhook with a wrong signature, without one, too old, changed, or for another method’s key is refused and leaves nothing', async () => {
  const p = await createPaymentsApp();
  p.sandbox.messenger.faults = { ...noFaults, isHeld: true };
  const { id, url } = await opened(p);
  await p.payAt(url, 'approve');
  const event = p.sandbox.messenger.events[0]!;
  const body = JSON.stringify(event);
  const now = Date.parse(p.app.now());
  const right = signBody(sandboxKeys.webhookSecret, body, now);
  expect(await post(p, body, null)).toBe(400);
  expect(await post(p, body, signBody('another secret', body, now))).toBe(400);
  expect(await post(p, body.replace('100', '900'), right)).toBe(400);
  expect(await post(p, body, signBody(sandboxKeys.webhookSecret, body, now - 301_000))).toBe(400);
  expect(await post(p, body, signBody(sandboxKeys.webhookSecret, body, now + 301_000))).toBe(400);
  expect(await post(p, 'no JSON', signBody(sandboxKeys.webhookSecret, 'no JSON', now))).toBe(400);
  expect(await post(p, body, right, p.methods.cash)).toBe(404);
  expect(await post(p, body, right, 'no-method')).toBe(404);
  expect(await p.sandbox.messenger.send(event.id, { hasWrongSignature: true })).toBe(400);
  expect((await sql`select 1 from provider_event`.execute(p.app.db)).rows).toEqual([]);
  expect(await stateOf(p, id)).toBe('pending');
  // The same, right: spaces of the body are part of what was signed.
  const spaced = `  ${body} `;
  expect(await post(p, spaced, signBody(sandboxKeys.webhookSecret, spaced, now))).toBe(200);
  await p.work();
  expect(await stateOf(p, id)).toBe('authorised');
});

test('an event that is sent five times, or replayed later, counts once', async () => {
  const p = await createPaymentsApp();
  p.sandbox.messenger.faults = { ...noFaults, copies: 5 };
  const { id, url } = await opened(p);
  await p.payAt(url, 'approve');
  await p.settle();
  await p.system((ctx) => refundPayment(ctx, { paymentId: id, amount: eur('30.00'), reason: 'Returned' }));
  await p.settle();
  const told = p.sandbox.messenger.events;
  expect(told.map((each) => each.type)).toEqual(['payment.authorised', 'payment.captured', 'payment.refunded']);
  for (const event of told) expect(await p.sandbox.messenger.send(event.id)).toBe(200);
  await p.settle();
  expect((await p.read(id)).row).toMatchObject({ state: 'partly-refunded', captured: { amount: '100' }, refunded: { amount: '30' } });
  expect((await sql`select 1 from provider_event`.execute(p.app.db)).rows).toHaveLength(3);
  expect((await sql`select 1 from refund`.execute(p.app.db)).rows).toHaveLength(1);
  const news = await sql<{ type: string; times: number }>`
    select type, count(*)::int as times from event where record_id = ${id}::uuid and type in ('payments.paymentCaptured', 'payments.paymentRefunded') group by 1 order by 1`.execute(
    p.app.db,
  );
  expect(news.rows).toEqual([
    { type: 'payments.paymentCaptured', times: 1 },
    { type: 'payments.paymentRefunded', times: 1 },
  ]);
});

test('events may come in any order, also before the payer is back and before we know the reference', async () => {
  const p = await createPaymentsApp();
  p.sandbox.messenger.faults = { ...noFaults, isHeld: true };
  const { id, made, url } = await opened(p);
  await p.payAt(url, 'approve');
  // As if the process had died between the provider's answer and our note of it.
  await sql`update payment set provider_reference = null, state = 'created', facts = null where id = ${id}::uuid`.execute(p.app.db);
  await p.sandbox.messenger.flush(p.sandbox.messenger.events.map((each) => each.id).toReversed());
  await p.settle();
  expect(await stateOf(p, id)).toBe('captured');
  expect(await p.purchaseState(made)).toBe('confirmed');
});

test('an event of a payment that is not known waits until it is', async () => {
  const p = await createPaymentsApp();
  p.sandbox.messenger.faults = { ...noFaults, isHeld: true };
  const { id, url } = await opened(p);
  await p.payAt(url, 'approve');
  const captured = p.sandbox.messenger.events.find((each) => each.type === 'payment.captured')!;
  const { rows } = await sql<{
    reference: string;
  }>`update payment set provider_reference = null where id = ${id}::uuid returning (facts is not null)::text as reference`.execute(
    p.app.db,
  );
  expect(rows).toHaveLength(1);
  // A provider that does not hand back our id.
  const body = JSON.stringify({ ...captured, data: { ...captured.data, payment: 'nothing' } });
  expect(await post(p, body, signBody(sandboxKeys.webhookSecret, body, Date.parse(p.app.now())))).toBe(200);
  await p.work();
  const states = async () =>
    (await sql<{ state: string }>`select state from provider_event`.execute(p.app.db)).rows.map((each) => each.state);
  expect([await states(), await stateOf(p, id)]).toEqual([['unknown'], 'pending']);
  // The start is noted once more, as after a crash: now the reference is known.
  await sql`update payment set state = 'created', facts = null where id = ${id}::uuid`.execute(p.app.db);
  await sql`update payment_operation set state = 'running' where payment_id = ${id}::uuid`.execute(p.app.db);
  await openPayment(p.app, id);
  await p.work();
  expect([await states(), await stateOf(p, id)]).toEqual([['applied'], 'captured']);
  expect(p.sandbox.carriedOut.start).toBe(1);
});

test('money for something that is gone goes back by itself, and is seen to', async () => {
  const p = await createPaymentsApp();
  const { id, made, url } = await opened(p);
  await sql`update purchase set state = 'gone' where id = ${made.subject.id}::uuid`.execute(p.app.db);
  await p.payAt(url, 'approve');
  await p.settle();
  expect((await p.read(id)).row).toMatchObject({ state: 'refunded', isUnwanted: true, refunded: { amount: '100' } });
  expect(p.sandbox.bank.all()[0]?.refunds).toHaveLength(1);

  const held = await opened(p, 'later');
  await sql`update purchase set deleted_at = now() where id = ${held.made.subject.id}::uuid`.execute(p.app.db);
  await p.payAt(held.url, 'approve');
  await p.settle();
  expect((await p.read(held.id)).row).toMatchObject({ state: 'voided', isUnwanted: true });
});

test('a capture whose answer got lost is shown as maybe done, and cleared up by asking: done once, however it broke', async () => {
  const p = await createPaymentsApp();
  const { id, url } = await opened(p, 'later');
  await p.payAt(url, 'approve');
  await p.settle();
  p.sandbox.messenger.faults = { ...noFaults, isHeld: true, breakAfter: 'capture' };
  await p.system((ctx) => capturePayment(ctx, { paymentId: id, reason: 'Shipped' }));
  expect(await p.work()).toMatchObject([{ name: 'OutcomeUnknown' }]);
  expect((await p.read(id)).row).toMatchObject({ state: 'authorised', isUncertain: true });
  const operation = async () =>
    (await sql`select state, attempts::int as attempts, problem from payment_operation where kind = 'capture'`.execute(p.app.db)).rows;
  expect(await operation()).toEqual([{ state: 'maybe', attempts: 1, problem: 'The provider did not say whether it is done.' }]);
  expect(await p.work()).toEqual([]);
  expect((await p.read(id)).row).toMatchObject({ state: 'captured', isUncertain: false });
  expect(await operation()).toEqual([{ state: 'done', attempts: 2, problem: null }]);
  expect(p.sandbox.carriedOut.capture).toBe(1);
});

test('a provider that is away is asked again later; one that refuses is not, and the money that was to go back is free again', async () => {
  const p = await createPaymentsApp();
  const { id, url } = await opened(p);
  await p.payAt(url, 'approve');
  await p.settle();
  p.sandbox.messenger.faults = { ...noFaults, unavailableFor: 'refund' };
  await p.system((ctx) => refundPayment(ctx, { paymentId: id, amount: eur('60.00'), reason: 'Returned' }));
  expect(await p.work()).toMatchObject([{ name: 'ProviderUnavailable' }]);
  expect((await p.read(id)).row.isUncertain).toBe(false);
  await p.settle();
  expect((await p.read(id)).row.refunded).toEqual(eur('60'));

  // Somebody refunds the rest at the provider itself: it is seen, and ours is refused.
  p.sandbox.messenger.faults = { ...noFaults, isHeld: true };
  p.sandbox.bank.refund(p.sandbox.bank.all()[0]!.id, '40', null);
  await p.system((ctx) => refundPayment(ctx, { paymentId: id, amount: eur('40.00'), reason: 'Returned too' }));
  expect(await p.work()).toEqual([]);
  await p.sandbox.messenger.flush();
  await p.settle();
  expect((await p.read(id)).row).toMatchObject({ state: 'refunded', refunded: { amount: '100' } });
  const refunds = await sql<{ reason: string; state: string }>`select reason, state from refund order by created_at, id`.execute(p.app.db);
  expect(refunds.rows).toEqual([
    { reason: 'Returned', state: 'done' },
    { reason: 'Returned too', state: 'failed' },
    { reason: 'Made at the provider', state: 'done' },
  ]);
});

test('the pages around the provider’s open with their signature only', async () => {
  const p = await createPaymentsApp();
  const { id } = await opened(p);
  for (const path of [
    `/payments/${id}/pay`,
    `/payments/${id}/return?key=x`,
    `/payments/${id}/return?key=${'a'.repeat(32)}`,
    '/payments/x/pay?key=x',
  ])
    expect((await fetch(`${p.url}${path}`, { redirect: 'manual' })).status).toBe(404);
});
