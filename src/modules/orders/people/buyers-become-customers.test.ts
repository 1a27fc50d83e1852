import { expect, test } from 'vitest';
import { sql } from '../../../kernel/db/sql.ts';
import type { StoredEvent } from '../../../kernel/event/event.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { placeOrder } from '../index.ts';
import { order } from '../records/order.ts';
import { createOrdersApp } from '../testing/orders-app.ts';
import { buyersBecomeCustomers } from './buyers-become-customers.ts';

const app = await createOrdersApp();
const lamp = await app.product('20', 1000);

type Stage = 'subscriber' | 'lead' | 'postSales' | 'former';
async function bought(stage: Stage | null, payment: 'agreed' | 'transfer' = 'agreed') {
  const organizationId = await app.make(organization, { name: 'Kontor', lifecycleStage: stage, roles: ['prospect', 'supplier'] });
  const personId = await app.make(person, { givenName: 'Kari', familyName: 'N', lifecycleStage: stage });
  const { buyer } = app.shopper({ organizationId, personId });
  const paymentMethodId = payment === 'agreed' ? null : app.methods.transfer;
  const { orderId } = await app.system((ctx) => placeOrder(ctx, app.draft({ [lamp]: 1 }, { buyer, paymentMethodId })));
  return { organizationId, personId, orderId };
}
const follow = (...ids: readonly string[]): Promise<void> =>
  app.system((ctx) =>
    buyersBecomeCustomers.run(
      ctx,
      ids.map((recordId) => ({ type: 'orders.orderConfirmed', recordType: order.key, recordId }) as unknown as StoredEvent),
    ),
  );
async function standing({ organizationId, personId }: { readonly organizationId: string; readonly personId: string }) {
  const { rows } = await sql<{ stage: string | null; roles: string[] | null; events: number }>`
    select lifecycle_stage as stage, roles, (select count(*) from event e where e.record_id = o.id and e.type = 'parties.lifecycleStageSet')::int as events
      from organization o where id = ${organizationId}::uuid
    union all select lifecycle_stage, null, (select count(*) from event e where e.record_id = p.id and e.type = 'parties.lifecycleStageSet')::int
      from person p where id = ${personId}::uuid`.execute(app.app.db);
  return rows;
}

test('who has bought is a customer from then on, told once, however often the event comes', async () => {
  const fresh = [await bought(null), await bought('lead'), await bought('former')];
  const ids = fresh.map(({ orderId }) => orderId);
  await follow(...ids);
  await follow(...ids);
  for (const each of fresh)
    expect(await standing(each)).toEqual([
      { stage: 'customer', roles: ['customer', 'supplier'], events: 1 },
      { stage: 'customer', roles: null, events: 1 },
    ]);
  const { rows } = await sql<{ data: object }>`
    select data from event where type = 'parties.lifecycleStageSet' and record_id = ${fresh[1]?.organizationId}::uuid`.execute(app.app.db);
  expect(rows[0]?.data).toMatchObject({ from: 'lead', to: 'customer', reason: (await app.order(ids[1] ?? ''))['number'] });
});

test('nobody goes back, and an order that waits to be paid makes nobody a customer', async () => {
  const [late, waiting] = [await bought('postSales'), await bought('lead', 'transfer')];
  await follow(late.orderId, waiting.orderId);
  expect((await standing(late)).map(({ stage }) => stage)).toEqual(['postSales', 'postSales']);
  expect(await standing(waiting)).toEqual([
    { stage: 'lead', roles: ['prospect', 'supplier'], events: 0 },
    { stage: 'lead', roles: null, events: 0 },
  ]);
});
