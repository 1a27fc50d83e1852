import { expect, test } from 'vitest';
import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import { reading } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { listRecords } from '../../../kernel/list/list.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { person } from '../../parties/records/person.ts';
import { orderEvents } from '../events.ts';
import { orderByToken } from '../queries/order-for-buyer.ts';
import { order } from '../records/order.ts';
import { createOrdersApp } from '../testing/orders-app.ts';
import { claimGuestOrders, linkGuestOrders } from './guest-orders.ts';

const app = await createOrdersApp();
const lamp = await app.product('20', 1000);

const known = (givenName: string, ...emails: string[]): Promise<string> =>
  app.make(person, { givenName, familyName: 'Geheim', emails: emails.map((value) => ({ value })), phones: [{ value: '+4930123456' }] });
/** As a guest orders it, and what follows the order in the background. */
async function buy(email: string): Promise<{ readonly orderId: string; readonly number: string; readonly token: string }> {
  const placed = await app.buy(await app.fill({ [lamp]: 1 }), { email });
  await follow(placed.orderId);
  return placed;
}
const follow = (recordId: string): Promise<void> =>
  app.system((ctx) => linkGuestOrders.run(ctx, [{ type: orderEvents.placed, recordType: order.key, recordId } as unknown as StoredEvent]));
const personOf = async (id: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select person_id as id from "order" where id = ${id}::uuid`.execute(app.app.db)).rows[0]?.id ?? null;
const customer = (personId: string): Actor => ({ ...publicActor, audience: 'customer', personId, via: 'session' });
const seenBy = (personId: string): Promise<readonly unknown[]> =>
  reading(app.app, { actor: customer(personId), requestId: 'test' }, async (ctx) => {
    const { data } = await listRecords(ctx, ctx.registry.record(order.key), {});
    return data.map((row) => row['number']);
  });

test('the order of a guest whom the company knows stands on their timeline, and tells the guest nothing of them', async () => {
  const kari = await known('Kari', 'kari@example.com');
  const placed = await buy('Kari@Example.com');
  expect(await personOf(placed.orderId)).toBe(kari);
  // What was paid for it is theirs as well.
  const payments = await sql<{ id: string | null }>`select person_id as id from payment where subject_id = ${placed.orderId}::uuid`.execute(
    app.app.db,
  );
  expect(payments.rows).toEqual([{ id: kari }]);
  const { rows } = await sql<{ type: string }>`select type from event where record_id = ${placed.orderId}::uuid order by seq`.execute(
    app.app.db,
  );
  expect(rows.map(({ type }) => type)).toContain(orderEvents.linked);
  const page = JSON.stringify(await app.system((ctx) => orderByToken(ctx, placed.number, placed.token)));
  expect(page).toContain(placed.number);
  for (const secret of ['Geheim', '30123456', kari]) expect(page).not.toContain(secret);
  // The event may come twice.
  await follow(placed.orderId);
  expect(
    (await sql`select 1 from event where record_id = ${placed.orderId}::uuid and type = ${orderEvents.linked}`.execute(app.app.db)).rows,
  ).toHaveLength(1);
});

test('an address of several people, of nobody, or of somebody who is gone leads to none of them', async () => {
  await known('Anna', 'family@example.com');
  await known('Bert', 'family@example.com');
  const gone = await known('Cleo', 'gone@example.com');
  await sql`update person set deleted_at = now() where id = ${gone}::uuid`.execute(app.app.db);
  for (const email of ['family@example.com', 'nobody@example.com', 'gone@example.com'])
    expect(await personOf((await buy(email)).orderId)).toBeNull();
});

test('no order gets into an account that signs in with another address', async () => {
  const ola = await known('Ola', 'ola@example.com', 'shared@example.com');
  const account = await app.make(user, { name: 'Ola', email: 'ola@example.com', audience: 'customer' });
  await sql`update "user" set person_id = ${ola} where id = ${account}::uuid`.execute(app.app.db);
  const foreign = await buy('shared@example.com');
  expect(await personOf(foreign.orderId)).toBeNull();
  const own = await buy('ola@example.com');
  expect(await seenBy(ola)).toEqual([own.number]);
});

test('earlier orders of an address become those of the person who has proved it, once, and nobody else’s', async () => {
  const [first, second, other] = [await buy('eva@example.com'), await buy('EVA@example.com'), await buy('eve@example.com')];
  const ofCompany = await app.buy(
    await app.fill({ [lamp]: 1 }),
    { email: 'eva@example.com' },
    app.shopper({ organizationId: await app.organization() }),
  );
  const eva = await known('Eva', 'eva@example.com');
  // Being known is not having proved it: nothing is theirs by the address alone.
  expect(await seenBy(eva)).toEqual([]);
  for (let n = 0; n < 2; n += 1) await app.system((ctx) => claimGuestOrders(ctx, { personId: eva, email: 'eva@example.com' }));
  expect((await seenBy(eva)).toSorted()).toEqual([first.number, second.number].toSorted());
  expect(await personOf(other.orderId)).toBeNull();
  expect(await personOf(ofCompany.orderId)).toBeNull();
  const late = await known('Late', 'late@example.com');
  await app.system((ctx) => claimGuestOrders(ctx, { personId: late, email: 'eva@example.com' }));
  expect(await seenBy(late)).toEqual([]);
  expect(await personOf(newId())).toBeNull();
});
