import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { availability, reserve } from './index.ts';
import { createStockApp } from './testing/stock-app.ts';

const open = 3000;

test('what is promised already is not read to sell more: a shop with many open orders sells as one with none', async () => {
  const app = await createStockApp();
  const [lamp, here] = [await app.product(), await app.location()];
  await app.put(lamp, here, open + 10);
  // Half of them until they are paid for, half for good.
  await sql`insert into reservation (id, product_id, location_id, quantity, holder_type, holder_id, state, expires_at)
    select gen_random_uuid(), ${lamp}::uuid, ${here}::uuid, 1, 'orders.order', gen_random_uuid(), case when n % 2 = 0 then 'held' else 'allocated' end,
      case when n % 2 = 0 then '2026-03-03T10:00:00Z'::timestamptz end from generate_series(1, ${open}) n`.execute(app.app.db);
  await sql`analyze reservation`.execute(app.app.db);
  const [read, free] = await app.as(systemActor, async (ctx) => {
    const before = await rowsRead(ctx);
    const there = await availability(ctx, { productIds: [lamp] });
    await reserve(ctx, {
      holder: { type: 'orders.order', id: newId() },
      lines: [{ productId: lamp, quantity: 2 }],
      expiresAt: '2026-03-02T10:30:00.000Z',
    });
    return [(await rowsRead(ctx)) - before, there.get(lamp)?.available];
  });
  expect(free).toBe('10');
  expect(read).toBeLessThan(20);
  expect(await app.level(lamp)).toEqual({ onHand: open + 10, reserved: open + 2 });
});

/** Reservations that this transaction has looked at so far, by PostgreSQL's own count. */
async function rowsRead(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as read from pg_stat_xact_user_tables where relname = 'reservation'`.execute(
    ctx.db,
  );
  return rows[0]?.read ?? 0;
}
