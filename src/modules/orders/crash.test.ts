import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { seededRandom } from '../../kernel/random/seeded-random.ts';
import { sql } from '../../kernel/db/sql.ts';
import { createOrdersApp } from './testing/orders-app.ts';

test(
  'killed at any step of checkout and payment: no order without payment, no payment without order, and the ledger adds up',
  { timeout: 180_000 },
  async () => {
    const app = await createOrdersApp();
    const lamp = await app.product('20', 1_000_000);
    const random = seededRandom(11);
    for (let round = 0; round < 3; round += 1) {
      const child = fork(new URL('./testing/checkout-to-kill.ts', import.meta.url), [app.appUrl, lamp, app.parcel, app.methods.transfer], {
        silent: true,
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const least = 3 + Math.floor(random() * 12);
      for (let bought = 0; bought < least; bought += 1)
        await Promise.race([
          once(child, 'message'),
          once(child, 'exit').then(() => Promise.reject(new Error('The shop ended by itself.'))),
        ]);
      child.kill('SIGKILL');
      await once(child, 'exit');
      expect(await broken()).toEqual([]);
    }
    expect(await app.faults()).toEqual([]);
    const { rows } = await sql<{ orders: number; reserved: number; confirmed: number }>`
    select count(*)::int as orders, (select reserved::int from stock_level where product_id = ${lamp}::uuid) as reserved, count(*) filter (where state = 'confirmed')::int as confirmed from "order"`.execute(
      app.app.db,
    );
    expect(rows[0]?.reserved).toBe(rows[0]?.orders);
    expect(rows[0]?.confirmed).toBeGreaterThanOrEqual(9);

    async function broken(): Promise<readonly unknown[]> {
      const found = await sql`
      select 'order without payment' as what, o.id from "order" o where not exists (select 1 from payment p where p.subject_id = o.id)
      union all select 'payment without order', p.id from payment p where not exists (select 1 from "order" o where o.id = p.subject_id)
      union all select 'order without lines', o.id from "order" o where not exists (select 1 from order_line l where l.order_id = o.id)
      union all select 'order that nobody told of', o.id from "order" o where not exists (select 1 from event e where e.record_id = o.id and e.type = 'orders.orderPlaced')
      union all select 'ordered cart without order', c.id from cart c where c.state = 'ordered' and c.order_id is null
      union all select 'paid and not confirmed', o.id from "order" o join payment p on p.subject_id = o.id where p.state = 'captured' and o.state <> 'confirmed'
      union all select 'confirmed and not paid', o.id from "order" o join payment p on p.subject_id = o.id where p.state <> 'captured' and o.state = 'confirmed'`.execute(
        app.app.db,
      );
      return found.rows;
    }
  },
);
