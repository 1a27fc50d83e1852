import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { Job } from '../../../kernel/jobs/job.ts';
import type { Module } from '../../../kernel/module.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { guestBuyer, type Buyer } from '../../catalog/index.ts';
import { product } from '../../catalog/records/product.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { deliveryMethod } from '../../delivery/records/delivery-method.ts';
import { deliveryRate } from '../../delivery/records/delivery-rate.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import type { PaymentService } from '../../payments/engine/service.ts';
import { creditAccount } from '../../payments/records/credit-account.ts';
import { paymentMethod } from '../../payments/records/payment-method.ts';
import { taxRate } from '../../pricing/records/tax-rate.ts';
import { restock } from '../../stock/index.ts';
import { location } from '../../stock/records/location.ts';
import { checkLedger } from '../../stock/queries/check-ledger.ts';
import { expireOrders } from '../jobs/expire.ts';
import { checkout, openCart, setLines, type CartShopper, type CheckoutInput, type OrderDraft, type PlacedOrder } from '../index.ts';
import { orderTestModules } from './order-test-modules.ts';
import { servicesFor } from './services-for.ts';
import type { DraftAddress } from '../rules/order-draft.ts';

export const home: DraftAddress = { name: 'Kari Nordmann', street: 'Hauptstr. 1', city: 'Hamburg', postalCode: '20095', country: 'DE' };

export interface OrdersApp extends TestApp {
  readonly admin: Actor;
  readonly warehouse: string;
  /** Ways of delivery: a parcel at no charge, and collection. */
  readonly parcel: string;
  readonly collect: string;
  readonly methods: Readonly<Record<'account' | 'transfer' | 'cash' | 'card', string>>;
  make<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string>;
  /** A product of goods at a price in euro without tax, with so many in the warehouse. */
  product(price: string, stock?: number, more?: PatchOf<typeof product>): Promise<string>;
  put(productId: string, quantity: number): Promise<void>;
  /** A company that may buy on account. */
  organization(limit?: string): Promise<string>;
  person(name?: string): Promise<string>;
  system<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  command(record: RecordType, verb: string, id: string, input?: object, actor?: Actor): Promise<CommandReply>;
  shopper(more?: Partial<Buyer>, rest?: Partial<CartShopper>): CartShopper;
  /** A new cart of a guest with these lines; its token. */
  fill(lines: Readonly<Record<string, number>>, shopper?: CartShopper): Promise<string>;
  buy(token: string, input?: Partial<CheckoutInput>, shopper?: CartShopper): Promise<PlacedOrder>;
  draft(lines: Readonly<Record<string, number>>, more?: Partial<OrderDraft>): OrderDraft;
  order(id: string): Promise<Record<string, unknown>>;
  level(productId: string): Promise<{ readonly onHand: number; readonly reserved: number }>;
  /** What does not add up in the stock ledger: nothing, always. */
  faults(): Promise<readonly unknown[]>;
  /** Runs the jobs that are due until none is left, those that come each minute first. */
  work(): Promise<void>;
}

