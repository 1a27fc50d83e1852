import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord, updateRecord } from '../src/kernel/command/store.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { dateIn, parseInstant } from '../src/kernel/time/dates.ts';
import { idsBySku } from '../src/modules/catalog/index.ts';
import { defaultLegalEntity, issueInvoice, settleOrder } from '../src/modules/invoices/index.ts';
import { invoice } from '../src/modules/invoices/records/invoice.ts';
import { legalEntity } from '../src/modules/invoices/records/legal-entity.ts';
import { taxAccount } from '../src/modules/invoices/records/tax-account.ts';
import { placeOrder } from '../src/modules/orders/index.ts';
import { order } from '../src/modules/orders/records/order.ts';
import type { RecordType } from '../src/kernel/record/record.ts';
import type { Stage } from './stage.ts';

/**
 * The legal entity with its accounts, the invoices of everything that was sent so far in the order in which it was, and the account of one
 * customer: an invoice that is paid, one that is overdue and reminded of, one with a credit note, one that is open.
 */
export async function seedInvoices(stage: Stage): Promise<void> {
  await seedLegalEntity(stage);
  await invoiceShipments(stage);
  const customer = await portalCustomer(stage);
  if (!customer) return;
  await seedAccount(stage, customer);
  const another = await anotherCustomer(stage, customer.organizationId);
  if (another) await sell(stage, another, 8, [{ sku: 'SB-020-REGULAR', quantity: '3', price: '2290' }]);
}

async function seedLegalEntity(stage: Stage): Promise<void> {
  await stage.as('admin', 380, async (ctx) => {
    const entity = await defaultLegalEntity(ctx);
    await updateRecord(ctx, legalEntity, entity.id, {
      registration: 'Foretaksregisteret 999 999 999 MVA',
      bankName: 'Fjordbanken ASA',
      iban: 'NO9386011117947',
      bic: 'FJORNOKK',
      termsDays: 14,
      footnote: 'Goods remain our property until they are paid in full.',
    });
    const accounts = [
      { taxCode: 'standard', account: '3000', taxAccount: '2700', taxKey: '3' },
      { taxCode: 'reduced', account: '3010', taxAccount: '2701', taxKey: '31' },
      { taxCode: 'reverse-charge', account: '3100', taxKey: '52' },
      { taxCode: 'export', account: '3110', taxKey: '52' },
      { taxCode: 'exempt', account: '3200', taxKey: '5' },
    ];
    for (const account of accounts) await createRecord(ctx, taxAccount, account);
  });
}

interface Sent {
  readonly id: string;
  readonly orderId: string;
  readonly sentAt: string;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: string }[];
}

/** Numbers rise with time, so the shipments of all orders are taken in theirs. The server later hears of them and finds them invoiced. */
async function invoiceShipments(stage: Stage): Promise<void> {
  const { rows } = await sql<Sent>`
    select s.id, s.order_id as "orderId", to_char(s.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "sentAt",
      jsonb_agg(jsonb_build_object('orderLineId', l.order_line_id, 'quantity', l.quantity::text)) as lines
    from shipment s join shipment_line l on l.shipment_id = s.id
    where s.sent_at is not null and s.state in ('sent', 'delivered') and s.deleted_at is null
      and not exists (select 1 from invoice i where i.source_key = 'shipment ' || s.id)
    group by s.id order by s.sent_at, s.id`.execute(stage.app.db);
  for (const { id, orderId, sentAt, lines } of rows) {
    await stage.as('support', agoOf(stage, sentAt), (ctx) =>
      issueInvoice(onItsDay(ctx), { orderId, lines, sourceKey: `shipment ${id}`, suppliedOn: onItsDay(ctx).scope.today }),
    );
  }
}

const agoOf = (stage: Stage, at: string): number => (Date.parse(stage.daysAgo(0)) - Date.parse(at)) / 86_400_000;

/** The stage's clock moves the instant; the day follows it here, as it does where a server runs. */
function onItsDay(ctx: Ctx): Ctx {
  const today = dateIn(parseInstant(ctx.now), ctx.services.company?.timeZone ?? 'UTC').toString();
  return { ...ctx, scope: { ...ctx.scope, today } };
}

interface Customer {
  readonly organizationId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly country: string | null;
  readonly address: Readonly<Record<string, string>> | null;
}

/** Who signs in to the demo's portal, so that they find their invoices there. */
async function portalCustomer(stage: Stage): Promise<Customer | undefined> {
  const { rows } = await sql<Customer>`
    select o.id as "organizationId", p.id as "personId", o.name, u.email, o.country, o.addresses->0->'value' as address from "user" u join person p on p.id::text = u.person_id
    join organization o on o.id::text = u.organization_id where u.audience = 'customer' order by u.created_at limit 1`.execute(
    stage.app.db,
  );
  return rows[0];
}

