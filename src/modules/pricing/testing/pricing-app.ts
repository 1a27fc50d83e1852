import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { automationModule } from '../../../platform/automation/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { guestBuyer } from '../../catalog/index.ts';
import { catalogModule } from '../../catalog/module.ts';
import { product } from '../../catalog/records/product.ts';
import { taxClass } from '../../catalog/records/tax-class.ts';
import { partiesModule } from '../../parties/module.ts';
import { price } from '../facts/pricing-facts.ts';
import { pricingModule } from '../module.ts';
import { priceList } from '../records/price-list.ts';
import { price as priceRecord } from '../records/price.ts';
import { promotion } from '../records/promotion.ts';
import { taxRate } from '../records/tax-rate.ts';
import type { PricedCart } from '../rules/priced-cart.ts';
import type { PricingRequest } from '../rules/pricing-request.ts';

export interface PricingApp extends TestApp {
  readonly admin: Actor;
  readonly standard: string;
  make<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string>;
  /** A product at a list price in euro; its id. */
  product(amount: string | null, more?: PatchOf<typeof product>): Promise<string>;
  list(more?: PatchOf<typeof priceList>): Promise<string>;
  /** A price of a product in a list, in euro. */
  setPrice(list: string, productId: string, amount: string, minQuantity?: number): Promise<string>;
  /** A running promotion. */
  promotion(more: PatchOf<typeof promotion>): Promise<string>;
  request(more?: Partial<PricingRequest>): PricingRequest;
  price(more: Partial<PricingRequest>): Promise<PricedCart>;
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
}

/** A program of prices in Germany: 19 % on what is standard, list prices without tax, Monday, 2 March 2026, 10:00 UTC. */
export async function createPricingApp(): Promise<PricingApp> {
  const registry = createRegistry(
    [
      settingsModule,
      notifyModule,
      identityModule,
      filesModule,
      approvalsModule,
      automationModule,
      exchangeModule,
      partiesModule,
      catalogModule,
      pricingModule,
    ],
    kindOf,
  );
  const test = await createTestApp(registry);
  Object.assign(test.app.services, { settings: { calendar: () => roundTheClock('UTC') } });
  const make: PricingApp['make'] = async (record, input) =>
    String(
      ((await test.as(systemActor, (ctx) => createRecord(ctx, record as RecordType, input as PatchOf<RecordType>))) as { id: string }).id,
    );
  const standard = await make(taxClass, { name: 'Standard', code: 'standard' });
  await make(taxRate, { name: 'VAT 19 %', country: 'DE', taxClass: standard, rate: 19, validFrom: '2021-01-01' });
  const request: PricingApp['request'] = (more = {}) => ({
    currency: 'EUR',
    channel: 'web',
    at: test.app.now(),
    buyer: guestBuyer('DE'),
    shipTo: { country: 'DE' },
    display: 'net',
    lines: [],
    delivery: null,
    couponCodes: [],
    holdOutKey: 'guest',
    ...more,
  });
  let count = 0;
  const admin = staff(null, { isAdmin: true });
  return {
    ...test,
    admin,
    standard,
    make,
    request,
    product: (amount, more = {}) => {
      count += 1;
      const listPrice = amount === null ? null : { amount, currency: 'EUR' };
      return make(product, { name: `Product ${count}`, sku: `P-${count}`, listPrice, ...more });
    },
    list: (more = {}) => make(priceList, { name: `List ${newId()}`, currency: 'EUR', ...more }),
    setPrice: (list, productId, amount, minQuantity = 0) =>
      make(priceRecord, { priceList: list, product: productId, amount: { amount, currency: 'EUR' }, minQuantity }),
    promotion: (more) => make(promotion, { name: 'Promotion', kind: 'percent', state: 'running', ...more }),
    price: (more) => test.as(systemActor, (ctx) => price(ctx, request(more))),
    run: (record, verb, input = {}, options = {}) =>
      runCommand(test.app, {
        actor: options.actor ?? admin,
        requestId: 'test',
        record: registry.record(record.key),
        verb,
        input,
        ...(options.id ? { id: options.id } : {}),
      }),
  };
}
