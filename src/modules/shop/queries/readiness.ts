import { may } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { guestBuyer, productsFor } from '../../catalog/index.ts';
import { deliveryOptions } from '../../delivery/index.ts';
import { paymentMethodsFor } from '../../payments/index.ts';
import { availability } from '../../stock/index.ts';
import { contentLinks } from '../content/content-pages.ts';
import { manageShop } from '../policies/permissions.ts';
import { shopSettings } from '../records/shop-settings.ts';
import { shopOf, type Look } from '../service.ts';

/** What a guest needs to be able to buy, in the order in which one would see to it. */
export type Need = 'products' | 'stock' | 'taxes' | 'delivery' | 'payment' | 'pages';

export interface Readiness {
  readonly need: Need;
  readonly isMet: boolean;
  /** Countries (ISO 3166-1) for which it is not met; empty where it is not about countries. */
  readonly countries: readonly string[];
}

/** Whether somebody could buy in the shop now, asked of the same functions that the shop asks. */
export const readiness = defineQuery({
  name: 'readiness',
  description: 'What the shop needs before a guest can buy, and what of it is there.',
  on: shopSettings,
  run: async (ctx) => {
    if (!may(ctx.actor, manageShop)) throw forbidden();
    return readShop(ctx);
  },
});

async function readShop(ctx: Ctx): Promise<readonly Readiness[]> {
  const look = await shopOf(ctx).look();
  const { products } = await productsFor(ctx, { buyer: guestBuyer(look.country), channel: 'web', language: 'en', size: 100 });
  const untaxed = await withoutTax(ctx, look.deliveryCountries);
  const unreached = await withoutDelivery(ctx, look);
  const payments = await paymentMethodsFor(ctx, { ...trial(look), buyer: guestBuyer(look.country), channel: 'web' });
  const pages = new Set((await contentLinks(ctx)).map(({ slug }) => slug));
  const met = (need: Need, isMet: boolean): Readiness => ({ need, isMet, countries: [] });
  return [
    met('products', products.length > 0),
    met(
      'stock',
      await isThere(
        ctx,
        products.flatMap(({ sellableIds }) => sellableIds),
      ),
    ),
    { need: 'taxes', isMet: untaxed.length === 0, countries: untaxed },
    { need: 'delivery', isMet: unreached.length === 0, countries: unreached },
    met('payment', payments.length > 0),
    met(
      'pages',
      ['terms', 'delivery'].every((slug) => pages.has(slug)),
    ),
  ];
}

/** A purchase that most methods are made for. */
const trial = (look: Look): { readonly currency: string; readonly amount: string } => ({
  currency: look.currencies[0] ?? 'EUR',
  amount: '100',
});

async function isThere(ctx: Ctx, productIds: readonly string[]): Promise<boolean> {
  const found = await availability(ctx, { productIds: productIds.slice(0, 200) });
  return [...found.values()].some(
    (each) => !each.isTracked || Number(each.available) > 0 || each.promisable === null || Number(each.promisable) > 0,
  );
}

async function withoutTax(ctx: Ctx, countries: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ country: string }>`
    select distinct country from tax_rate where deleted_at is null and country = any(${[...countries]}::text[])
      and valid_from <= ${ctx.scope.today}::date and coalesce(valid_to, 'infinity') >= ${ctx.scope.today}::date`.execute(ctx.db);
  const taxed = new Set(rows.map(({ country }) => country));
  return countries.filter((country) => !taxed.has(country));
}

async function withoutDelivery(ctx: Ctx, look: Look): Promise<readonly string[]> {
  const { currency, amount } = trial(look);
  const unreached: string[] = [];
  for (const country of look.deliveryCountries) {
    const options = await deliveryOptions(ctx, { shipTo: { country }, currency, weight: '1', itemsTotal: amount });
    if (options.length === 0) unreached.push(country);
  }
  return unreached;
}
