import { createRecord } from '../src/kernel/command/store.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { writeReview } from '../src/modules/shop/index.ts';
import { countBoughtTogether } from '../src/modules/shop/recommend/count-bought-together.ts';
import { block } from '../src/modules/shop/records/block.ts';
import { contentPage } from '../src/modules/shop/records/content-page.ts';
import { review } from '../src/modules/shop/records/review.ts';
import { shopSettings } from '../src/modules/shop/records/shop-settings.ts';
import { purpose } from '../src/modules/privacy/records/purpose.ts';
import { blocks, pages, reviews } from './data/shop.ts';
import type { Stage } from './stage.ts';

/** The shop of Fjellvik: how it looks, its home page, what it says of itself, and what customers think. Products, prices and stock are seeded before. */
export async function seedShop(stage: Stage): Promise<void> {
  await stage.as('admin', 60, async (ctx) => {
    await createRecord(ctx, purpose, {
      key: 'cart-reminders',
      name: 'Reminders of a cart',
      description: 'One mail when something was left in the cart.',
      basis: 'consent',
      channels: ['email'],
      isInPortal: true,
    });
    await createRecord(ctx, shopSettings, {
      name: 'Fjellvik Outdoor',
      tagline: 'Tents, packs and jackets from Bergen, made for weather.',
      taglineGerman: 'Zelte, Rucksäcke und Jacken aus Bergen, gemacht für Wetter.',
      announcement: 'Free delivery in Norway from 1,000 kr · 60 days to return',
      announcementGerman: 'Kostenlose Lieferung in Norwegen ab 1.000 kr · 60 Tage Rückgabe',
      deliveryCountries: 'NO SE DK FI DE AT NL',
      currencies: 'NOK EUR',
      reminderPurpose: 'cart-reminders',
    });
    for (const each of pages) await createRecord(ctx, contentPage, each);
    for (const { category, picture, ...each } of blocks)
      await createRecord(ctx, block, {
        ...each,
        category: category ? await categoryOf(ctx, category) : null,
        image: picture ? await pictureOf(ctx, picture) : null,
      });
  });
  await seedReviews(stage);
  await stage.as('admin', 0, countBoughtTogether);
}

async function categoryOf(ctx: Ctx, slug: string): Promise<string | null> {
  return (await sql<{ id: string }>`select id from category where slug = ${slug}`.execute(ctx.db)).rows[0]?.id ?? null;
}

/** The picture of a product of this number. */
async function pictureOf(ctx: Ctx, sku: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select i.file_id as id from product_image i join product p on p.id = i.product_id where p.sku = ${sku} order by i.position limit 1`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}

async function seedReviews(stage: Stage): Promise<void> {
  for (const [index, { sku, state, ...words }] of reviews.entries())
    await stage.as('admin', 50 - index * 3, async (ctx) => {
      const { rows } = await sql<{ productId: string; personId: string }>`
        select p.id as "productId", (select id from person where deleted_at is null order by id offset ${index * 7 + 3} limit 1) as "personId"
        from product p where p.sku = ${sku}`.execute(ctx.db);
      const [found] = rows;
      if (!found) return;
      const id = await writeReview(ctx, { ...found, ...words });
      if (state === 'published') await runCommandIn(ctx, { record: ctx.registry.record(review.key), verb: 'publish', id, input: {} });
    });
}
