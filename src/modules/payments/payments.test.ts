import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { capturePayment, refundPayment, settleManually, voidPayment } from './engine/ask.ts';
import { createPayment } from './engine/create-payment.ts';
import { openPayment } from './engine/open-payment.ts';
import { instructionsFor } from './queries/payments-of.ts';
import { paymentMethodsFor } from './queries/payment-methods-for.ts';
import { creditStanding } from './queries/credit-standing.ts';
import { createPaymentsApp } from './testing/payments-app.ts';

const eur = (amount: string) => ({ amount, currency: 'EUR' });

test('what is bought with cash is paid at once, and refunded over the counter at once', async () => {
  const p = await createPaymentsApp();
  const paid = await p.buy('cash', '20.00');
  expect(paid).toMatchObject({ state: 'captured', captured: { amount: '20' }, methodName: 'Cash' });
  const { payment } = await p.system((ctx) => refundPayment(ctx, { paymentId: paid.id, amount: eur('5.00'), reason: 'Torn page' }));
  expect(payment).toMatchObject({ state: 'partly-refunded', refunded: { amount: '5' } });
  expect(p.jobs).toEqual([]);
});

test('a transfer waits for its money, in parts or in one, and is then paid', async () => {
  const p = await createPaymentsApp();
  const waiting = await p.buy('transfer', '20.00');
  expect(waiting).toMatchObject({ state: 'pending', dueOn: '2026-03-16' });
  expect(await openPayment(p.app, waiting.id)).toEqual({ kind: 'done' });
  const part = await p.system((ctx) => settleManually(ctx, { paymentId: waiting.id, amount: eur('12.50'), receivedOn: '2026-03-03' }));
  expect(part).toMatchObject({ state: 'partly-captured', captured: { amount: '12.5' } });
  expect(await p.purchaseState(waiting)).toBe('open');
  const rest = await p.system((ctx) => settleManually(ctx, { paymentId: waiting.id, amount: eur('7.50'), receivedOn: '2026-03-04' }));
  expect(rest).toMatchObject({ state: 'captured', paidAt: '2026-03-02T10:00:00.000Z' });
  expect(await p.purchaseState(waiting)).toBe('confirmed');
});

test('on account is sold up to the limit however many buy at once, and what is paid is free again', async () => {
  const p = await createPaymentsApp();
  const organizationId = await p.organization('100.00');
  const payer = { personId: null, organizationId };
  const bought = await Promise.allSettled(Array.from({ length: 20 }, () => p.buy('account', '15.00', { payer })));
  const made = bought.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(made).toHaveLength(6);
  expect(bought.flatMap((each) => (each.status === 'rejected' ? [(each.reason as { code?: string }).code] : []))).toEqual(
    Array.from({ length: 14 }, () => 'credit-limit'),
  );
  const first = made[0]!;
  expect(first).toMatchObject({ state: 'authorised', dueOn: '2026-04-01' });
  expect(await p.system((ctx) => creditStanding(ctx, organizationId))).toMatchObject({
    used: eur('90'),
    available: eur('10'),
    warnings: ['near-limit'],
  });
  await p.system((ctx) => settleManually(ctx, { paymentId: first.id, amount: eur('15.00'), receivedOn: '2026-03-20' }));
  await p.buy('account', '15.00', { payer });
  // Part of an order is cancelled: so much less is owed.
  await p.system((ctx) => voidPayment(ctx, { paymentId: made[1]!.id, amount: eur('5.00'), reason: 'One book less' }));
  p.setNow('2026-05-01T10:00:00.000Z');
  expect(await p.system((ctx) => creditStanding(ctx, organizationId))).toMatchObject({
    used: eur('85'),
    overdue: eur('85'),
    warnings: ['overdue'],
  });
});

test('ways to pay are named, and instructions given, in the language of the buyer where it is translated', async () => {
  const p = await createPaymentsApp();
  const { transfer } = p.methods;
  const name = async (language: string) =>
    (
      await p.system((ctx) =>
        paymentMethodsFor(ctx, {
          currency: 'EUR',
          amount: '5',
          channel: 'web',
          buyer: { organizationId: null, isBusiness: false },
          language,
        }),
      )
    ).find((each) => each.id === transfer)?.name;
  expect([await name('de'), await name('fr')]).toEqual(['Überweisung', 'Bank transfer']);
  const paid = await p.buy('transfer', '5.00');
  const text = async (language: string) => (await p.system((ctx) => instructionsFor(ctx, paid, language)))?.text;
  expect([await text('de'), await text('en')]).toEqual(['Bitte nennen Sie die Bestellnummer.', 'Please quote the number.']);
});

