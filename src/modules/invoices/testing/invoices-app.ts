import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord, readRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { drain } from '../../../kernel/jobs/drain.ts';
import { installJobs } from '../../../kernel/jobs/install-jobs.ts';
import { jobContext } from '../../../kernel/jobs/job-context.ts';
import { createQueue } from '../../../kernel/jobs/queue.ts';
import { kernelModule } from '../../../kernel/kernel-module.ts';
import type { Module } from '../../../kernel/module.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { dateIn, parseInstant } from '../../../kernel/time/dates.ts';
import { openFileStore } from '../../../platform/files/index.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { pdfModule } from '../../../platform/pdf/module.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { product } from '../../catalog/records/product.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { placeOrder, type OrderDraft } from '../../orders/index.ts';
import { order } from '../../orders/records/order.ts';
import { organization } from '../../parties/records/organization.ts';
import { managePayments } from '../../payments/policies/permissions.ts';
import { paymentMethod } from '../../payments/records/payment-method.ts';
import { taxRate } from '../../pricing/records/tax-rate.ts';
import { salesModule } from '../../sales/module.ts';
import { invoicesModule } from '../module.ts';
import { manageInvoices } from '../policies/permissions.ts';
import { invoice } from '../records/invoice.ts';
import { legalEntity } from '../records/legal-entity.ts';
import type { InvoiceRow } from '../settle/write-entry.ts';
import { temporaryDirectory } from '../../../kernel/testing/temporary-directory.ts';
import { orderTestModules } from '../../orders/testing/order-test-modules.ts';

export const invoiceTestModules: readonly Module[] = [...orderTestModules, pdfModule, salesModule, invoicesModule];

export interface TestLine {
  readonly quantity: string;
  /** Net price of one. */
  readonly unitPrice: string;
  readonly taxClass?: 'standard' | 'reduced';
}

export interface InvoicesApp extends TestApp {
  readonly keeper: Actor;
  readonly companyId: string;
  readonly entityId: string;
  make<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string>;
  run(record: RecordType, verb: string, id: string | null, input?: object, actor?: Actor): Promise<CommandReply>;
  /** An order of the company, paid later by invoice unless a method is named. */
  order(lines: readonly TestLine[], more?: Partial<OrderDraft> & { readonly method?: 'account' | 'transfer' | 'cash' }): Promise<string>;
  orderLines(orderId: string): Promise<readonly string[]>;
  /** Sends all that is open, or so much of each line. */
  ship(orderId: string, quantities?: readonly (number | null)[]): Promise<void>;
  invoicesOf(orderId: string): Promise<readonly InvoiceRow[]>;
  read(id: string): Promise<InvoiceRow>;
  system<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  rows<T>(query: ReturnType<typeof sql<T>>): Promise<readonly T[]>;
  /** Runs jobs and subscribers until nothing is left to do. */
  work(): Promise<void>;
}

