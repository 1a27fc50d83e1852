import { kindOf } from '../../../fields/server.ts';
import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Module } from '../../../kernel/module.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { approvalsModule } from '../../../platform/approvals/module.ts';
import { automationModule } from '../../../platform/automation/module.ts';
import { calendarsModule } from '../../../platform/calendars/module.ts';
import { exchangeModule } from '../../../platform/exchange/module.ts';
import { filesModule } from '../../../platform/files/module.ts';
import { identityModule } from '../../../platform/identity/module.ts';
import { notifyModule } from '../../../platform/notify/module.ts';
import { operationsModule } from '../../../platform/operations/module.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { settingsModule } from '../../../platform/settings/module.ts';
import { catalogModule } from '../../catalog/module.ts';
import { product } from '../../catalog/records/product.ts';
import { partiesModule } from '../../parties/module.ts';
import { book } from '../ledger/book.ts';
import { stockModule } from '../module.ts';
import { location } from '../records/location.ts';
import { checkLedger } from '../queries/check-ledger.ts';

export const stockTestModules: readonly Module[] = [
  settingsModule,
  notifyModule,
  identityModule,
  filesModule,
  approvalsModule,
  calendarsModule,
  automationModule,
  exchangeModule,
  operationsModule,
  partiesModule,
  catalogModule,
  stockModule,
];

export interface StockApp extends TestApp {
  readonly admin: Actor;
  /** A product of goods, counted; its id. */
  product(more?: PatchOf<typeof product>): Promise<string>;
  /** A location in use; the later made the later used. Its id. */
  location(more?: PatchOf<typeof location>): Promise<string>;
  /** Puts so much there. */
  put(productId: string, locationId: string, quantity: number | string): Promise<void>;
  level(productId: string, locationId?: string): Promise<{ readonly onHand: number; readonly reserved: number }>;
  run(record: RecordType, verb: string, input?: unknown, options?: { id?: string; actor?: Actor }): Promise<CommandReply>;
  /** What does not add up: nothing, always. */
  faults(): Promise<readonly unknown[]>;
}

/** A program of stock and what it stands on, its clock at Monday, 2 March 2026, 10:00 UTC; every day is a working day. */
export async function createStockApp(modules = stockTestModules): Promise<StockApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  Object.assign(test.app.services, { settings: { calendar: () => roundTheClock('UTC') } });
  const admin = staff(null, { isAdmin: true });
  let count = 0;
  return {
    ...test,
    admin,
    product: async (more = {}) => {
      count += 1;
      return (await test.as(systemActor, (ctx) => createRecord(ctx, product, { name: `Product ${count}`, sku: `P-${count}`, ...more }))).id;
    },
    location: async (more = {}) => {
      count += 1;
      return (await test.as(systemActor, (ctx) => createRecord(ctx, location, { name: `Location ${count}`, position: count, ...more }))).id;
    },
    put: async (productId, locationId, quantity) => {
      await test.as(systemActor, (ctx) => book(ctx, [{ productId, locationId, quantity: String(quantity) }], { kind: 'receipt' }));
    },
    level: async (productId, locationId) => {
      const { rows } = await sql<{ onHand: number; reserved: number }>`
        select coalesce(sum(on_hand), 0)::float8 as "onHand", coalesce(sum(reserved), 0)::float8 as reserved from stock_level
        where product_id = ${productId}::uuid and (${locationId ?? null}::uuid is null or location_id = ${locationId ?? null}::uuid)`.execute(
        test.app.db,
      );
      return rows[0] ?? { onHand: 0, reserved: 0 };
    },
    run: (record, verb, input, options = {}) =>
      runCommand(test.app, {
        actor: options.actor ?? admin,
        requestId: 'test',
        record: registry.record(record.key),
        verb,
        input: input ?? {},
        ...(options.id ? { id: options.id } : {}),
      }),
    faults: () => test.as(systemActor, (ctx) => checkLedger(ctx.db)),
  };
}