test('only organizations with a credit account that is not blocked buy on account, and those with one are told why not', async () => {
  const p = await createPaymentsApp();
  const [blocked, without] = [await p.organization('100.00', { isBlocked: true }), await p.organization()];
  const offers = (organizationId: string | null, amount: string) =>
    p.system((ctx) => paymentMethodsFor(ctx, { currency: 'EUR', amount, channel: 'web', buyer: { organizationId, isBusiness: true } }));
  const names = async (id: string | null) => (await offers(id, '50')).map((each) => [each.provider, each.refusal]);
  expect(await names(without)).toEqual([
    ['transfer', null],
    ['sandbox', null],
    ['sandbox', null],
  ]);
  expect((await offers(blocked, '50')).find((each) => each.provider === 'account')).toMatchObject({ refusal: 'credit-blocked' });
  await expect(p.buy('account', '5.00', { payer: { personId: null, organizationId: blocked } })).rejects.toMatchObject({
    code: 'credit-blocked',
  });
  await expect(p.buy('account', '5.00', { payer: { personId: null, organizationId: without } })).rejects.toMatchObject({
    code: 'no-credit-account',
  });
  await expect(p.buy('account', '5.00')).rejects.toMatchObject({ code: 'no-credit-account' });
});

test('one key makes one payment, however many ask at once, and another amount under it is refused', async () => {
  const p = await createPaymentsApp();
  const organizationId = await p.organization('25.00');
  const first = await p.buy('account', '20.00', { payer: { personId: null, organizationId } });
  const again = () =>
    p.system((ctx) =>
      createPayment(ctx, {
        subject: first.subject,
        reference: 'K-1',
        amount: eur('20.00'),
        methodId: p.methods.account,
        payer: { personId: null, organizationId },
        description: 'Two books',
        idempotencyKey: first.idempotencyKey,
        returnUrl: '/',
      }),
    );
  const ids = new Set((await Promise.all(Array.from({ length: 20 }, again))).map((each) => each.id));
  expect([...ids]).toEqual([first.id]);
  await expect(p.buy('cash', '20.00', { idempotencyKey: first.idempotencyKey })).rejects.toMatchObject({ code: 'idempotency-mismatch' });
  const { rows } = await sql`select 1 from payment`.execute(p.app.db);
  expect(rows).toHaveLength(1);
});

test('a payer is sent back to this system only', async () => {
  const p = await createPaymentsApp();
  for (const returnUrl of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    `${p.url}.evil.example/`,
  ])
    await expect(p.buy('cash', '1.00', { returnUrl })).rejects.toMatchObject({ code: 'invalid' });
  expect((await p.buy('cash', '1.00', { returnUrl: `${p.url}/thanks` })).state).toBe('captured');
});

test('a card payment in the sandbox goes to its page, comes back paid, and is told of by a webhook', async () => {
  const p = await createPaymentsApp();
  const made = await p.buy('sandbox', '20.00');
  expect(made.state).toBe('created');
  const opened = await openPayment(p.app, made.id);
  if (opened.kind !== 'redirect') throw new Error('no page');
  // Twice is the same page.
  expect(await openPayment(p.app, made.id)).toEqual(opened);
  expect(p.sandbox.carriedOut.start).toBe(1);
  expect((await p.read(made.id)).row.state).toBe('pending');
  const hop = await fetch(`${p.url}${opened.url}`);
  expect(await hop.text()).toContain(`content="0;url=${opened.pageUrl}"`);
  const back = await p.payAt(opened.pageUrl, 'approve');
  const returned = await fetch(String(back.headers.get('location')), { redirect: 'manual' });
  expect([returned.status, returned.headers.get('location')]).toEqual([303, '/thanks?order=1']);
  expect((await p.read(made.id)).row).toMatchObject({ state: 'captured', captured: { amount: '20' } });
  expect(await p.purchaseState(made)).toBe('confirmed');
  await p.settle();
  expect((await p.read(made.id)).row).toMatchObject({ state: 'captured', captured: { amount: '20' } });
  const events = await sql<{ state: string }>`select state from provider_event`.execute(p.app.db);
  expect(events.rows.map((each) => each.state)).toEqual(['applied', 'applied']);
});

