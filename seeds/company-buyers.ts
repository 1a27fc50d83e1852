import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { askForCart, makeList, putOnList, type ListOwner } from '../src/modules/buying/index.ts';
import { companyBuyer } from '../src/modules/buying/records/company-buyer.ts';
import { buyerOf } from '../src/modules/catalog/index.ts';
import { changeCart, openCart, setLines, type CartShopper } from '../src/modules/orders/index.ts';
import { person } from '../src/modules/parties/records/person.ts';
import { createUserWithPassword } from '../src/platform/identity/index.ts';
import { demoPassword } from './data/staff.ts';
import type { Stage } from './stage.ts';

/** The account of a company in the shop: its administrator, an approver, a buyer with a limit, a shared list, and an order that waits. */
export async function seedCompanyBuyers(stage: Stage): Promise<void> {
  const { rows } = await sql<{ personId: string; organizationId: string; name: string }>`
    select person_id as "personId", organization_id as "organizationId", name from "user" where email = 'customer@bergfreund.example'`.execute(
    stage.app.db,
  );
  const [lena] = rows;
  if (!lena) return;
  const { organizationId } = lena;
  const currency = stage.app.scope().baseCurrency;
  await stage.as('astrid', 40, (ctx) =>
    createRecord(ctx, companyBuyer, {
      ...active(stage, 40),
      name: lena.name,
      email: 'customer@bergfreund.example',
      organization: organizationId,
      person: lena.personId,
      role: 'admin',
    }),
  );
  await addBuyer(stage, organizationId, { names: ['Petra', 'Lang'], email: 'petra.lang@bergfreund.example', role: 'approver' });
  const buyer = await addBuyer(stage, organizationId, {
    names: ['Jonas', 'Vogt'],
    email: 'jonas.vogt@bergfreund.example',
    role: 'buyer',
    orderLimit: { amount: '10000', currency },
    monthlyBudget: { amount: '60000', currency },
  });
  await fill(stage, buyer);
}

const active = (stage: Stage, daysAgo: number) =>
  ({ state: 'active', invitedAt: stage.daysAgo(daysAgo + 1), joinedAt: stage.daysAgo(daysAgo) }) as const;

interface NewOne {
  readonly names: readonly [given: string, family: string];
  readonly email: string;
  readonly role: 'buyer' | 'approver';
  readonly orderLimit?: { readonly amount: string; readonly currency: string };
  readonly monthlyBudget?: { readonly amount: string; readonly currency: string };
}

async function addBuyer(
  stage: Stage,
  organizationId: string,
  { names: [givenName, familyName], email, ...terms }: NewOne,
): Promise<ListOwner> {
  return stage.as('astrid', 30, async (ctx) => {
    const name = `${givenName} ${familyName}`;
    const made = await createRecord(ctx, person, {
      givenName,
      familyName,
      organization: organizationId,
      emails: [{ value: email, label: 'work' }],
      owner: stage.users.get('astrid')?.id,
      lifecycleStage: 'customer',
      language: 'de',
    });
    await createUserWithPassword(ctx, {
      name,
      email,
      password: demoPassword,
      audience: 'customer',
      personId: made.id,
      organizationId,
      locale: 'de',
    });
    await createRecord(ctx, companyBuyer, { ...active(stage, 30), name, email, organization: organizationId, person: made.id, ...terms });
    return { personId: made.id, organizationId };
  });
}

/** A list of what they sell most, and a cart above the buyer's limit that waits for an approver. */
async function fill(stage: Stage, owner: ListOwner): Promise<void> {
  const { rows: goods } = await sql<{ productId: string; name: string }>`
    select p.id as "productId", p.name from product p where p.list_price is not null and p.state = 'active' and p.kind = 'goods' and p.deleted_at is null
      and not exists (select 1 from product v where v.parent_id = p.id and v.deleted_at is null)
      and exists (select 1 from stock_level l where l.product_id = p.id and l.on_hand - l.reserved >= 20) order by p.sku limit 4`.execute(
    stage.app.db,
  );
  const { rows: ways } = await sql<{ delivery: string | null; payment: string | null }>`
    select (select id from delivery_method where kind = 'ship' and deleted_at is null order by position limit 1) as delivery,
      (select id from payment_method where provider = 'transfer' and deleted_at is null limit 1) as payment`.execute(stage.app.db);
  const payment = ways[0]?.payment;
  if (goods.length === 0 || !payment) return;
  await stage.as(null, 12, async (ctx) => {
    const list = await makeList(ctx, owner, { name: 'Autumn basics', isShared: true });
    await putOnList(
      ctx,
      owner,
      list,
      goods.map((each, i) => ({ ...each, quantity: String(4 + 2 * i) })),
    );
  });
  await stage.as(null, 0.1, async (ctx) => {
    const shopper: CartShopper = {
      buyer: await buyerOf(ctx, { ...owner, isSignedIn: true }),
      channel: 'web',
      currency: ctx.scope.baseCurrency,
      display: 'net',
      language: 'de',
    };
    await setLines(
      ctx,
      await openCart(ctx, owner, shopper),
      // As heavy as a parcel may be.
      goods.map(({ productId }) => ({ productId, quantity: '4', mode: 'add' })),
      shopper,
    );
    await changeCart(ctx, await openCart(ctx, owner, shopper), {
      email: 'jonas.vogt@bergfreund.example',
      shippingAddress: {
        name: 'Jonas Vogt',
        company: 'Bergfreund Bergsport GmbH',
        street: 'Storgata 1',
        postalCode: '0155',
        city: 'Oslo',
        country: 'NO',
      },
      deliveryMethodId: ways[0]?.delivery ?? null,
    });
    await askForCart(ctx, await openCart(ctx, owner, shopper), shopper, {
      paymentMethodId: payment,
      returnUrl: null,
      note: 'Für die Herbstaktion im Laden',
    });
  });
}
