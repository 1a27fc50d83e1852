// A process for tests: buys, and has paid, one after the other in the database given, until it dies at the statement that it is told.
import { kindOf } from '../../../fields/server.ts';
import { asSystem, type App } from '../../../kernel/app.ts';
import type { Db } from '../../../kernel/context.ts';
import { createKysely, createPool } from '../../../kernel/db/pool.ts';
import { dieAtStatement, type DeathPoint } from '../../../kernel/testing/die-at-statement.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { guestBuyer } from '../../catalog/index.ts';
import { settleManually } from '../../payments/index.ts';
import { checkout, openCart, setLines, type CartShopper } from '../index.ts';
import { orderTestModules } from './order-test-modules.ts';
import { servicesFor } from './services-for.ts';

const [, , url = '', product = '', parcel = '', method = '', point = ''] = process.argv;
const pool = createPool(url, { max: 10, applicationName: 'test' });
dieAtStatement(pool, JSON.parse(point) as DeathPoint);
const db = createKysely<object>(pool) as Db;
const now = '2026-03-02T10:00:00.000Z';
const app: App = {
  registry: createRegistry(orderTestModules, kindOf),
  db,
  services: servicesFor({ db }) as unknown as App['services'],
  now: () => now,
  scope: () => ({ country: 'DE', baseCurrency: 'EUR', today: now.slice(0, 10), rate: () => null }),
  enqueue: async () => {},
};
const who: CartShopper = { buyer: guestBuyer('DE'), channel: 'web', currency: 'EUR', display: 'gross', language: 'en' };
const address = { street: 'Hauptstr. 1', city: 'Hamburg', postalCode: '20095', country: 'DE' };

const buy = async (): Promise<void> => {
  const view = await asSystem(app, async (ctx) =>
    setLines(ctx, await openCart(ctx, {}, who), [{ productId: product, quantity: '1', mode: 'add' }], who),
  );
  const placed = await asSystem(app, (ctx) =>
    checkout(
      ctx,
      view.cart,
      {
        email: 'kari@example.com',
        shippingAddress: address,
        deliveryMethodId: parcel,
        paymentMethodId: method,
        returnUrl: null,
        idempotencyKey: newId(),
      },
      who,
    ),
  );
  const amount = { amount: placed.gross, currency: placed.currency };
  await asSystem(app, (ctx) => settleManually(ctx, { paymentId: placed.payment?.id ?? '', amount, receivedOn: now.slice(0, 10) }));
  process.send?.('bought');
};

// Remembered before anybody waits for it while they hold a connection.
app.services.payments?.methods();
await app.services.delivery?.plan();
await app.services.stock?.locations();

// Four buyers at once: the kill comes at any step of any of them.
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await buy();
  }),
);