test('3-D Secure, a declined card and a payer who goes away', async () => {
  const p = await createPaymentsApp();
  const begin = async () => {
    const made = await p.buy('sandbox');
    const opened = await openPayment(p.app, made.id);
    return { made, url: opened.kind === 'redirect' ? opened.pageUrl : '' };
  };
  const secure = await begin();
  await p.payAt(secure.url, 'challenge');
  await p.settle();
  expect((await p.read(secure.made.id)).row.state).toBe('pending');
  await p.payAt(secure.url, 'confirm');
  await p.settle();
  expect((await p.read(secure.made.id)).row.state).toBe('captured');

  const declined = await begin();
  await p.payAt(declined.url, 'decline');
  await p.settle();
  expect(await openPayment(p.app, declined.made.id)).toEqual({ kind: 'failed', reason: 'The card was declined.' });

  const left = await begin();
  await p.payAt(left.url, 'abandon');
  await p.settle();
  expect(await openPayment(p.app, left.made.id)).toMatchObject({ kind: 'redirect', pageUrl: left.url });
  p.setNow('2026-03-02T12:00:00.000Z');
  expect(await openPayment(p.app, left.made.id)).toEqual({ kind: 'failed', reason: 'The time to pay has run out.' });
});

test('what was authorised is captured in parts as it is shipped, never more of it, and the rest released', async () => {
  const p = await createPaymentsApp();
  const made = await p.buy('later', '100.00');
  const opened = await openPayment(p.app, made.id);
  await p.payAt(opened.kind === 'redirect' ? opened.pageUrl : '', 'approve');
  await p.settle();
  expect((await p.read(made.id)).row.state).toBe('authorised');
  const capture = (amount: string) =>
    p.system((ctx) => capturePayment(ctx, { paymentId: made.id, amount: eur(amount), reason: 'Shipped' }));
  const asked = await Promise.allSettled(['40', '40', '40'].map(capture));
  expect(asked.filter((each) => each.status === 'fulfilled')).toHaveLength(2);
  await p.settle();
  expect((await p.read(made.id)).row).toMatchObject({ state: 'partly-captured', captured: { amount: '80' } });
  await p.system((ctx) => voidPayment(ctx, { paymentId: made.id, reason: 'The rest is cancelled' }));
  await p.settle();
  expect((await p.read(made.id)).row).toMatchObject({ state: 'captured', captured: { amount: '80' }, released: { amount: '20' } });
  // Shipping code that asks for what is left need not know that nothing is.
  await p.system((ctx) => capturePayment(ctx, { paymentId: made.id, reason: 'Shipped' }));
  expect(p.jobs).toEqual([]);
});

test('refunds never exceed what was captured, however many are asked for at once', async () => {
  const p = await createPaymentsApp();
  const made = await p.buy('sandbox', '50.00');
  const opened = await openPayment(p.app, made.id);
  await p.payAt(opened.kind === 'redirect' ? opened.pageUrl : '', 'approve');
  await p.settle();
  const asked = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      p.system((ctx) => refundPayment(ctx, { paymentId: made.id, amount: eur('15.00'), reason: 'Returned' })),
    ),
  );
  expect(asked.filter((each) => each.status === 'fulfilled')).toHaveLength(3);
  await p.settle();
  expect((await p.read(made.id)).row).toMatchObject({ state: 'partly-refunded', refunded: { amount: '45' } });
  expect(p.sandbox.bank.all()[0]?.refunds).toHaveLength(3);
  await p.system((ctx) => refundPayment(ctx, { paymentId: made.id, reason: 'The rest' }));
  await p.settle();
  expect((await p.read(made.id)).row.state).toBe('refunded');
  await expect(p.system((ctx) => refundPayment(ctx, { paymentId: made.id, reason: 'More' }))).rejects.toMatchObject({
    code: 'refund-too-much',
  });
});
