import type { App } from '../src/kernel/app.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { AppError } from '../src/kernel/errors.ts';
import { newId } from '../src/kernel/ids/new-id.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import { buyerOf, guestBuyer } from '../src/modules/catalog/index.ts';
import { placeOrder, requestReturn, type DraftAddress, type OrderDraft } from '../src/modules/orders/index.ts';
import { order } from '../src/modules/orders/records/order.ts';
import { settleManually } from '../src/modules/payments/index.ts';
import { orderReturn } from '../src/modules/orders/records/order-return.ts';
import { shipment } from '../src/modules/orders/records/shipment.ts';
import { createStage, type Stage } from './stage.ts';

interface Party {
  readonly id: string;
  readonly name: string;
  readonly address: DraftAddress | null;
}

interface Facts {
  readonly products: readonly string[];
  readonly companies: readonly Party[];
  readonly outlets: readonly string[];
  readonly parcel: string | null;
  readonly collect: string | null;
  /** Ways to pay by provider. */
  readonly methods: ReadonlyMap<string, string>;
}

const consumers: readonly (readonly [name: string, street: string, postalCode: string, city: string])[] = [
  ['Kari Nordmann', 'Storgata 4', '5014', 'Bergen'],
  ['Ola Hagen', 'Bogstadveien 31', '0366', 'Oslo'],
  ['Ingrid Lie', 'Elvegata 9', '7013', 'Trondheim'],
  ['Magnus Berg', 'Kongens gate 12', '8006', 'Bodø'],
  ['Sofie Dahl', 'Strandkaien 2', '4005', 'Stavanger'],
  ['Jonas Moen', 'Fjellveien 77', '5019', 'Bergen'],
];

/** What the channels of the demo company are, as often as they come. */
const channelsInTurn = ['web', 'web', 'outlet', 'web', 'rep', 'phone', 'web', 'partner', 'outlet', 'api'] as const;

/** Some sixty orders of the last year in all channels and states, placed, sent and taken back by commands. */
export async function seedOrders(all: Stage): Promise<void> {
  const stage = withoutOldMails(all);
  const facts = await readFacts(stage);
  if (facts.products.length === 0) return;
  for (let i = 0; i < 60; i += 1) {
    // Denser towards today, as of a company that grows.
    const days = 330 * (1 - i / 60) ** 1.6 + 0.2;
    const placed = await place(stage, facts, i, days);
    if (placed) await goOn(stage, placed, i, days);
  }
}

/** Nobody is told today of what they bought last year. */
function withoutOldMails(stage: Stage): Stage {
  const app: App = {
    ...stage.app,
    enqueue: (tx, jobs, now) => {
      const wanted = jobs.filter((job) => !job.job.startsWith('orders.') || Date.parse(now) > Date.parse(stage.daysAgo(3)));
      return wanted.length === 0 ? Promise.resolve() : stage.app.enqueue(tx, wanted, now);
    },
  };
  const quiet = createStage(app, stage.random);
  for (const [key, user] of stage.users) quiet.users.set(key, user);
  return quiet;
}

interface Placed {
  readonly id: string;
  readonly channel: string;
  readonly isCollected: boolean;
}

async function place(stage: Stage, facts: Facts, i: number, days: number): Promise<Placed | null> {
  const channel = channelsInTurn[i % channelsInTurn.length] ?? 'web';
  const isCompany = channel === 'rep' || channel === 'partner' || channel === 'api' || (channel === 'phone' && i % 2 === 0);
  const company = isCompany ? facts.companies[i % facts.companies.length] : undefined;
  const [name, street, postalCode, city] = consumers[i % consumers.length] ?? ['', '', '', ''];
  const home: DraftAddress = { name, street, postalCode, city, country: 'NO' };
  const isCollected = channel === 'web' && i % 6 === 0 && facts.collect !== null && facts.outlets.length > 0;
  const key = channel === 'rep' || channel === 'phone' ? 'astrid' : channel === 'outlet' ? 'support' : null;
  const outletId = channel === 'outlet' || isCollected ? (facts.outlets[i % Math.max(1, facts.outlets.length)] ?? null) : null;
  return tolerant(() =>
    stage.as(key, days, async (ctx) => {
      const draft: OrderDraft = {
        channel,
        currency: ctx.scope.baseCurrency,
        display: company ? 'net' : 'gross',
        buyer: company ? await buyerOf(ctx, { organizationId: company.id }) : guestBuyer('NO'),
        email: company || channel === 'outlet' ? null : `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.com`,
        language: 'en',
        shippingAddress: channel === 'outlet' ? null : company ? { company: company.name, country: 'NO', ...company.address } : home,
        billingAddress: null,
        deliveryMethodId: isCollected ? facts.collect : channel === 'outlet' || company ? null : facts.parcel,
        outletId,
        lines: linesOf(stage, facts, company !== undefined),
        couponCodes: [],
        purchaseOrderNumber: company && i % 3 === 0 ? `PO-${4100 + i}` : null,
        note: i % 14 === 3 ? 'Please leave it with the neighbour.' : null,
        ownerId: key === null ? null : (stage.users.get(key)?.id ?? null),
        source: null,
        paymentMethodId: methodOf(facts, channel, company !== undefined, i),
        idempotencyKey: null,
        returnUrl: null,
      };
      const { orderId, payment, gross, currency } = await placeOrder(ctx, draft);
      // Most consumers pay at once; the latest who have not wait.
      if (payment?.state === 'pending' && days > 1)
        await settleManually(ctx, {
          paymentId: payment.id,
          amount: { amount: gross, currency },
          receivedOn: stage.daysAgo(days).slice(0, 10),
        });
      return { id: orderId, channel, isCollected };
    }),
  );
}

