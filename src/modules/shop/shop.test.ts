import { describe, expect, test } from 'vitest';
import type { Actor } from '../../kernel/access/actor.ts';
import { reading } from '../../kernel/app.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import { listRecords } from '../../kernel/list/list.ts';
import type { RecordType } from '../../kernel/record/record.ts';
import { staff } from '../../kernel/testing/test-app.ts';
import { taxClass } from '../catalog/records/tax-class.ts';
import { deliveryMethod } from '../delivery/records/delivery-method.ts';
import { deliveryRate } from '../delivery/records/delivery-rate.ts';
import { deliveryZone } from '../delivery/records/delivery-zone.ts';
import { paymentMethod } from '../payments/records/payment-method.ts';
import { taxRate } from '../pricing/records/tax-rate.ts';
import { recordConsent } from '../privacy/index.ts';
import { purpose } from '../privacy/records/purpose.ts';
import { backInStock } from '../stock/events.ts';
import {
  askForStock,
  blocksFor,
  boughtTogether,
  contentPageOf,
  publishedReviews,
  ratingsOf,
  readStopLink,
  setWish,
  stopReminders,
  wishesOf,
  writeReview,
} from './index.ts';
import { tellOfStock } from './people/tell-of-stock.ts';
import { countBoughtTogether } from './recommend/count-bought-together.ts';
import { block } from './records/block.ts';
import { contentPage } from './records/content-page.ts';
import { review } from './records/review.ts';
import { wish } from './records/wish.ts';
import { remindOfCarts } from './reminders/remind-of-carts.ts';
import { readiness, type Readiness } from './queries/readiness.ts';
import { createShopApp, type ShopApp } from './testing/shop-app.ts';

const words = { authorName: 'Kari', rating: 4, title: 'Good', body: null, language: 'en', isVerified: false } as const;
const visitor = { language: 'en', isSignedIn: false, isBusiness: false, segment: null } as const;

/** What somebody in the portal reads of a record. */
const readAs = (t: ShopApp, actor: Actor, record: RecordType): Promise<number> =>
  reading(
    t.app,
    { actor, requestId: '' },
    async (ctx) => (await listRecords(ctx, t.app.registry.record(record.key), { fields: ['id'] })).data.length,
  );
const customer = (personId: string): Actor => ({ ...staff(newId()), audience: 'customer', personId, grants: {} });

describe('wish lists', () => {
  test('are each person’s own, and a wish made twice is one', async () => {
    const t = await createShopApp();
    const [tent, kari, ola] = [await t.product('Tent'), await t.person('Kari'), await t.person('Ola')];
    await Promise.all([1, 2, 3].map(() => t.system((ctx) => setWish(ctx, { personId: kari, productId: tent, isWanted: true }))));
    expect(await t.system((ctx) => wishesOf(ctx, kari))).toEqual([tent]);
    expect(await t.system((ctx) => wishesOf(ctx, ola))).toEqual([]);
    expect(await readAs(t, customer(kari), wish)).toBe(1);
    expect(await readAs(t, customer(ola), wish)).toBe(0);
    await t.system((ctx) => setWish(ctx, { personId: kari, productId: tent, isWanted: false }));
    expect(await t.system((ctx) => wishesOf(ctx, kari))).toEqual([]);
  });
});

