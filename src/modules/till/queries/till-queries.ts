import { text } from '../../../fields/index.ts';
import { categoryTree, guestBuyer, hasNumber, productsFor, sellable, type CategoryNode, type ProductCard } from '../../catalog/index.ts';
import { category } from '../../catalog/records/category.ts';
import { product } from '../../catalog/records/product.ts';
import { unitPrices } from '../../pricing/index.ts';
import { availability } from '../../stock/index.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery, type Query } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { notFound } from '../../../kernel/errors.ts';
import { outletOf } from '../commands/session-commands.ts';
import { tillEntry } from '../records/till-entry.ts';
import { tillSession } from '../records/till-session.ts';
import type { TillArticle, TillShelf } from '../rules/till-article.ts';
import { tillReport } from '../rules/till-report.ts';
import { readJournal } from './read-journal.ts';
import { refundsToPay } from './refunds-to-pay.ts';
import { refuseWithoutFields } from './refuse-without-fields.ts';

interface Place {
  readonly outletId: string;
  readonly country: string | null;
  readonly currency: string;
  readonly float: string;
}

async function placeOf(ctx: Ctx, sessionId: string | null): Promise<Place> {
  const { rows } = await sql<{ outletId: string; currency: string; float: string }>`
    select outlet_id as "outletId", float_currency as currency, trim_scale(float)::text as float from till_session where id = ${sessionId}::uuid and deleted_at is null`.execute(
    ctx.db,
  );
  const [row] = rows;
  if (!row) throw notFound('till session');
  return { ...row, country: (await outletOf(ctx, row.outletId)).country };
}

const articles = defineQuery({
  name: 'articles',
  description: 'Products for the buttons of the till: with the price of whoever walks in, and what is there.',
  on: tillSession,
  target: 'record',
  input: {
    category: text({ help: 'Id of a category.' }),
    text: text({ help: 'Words of name, SKU or bar code.' }),
    after: text({ help: '`next` of the page before.' }),
  },
  run: async (ctx, input, id) => {
    const place = await placeOf(ctx, id);
    const found = await productsFor(ctx, {
      buyer: guestBuyer(place.country),
      channel: 'outlet',
      language: ctx.actor.locale.slice(0, 2),
      size: 48,
      ...(input.category ? { category: input.category } : {}),
      ...(input.text ? { text: input.text } : {}),
      ...(input.after ? { after: input.after } : {}),
    });
    return { data: await articlesOf(ctx, place, found.products), next: found.next };
  },
});

const variants = defineQuery({
  name: 'variants',
  description: 'The variants of a product, to choose one at the till.',
  on: tillSession,
  target: 'record',
  input: { product: text({ required: true }) },
  run: async (ctx, input, id) => {
    const place = await placeOf(ctx, id);
    const { rows } = await sql<{ id: string }>`
      select p.id from product p where p.parent_id = (select x.id from product x where x.id::text = ${input.product ?? ''}) and p.deleted_at is null
        and ${seenProducts(ctx, 'p')} order by p.sku, p.id limit 200`.execute(ctx.db);
    return {
      data: await byIds(
        ctx,
        place,
        rows.map((row) => row.id),
      ),
    };
  },
});

/** What a scanner typed: exactly that bar code (GTIN), with or without leading zeros, or that SKU. */
const scan = defineQuery({
  name: 'scan',
  description: 'The product with exactly this bar code (GTIN) or SKU.',
  on: tillSession,
  target: 'record',
  input: { code: text({ required: true, max: 80 }) },
  run: async (ctx, input, id) => {
    const place = await placeOf(ctx, id);
    const code = (input.code ?? '').trim();
    const { rows } = await sql<{ id: string }>`
      select p.id from product p where p.deleted_at is null and ${seenProducts(ctx, 'p')} and ${hasNumber('p', code)}
      order by (p.gtin = ${code}) desc nulls last, p.id limit 5`.execute(ctx.db);
    return {
      data: await byIds(
        ctx,
        place,
        rows.map((row) => row.id),
      ),
    };
  },
});