/** Over the counter, or by transfer; companies have it on an invoice. */
function methodOf({ methods }: Facts, channel: string, isCompany: boolean, i: number): string | null {
  if (channel === 'outlet') return methods.get(i % 2 === 0 ? 'card-terminal' : 'cash') ?? null;
  return isCompany ? null : (methods.get('transfer') ?? null);
}

function linesOf({ random }: Stage, { products }: Facts, isCompany: boolean): OrderDraft['lines'] {
  const count = 1 + random.below(3);
  const chosen = new Set(Array.from({ length: count }, () => random.pick(products)));
  return [...chosen].filter(Boolean).map((productId) => ({
    key: newId(),
    productId,
    quantity: String(isCompany ? 2 + random.below(4) : random.chance(0.3) ? 2 : 1),
  }));
}

/** What becomes of an order as the days go by. */
async function goOn(stage: Stage, placed: Placed, i: number, days: number): Promise<void> {
  const run = (after: number, record: RecordType, verb: string, id: string, input: object = {}): Promise<unknown> =>
    tolerant(() =>
      stage.as('support', Math.max(days - after, 0.01), (ctx) =>
        runCommandIn(ctx, { record: ctx.registry.record(record.key), verb, id, input }),
      ),
    );
  if (i % 17 === 5) return void (await run(0.5, order, 'cancel', placed.id, { reason: 'buyer' }));
  if (days < 1.5) return;
  if (placed.isCollected) {
    await run(1, order, 'mark-ready', placed.id);
    if (days > 4) await delivered(stage, placed.id, 2, days);
    return;
  }
  if (placed.channel === 'outlet') await run(0, order, 'ship', placed.id);
  else if (days > 3 || i % 2 === 0)
    await run(1, order, 'ship', placed.id, { carrier: 'Posten', trackingNumber: `NO${(73_000_000 + i * 7919).toString()}` });
  if (days > 5) await delivered(stage, placed.id, placed.channel === 'outlet' ? 0.01 : 4, days);
  if (i % 12 === 7 && days > 12) await takeBack(stage, placed.id, i, days);
}

async function delivered(stage: Stage, orderId: string, after: number, days: number): Promise<void> {
  await tolerant(() =>
    stage.as('support', Math.max(days - after, 0.01), async (ctx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from shipment where order_id = ${orderId}::uuid and state in ('ready', 'sent')`.execute(ctx.db);
      for (const { id } of rows) await runCommandIn(ctx, { record: ctx.registry.record(shipment.key), verb: 'deliver', id, input: {} });
    }),
  );
}

async function takeBack(stage: Stage, orderId: string, i: number, days: number): Promise<void> {
  const made = await tolerant(() =>
    stage.as('support', days - 8, async (ctx) => {
      const { rows } = await sql<{
        id: string;
      }>`select id from order_line where order_id = ${orderId}::uuid and shipped > returned order by position limit 1`.execute(ctx.db);
      if (!rows[0]) return null;
      return requestReturn(ctx, {
        orderId,
        lines: [{ lineId: rows[0].id, quantity: 1 }],
        reason: i % 2 === 0 ? 'fit' : 'damaged',
        remark: i % 2 === 0 ? 'A size too small.' : 'A seam has come open.',
      });
    }),
  );
  if (made && i % 24 !== 19)
    await tolerant(() =>
      stage.as('support', days - 11, (ctx) =>
        runCommandIn(ctx, { record: ctx.registry.record(orderReturn.key), verb: 'receive', id: made.id, input: {} }),
      ),
    );
}

/** What is sold out or not offered by then is simply not bought. */
async function tolerant<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function readFacts(stage: Stage): Promise<Facts> {
  return stage.as(null, 0, async (ctx) => {
    const products = await idsOf(
      ctx,
      sql`select p.id from product p left join product h on h.id = p.parent_id where p.deleted_at is null and p.state = 'active' and coalesce(h.state, 'active') = 'active'
        and coalesce(p.list_price, h.list_price) is not null and not exists (select 1 from product v where v.parent_id = p.id) and p.kind = 'goods' order by p.sku, p.id`,
    );
    const companies = await sql<Party>`
      select o.id, o.name, o.addresses->0->'value' as address from organization o
      where o.deleted_at is null and o.lifecycle_stage = 'customer' order by o.name, o.id limit 14`.execute(ctx.db);
    const methods = await sql<{
      id: string;
      provider: string;
    }>`select id, provider from payment_method where deleted_at is null and is_active`.execute(ctx.db);
    const delivery = await sql<{
      id: string;
      kind: string;
    }>`select id, kind from delivery_method where deleted_at is null and is_active order by position`.execute(ctx.db);
    return {
      products,
      companies: companies.rows,
      outlets: await idsOf(ctx, sql`select id from location where kind = 'outlet' and deleted_at is null order by position, id`),
      parcel: delivery.rows.find((each) => each.kind === 'ship')?.id ?? null,
      collect: delivery.rows.find((each) => each.kind === 'pickup')?.id ?? null,
      methods: new Map(methods.rows.map((each) => [each.provider, each.id])),
    };
  });
}

async function idsOf(ctx: Ctx, query: ReturnType<typeof sql>): Promise<readonly string[]> {
  return ((await query.execute(ctx.db)).rows as readonly { id: string }[]).map((row) => row.id);
}
