import { expect, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { settleManually } from '../payments/index.ts';
import { payAgain, waysToPay } from './index.ts';
import { createOrdersApp } from './testing/orders-app.ts';

const app = await createOrdersApp();

/** An order of a lamp whose card was declined. */
async function declined(): Promise<{ readonly id: string; readonly lamp: string }> {
  const lamp = await app.product('20', 5);
  const { orderId } = await app.buy(await app.fill({ [lamp]: 1 }), { paymentMethodId: app.methods.card });
  await sql`update payment set state = 'failed', problem = 'The card was declined.' where subject_id = ${orderId}::uuid`.execute(
    app.app.db,
  );
  return { id: orderId, lamp };
}

const again = (id: string, methodId: string) => app.system((ctx) => payAgain(ctx, { orderId: id, methodId, returnUrl: null }));

const read = async (id: string) => {
  const { rows } = await sql<{ state: string; expires: string | null; kept: string | null; payments: number }>`
    select o.state, o.expires_at as expires, (select max(r.expires_at) from reservation r where r.holder_id = o.id) as kept,
      (select count(*)::int from payment p where p.subject_id = o.id) as payments
    from "order" o where o.id = ${id}::uuid`.execute(app.app.db);
  return rows[0];
};

test('who is declined pays by transfer instead: the goods stay kept, they are told how, and the money confirms the order', async () => {
  const { id, lamp } = await declined();
  const { ways, amount } = await app.system((ctx) => waysToPay(ctx, id, 'en'));
  expect([ways.map(({ id: way }) => way).includes(app.methods.transfer), amount]).toEqual([true, '23.8']);
  const payment = await again(id, app.methods.transfer);
  expect(payment).toMatchObject({ state: 'pending', isOnline: false });
  expect(await read(id)).toMatchObject({
    state: 'pending',
    expires: '2026-03-16T10:00:00.000Z',
    kept: '2026-03-16T10:10:00.000Z',
    payments: 2,
  });
  await app.work();
  const { rows } = await sql<{ text: string }>`select text from mail where key = ${`order payment ${id}`}`.execute(app.app.db);
  expect(rows[0]?.text).toContain('DE89370400440532013000');
  await app.system((ctx) =>
    settleManually(ctx, { paymentId: payment.id, amount: { amount: '23.80', currency: 'EUR' }, receivedOn: '2026-03-04' }),
  );
  expect(await read(id)).toMatchObject({ state: 'confirmed', expires: null, kept: null });
  expect(await app.level(lamp)).toMatchObject({ onHand: 5, reserved: 1 });
  expect(await app.faults()).toEqual([]);
});

test('however often and by how many at once it is asked, there is one payment more', async () => {
  const { id } = await declined();
  const made = await Promise.all(Array.from({ length: 6 }, () => again(id, app.methods.card)));
  expect(new Set(made.map((payment) => payment.id)).size).toBe(1);
  // A page of a provider is waited for as long as the first time.
  expect(await read(id)).toMatchObject({ state: 'pending', expires: '2026-03-02T11:00:00.000Z', payments: 2 });
});

test('a payment that is still open is answered, whatever way is asked for', async () => {
  const lamp = await app.product('20', 5);
  const placed = await app.buy(await app.fill({ [lamp]: 1 }), { paymentMethodId: app.methods.card });
  expect((await again(placed.orderId, app.methods.transfer)).id).toBe(placed.payment?.id);
  expect((await read(placed.orderId))?.payments).toBe(1);
});

test('nothing can be paid anew that does not wait, or in a way that is not offered', async () => {
  const { id } = await declined();
  await expect(again(id, app.methods.cash)).rejects.toMatchObject({
    code: 'invalid',
    problems: [{ pointer: '/paymentMethodId', code: 'not-offered' }],
  });
  await sql`update "order" set expires_at = '2026-03-02T09:59:00Z' where id = ${id}::uuid`.execute(app.app.db);
  await expect(again(id, app.methods.card)).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await read(id))?.payments).toBe(1);
});