const shelves = defineQuery({
  name: 'shelves',
  description: 'Categories for the buttons of the till.',
  on: tillSession,
  target: 'record',
  run: async (ctx, _input, id) => {
    const place = await placeOf(ctx, id);
    const tree = await categoryTree(ctx, { buyer: guestBuyer(place.country), language: ctx.actor.locale.slice(0, 2) });
    const { rows } = await sql<{ id: string }>`
      select c.id from category c where c.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(category.key), 'read', 'c')}`.execute(
      ctx.db,
    );
    const mine = new Set(rows.map((row) => row.id));
    const named = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(category.key))?.has('name') ?? true;
    const shown = (nodes: readonly CategoryNode[]): readonly TillShelf[] =>
      named
        ? nodes.filter((node) => mine.has(node.id)).map((node) => ({ id: node.id, name: node.name, children: shown(node.children) }))
        : [];
    return { data: shown(tree) };
  },
});

const report = defineQuery({
  name: 'report',
  description: 'What a till took in, by way to pay and tax, and what should be in its drawer: X while it is open, Z once it is closed.',
  on: tillSession,
  target: 'record',
  run: async (ctx, _input, id) => {
    refuseWithoutFields(ctx, tillSession, ['float']);
    refuseWithoutFields(ctx, tillEntry, ['kind', 'amount', 'rounding', 'methodName', 'provider', 'taxes']);
    const { currency, float } = await placeOf(ctx, id);
    return { currency, report: tillReport(await readJournal(ctx, id ?? ''), float, currency) };
  },
});

export const tillQueries: readonly Query[] = [articles, variants, scan, shelves, report, refundsToPay];

const seenProducts = (ctx: Ctx, alias: string): Sql => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', alias);

async function articlesOf(ctx: Ctx, place: Place, cards: readonly ProductCard[]): Promise<readonly TillArticle[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from product p where p.id = any(${cards.map((card) => card.id)}::uuid[]) and ${seenProducts(ctx, 'p')}`.execute(ctx.db);
  const mine = new Set(rows.map((row) => row.id));
  const shown = cards.filter((card) => mine.has(card.id));
  const facts = await factsOf(
    ctx,
    place,
    shown.flatMap((card) => card.sellableIds),
  );
  const { name, sku } = namesOf(ctx);
  return shown.map((card): TillArticle => {
    const prices = card.sellableIds.flatMap((id) => facts.prices.get(id)?.unitPrice ?? []);
    const only = card.hasVariants ? null : (card.sellableIds[0] ?? null);
    const there = facts.stock.get(card.id);
    return {
      id: card.id,
      name: name ? card.name : '–',
      sku: sku ? card.sku : null,
      imageId: card.image?.id ?? null,
      hasVariants: card.hasVariants,
      price: only ? (facts.prices.get(only)?.unitPrice ?? null) : (prices.toSorted((a, b) => Number(a) - Number(b))[0] ?? null),
      isFrom: card.hasVariants && new Set(prices).size > 1,
      available: there?.isTracked ? there.available : null,
    };
  });
}

async function byIds(ctx: Ctx, place: Place, ids: readonly string[]): Promise<readonly TillArticle[]> {
  const found = await sellable(ctx, { ids, buyer: guestBuyer(place.country), channel: 'outlet', language: ctx.actor.locale.slice(0, 2) });
  const facts = await factsOf(ctx, place, [...found.keys()]);
  const { name, sku } = namesOf(ctx);
  return ids.flatMap((id): TillArticle[] => {
    const one = found.get(id);
    if (!one) return [];
    const there = one.isStocked ? facts.stock.get(id) : undefined;
    return [
      {
        id,
        name: name ? one.name : '–',
        sku: sku ? one.sku : null,
        imageId: one.imageId,
        hasVariants: false,
        price: facts.prices.get(id)?.unitPrice ?? null,
        isFrom: false,
        available: there?.isTracked ? there.available : null,
      },
    ];
  });
}

async function factsOf(ctx: Ctx, place: Place, productIds: readonly string[]) {
  const buyer = guestBuyer(place.country);
  const prices = await unitPrices(ctx, {
    buyer,
    channel: 'outlet',
    currency: place.currency,
    display: 'gross',
    shipTo: place.country ? { country: place.country } : null,
    at: ctx.now,
    productIds,
  });
  return { prices, stock: await availability(ctx, { productIds, locationId: place.outletId }) };
}

/** What a role hides of products is not shown at the till either. */
function namesOf(ctx: Ctx): { readonly name: boolean; readonly sku: boolean } {
  const fields = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(product.key));
  return { name: fields?.has('name') ?? true, sku: fields?.has('sku') ?? true };
}