/** Whose invoices the former must not see. */
async function anotherCustomer(stage: Stage, not: string): Promise<Customer | undefined> {
  const { rows } = await sql<Customer>`
    select o.id as "organizationId", null as "personId", o.name, null as email, o.country, o.addresses->0->'value' as address from organization o
    where o.id <> ${not}::uuid and 'customer' = any(o.roles) and o.deleted_at is null order by o.name limit 1`.execute(stage.app.db);
  return rows[0];
}

async function seedAccount(stage: Stage, customer: Customer): Promise<void> {
  const paid = await sell(stage, customer, 62, [
    { sku: 'JK-301', quantity: '12', price: '1090' },
    { sku: 'PK-055-SLATE', quantity: '4', price: '2090' },
  ]);
  const late = await sell(stage, customer, 55, [{ sku: 'PK-055-MOSS', quantity: '6', price: '2090' }]);
  const corrected = await sell(stage, customer, 12, [
    { sku: 'PK-018-FJORD', quantity: '10', price: '890' },
    { sku: 'JK-301', quantity: '5', price: '1090' },
  ]);
  await sell(stage, customer, 3, [{ sku: 'TN-210-MOSS', quantity: '2', price: '4990' }]);
  const first = await invoiceOf(stage, paid);
  await act(stage, 50, 'record-payment', first.id, {
    amount: { amount: first.balance, currency: first.currency },
    receivedOn: stage.day(-50),
    note: 'Bank transfer',
  });
  const second = await invoiceOf(stage, late);
  await stage.as(null, 17, (ctx) => sql`update invoice set state = 'overdue' where id = ${second.id}::uuid`.execute(ctx.db));
  await act(stage, 17, 'remind', second.id, {});
  const third = await invoiceOf(stage, corrected);
  await act(stage, 6, 'credit', third.id, { reason: 'Two arrived with a torn seam', amount: { amount: '2225', currency: third.currency } });
}

/** An order by the phone, to be paid by invoice. The customer fetches the goods in Bergen, so they are taxed there, and is invoiced two days later. */
async function sell(
  stage: Stage,
  customer: Customer,
  daysAgo: number,
  lines: readonly { sku: string; quantity: string; price: string }[],
): Promise<string> {
  const orderId = await stage.as('astrid', daysAgo, async (ctx) => {
    const ids = await idsBySku(
      ctx,
      lines.map(({ sku }) => sku),
    );
    const placed = await placeOrder(onItsDay(ctx), {
      channel: 'phone',
      currency: 'NOK',
      display: 'net',
      buyer: {
        personId: customer.personId,
        organizationId: customer.organizationId,
        groupIds: [],
        segment: null,
        isBusiness: true,
        country: 'NO',
        taxId: null,
      },
      email: customer.email,
      language: ['DE', 'AT', 'CH'].includes(customer.country ?? '') ? 'de' : 'en',
      shippingAddress: null,
      billingAddress: { country: customer.country ?? 'NO', ...customer.address, company: customer.name },
      deliveryMethodId: null,
      outletId: null,
      lines: lines.map(({ sku, quantity, price }) => ({
        key: sku,
        productId: ids.get(sku.toLowerCase()) ?? null,
        quantity,
        locked: { unitPrice: price, includesTax: false, label: 'Agreed by phone', taxClassCode: 'standard' },
      })),
      couponCodes: [],
      purchaseOrderNumber: `BF-${2400 + daysAgo}`,
      note: null,
      ownerId: ctx.actor.userId,
      source: null,
      paymentMethodId: null,
      idempotencyKey: null,
      returnUrl: null,
    });
    return placed.orderId;
  });
  await stage.as('support', daysAgo - 2, (ctx) => command(ctx, order, 'ship', orderId, {}));
  await invoiceShipments(stage);
  await stage.as(null, daysAgo - 2, (ctx) => settleOrder(onItsDay(ctx), orderId));
  return orderId;
}

async function invoiceOf(
  stage: Stage,
  orderId: string,
): Promise<{ readonly id: string; readonly balance: string; readonly currency: string }> {
  const { rows } = await sql<{ id: string; balance: string; currency: string }>`
    select id, trim_scale(balance)::text as balance, currency from invoice where order_id = ${orderId}::uuid order by issued_at limit 1`.execute(
    stage.app.db,
  );
  const [found] = rows;
  if (!found) throw new Error('an order of the demo was not invoiced');
  return found;
}

const act = (stage: Stage, daysAgo: number, verb: string, id: string, input: object): Promise<unknown> =>
  stage.as('support', daysAgo, (ctx) => command(onItsDay(ctx), invoice, verb, id, input));

const command = (ctx: Ctx, record: RecordType, verb: string, id: string, input: object): Promise<unknown> =>
  runCommandIn(ctx, { record: ctx.registry.record(record.key), verb, id, input });
