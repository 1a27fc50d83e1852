import { sellable, type Buyer, type Channel, type SellableProduct } from '../../catalog/index.ts';
import { deliveryOptions, type DeliveryOption } from '../../delivery/index.ts';
import { priceCart, pricingFactsFor, type PricedCart, type PricingFacts, type PricingRequest } from '../../pricing/index.ts';
import { availabilityOf, locations, stockCounts, type Availability } from '../../stock/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { together } from '../../../kernel/db/together.ts';
import { decimal, Decimal } from '../../../kernel/money/decimal.ts';
import type { DraftAddress, DraftLine } from '../rules/order-draft.ts';

/** What prices depend on: the same for a cart that is looked at and an order that is placed, so that both come to the same. */
export interface DraftToPrice {
  readonly channel: string;
  readonly currency: string;
  readonly display: 'gross' | 'net';
  readonly buyer: Buyer;
  readonly language: string | null;
  readonly shippingAddress: DraftAddress | null;
  readonly lines: readonly DraftLine[];
  readonly couponCodes: readonly string[];
  readonly deliveryMethodId: string | null;
  readonly lockedDelivery?: PricingRequest['delivery'];
  readonly outletId: string | null;
  readonly holdOutKey: string;
}

export interface PricedDraft {
  readonly products: ReadonlyMap<string, SellableProduct>;
  readonly priced: PricedCart;
  /** The chosen way of delivery; null when none is chosen, or it does not serve the address. */
  readonly delivery: DeliveryOption | null;
  /** Kilograms, decimal text. */
  readonly weight: string;
  readonly needsDelivery: boolean;
  /** Of the lines as shown, after discounts. */
  readonly itemsTotal: string;
  readonly shipTo: PricingRequest['shipTo'];
  readonly facts: PricingFacts | null;
}

/** What is read of products for a draft: what they are, and what their prices depend on. */
export interface DraftReading {
  readonly products: ReadonlyMap<string, SellableProduct>;
  readonly factsOf: (products: ReadonlyMap<string, SellableProduct>) => PricingFacts;
}

/** Prices lines and delivery with one look at products and prices; everything else is remembered. */
export async function priceDraft(ctx: Ctx, draft: DraftToPrice, known?: ReadonlyMap<string, SellableProduct>): Promise<PricedDraft> {
  const ids = idsOf(draft);
  if (known) return priceWith(ctx, draft, { products: known, factsOf: await pricingFactsFor(ctx, { ...draft, at: ctx.now }, ids) });
  const [products, factsOf] = await together(
    ctx.db,
    (db) => productsOf({ ...ctx, db }, draft, ids),
    (db) => pricingFactsFor({ ...ctx, db }, { ...draft, at: ctx.now }, ids),
  );
  return priceWith(ctx, draft, { products, factsOf });
}

/** The same, with how much of each there is, asked for in the same round trip. */
export async function priceAndCount(
  ctx: Ctx,
  draft: DraftToPrice,
): Promise<{ readonly draft: PricedDraft; readonly stock: ReadonlyMap<string, Availability> }> {
  const ids = idsOf(draft);
  const [products, factsOf, counts] = await together(
    ctx.db,
    (db) => productsOf({ ...ctx, db }, draft, ids),
    (db) => pricingFactsFor({ ...ctx, db }, { ...draft, at: ctx.now }, ids),
    (db) => stockCounts({ ...ctx, db }, ids),
  );
  return { draft: await priceWith(ctx, draft, { products, factsOf }), stock: await availabilityOf(ctx, products, counts) };
}

/** A one-off is no product: pricing finds none under its key, and takes the locked price. */
const productIdOf = ({ productId, key }: DraftLine): string => productId ?? key;

const idsOf = ({ lines }: DraftToPrice): readonly string[] => [...new Set(lines.flatMap((line) => line.productId ?? []))];

const productsOf = (ctx: Ctx, draft: DraftToPrice, ids: readonly string[]): Promise<ReadonlyMap<string, SellableProduct>> =>
  sellable(ctx, {
    ids,
    buyer: draft.buyer,
    channel: draft.channel as Channel,
    ...(draft.language ? { language: draft.language } : {}),
  });

