import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Module } from '../../../kernel/module.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { pdfModule } from '../../../platform/pdf/module.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { product } from '../../catalog/records/product.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { taxRate } from '../../pricing/records/tax-rate.ts';
import { salesModule } from '../../sales/module.ts';
import { opportunity } from '../../sales/records/opportunity.ts';
import { pipeline } from '../../sales/records/pipeline.ts';
import { stage } from '../../sales/records/stage.ts';
import { invoicesModule } from '../../invoices/module.ts';
import { quotesModule } from '../module.ts';
import { readOffer, type Offer } from '../offer/read-offer.ts';
import { quote } from '../records/quote.ts';
import { orderTestModules } from '../../orders/testing/order-test-modules.ts';

const modules: readonly Module[] = [...orderTestModules, pdfModule, invoicesModule, salesModule, quotesModule];

export interface QuotesApp extends TestApp {
  readonly admin: Actor;
  readonly rep: Actor;
  readonly standard: string;
  /** A company that buys, and who speaks for it. */
  readonly company: { readonly id: string; readonly personId: string };
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  make<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string>;
  /** A service at a list price, so that stock is in nobody's way; its id. */
  product(amount: string | null, more?: PatchOf<typeof product>): Promise<string>;
  deal(more?: PatchOf<typeof opportunity>): Promise<string>;
  /** A draft for the company, valid until 31 March 2026; its id. */
  quote(more?: PatchOf<typeof quote>): Promise<string>;
  addLine(quoteId: string, input: object): Promise<string>;
  send(quoteId: string): Promise<string>;
  read(quoteId: string): Promise<Offer>;
  newUser(name: string, more?: Partial<Actor>): Promise<Actor>;
}

/** A program of quotes and all that they stand on, in Germany: 19 % on what is standard; Monday, 2 March 2026, 10:00 UTC. */
export async function createQuotesApp(): Promise<QuotesApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  Object.assign(test.app.services, {
    settings: { calendar: () => roundTheClock('UTC'), company: () => null },
    company: { timeZone: 'Europe/Berlin', locale: 'en', scope: () => test.app.scope() },
    orders: { secret: 'a secret of the test', publicUrl: 'https://shop.example' },
    quotes: { secret: 'a secret of the test', publicUrl: 'https://shop.example' },
    mailer: { transport: null, from: 'shop@example.com' },
  });
  const make: QuotesApp['make'] = async (record, input) =>
    String(
      ((await test.as(systemActor, (ctx) => createRecord(ctx, record as RecordType, input as PatchOf<RecordType>))) as { id: string }).id,
    );
  const newUser: QuotesApp['newUser'] = async (name, more) =>
    staff(await make(user, { name, email: `${newId()}@example.com` }), { name, ...more });
  const admin = await newUser('Admin', { isAdmin: true });
  const rep = await newUser('Rita Rep');
  const run: QuotesApp['run'] = (record, verb, input = {}, options = {}) =>
    runCommand(test.app, {
      actor: options.actor ?? rep,
      requestId: 'test',
      record: registry.record(record.key),
      verb,
      input,
      ...(options.id ? { id: options.id } : {}),
    });
  const standard = await make(taxClass, { name: 'Standard', code: 'standard' });
  await make(taxRate, { name: 'VAT 19 %', country: 'DE', taxClass: standard, rate: 19, validFrom: '2021-01-01' });
  const companyId = await make(organization, {
    name: 'Bergfreund GmbH',
    owner: String(rep.userId),
    segment: 'midMarket',
    addresses: [{ value: { street: 'Am Hang 1', city: 'Kempten', postalCode: '87435', country: 'DE' }, label: 'shipping' }],
  });
  const personId = await make(person, {
    givenName: 'Berta',
    familyName: 'Buyer',
    organization: companyId,
    emails: [{ value: 'berta@bergfreund.example', label: 'work' }],
  });
  await makePipeline(make);
  let count = 0;
  const products: QuotesApp['product'] = (amount, more = {}) => {
    count += 1;
    const listPrice = amount === null ? null : { amount, currency: 'EUR' };
    return make(product, { name: `Product ${count}`, sku: `P-${count}`, kind: 'service', listPrice, ...more });
  };
  return {
    ...test,
    admin,
    rep,
    standard,
    company: { id: companyId, personId },
    run,
    make,
    newUser,
    product: products,
    deal: (more = {}) => make(opportunity, { name: 'Huts', organization: companyId, person: personId, owner: String(rep.userId), ...more }),
    quote: (more = {}) =>
      make(quote, {
        subject: 'Huts',
        organization: companyId,
        person: personId,
        owner: String(rep.userId),
        email: 'berta@bergfreund.example',
        currency: 'EUR',
        validUntil: '2026-03-31',
        shipTo: { country: 'DE' },
        ...more,
      }),
    addLine: async (id, input) => ((await run(quote, 'add-line', input, { id })).result as { lineId: string }).lineId,
    send: async (id) => ((await run(quote, 'send', {}, { id })).result as { url: string }).url,
    read: (id) => test.as(systemActor, (ctx) => readOffer(ctx, id)),
  };
}

async function makePipeline(make: QuotesApp['make']): Promise<void> {
  const id = await make(pipeline, { name: 'New business', isDefault: true });
  for (const [position, [name, state, probability, forecastCategory]] of (
    [
      ['Proposal', 'open', 50, 'bestCase'],
      ['Won', 'won', 100, 'closed'],
      ['Lost', 'lost', 0, 'omitted'],
    ] as const
  ).entries())
    await make(stage, { name, pipeline: id, position, state, probability, forecastCategory });
}
