import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { sql } from '../../kernel/db/sql.ts';
import { seededRandom } from '../../kernel/random/seeded-random.ts';
import type { DeathPoint } from '../../kernel/testing/die-at-statement.ts';
import { createOrdersApp } from './testing/orders-app.ts';
import { orderFaults } from './testing/order-faults.ts';

/** The steps of checkout and payment; `node bench/crashes.ts` kills a whole server at them as often as one likes. */
const steps = {
  'the cart is filled': 'insert into "?cart_line',
  'stock is reserved': 'stock_reserve|insert into "?reservation',
  'the payment is made': 'insert into "?payment"? ',
  'the order is written': 'insert into "?order"? ',
  'it is committed': '^commit',
  'the payment arrives': 'update "?payment"? ',
  'the order is confirmed': 'update "?order"? ',
};

test(
  'killed at each step of checkout and payment: no order without payment, no payment without order, and the ledger adds up',
  { timeout: 300_000 },
  async () => {
    const app = await createOrdersApp();
    const lamp = await app.product('20', 1_000_000);
    const random = seededRandom(11);
    const start = (pattern: string): ChildProcess => {
      const point: DeathPoint = { pattern, nth: 2 + Math.floor(random() * 8), when: random() < 0.5 ? 'before' : 'after' };
      const given = [app.appUrl, lamp, app.parcel, app.methods.transfer, JSON.stringify(point)];
      const child = fork(new URL('./testing/checkout-to-kill.ts', import.meta.url), given, { silent: true });
      onTestFinished(() => void child.kill('SIGKILL'));
      return child;
    };
    for (const [step, pattern] of Object.entries(steps)) {
      const child = start(pattern);
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect([step, signal]).toEqual([step, 'SIGKILL']);
      expect([step, ...(await orderFaults(app.app.db))]).toEqual([step]);
      expect(await app.faults()).toEqual([]);
    }
    const { rows } = await sql<{ orders: number; reserved: number; confirmed: number }>`
    select count(*)::int as orders, (select reserved::int from stock_level where product_id = ${lamp}::uuid) as reserved, count(*) filter (where state = 'confirmed')::int as confirmed from "order"`.execute(
      app.app.db,
    );
    expect(rows[0]?.reserved).toBe(rows[0]?.orders);
    expect(rows[0]?.confirmed).toBeGreaterThanOrEqual(9);
  },
);