async function priceWith(ctx: Ctx, draft: DraftToPrice, { products, factsOf }: DraftReading): Promise<PricedDraft> {
  // What was promised in a quote stays promised, also when it is not offered to others any more.
  const lines = draft.lines.filter((line) => productOf(line, products) || line.locked);
  const shipTo = await placeOf(ctx, draft);
  const request: PricingRequest = {
    currency: draft.currency,
    channel: draft.channel,
    at: ctx.now,
    buyer: draft.buyer,
    shipTo,
    display: draft.display,
    lines: lines.map((line) => ({
      key: line.key,
      productId: productIdOf(line),
      quantity: line.quantity,
      ...(line.manual ? { manual: line.manual } : {}),
      ...(line.locked ? { locked: line.locked } : {}),
    })),
    delivery: null,
    couponCodes: draft.couponCodes,
    holdOutKey: draft.holdOutKey,
    language: draft.language,
  };
  const facts = factsOf(products);
  const goods = priceCart(facts, request);
  const itemsTotal = totalOf(goods);
  const weight = weightOf(draft.lines, products);
  const needsDelivery = draft.lines.some((line) => line.productId !== null && isTangible(productOf(line, products)?.kind));
  const delivery = draft.deliveryMethodId ? await chosenDelivery(ctx, draft, { shipTo, weight, itemsTotal, needsDelivery }) : null;
  if (draft.lockedDelivery)
    return {
      products,
      priced: priceCart(facts, { ...request, delivery: draft.lockedDelivery }),
      delivery: null,
      weight,
      needsDelivery,
      itemsTotal,
      shipTo,
      facts,
    };
  if (!delivery) return { products, priced: goods, delivery, weight, needsDelivery, itemsTotal, shipTo, facts };
  const taxClassCode = await classCode(ctx, delivery.taxClassId, products);
  const priced = priceCart(facts, {
    ...request,
    delivery: { label: delivery.label, amount: delivery.amount, ...(taxClassCode ? { taxClassCode } : {}) },
  });
  return { products, priced, delivery, weight, needsDelivery, itemsTotal, shipTo, facts };
}

/** The product of a line; undefined for a one-off, and for what is not sold (to this buyer). */
export const productOf = (
  line: Pick<DraftLine, 'productId'>,
  products: ReadonlyMap<string, SellableProduct>,
): SellableProduct | undefined => (line.productId === null ? undefined : products.get(line.productId));

export const isTangible = (kind: string | null | undefined): boolean =>
  kind === 'goods' || kind === 'bundle' || kind === undefined || kind === null;

async function placeOf(ctx: Ctx, draft: DraftToPrice): Promise<PricingRequest['shipTo']> {
  // What is collected is supplied where the outlet is.
  const address = draft.outletId
    ? ((await locations(ctx)).find((each) => each.id === draft.outletId)?.address ?? draft.shippingAddress)
    : draft.shippingAddress;
  const country = address?.country ?? draft.buyer.country;
  return country ? { country, region: address?.region ?? null, postcode: address?.postalCode ?? null } : null;
}

async function chosenDelivery(
  ctx: Ctx,
  draft: DraftToPrice,
  facts: Pick<PricedDraft, 'shipTo' | 'weight' | 'itemsTotal' | 'needsDelivery'>,
): Promise<DeliveryOption | null> {
  const options = await deliveryOptions(ctx, {
    shipTo: facts.shipTo,
    currency: draft.currency,
    weight: facts.weight,
    itemsTotal: facts.itemsTotal,
    ...(facts.needsDelivery ? {} : { kinds: ['digital'] as const }),
    ...(draft.language ? { language: draft.language } : {}),
  });
  return options.find((option) => option.methodId === draft.deliveryMethodId) ?? null;
}

/** A method that names no class is taxed as the settings of pricing say. */
async function classCode(ctx: Ctx, id: string | null, products: ReadonlyMap<string, SellableProduct>): Promise<string | null> {
  if (id === null) return null;
  const among = [...products.values()].find((product) => product.taxClassId === id);
  if (among) return among.taxClassCode;
  const { rows } = await sql<{ code: string }>`select code from tax_class where id = ${id}::uuid`.execute(ctx.db);
  return rows[0]?.code ?? null;
}

function totalOf(priced: PricedCart): string {
  return priced.lines
    .reduce((sum, line) => sum.plus(decimal(priced.display === 'gross' ? line.gross : line.net)), new Decimal(0))
    .toFixed();
}

function weightOf(lines: readonly DraftLine[], products: ReadonlyMap<string, SellableProduct>): string {
  return lines
    .reduce((sum, line) => sum.plus(decimal(line.quantity).times(String(productOf(line, products)?.weight ?? 0))), new Decimal(0))
    .toFixed();
}
