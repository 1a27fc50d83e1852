import path from 'node:path';
import { createProgram, type Program } from '../../src/apps/program.ts';
import { asSystem } from '../../src/kernel/app.ts';
import { systemActor } from '../../src/kernel/access/actor.ts';
import { runCommand } from '../../src/kernel/command/run.ts';
import { createRecord } from '../../src/kernel/command/store.ts';
import { loadConfig } from '../../src/kernel/config/config.ts';
import { createPool } from '../../src/kernel/db/pool.ts';
import { createLogger } from '../../src/kernel/log/log.ts';
import type { RecordType } from '../../src/kernel/record/record.ts';
import { systemClock } from '../../src/kernel/time/clock.ts';
import { product } from '../../src/modules/catalog/records/product.ts';
import { taxClass } from '../../src/modules/catalog/records/tax-class.ts';
import { deliveryMethod } from '../../src/modules/delivery/records/delivery-method.ts';
import { deliveryRate } from '../../src/modules/delivery/records/delivery-rate.ts';
import { legalEntity } from '../../src/modules/invoices/records/legal-entity.ts';
import { paymentMethod } from '../../src/modules/payments/records/payment-method.ts';
import { restock } from '../../src/modules/stock/index.ts';
import { location } from '../../src/modules/stock/records/location.ts';
import { createKeyByHand, createUserByHand } from '../../src/platform/identity/index.ts';

export const sandboxKeys = { apiKey: 'sbx_of_the_bench', webhookSecret: 'whsec_of_the_bench' };

export interface ShopToKill {
  readonly program: Program;
  readonly products: readonly string[];
  readonly delivery: string;
  /** Cards that are charged at once, cards that are charged as goods are sent, and bank transfer. */
  readonly methods: Readonly<Record<'now' | 'later' | 'transfer', string>>;
  /** API key of a member of staff. */
  readonly key: string;
  close(): Promise<void>;
}

/** A small shop on an empty system: products with stock, one way of delivery, three ways to pay, and invoices with each order. */
export async function fillShop(url: string, dataDir: string, secret: string): Promise<ShopToKill> {
  const pool = createPool(url, { max: 6, applicationName: 'bench', role: 'entente_app' });
  const program = await createProgram({
    config: loadConfig({ DATABASE_URL: url, DATA_DIR: path.join(dataDir, 'aside'), DEMO: 'off' }),
    log: createLogger({ level: 'warn' }),
    pool,
    listenUrl: url,
    clock: systemClock,
    secret,
  });
  const { app } = program;
  const user = await createUserByHand(app, { name: 'Bench', email: 'bench@entente.example' });
  const { key } = await createKeyByHand(app, { name: 'Bench' });
  const made = await asSystem(app, async (ctx) => {
    const make = async (record: RecordType, input: object): Promise<string> => (await createRecord(ctx, record, input)).id;
    const { baseCurrency: currency } = ctx.scope;
    const standard = await make(taxClass, { name: 'Standard', code: 'standard' });
    const warehouse = await make(location, { name: 'Warehouse', position: 1 });
    const delivery = await make(deliveryMethod, { name: 'Parcel', kind: 'ship', daysMin: 1, daysMax: 2, position: 1 });
    await make(deliveryRate, { method: delivery, amount: { amount: '5', currency } });
    const products: string[] = [];
    for (let n = 1; n <= 8; n += 1)
      products.push(
        await make(product, {
          name: `Lamp ${n}`,
          sku: `LAMP-${n}`,
          state: 'active',
          listPrice: { amount: `${10 + n * 7}.90`, currency },
          taxClass: standard,
        }),
      );
    for (const productId of products)
      await restock(ctx, {
        source: { type: product.key, id: productId },
        lines: [{ productId, quantity: '100000' }],
        locationId: warehouse,
      });
    await make(legalEntity, { name: 'Lamps Ltd', isDefault: true, invoiceWhen: 'order', isMailed: false, isDunning: false });
    return { delivery, products };
  });
  const actor = { ...systemActor, userId: user.id, name: 'Bench' };
  const method = async (input: object): Promise<string> =>
    (
      (await runCommand(app, { actor, requestId: 'bench', record: paymentMethod as RecordType, verb: 'add', input })).result as {
        id: string;
      }
    ).id;
  const methods = {
    now: await method({ name: 'Card', provider: 'sandbox', settings: sandboxKeys }),
    later: await method({ name: 'Card, charged when sent', provider: 'sandbox', capture: 'on-shipment', settings: sandboxKeys }),
    transfer: await method({
      name: 'Bank transfer',
      provider: 'transfer',
      settings: { accountHolder: 'Lamps Ltd', iban: 'DE89370400440532013000' },
    }),
  };
  return {
    program,
    ...made,
    methods,
    key,
    close: async () => {
      await program.close();
      await pool.end();
    },
  };
}
