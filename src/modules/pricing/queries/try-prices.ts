import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, country, currency, instant, longText, ref } from '../../../fields/index.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { isDecimal } from '../../../kernel/money/decimal.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { buyerOf, guestBuyer, type Buyer } from '../../catalog/index.ts';
import { channels } from '../../catalog/records/choices.ts';
import { product } from '../../catalog/records/product.ts';
import { organization } from '../../parties/records/organization.ts';
import { person } from '../../parties/records/person.ts';
import { price } from '../facts/pricing-facts.ts';
import { priceList } from '../records/price-list.ts';
import type { PricedCart } from '../rules/priced-cart.ts';
import type { PricingLine } from '../rules/pricing-request.ts';

export interface TriedPrices extends PricedCart {
  /** Names of the products by id. */
  readonly names: Readonly<Record<string, string>>;
}

const displays = [
  { value: 'net', label: 'Without tax' },
  { value: 'gross', label: 'With tax' },
] as const;

/** What a cart would cost a buyer and why, without a cart: for "try it" beside promotions and "why this price" anywhere. */
export const tryPrices = defineQuery({
  name: 'try',
  description: 'What products would cost a buyer in a channel, with the reason for each price.',
  on: priceList,
  input: {
    lines: longText({ label: 'Products', required: true, help: 'As JSON: [{"product": id, "quantity": "2"}], up to 50.' }),
    organization: ref({ label: 'Organization', to: organization.key }),
    person: ref({ label: 'Person', to: person.key }),
    channel: choice({ label: 'Channel', options: channels, default: 'web' }),
    currency: currency({ label: 'Currency', help: 'The base currency unless said.' }),
    country: country({ label: 'Delivered to' }),
    display: choice({ label: 'Prices', options: displays, default: 'net' }),
    at: instant({ label: 'At', help: 'Now unless said.' }),
    coupons: longText({ label: 'Codes', help: 'Separated by spaces.' }),
  },
  run: async (ctx, asked): Promise<TriedPrices> => {
    const lines = readLines(asked.lines ?? '');
    const names = await readNames(ctx, lines);
    const buyer = await readBuyer(ctx, { organizationId: idOf(asked.organization), personId: idOf(asked.person) });
    const to = asked.country ?? buyer.country;
    const cart = await price(ctx, {
      currency: asked.currency ?? ctx.scope.baseCurrency,
      channel: asked.channel ?? 'web',
      at: asked.at ?? ctx.now,
      buyer,
      shipTo: to === null ? null : { country: to },
      display: asked.display ?? 'net',
      lines: lines.filter((line) => line.productId in names),
      delivery: null,
      couponCodes: (asked.coupons ?? '').split(/[\s,;]+/).filter((code) => code !== ''),
      holdOutKey: buyer.personId ?? buyer.organizationId ?? 'trial',
    });
    return { ...withoutMargins(ctx, cart), names };
  },
});

function readLines(text: string): PricingLine[] {
  const refuse = (message: string) => invalid([{ pointer: '/lines', code: 'lines', message }]);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw refuse('is no JSON');
  }
  if (!Array.isArray(given) || given.length === 0 || given.length > 50) throw refuse('must be a list of 1 to 50 products');
  return given.map((each: unknown, index) => {
    const { product: id, quantity } = (each ?? {}) as { product?: unknown; quantity?: unknown };
    const amount = typeof quantity === 'number' ? String(quantity) : (quantity ?? '1');
    if (!isId(id) || typeof amount !== 'string' || !isDecimal(amount) || Number(amount) <= 0)
      throw refuse('must name a product and a quantity above zero');
    return { key: String(index), productId: id, quantity: amount };
  });
}

/** Products that the actor may not see are not there. */
async function readNames(ctx: Ctx, lines: readonly PricingLine[]): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from product p where p.id = any(${lines.map((line) => line.productId)}::uuid[]) and p.deleted_at is null
      and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'p')}`.execute(ctx.db);
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

async function readBuyer(ctx: Ctx, who: { readonly organizationId: string | null; readonly personId: string | null }): Promise<Buyer> {
  if (who.personId) await mustSee(ctx, person, who.personId);
  const buyer = who.organizationId || who.personId ? await buyerOf(ctx, who) : guestBuyer(ctx.scope.country || null);
  // What was agreed with the organization of a person is as secret as the organization.
  if (buyer.organizationId) await mustSee(ctx, organization, buyer.organizationId);
  return buyer;
}

async function mustSee(ctx: Ctx, record: RecordType, id: string): Promise<void> {
  const { rows } = await sql`select 1 from ${sql.table(record.name)} t where t.id = ${id}::uuid and t.deleted_at is null
    and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(record.key), 'read', 't')}`.execute(ctx.db);
  if (rows.length === 0) throw invalid([{ pointer: `/${record.name}`, code: 'ref', message: 'does not exist, or you may not see it' }]);
}

/** Whoever may not see what products cost may not see margins either. */
function withoutMargins(ctx: Ctx, cart: PricedCart): PricedCart {
  if (visibleFields(ctx.registry, ctx.actor, ctx.registry.record(product.key))?.has('cost') ?? true) return cart;
  return {
    ...cart,
    lines: cart.lines.map((line) => ({ ...line, margin: null })),
    discounts: cart.discounts.map((each) => ({ ...each, touchedMargin: null })),
  };
}