/** A program of orders in Germany (19 %, list prices without tax) with a warehouse and every way to pay, its clock at 2 March 2026, 10:00 UTC. */
export async function createOrdersApp(
  more: Partial<PaymentService> = {},
  modules: readonly Module[] = orderTestModules,
): Promise<OrdersApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const { app } = test;
  const services = servicesFor(app, more);
  Object.assign(app.services, services);
  const make: OrdersApp['make'] = async (record, input) =>
    String(
      ((await test.as(systemActor, (ctx) => createRecord(ctx, record as RecordType, input as PatchOf<RecordType>))) as { id: string }).id,
    );
  const system: OrdersApp['system'] = (work) => asSystem(app, work);
  const standard = await make(taxClass, { name: 'Standard', code: 'standard' });
  await make(taxRate, { name: 'VAT 19 %', country: 'DE', taxClass: standard, rate: 19, validFrom: '2021-01-01' });
  const warehouse = await make(location, { name: 'Warehouse', position: 1 });
  const parcel = await make(deliveryMethod, {
    name: 'Parcel',
    kind: 'ship',
    daysMin: 1,
    daysMax: 2,
    position: 1,
    trackingUrl: 'https://track.example/{number}',
  });
  await make(deliveryRate, { method: parcel, amount: { amount: '0', currency: 'EUR' } });
  const collect = await make(deliveryMethod, { name: 'Collect', kind: 'pickup', daysMin: 0, daysMax: 0, position: 2 });
  const method = (name: string, provider: string, extra: object = {}): Promise<string> => make(paymentMethod, { name, provider, ...extra });
  const methods = {
    account: await method('On account', 'account'),
    transfer: await method('Bank transfer', 'transfer', {
      settings: { accountHolder: 'Fjellvik', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
    }),
    cash: await method('Cash', 'cash'),
    card: await method('Card', 'sandbox'),
  };
  // Remembered before anybody waits for it while they hold a connection.
  services.payments.methods();
  await services.delivery.plan();
  await services.stock.locations();
  const admin = staff(await make(user, { name: 'Admin', email: `${newId()}@example.com` }), { isAdmin: true, name: 'Admin' });
  const put: OrdersApp['put'] = (productId, quantity) =>
    system((ctx) =>
      restock(ctx, { source: { type: 'catalog.product', id: productId }, lines: [{ productId, quantity }], locationId: warehouse }),
    );
  let count = 0;
  const shopper: OrdersApp['shopper'] = (buyer = {}, rest = {}) => ({
    buyer: { ...guestBuyer('DE'), ...buyer },
    channel: 'web',
    currency: 'EUR',
    display: 'gross',
    language: 'en',
    ...rest,
  });
  return {
    ...test,
    admin,
    warehouse,
    parcel,
    collect,
    methods,
    make,
    system,
    put,
    shopper,
    product: async (price, stock = 0, extra = {}) => {
      count += 1;
      const id = await make(product, {
        name: `Product ${count}`,
        sku: `P-${count}`,
        state: 'active',
        listPrice: { amount: price, currency: 'EUR' },
        taxClass: standard,
        ...extra,
      });
      if (stock > 0) await put(id, stock);
      return id;
    },
    organization: async (limit) => {
      const id = await make(organization, { name: `Customer ${newId()}`, addresses: [{ value: { country: 'DE' } }] });
      if (limit !== undefined)
        await make(creditAccount, {
          organization: id,
          number: id.slice(-12),
          creditLimit: { amount: limit, currency: 'EUR' },
          termsDays: 30,
        });
      return id;
    },
    person: (name = 'Ola') => make(person, { givenName: name, familyName: 'Nordmann' }),
    command: (record, verb, id, input = {}, actor = admin) =>
      runCommand(app, { actor, requestId: 'test', record: registry.record(record.key), verb, id, input }),
    fill: (lines, who = shopper()) =>
      system(async (ctx) => {
        const changes = Object.entries(lines).map(([productId, quantity]) => ({
          productId,
          quantity: String(quantity),
          mode: 'add' as const,
        }));
        const key = { personId: who.buyer.personId, organizationId: who.buyer.organizationId };
        const view = await setLines(ctx, await openCart(ctx, key, who), changes, who);
        return view.cart.newToken ?? '';
      }),
    buy: (token, input = {}, who = shopper()) =>
      system(async (ctx) => {
        const key = { token, personId: who.buyer.personId, organizationId: who.buyer.organizationId };
        return checkout(
          ctx,
          await openCart(ctx, key, who),
          {
            email: 'kari@example.com',
            shippingAddress: home,
            deliveryMethodId: parcel,
            paymentMethodId: methods.transfer,
            returnUrl: null,
            idempotencyKey: newId(),
            ...input,
          },
          who,
        );
      }),
    draft: (lines, extra = {}) => ({
      channel: 'phone',
      currency: 'EUR',
      display: 'gross',
      buyer: guestBuyer('DE'),
      email: 'kari@example.com',
      language: 'en',
      shippingAddress: home,
      billingAddress: null,
      deliveryMethodId: null,
      outletId: null,
      lines: Object.entries(lines).map(([productId, quantity]) => ({ key: productId, productId, quantity: String(quantity) })),
      couponCodes: [],
      purchaseOrderNumber: null,
      note: null,
      ownerId: null,
      source: null,
      paymentMethodId: methods.transfer,
      idempotencyKey: null,
      returnUrl: null,
      ...extra,
    }),
    order: async (id) => {
      const { rows } = await sql<Record<string, unknown>>`
        select number, state, payment_state as "paymentState", fulfilment_state as "fulfilmentState", trim_scale(gross)::text as gross, trim_scale(paid)::text as paid,
          trim_scale(refunded)::text as refunded, trim_scale(credited)::text as credited, trim_scale(balance)::text as balance from "order" where id = ${id}::uuid`.execute(
        app.db,
      );
      return rows[0] ?? {};
    },
    level: async (productId) => {
      const { rows } = await sql<{ onHand: number; reserved: number }>`
        select coalesce(sum(on_hand), 0)::float8 as "onHand", coalesce(sum(reserved), 0)::float8 as reserved from stock_level where product_id = ${productId}::uuid`.execute(
        app.db,
      );
      return rows[0] ?? { onHand: 0, reserved: 0 };
    },
    faults: () => system((ctx) => checkLedger(ctx.db)),
    work: () => runDue(app, test, modules),
  };
}

async function runDue(app: App, test: TestApp, modules: readonly Module[]): Promise<void> {
  const declared = new Map(modules.flatMap((module) => module.jobs ?? []).map((job) => [job.name, job as Job]));
  test.jobs.push({ job: expireOrders.name, input: {}, options: {} });
  for (let round = 0; round < 50; round += 1) {
    const due = test.jobs.filter((job) => (job.options.runAt ?? '') <= app.now() && declared.has(job.job));
    if (due.length === 0) return;
    test.jobs.splice(0, test.jobs.length, ...test.jobs.filter((job) => !due.includes(job)));
    for (const queued of due) {
      const job = declared.get(queued.job) as Job;
      const attempt = { id: newId(), name: queued.job, attempt: 1, maxAttempts: 10, signal: new AbortController().signal };
      await job.run({ ...jobContext(app)(attempt), job: attempt }, job.input.parse(queued.input));
    }
  }
  throw new Error('The jobs never end.');
}
