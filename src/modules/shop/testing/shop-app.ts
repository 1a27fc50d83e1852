import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { kindOf } from '../../../fields/server.ts';
import { runCommand, type CommandReply } from '../../../kernel/command/run.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { PatchOf, RecordType } from '../../../kernel/record/record.ts';
import { createRegistry } from '../../../kernel/registry.ts';
import { createTestApp, staff, type TestApp } from '../../../kernel/testing/test-app.ts';
import { product } from '../../catalog/records/product.ts';
import { person } from '../../parties/records/person.ts';
import { shopModule } from '../module.ts';
import type { Look } from '../service.ts';
import { orderTestModules } from '../../orders/testing/order-test-modules.ts';

const modules = [...orderTestModules, shopModule];

export interface ShopApp extends TestApp {
  readonly admin: Actor;
  /** Purpose that reminders need consent for. */
  readonly look: { -readonly [K in keyof Look]: Look[K] };
  make<R extends RecordType>(record: R, input: PatchOf<R>): Promise<string>;
  product(name: string, more?: PatchOf<typeof product>): Promise<string>;
  person(name: string, email?: string): Promise<string>;
  system<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>;
  command(record: RecordType, verb: string, id: string, input?: object, actor?: Actor): Promise<CommandReply>;
  /** Mails that were queued, the oldest first. */
  mails(): Promise<readonly { readonly recipient: string; readonly subject: string; readonly text: string }[]>;
}

/** A program of the shop and all it stands on, its clock at 2 March 2026, 10:00 UTC. */
export async function createShopApp(): Promise<ShopApp> {
  const registry = createRegistry(modules, kindOf);
  const test = await createTestApp(registry);
  const look: ShopApp['look'] = {
    name: 'Fjellvik',
    tagline: null,
    taglineGerman: null,
    logoId: null,
    accent: '#1f4d3a',
    accentDark: '#9ad4b6',
    font: 'system',
    corners: 'soft',
    announcement: null,
    announcementGerman: null,
    country: 'DE',
    deliveryCountries: ['DE'],
    currencies: ['EUR'],
    areReviewsOpen: true,
    areCancellationsOpen: true,
    reminderHours: 24,
    reminderPurpose: 'cart-reminders',
  };
  const secret = 'secret of the tests';
  Object.assign(test.app.services, {
    mailer: { transport: null, from: 'Shop <shop@example.com>', publicUrl: 'http://shop.example', secret },
    privacy: { key: Buffer.from(secret), publicUrl: 'http://shop.example', keepsIp: false },
    shop: { look: async () => look, links: async () => [], onChange: () => {}, publicUrl: 'http://shop.example', secret },
  });
  const make: ShopApp['make'] = (record, input) =>
    test.as(
      systemActor,
      async (ctx) => ((await createRecord(ctx, record as RecordType, input as PatchOf<RecordType>)) as unknown as { id: string }).id,
    );
  let count = 0;
  const admin = staff(null, { isAdmin: true, name: 'Admin', permissions: ['shop.manage'] });
  return {
    ...test,
    admin,
    look,
    make,
    system: (work) => test.as(systemActor, work),
    product: (name, more = {}) => {
      count += 1;
      return make(product, { name, sku: `S-${count}`, state: 'active', listPrice: { amount: '10', currency: 'EUR' }, ...more });
    },
    person: (name, email) => make(person, { givenName: name, familyName: 'Nordmann', ...(email ? { emails: [{ value: email }] } : {}) }),
    command: (record, verb, id, input = {}, actor = admin) =>
      runCommand(test.app, { actor, requestId: 'test', record: registry.record(record.key), verb, id, input }),
    mails: async () =>
      (
        await sql<{
          recipient: string;
          subject: string;
          text: string;
        }>`select recipient, subject, text from mail order by created_at, id`.execute(test.app.db)
      ).rows,
  };
}