describe('reviews', () => {
  test('are shown once they were published, and no longer when they are rejected or changed', async () => {
    const t = await createShopApp();
    const [tent, kari] = [await t.product('Tent'), await t.person('Kari')];
    const write = (rating: number) => t.system((ctx) => writeReview(ctx, { ...words, rating, personId: kari, productId: tent }));
    const shown = () => t.system(async (ctx) => (await publishedReviews(ctx, [tent])).map((each) => each.rating));
    const id = await write(4);
    expect(await shown()).toEqual([]);
    await t.command(review, 'publish', id);
    expect(await shown()).toEqual([4]);
    expect((await t.system((ctx) => ratingsOf(ctx, [tent]))).get(tent)).toEqual({ count: 1, mean: 4 });
    expect(await write(2)).toBe(id);
    expect(await shown()).toEqual([]);
    await t.command(review, 'publish', id);
    await t.command(review, 'reject', id, { reason: 'About another product' });
    expect(await shown()).toEqual([]);
    await expect(t.command(review, 'reject', id)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('are published by those who manage the shop alone, and belong to who wrote them', async () => {
    const t = await createShopApp();
    const [tent, kari, ola] = [await t.product('Tent'), await t.person('Kari'), await t.person('Ola')];
    const id = await t.system((ctx) => writeReview(ctx, { ...words, personId: kari, productId: tent }));
    await expect(t.command(review, 'publish', id, {}, staff(newId()))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(t.command(review, 'publish', id, {}, customer(kari))).rejects.toMatchObject({
      status: expect.toSatisfy((s: number) => s === 403 || s === 404),
    });
    expect([await readAs(t, customer(kari), review), await readAs(t, customer(ola), review)]).toEqual([1, 0]);
  });
});

describe('who asked to be told of stock', () => {
  test('is told when it is back, once however often it comes and goes', async () => {
    const t = await createShopApp();
    const tent = await t.product('Tent');
    const other = await t.product('Pack');
    for (const email of ['kari@example.com', 'KARI@example.com', 'ola@example.com'])
      await t.system((ctx) =>
        askForStock(ctx, { productId: tent, email, personId: null, language: email.startsWith('ola') ? 'de' : 'en' }),
      );
    await t.system((ctx) => askForStock(ctx, { productId: other, email: 'kari@example.com', personId: null, language: 'en' }));
    const event = { type: backInStock, recordType: 'catalog.product', recordId: tent } as unknown as StoredEvent;
    await Promise.all([1, 2].map(() => t.system((ctx) => tellOfStock.run(ctx, event))));
    expect((await t.mails()).map(({ recipient, subject }) => [recipient, subject]).toSorted()).toEqual([
      ['kari@example.com', 'Back in stock: Tent'],
      ['ola@example.com', 'Wieder da: Tent'],
    ]);
    await expect(
      t.system((ctx) => askForStock(ctx, { productId: tent, email: 'nobody', personId: null, language: 'en' })),
    ).rejects.toMatchObject({
      problems: [{ pointer: '/email' }],
    });
  });
});

describe('what is bought together', () => {
  test('counts orders that had both, variants as what they are a variant of, and none that was cancelled', async () => {
    const t = await createShopApp();
    const [tent, mat, stove] = [await t.product('Tent'), await t.product('Mat'), await t.product('Stove')];
    const green = await t.product('Tent, green', { parent: tent });
    const day = '2026-02-01T00:00:00Z';
    const sold = [['a', green, day], ['a', mat, day], ['b', tent, day], ['b', mat, day], ['b', stove, day], ['c', tent, '2024-01-01T00:00:00Z'], ['c', stove, '2024-01-01T00:00:00Z']]; // prettier-ignore
    const orders = new Map(['a', 'b', 'c'].map((key) => [key, newId()]));
    const rows = sold.map(([key, product_id, placed_at]) => ({ order_id: orders.get(key ?? ''), product_id, placed_at }));
    Object.assign(t.app.services, {
      purchases: {
        lines: sql`select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(order_id uuid, product_id uuid, placed_at timestamptz)`,
      },
    });
    await t.system(countBoughtTogether);
    expect(await t.system((ctx) => boughtTogether(ctx, [tent]))).toEqual([mat]);
    expect(await t.system((ctx) => boughtTogether(ctx, [mat]))).toEqual([tent]);
    // Once is chance, and long ago does not count.
    expect(await t.system((ctx) => boughtTogether(ctx, [stove]))).toEqual([]);
    expect(await t.system((ctx) => boughtTogether(ctx, [tent, mat]))).toEqual([]);
    Object.assign(t.app.services, {
      purchases: { lines: sql`select null::uuid as order_id, null::uuid as product_id, null::timestamptz as placed_at where false` },
    });
    await t.system(countBoughtTogether);
    expect(await t.system((ctx) => boughtTogether(ctx, [tent]))).toEqual([]);
  });
});

describe('reminders of a cart', () => {
  const prepared = async () => {
    const t = await createShopApp();
    await t.make(purpose, { key: 'cart-reminders', name: 'Reminders', basis: 'consent', channels: ['email'] });
    const tent = await t.product('Tent');
    const leave = async (personId: string): Promise<string> => {
      const id = newId();
      await sql`insert into cart (id, created_at, updated_at, state, person_id, channel, currency, language, touched_at)
        values (${id}::uuid, now(), now(), 'open', ${personId}::uuid, 'web', 'EUR', 'en', '2026-03-01T08:00:00Z')`.execute(t.app.db);
      await sql`insert into cart_line (id, created_at, updated_at, cart_id, product_id, name, quantity)
        values (${newId()}::uuid, now(), now(), ${id}::uuid, ${tent}::uuid, 'Tent', 1)`.execute(t.app.db);
      return id;
    };
    const agree = (personId: string, state: 'granted' | 'refused') =>
      t.system((ctx) => recordConsent(ctx, { personId, channel: 'email', purpose: 'cart-reminders', state, proof: 'portal' }));
    return { t, leave, agree };
  };

  test('go to those who agreed, once, and not before it is time', async () => {
    const { t, leave, agree } = await prepared();
    const [kari, ola, per] = [
      await t.person('Kari', 'kari@example.com'),
      await t.person('Ola', 'ola@example.com'),
      await t.person('Per', 'per@example.com'),
    ];
    for (const each of [kari, ola, per]) await leave(each);
    await agree(kari, 'granted');
    await agree(per, 'refused');
    t.setNow('2026-03-02T07:00:00.000Z');
    expect(await t.system(remindOfCarts)).toBe(0);
    t.setNow('2026-03-02T10:00:00.000Z');
    expect(await t.system(remindOfCarts)).toBe(1);
    expect(await t.system(remindOfCarts)).toBe(0);
    expect((await t.mails()).map(({ recipient }) => recipient)).toEqual(['kari@example.com']);
  });

  test('end for good by the link in them, and need a purpose', async () => {
    const { t, leave, agree } = await prepared();
    const kari = await t.person('Kari', 'kari@example.com');
    await agree(kari, 'granted');
    await leave(kari);
    t.look.reminderPurpose = null;
    expect(await t.system(remindOfCarts)).toBe(0);
    t.look.reminderPurpose = 'cart-reminders';
    expect(await t.system(remindOfCarts)).toBe(1);
    const token = /no-reminders\/(\S+)/.exec((await t.mails())[0]?.text ?? '')?.[1] ?? '';
    const email = readStopLink('secret of the tests', token);
    expect(email).toBe('kari@example.com');
    expect(readStopLink('another secret', token)).toBeNull();
    t.setNow('2026-03-02T11:00:00.000Z');
    await t.system((ctx) => stopReminders(ctx, email ?? ''));
    await sql`update cart set state = 'merged'`.execute(t.app.db);
    await leave(kari);
    expect(await t.system(remindOfCarts)).toBe(0);
  });
});

describe('pages and blocks', () => {
  test('are shown to whom they are for, while they are for them', async () => {
    const t = await createShopApp();
    const named = (heading: string, more: object) => t.make(block, { heading, kind: 'text', ...more });
    await named('All', { position: 1, headingGerman: 'Alle' });
    await named('Dealers', { position: 2, audience: 'business', segment: 'enterprise' });
    await named('Guests', { position: 3, audience: 'guests' });
    await named('Over', { position: 4, endsAt: '2026-03-01T00:00:00Z' });
    await named('Off', { position: 5, isActive: false });
    const headings = (viewer: Parameters<typeof blocksFor>[1]) =>
      t.system(async (ctx) => (await blocksFor(ctx, viewer)).map((each) => each.heading));
    expect(await headings(visitor)).toEqual(['All', 'Guests']);
    expect(await headings({ ...visitor, language: 'de' })).toEqual(['Alle', 'Guests']);
    expect(await headings({ ...visitor, isSignedIn: true, isBusiness: true, segment: 'enterprise' })).toEqual(['All', 'Dealers']);
    expect(await headings({ ...visitor, isSignedIn: true, isBusiness: true, segment: 'smb' })).toEqual(['All']);
  });

  test('a page is shown in the visitor’s language, else in the one there is, when it is published', async () => {
    const t = await createShopApp();
    await t.make(contentPage, { title: 'About', slug: 'about', language: 'en' });
    await t.make(contentPage, { title: 'Über uns', slug: 'about', language: 'de' });
    await t.make(contentPage, { title: 'Terms', slug: 'terms', language: 'en', isPublished: false });
    const title = (slug: string, language: 'en' | 'de') => t.system(async (ctx) => (await contentPageOf(ctx, slug, language))?.title);
    expect([await title('about', 'de'), await title('about', 'en'), await title('terms', 'en')]).toEqual(['Über uns', 'About', undefined]);
  });
});

describe('what the shop needs before somebody can buy', () => {
  const unmet = async (t: ShopApp): Promise<readonly (readonly [string, string])[]> =>
    reading(t.app, { actor: t.admin, requestId: 'test' }, async (ctx) =>
      ((await readiness.run(ctx, {}, null)) as readonly Readiness[])
        .filter(({ isMet }) => !isMet)
        .map(({ need, countries }) => [need, countries.join(' ')] as const),
    );

  test('is said need by need, with the countries that are left out, until all is there', async () => {
    const t = await createShopApp();
    t.look.deliveryCountries = ['DE', 'NO'];
    const nothing = [
      ['products', ''],
      ['stock', ''],
      ['taxes', 'DE NO'],
      ['delivery', 'DE NO'],
      ['payment', ''],
      ['pages', ''],
    ];
    expect(await unmet(t)).toEqual(nothing);
    await t.product('For the till', { channels: ['outlet'] });
    expect(await unmet(t)).toEqual(nothing);

    await t.product('Tent');
    expect((await unmet(t)).map(([need]) => need)).not.toContain('products');
    await t.product('Guided tour', { kind: 'service' });
    expect((await unmet(t)).map(([need]) => need)).not.toContain('stock');
    const standard = await t.make(taxClass, { code: 'standard', name: 'Standard' });
    await t.make(taxRate, { name: 'VAT', country: 'DE', taxClass: standard, rate: 19, validFrom: '2020-01-01' });
    await t.make(taxRate, { name: 'VAT to come', country: 'NO', taxClass: standard, rate: 25, validFrom: '2027-01-01' });
    const zone = await t.make(deliveryZone, { name: 'Germany', countries: [{ value: 'DE' }] });
    const parcel = await t.make(deliveryMethod, { name: 'Parcel', kind: 'ship' });
    await t.make(deliveryRate, { method: parcel, zone, amount: { amount: '5', currency: 'EUR' } });
    await t.make(paymentMethod, { name: 'At the till', provider: 'cash' });
    await t.make(contentPage, { title: 'Terms', slug: 'terms', language: 'en' });
    expect(await unmet(t)).toEqual([
      ['taxes', 'NO'],
      ['delivery', 'NO'],
      ['payment', ''],
      ['pages', ''],
    ]);

    t.look.deliveryCountries = ['DE'];
    await t.make(paymentMethod, { name: 'Bank transfer', provider: 'transfer' });
    await t.make(contentPage, { title: 'Delivery', slug: 'delivery', language: 'en' });
    expect(await unmet(t)).toEqual([]);
  });

  test('is for who sets up the shop', async () => {
    const t = await createShopApp();
    await expect(
      reading(t.app, { actor: staff(null), requestId: 'test' }, async (ctx) => readiness.run(ctx, {}, null)),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
