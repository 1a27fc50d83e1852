import { Readable } from 'node:stream';
import { systemActor } from '../src/kernel/access/actor.ts';
import type { Ctx } from '../src/kernel/context.ts';
import { runCommandIn } from '../src/kernel/command/run.ts';
import { createRecord } from '../src/kernel/command/store.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { attribute } from '../src/modules/catalog/records/attribute.ts';
import { bundleItem } from '../src/modules/catalog/records/bundle-item.ts';
import { category } from '../src/modules/catalog/records/category.ts';
import { customerGroup, customerGroupMember } from '../src/modules/catalog/records/customer-group.ts';
import { product } from '../src/modules/catalog/records/product.ts';
import { productImage } from '../src/modules/catalog/records/product-image.ts';
import { productGroup } from '../src/modules/catalog/records/product-links.ts';
import { relatedProduct } from '../src/modules/catalog/records/related-product.ts';
import { searchSynonym } from '../src/modules/catalog/records/search-synonym.ts';
import { taxClass } from '../src/modules/catalog/records/tax-class.ts';
import { categoryTranslation, productTranslation } from '../src/modules/catalog/records/translations.ts';
import { saveFile } from '../src/platform/files/index.ts';
import { attributes, bundle, categories, products, related, synonyms, type SeededProduct } from './data/catalog.ts';
import { drawing, type Drawing } from './drawings.ts';
import type { Stage } from './stage.ts';

/** The catalog of Fjellvik. Returns what deals sell: each product, or its first variant. */
export async function seedCatalog(stage: Stage): Promise<string[]> {
  const shelves = await seedShelves(stage);
  const made = new Map<string, { readonly id: string; readonly sold: string }>();
  for (const item of products) made.set(item.sku, await seedProduct(stage, item, shelves));
  await stage.as('admin', 389, async (ctx) => {
    for (const [position, [sku, quantity]] of bundle.items.entries())
      await createRecord(ctx, bundleItem, { bundle: idOf(made, bundle.of), product: made.get(sku)?.sold ?? '', quantity, position });
    for (const [position, [from, to, kind]] of related.entries())
      await createRecord(ctx, relatedProduct, { product: idOf(made, from), related: idOf(made, to), kind, position });
    for (const [word, others] of synonyms) await createRecord(ctx, searchSynonym, { word, synonyms: [...others] });
    await seedGroups(ctx, idOf(made, 'SV-INS'));
    // What is to come, and what is gone: to be seen in the list, not in the shop.
    await createRecord(ctx, product, {
      sku: 'TN-520', name: 'Jotun 5 basecamp tent', category: shelves.get('expedition-tents') ?? null, state: 'scheduled', availableFrom: `${stage.day(40)}T06:00:00.000Z`,
      listPrice: { amount: '16900', currency: 'NOK' }, description: 'Stands at five thousand metres. From next season.',
    }); // prettier-ignore
    await createRecord(ctx, product, {
      sku: 'TN-200', name: 'Vidda 2 tent, first edition', category: shelves.get('trekking-tents') ?? null, state: 'discontinued', listPrice: { amount: '5990', currency: 'NOK' },
    }); // prettier-ignore
  });
  return products.filter((item) => item.kind !== 'bundle').map((item) => made.get(item.sku)?.sold ?? '');
}

const idOf = (made: ReadonlyMap<string, { readonly id: string }>, sku: string): string => made.get(sku)?.id ?? '';

/** Tax classes, attributes and categories, with German names. */
async function seedShelves(stage: Stage): Promise<ReadonlyMap<string, string>> {
  return stage.as('admin', 391, async (ctx) => {
    const ids = new Map<string, string>();
    for (const [code, name] of [
      ['standard', 'Standard'],
      ['reduced', 'Reduced'],
      ['zero', 'Zero'],
    ] as const)
      // prettier-ignore
      ids.set(`tax:${code}`, (await createRecord(ctx, taxClass, { code, name })).id);
    for (const [position, one] of attributes.entries()) await createRecord(ctx, attribute, { ...one, position });
    for (const [position, [key, name, parent, german, visibility]] of categories.entries()) {
      const { id } = await createRecord(ctx, category, {
        name,
        slug: key,
        position,
        parent: parent === null ? null : (ids.get(parent) ?? null),
        visibility: visibility ?? 'everyone',
      });
      await createRecord(ctx, categoryTranslation, { category: id, language: 'de', name: german });
      ids.set(key, id);
    }
    return ids;
  });
}