/** Everything that invoices stand on, in Berlin, with jobs that run; Monday, 2 March 2026, 11:00. */
export async function createInvoicesApp(): Promise<InvoicesApp> {
  const registry = createRegistry(invoiceTestModules, kindOf);
  const test = await createTestApp(registry);
  await installJobs(test.adminUrl);
  const jobs = [kernelModule, ...invoiceTestModules].flatMap((module) => module.jobs ?? []);
  const dataDir = temporaryDirectory('invoices');
  const zone = 'Europe/Berlin';
  const fixed = test.app.scope();
  const methods: { id: string; [name: string]: unknown }[] = [];
  Object.assign(test.app, {
    enqueue: createQueue(jobs),
    scope: () => ({ ...fixed, rate: rateOf, today: dateIn(parseInstant(test.app.now()), zone).toString() }),
  });
  Object.assign(test.app.services, {
    settings: { calendar: () => roundTheClock('UTC'), company: () => null },
    company: { timeZone: zone, locale: 'en', scope: () => test.app.scope() },
    orders: { secret: 'a secret of the test', publicUrl: 'https://shop.example' },
    payments: {
      secret: 'a secret of the test',
      publicUrl: 'https://shop.example',
      places: { stripeUrl: null, sandbox: null },
      patienceMs: 1_000,
      methods: async () => methods,
    },
    mailer: { transport: null, from: 'shop@example.com' },
    files: { store: await openFileStore({ dataDir }), incoming: dataDir, mostBytes: 1_000_000 },
  });
  const system: InvoicesApp['system'] = (work) => test.as(systemActor, work);
  const make: InvoicesApp['make'] = async (record, input) =>
    String(((await system((ctx) => createRecord(ctx, record as RecordType, input as PatchOf<RecordType>))) as { id: string }).id);
  const keeper = staff(await make(user, { name: 'Kim Keeper', email: `${newId()}@example.com` }), {
    name: 'Kim Keeper',
    permissions: [manageInvoices, managePayments],
  });
  const entityId = await make(legalEntity, {
    name: 'Fjellvik Handels GmbH',
    isDefault: true,
    address: { street: 'Große Straße 12', city: 'Hamburg', postalCode: '20095', country: 'DE' },
    taxId: 'DE136695976',
    iban: 'DE89370400440532013000',
    termsDays: 14,
  });
  const classes = {
    standard: await make(taxClass, { name: 'Standard', code: 'standard' }),
    reduced: await make(taxClass, { name: 'Reduced', code: 'reduced' }),
  };
  await make(taxRate, { name: 'VAT 19 %', country: 'DE', taxClass: classes.standard, rate: 19, validFrom: '2021-01-01' });
  await make(taxRate, { name: 'VAT 7 %', country: 'DE', taxClass: classes.reduced, rate: 7, validFrom: '2021-01-01' });
  const companyId = await make(organization, { name: 'Bergfreund GmbH' });
  const methodIds = {
    account: await make(paymentMethod, { name: 'On account', provider: 'account' }),
    transfer: await make(paymentMethod, { name: 'Bank transfer', provider: 'transfer' }),
    cash: await make(paymentMethod, { name: 'Cash', provider: 'cash' }),
  };
  const { readMethods } = await import('../../payments/engine/service.ts');
  methods.push(...((await readMethods(test.app.db)) as unknown as typeof methods));
  let count = 0;
  const newOrder: InvoicesApp['order'] = async (lines, { method, ...more } = {}) => {
    const drafted: OrderDraft['lines'][number][] = [];
    for (const line of lines) {
      count += 1;
      const productId = await make(product, {
        name: `Product ${count}`,
        sku: `P-${count}`,
        kind: 'service',
        taxClass: classes[line.taxClass ?? 'standard'],
        listPrice: { amount: '1', currency: 'EUR' },
      });
      const locked = { unitPrice: line.unitPrice, includesTax: false, label: 'Agreed', taxClassCode: line.taxClass ?? 'standard' };
      drafted.push({ key: newId(), productId, quantity: line.quantity, locked });
    }
    const { orderId } = await system((ctx) =>
      placeOrder(ctx, {
        // Cash is taken at the till alone.
        channel: method === 'cash' ? 'outlet' : 'rep',
        currency: 'EUR',
        display: 'net',
        buyer: { personId: null, organizationId: companyId, groupIds: [], segment: null, isBusiness: true, country: 'DE', taxId: null },
        email: 'einkauf@bergfreund.example',
        language: 'en',
        shippingAddress: null,
        billingAddress: {
          company: 'Bergfreund GmbH',
          name: 'Jörg Weiß',
          street: 'Am Hang 1',
          city: 'Kempten',
          postalCode: '87435',
          country: 'DE',
        },
        deliveryMethodId: null,
        outletId: null,
        lines: drafted,
        couponCodes: [],
        purchaseOrderNumber: 'PO-7',
        note: null,
        ownerId: null,
        source: null,
        paymentMethodId: method ? methodIds[method] : null,
        idempotencyKey: null,
        returnUrl: null,
        ...more,
      }),
    );
    return orderId;
  };
  const rows: InvoicesApp['rows'] = async (query) => (await query.execute(test.app.db)).rows;
  const { sql: tag } = await import('../../../kernel/db/sql.ts');
  const run: InvoicesApp['run'] = (record, verb, id, input = {}, actor = keeper) =>
    runCommand(test.app, {
      actor,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input,
      ...(id === null ? {} : { id }),
    });
  const read: InvoicesApp['read'] = (id) => system((ctx) => readRecord(ctx, invoice, id));
  const orderLines: InvoicesApp['orderLines'] = async (orderId) =>
    (await rows(tag<{ id: string }>`select id from order_line where order_id = ${orderId}::uuid order by position, id`)).map(
      ({ id }) => id,
    );
  return {
    ...test,
    keeper,
    companyId,
    entityId,
    make,
    run,
    order: newOrder,
    orderLines,
    ship: async (orderId, quantities) => {
      const lines = quantities
        ? (await orderLines(orderId)).flatMap((line, i) => (quantities[i] == null ? [] : [{ line, quantity: quantities[i] }]))
        : undefined;
      await run(order, 'ship', orderId, lines ? { lines } : {});
    },
    invoicesOf: async (orderId) => {
      const ids = await rows(tag<{ id: string }>`select id from invoice where order_id = ${orderId}::uuid order by issued_at, id`);
      return Promise.all(ids.map(({ id }) => read(id)));
    },
    read,
    system,
    rows,
    work: async () => void (await drain({ pool: test.pool, jobs, context: jobContext(test.app), app: test.app, now: test.app.now() })),
  };
}

const rateOf = (currency: string) => (currency === 'EUR' ? null : { rate: '0.5', date: '2026-03-01' });
