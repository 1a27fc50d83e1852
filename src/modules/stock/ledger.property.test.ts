import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemActor } from '../../kernel/access/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { AppError } from '../../kernel/errors.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { availability, availabilityOf, fulfil, keepReservation, release, reserve, restock, stockCounts } from './index.ts';
import { book } from './ledger/book.ts';
import { freeExpired } from './ledger/release.ts';
import { createStockApp } from './testing/stock-app.ts';

const app = await createStockApp();
const places = [await app.location(), await app.location({ shipsOrders: false })];
const holders = Array.from({ length: 4 }, () => ({ type: 'orders.order', id: newId() }));

/** What happens when there are none of the products. */
const policies = ['no', 'backorder', 'no'] as const;

const quantity = fc.integer({ min: 1, max: 8000 }).map((n) => (n / 1000).toString());
const line = fc.record({ product: fc.nat(2), quantity });
const lines = fc.array(line, { minLength: 1, maxLength: 3 });
const place = fc.nat(1);
const holder = fc.nat(3);
const step = fc.oneof(
  fc.record({ do: fc.constant('receive' as const), lines, place }),
  fc.record({ do: fc.constant('adjust' as const), lines, place }),
  fc.record({ do: fc.constant('reserve' as const), lines, holder, at: fc.option(place), holds: fc.boolean(), isRead: fc.boolean() }),
  fc.record({ do: fc.constant('release' as const), lines: fc.option(lines), holder }),
  fc.record({ do: fc.constant('fulfil' as const), lines: fc.option(lines), holder, at: fc.option(place) }),
  fc.record({ do: fc.constant('restock' as const), lines, place }),
  fc.record({ do: fc.constant('keep' as const), holder }),
  fc.record({ do: fc.constant('wait' as const), holder }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('after any steps levels are the sum of ledger and reservations, nothing is below zero, and a refusal changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const products = [await app.product(), await app.product({ backorder: policies[1] }), await app.product()];
      let minute = 0;
      for (const s of steps) {
        minute += s.do === 'wait' ? 20 : 1;
        const now = new Date(Date.UTC(2026, 2, 2, 10, minute)).toISOString();
        app.setNow(now);
        const before = await picture(products);
        const refused = await app
          .as(systemActor, (ctx) => take(ctx, s, products, now))
          .then(
            () => false,
            (error: unknown) => {
              if (!(error instanceof AppError) || error.code !== 'out-of-stock') throw error;
              return true;
            },
          );
        if (refused) expect(await picture(products)).toEqual(before);
      }
      expect(await app.faults()).toEqual([]);
      // What may be sold is what is there and nobody was promised.
      const found = await app.as(systemActor, (ctx) => availability(ctx, { productIds: products, locationId: places[0] as string }));
      const { rows } = await sql<{ id: string; free: string }>`
        select p.id, coalesce(sum(l.available) + coalesce((select sum(r.quantity) from reservation r where r.product_id = p.id and r.location_id = ${places[0]}::uuid and r.state = 'held'
          and r.expires_at <= ${app.app.now()}::timestamptz), 0), 0)::float8::text as free
        from product p left join stock_level l on l.product_id = p.id and l.location_id = ${places[0]}::uuid where p.id = any(${[products[0], products[2]]}::uuid[]) group by p.id`.execute(
        app.app.db,
      );
      for (const row of rows) expect(found.get(row.id)?.available).toBe(row.free);
      // Whoever knows what the products are is told the same.
      const known = new Map(products.map((id, i) => [id, { isStocked: true, isCounted: true, backorder: policies[i] as 'no' }]));
      await app.as(systemActor, async (ctx) =>
        expect(await availabilityOf(ctx, known, await stockCounts(ctx, products))).toEqual(
          await availability(ctx, { productIds: products }),
        ),
      );
    }),
    { numRuns: 25 },
  );
}, 60_000);

async function take(ctx: Ctx, s: Step, products: readonly string[], now: string): Promise<unknown> {
  const of = (given: readonly { product: number; quantity: string }[]) =>
    given.map((l) => ({ productId: products[l.product] as string, quantity: l.quantity }));
  const at = (n: number | null): string | null => (n === null ? null : (places[n] as string));
  const who = (n: number) => holders[n] as (typeof holders)[number];
  switch (s.do) {
    case 'receive':
      return book(
        ctx,
        of(s.lines).map((l) => ({ ...l, locationId: places[s.place] as string })),
        { kind: 'receipt' },
      );
    case 'adjust':
      return book(
        ctx,
        of(s.lines).map((l) => ({ ...l, quantity: `-${l.quantity}`, locationId: places[s.place] as string, reason: 'damaged' })),
        { kind: 'adjustment', displaces: true },
      );
    case 'reserve':
      return reserve(ctx, {
        holder: who(s.holder),
        lines: of(s.lines).map((l, i) => (s.isRead ? { ...l, backorder: policies[s.lines[i]?.product ?? 0] as 'no' } : l)),
        locationId: at(s.at),
        expiresAt: s.holds ? new Date(Date.parse(now) + 600_000).toISOString() : null,
      });
    case 'release':
      return release(ctx, who(s.holder), s.lines ? of(s.lines) : undefined);
    case 'fulfil':
      return fulfil(ctx, { holder: who(s.holder), ...(s.lines ? { lines: of(s.lines) } : {}), locationId: at(s.at) });
    case 'restock':
      return restock(ctx, { source: who(0), lines: of(s.lines), locationId: places[s.place] as string });
    case 'keep':
      return keepReservation(ctx, who(s.holder), null);
    case 'wait':
      return freeExpired(ctx, who(s.holder));
  }
}

async function picture(products: readonly string[]): Promise<unknown> {
  const { rows } = await sql<{ picture: unknown }>`
    select jsonb_build_object('levels', (select jsonb_agg(jsonb_build_array(product_id, location_id, on_hand, reserved, lines) order by product_id, location_id) from stock_level where product_id = any(${products}::uuid[])),
      'open', (select jsonb_agg(jsonb_build_array(holder_id, product_id, location_id, state, quantity) order by id) from reservation where product_id = any(${products}::uuid[]))) as picture`.execute(
    app.app.db,
  );
  return rows[0]?.picture;
}