async function seedProduct(stage: Stage, item: SeededProduct, shelves: ReadonlyMap<string, string>): Promise<{ id: string; sold: string }> {
  const made = await stage.as('admin', 390, async (ctx) => {
    const kind = item.kind ?? 'goods';
    const { id } = await createRecord(ctx, product, {
      sku: item.sku,
      name: item.name,
      kind,
      category: shelves.get(item.category) ?? null,
      unit: item.unit ?? (kind === 'bundle' ? 'set' : 'piece'),
      brand: 'Fjellvik',
      listPrice: { amount: String(item.price), currency: 'NOK' },
      cost: item.cost === undefined ? null : { amount: String(item.cost), currency: 'NOK' },
      taxClass: shelves.get('tax:standard') ?? null,
      weight: item.kg ?? null,
      isStocked: kind === 'goods' || kind === 'bundle',
      attributes: item.attributes ?? null,
      description: item.text,
    });
    if (item.german)
      await createRecord(ctx, productTranslation, { product: id, language: 'de', name: item.german[0], description: item.german[1] });
    if (item.variants)
      await runCommandIn(ctx, { record: ctx.registry.record(product.key), verb: 'make-variants', id, input: { options: item.variants } });
    const { rows } = await sql<{ id: string; color: string | null }>`
      select id, options->>'color' as color from product where parent_id = ${id}::uuid and deleted_at is null order by id`.execute(ctx.db);
    return { id, variants: rows };
  });
  const colors = [...new Set(made.variants.map((variant) => variant.color))].filter((color) => color !== null);
  // The product shows all its colours; a variant the one that it has.
  for (const [position, color] of (colors.length > 0 ? colors : [item.color ?? 'moss']).entries()) {
    const file = await picture(stage, item.drawing, color, made.id, item.name);
    await stage.as('admin', 390, async (ctx) => {
      await createRecord(ctx, productImage, { product: made.id, file, position, alt: `${item.name} in ${colorName(color)}` });
      for (const variant of made.variants.filter((each) => each.color === color))
        await createRecord(ctx, productImage, { product: variant.id, file, position: 0, alt: `${item.name} in ${colorName(color)}` });
    });
  }
  return { id: made.id, sold: made.variants[0]?.id ?? made.id };
}

const colorOptions = attributes[0].options;
const colorName = (value: string): string => colorOptions.find((option) => option.value === value)?.label.toLowerCase() ?? value;

async function picture(stage: Stage, what: Drawing, color: string, productId: string, name: string): Promise<string> {
  const { default: sharp } = await import('sharp');
  const svg = drawing(what, colorOptions.find((option) => option.value === color)?.color ?? '#5f7a4a');
  const bytes = await sharp(Buffer.from(svg)).png({ palette: true, quality: 90 }).toBuffer();
  const user = stage.users.get('admin');
  const row = await saveFile(stage.app, {
    actor: { ...systemActor, userId: user?.id ?? null, name: user?.name ?? 'Entente', via: 'session' },
    requestId: 'demo',
    name: `${name} ${color}.png`.toLowerCase().replaceAll(' ', '-'),
    stream: Readable.from([bytes]),
    subject: { type: product.key, id: productId },
    shared: false,
    signal: new AbortController().signal,
  });
  return row.id;
}

/** Dealers, by segment and by name; what is for shops only is for them. */
async function seedGroups(ctx: Ctx, forShops: string): Promise<void> {
  const { id } = await createRecord(ctx, customerGroup, {
    name: 'Dealers',
    segment: 'midMarket',
    description: 'Shops that sell what we make: everybody of the segment, and those named here.',
  });
  await createRecord(ctx, customerGroup, { name: 'Club members', description: 'Members of the hiking clubs that we work with.' });
  const { rows } = await sql<{ id: string }>`
    select id from organization where lifecycle_stage = 'customer' and segment is distinct from 'midMarket' and deleted_at is null order by name, id limit 4`.execute(
    ctx.db,
  );
  for (const shop of rows) await createRecord(ctx, customerGroupMember, { group: id, organization: shop.id });
  await createRecord(ctx, productGroup, { product: forShops, group: id });
}
