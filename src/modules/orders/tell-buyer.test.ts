import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { settleManually } from '../payments/index.ts';
import { cancelOrder } from './engine/cancel-order.ts';
import { order } from './records/order.ts';
import { orderReturn } from './records/order-return.ts';
import { placeOrder } from './index.ts';
import { createOrdersApp } from './testing/orders-app.ts';

const app = await createOrdersApp();

/** What was written to the buyer of an order, oldest first. */
async function mailsOf(id: string): Promise<readonly { readonly kind: string; readonly subject: string; readonly text: string }[]> {
  await app.work();
  const { rows } = await sql<{ kind: string; subject: string; text: string }>`
    select split_part(m.key, ' ', 2) as kind, m.subject, replace(m.text, chr(160), ' ') as text from mail m join "order" o on o.id = ${id}::uuid
    where m.text like '%/orders/' || o.number || '?%' order by m.id`.execute(app.app.db);
  return rows;
}
const kindsOf = async (id: string): Promise<readonly string[]> => (await mailsOf(id)).map(({ kind }) => kind);

/** Two lamps of 20 EUR without tax, bought in the shop. */
async function bought(paymentMethodId: string): Promise<string> {
  const lamp = await app.product('20', 5);
  return (await app.buy(await app.fill({ [lamp]: 2 }), { paymentMethodId })).orderId;
}

async function paid(): Promise<string> {
  const id = await bought(app.methods.transfer);
  const { rows } = await sql<{ id: string }>`select id from payment where subject_id = ${id}::uuid`.execute(app.app.db);
  await app.system((ctx) =>
    settleManually(ctx, { paymentId: String(rows[0]?.id), amount: { amount: '47.60', currency: 'EUR' }, receivedOn: '2026-03-03' }),
  );
  return id;
}

const unpaid = (id: string): Promise<void> => app.system((ctx) => cancelOrder(ctx, { id, number: '', reason: 'unpaid' }));

test('who was told how to pay, or that the order is kept, is told that it is too late; who left the page of a provider hears nothing', async () => {
  const byTransfer = await bought(app.methods.transfer);
  await unpaid(byTransfer);
  expect(await kindsOf(byTransfer)).toEqual(['payment', 'cancelled']);
  expect((await mailsOf(byTransfer)).at(-1)?.text).toContain('It was not paid in time.');
  const byCard = await bought(app.methods.card);
  await unpaid(byCard);
  expect(await kindsOf(byCard)).toEqual([]);
  const declined = await bought(app.methods.card);
  await sql`update payment set state = 'failed' where subject_id = ${declined}::uuid`.execute(app.app.db);
  await unpaid(declined);
  expect(await kindsOf(declined)).toEqual(['cancelled']);
});

test('a cancelled order says what goes back', async () => {
  const id = await paid();
  await app.command(order, 'cancel', id, { reason: 'outOfStock' });
  expect(await kindsOf(id)).toEqual(['payment', 'confirmation', 'cancelled']);
  const { text } = (await mailsOf(id)).at(-1) ?? { text: '' };
  for (const said of ['We are sorry: we cannot deliver it.', 'Refunded: €47.60']) expect(text).toContain(said);
});

test('a return is told of when it is announced, when it has arrived, and when it is not accepted; each refund once', async () => {
  const id = await paid();
  await app.command(order, 'ship', id, {});
  const { rows } = await sql<{ id: string }>`select id from order_line where order_id = ${id}::uuid`.execute(app.app.db);
  const comesBack = async (): Promise<string> => {
    await app.command(order, 'request-return', id, { lines: [{ line: rows[0]?.id, quantity: 1 }], reason: 'unwanted' });
    const found = await sql<{ id: string }>`select id from order_return where order_id = ${id}::uuid and state = 'requested'`.execute(
      app.app.db,
    );
    return String(found.rows[0]?.id);
  };
  await app.command(orderReturn, 'reject', await comesBack(), { answer: 'It was worn in the rain.' });
  await app.command(orderReturn, 'receive', await comesBack(), {});
  for (const amount of ['1', '2']) await app.command(order, 'refund', id, { amount: { amount, currency: 'EUR' }, reason: 'Late' });
  const mails = (await mailsOf(id)).slice(2);
  expect(mails.map(({ kind }) => kind)).toEqual([
    'shipment',
    'returnAnnounced',
    'returnRejected',
    'returnAnnounced',
    'returnReceived',
    'refund',
    'refund',
  ]);
  expect(mails[2]?.text).toContain('It was worn in the rain.');
  expect(mails[4]?.text).toContain('Refunded: €23.80');
  expect(mails[6]?.text).toContain('Refunded: €2.00');
});

test('nobody is written to of what was done at a till before their eyes', async () => {
  const lamp = await app.product('20', 5);
  const { orderId } = await app.system((ctx) =>
    placeOrder(ctx, app.draft({ [lamp]: 1 }, { channel: 'outlet', paymentMethodId: app.methods.cash })),
  );
  await app.command(order, 'refund', orderId, { amount: { amount: '1', currency: 'EUR' }, reason: 'Scratched' });
  await app.command(order, 'cancel', orderId, { reason: 'buyer' });
  expect(await kindsOf(orderId)).toEqual([]);
});
