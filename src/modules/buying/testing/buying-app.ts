import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { pdfModule } from '../../../platform/pdf/module.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { buyerOf } from '../../catalog/index.ts';
import { checkout, evaluateCart, openCart, setLines, type CartShopper, type CheckoutInput, type PlacedOrder } from '../../orders/index.ts';
import { createOrdersApp, home, type OrdersApp } from '../../orders/testing/orders-app.ts';
import { orderTestModules } from '../../orders/testing/order-test-modules.ts';
import { person } from '../../parties/records/person.ts';
import { quotesModule } from '../../quotes/module.ts';
import { salesModule } from '../../sales/module.ts';
import { shopModule } from '../../shop/module.ts';
import { accountOf, askForCart, type CompanyAccount } from '../index.ts';
import { buyingModule } from '../module.ts';
import { companyBuyer } from '../records/company-buyer.ts';
import type { BuyerRole } from '../records/choices.ts';
import { sql } from '../../../kernel/db/sql.ts';

export const modules = [...orderTestModules, pdfModule, salesModule, quotesModule, shopModule, buyingModule];

export interface TestBuyer {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly userId: string;
  readonly email: string;
  readonly actor: Actor;
}

export interface BuyingApp extends OrdersApp {
  /** Somebody with an account who buys for a company; amounts in euro. */
  buyer(organizationId: string, role?: BuyerRole, more?: { limit?: string; budget?: string; mayReleaseOwn?: boolean }): Promise<TestBuyer>;
  account(who: TestBuyer): Promise<CompanyAccount>;
  shopperOf(who: { readonly personId: string; readonly organizationId: string | null }): Promise<CartShopper>;
  /** Fills the buyer's cart. */
  fillCart(who: TestBuyer, lines: Readonly<Record<string, number>>): Promise<void>;
  orderCart(who: TestBuyer, input?: Partial<CheckoutInput>): Promise<PlacedOrder>;
  /** Sends the buyer's cart to the approvers; null when it was sent before. */
  ask(who: TestBuyer, paymentMethodId?: string): Promise<string | null>;
  total(who: TestBuyer): Promise<string>;
  mails(): Promise<readonly { readonly recipient: string; readonly subject: string; readonly text: string }[]>;
  count(table: string): Promise<number>;
}

/** A program of buying and all it stands on, in Germany, its clock at 2 March 2026, 10:00 UTC. */
export async function createBuyingApp(): Promise<BuyingApp> {
  const app = await createOrdersApp({}, modules);
  const secret = 'a secret of the tests';
  Object.assign(app.app.services, {
    company: { timeZone: 'Europe/Berlin', locale: 'en', scope: () => app.app.scope() },
    quotes: { secret, publicUrl: 'http://shop.example' },
    shop: { look: async () => ({ name: 'Fjellvik' }), links: async () => [], onChange: () => {}, publicUrl: 'http://shop.example', secret },
  });
  const shopperOf: BuyingApp['shopperOf'] = async ({ personId, organizationId }) => {
    const buyer = await app.system((ctx) => buyerOf(ctx, { personId, organizationId, isSignedIn: true }));
    return { buyer, channel: 'web', currency: 'EUR', display: 'net', language: 'en' };
  };
  const keyOf = ({ personId, organizationId }: TestBuyer) => ({ personId, organizationId });
  let count = 0;
  return {
    ...app,
    shopperOf,
    buyer: async (organizationId, role = 'buyer', { limit, budget, mayReleaseOwn = false } = {}) => {
      count += 1;
      const email = `buyer${count}@company.example`;
      const personId = await app.make(person, {
        givenName: `Buyer${count}`,
        familyName: 'Nordmann',
        organization: organizationId,
        emails: [{ value: email }],
      });
      const userId = await app.make(user, { name: `Buyer${count}`, email, audience: 'customer', personId, organizationId });
      const euro = (amount: string | undefined) => (amount === undefined ? null : { amount, currency: 'EUR' });
      const id = await app.make(companyBuyer, {
        name: `Buyer${count} Nordmann`,
        organization: organizationId,
        person: personId,
        email,
        role,
        state: 'active',
        orderLimit: euro(limit),
        monthlyBudget: euro(budget),
        mayReleaseOwn,
      });
      return {
        id,
        personId,
        organizationId,
        userId,
        email,
        actor: { ...publicActor, audience: 'customer', via: 'session', name: `Buyer${count}`, userId, personId, organizationId },
      };
    },
    account: async (who) => {
      const found = await app.system((ctx) => accountOf(ctx, keyOf(who)));
      if (!found) throw new Error('They are no buyer.');
      return found;
    },
    fillCart: async (who, lines) => {
      const shopper = await shopperOf(who);
      const changes = Object.entries(lines).map(([productId, quantity]) => ({
        productId,
        quantity: String(quantity),
        mode: 'add' as const,
      }));
      await app.system(async (ctx) => setLines(ctx, await openCart(ctx, keyOf(who), shopper), changes, shopper));
    },
    orderCart: async (who, input = {}) => {
      const shopper = await shopperOf(who);
      return app.system(async (ctx) =>
        checkout(
          ctx,
          await openCart(ctx, keyOf(who), shopper),
          {
            email: who.email,
            shippingAddress: home,
            deliveryMethodId: app.parcel,
            paymentMethodId: app.methods.transfer,
            returnUrl: null,
            idempotencyKey: newId(),
            ...input,
          },
          shopper,
        ),
      );
    },
    ask: async (who, paymentMethodId = app.methods.transfer) => {
      const shopper = await shopperOf(who);
      const asked = await app.system(async (ctx) => {
        await sql`update cart set email = ${who.email}, shipping_name = ${home.name}, shipping_address = ${JSON.stringify({ country: 'DE', city: 'Hamburg', street: 'Hauptstr. 1', postalCode: '20095' })}::jsonb,
          delivery_method_id = ${app.parcel}::uuid where person_id = ${who.personId}::uuid and state = 'open'`.execute(ctx.db);
        const cart = await openCart(ctx, keyOf(who), shopper);
        return askForCart(ctx, cart, shopper, { paymentMethodId, returnUrl: null, note: 'For the new hut' });
      });
      return asked?.approvalId ?? null;
    },
    total: async (who) => {
      const shopper = await shopperOf(who);
      return app.system(async (ctx) => (await evaluateCart(ctx, await openCart(ctx, keyOf(who), shopper), shopper)).gross);
    },
    mails: async () =>
      (
        await sql<{
          recipient: string;
          subject: string;
          text: string;
        }>`select recipient, subject, text from mail order by created_at, id`.execute(app.app.db)
      ).rows,
    count: async (table) =>
      Number((await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(app.app.db)).rows[0]?.n),
  };
}
