import { expect, test } from 'vitest';
import { productBySlug, productsFor } from '../catalog/index.ts';
import { customerGroup, customerGroupMember } from '../catalog/records/customer-group.ts';
import { productGroup } from '../catalog/records/product-links.ts';
import { product } from '../catalog/records/product.ts';
import { evaluateCart, openCart, orderByNumber, placeOrder } from '../orders/index.ts';
import { priceList } from '../pricing/records/price-list.ts';
import { price } from '../pricing/records/price.ts';
import { findBySku, offeredNow, reorderOf } from './index.ts';
import { createBuyingApp, type TestBuyer } from './testing/buying-app.ts';

const app = await createBuyingApp();
const shipTo = { country: 'DE' };

/** A company with a list of its own for a product, and a group that alone may buy another. */
async function companyWith(lamp: string, own: string, amount: string): Promise<TestBuyer> {
  const company = await app.organization();
  const group = await app.make(customerGroup, { name: `Group of ${company}` });
  await app.make(customerGroupMember, { group, organization: company });
  await app.make(productGroup, { product: own, group });
  const list = await app.make(priceList, {
    name: `List of ${company}`,
    currency: 'EUR',
    organization: company,
    includesTax: false,
    kind: 'contract',
  });
  await app.make(price, { priceList: list, product: lamp, minQuantity: 1, amount: { amount, currency: 'EUR' } });
  return app.buyer(company);
}

test('a buyer has the prices and the assortment of their company in list, page, cart, quick order and re-order, and of no other', async () => {
  const lamp = await app.product('20', 100, { name: 'Lamp', sku: 'LAMP' });
  const [ofA, ofB] = [
    await app.product('7', 100, { name: 'Made for A', sku: 'ONLY-A' }),
    await app.product('8', 100, { name: 'Made for B', sku: 'ONLY-B' }),
  ];
  const [a, b] = [await companyWith(lamp, ofA, '15'), await companyWith(lamp, ofB, '11')];

  for (const [who, own, others, amount] of [
    [a, ofA, ofB, '15'],
    [b, ofB, ofA, '11'],
  ] as const) {
    const shopper = await app.shopperOf(who);
    const { listing, page, missing, offered, quick } = await app.system(async (ctx) => ({
      listing: await productsFor(ctx, { ...shopper, size: 50 }),
      page: await productBySlug(ctx, { ...shopper, id: own }),
      missing: await productBySlug(ctx, { ...shopper, id: others }),
      offered: await offeredNow(ctx, [lamp, own, others], shopper, shipTo),
      quick: await findBySku(
        ctx,
        ['lamp', 'only-a', 'ONLY-B', 'nothing'].map((sku, i) => ({ line: i + 1, sku, quantity: '2' })),
        shopper,
      ),
    }));
    expect(listing.products.map(({ id }) => id).toSorted()).toEqual([lamp, own].toSorted());
    expect([page?.id, missing]).toEqual([own, null]);
    expect([...offered.keys()].toSorted()).toEqual([lamp, own].toSorted());
    expect(Number(offered.get(lamp)?.price?.amount)).toBe(Number(amount));
    expect(quick.wanted.map(({ product: { id } }) => id).toSorted()).toEqual([lamp, own].toSorted());
    // What is another's is as unknown as what does not exist.
    expect(quick.unknown.map(({ sku }) => sku)).toEqual([who === a ? 'ONLY-B' : 'only-a', 'nothing']);
    expect(quick.wanted.every(({ product: found }) => !('cost' in found) && !('listPrice' in found))).toBe(true);

    await expect(app.fillCart(who, { [others]: 1 })).rejects.toMatchObject({ code: 'invalid' });
    await app.fillCart(who, { [lamp]: 2, [own]: 1 });
    const view = await app.system(async (ctx) =>
      evaluateCart(ctx, await openCart(ctx, { personId: who.personId, organizationId: who.organizationId }, shopper), shopper),
    );
    expect(view.lines.map(({ productId, unitPrice }) => [productId, Number(unitPrice)])).toEqual([
      [lamp, Number(amount)],
      [own, who === a ? 7 : 8],
    ]);
  }
});

test('a re-order says what is no longer sold and what has another price', async () => {
  const [rope, boot, gone] = [await app.product('5', 50), await app.product('50', 50), await app.product('9', 50)];
  const who = await app.buyer(await app.organization());
  const shopper = await app.shopperOf(who);
  const placed = await app.system((ctx) =>
    placeOrder(ctx, app.draft({ [rope]: 3, [boot]: 1, [gone]: 2 }, { buyer: shopper.buyer, display: 'net' })),
  );
  await app.command(product, 'update', boot, { listPrice: { amount: '60', currency: 'EUR' } });
  await app.command(product, 'update', gone, { state: 'discontinued' });
  const lines = await app.system(async (ctx) => {
    const order = await orderByNumber(ctx, who, placed.number);
    return order ? reorderOf(ctx, order, shopper, shipTo) : [];
  });
  expect(
    lines.map((line) => [
      line.product?.id ?? null,
      line.quantity,
      Number(line.product?.price?.amount ?? 0),
      line.hasOtherPrice,
      Number(line.before),
    ]),
  ).toEqual([
    [rope, '3', 5, false, 5],
    [boot, '1', 60, true, 50],
    [null, '2', 0, false, 9],
  ]);
  const stranger = await app.buyer(await app.organization());
  expect(await app.system((ctx) => orderByNumber(ctx, stranger, placed.number))).toBe(null);
});
