import type { Channel } from '../../catalog/index.ts';
import { product } from '../../catalog/records/product.ts';
import { deliveryOptions, type DeliveryOption } from '../../delivery/index.ts';
import { paymentMethodsFor, type PaymentOffer } from '../../payments/index.ts';
import { availability } from '../../stock/index.ts';
import { rowsFor, visibleFields } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { priceDraft, productOf } from '../place/price-draft.ts';
import { order } from '../records/order.ts';
import type { EntryPreview, EntryPreviewLine } from '../rules/entry-preview.ts';
import type { Entry } from './entry-draft.ts';
import { judgeDiscount } from './judge-discount.ts';

/**
 * What an order would come to now, by the function that will place it: prices with their reasons, what is there, how it could be delivered and
 * paid, what the customer bought before. Writes nothing.
 * @param locationId where stock is looked for; all that send orders when null
 */
export async function previewEntry(ctx: Ctx, { customer, draft }: Entry, locationId: string | null): Promise<EntryPreview> {
  const result = await priceDraft(ctx, { ...draft, holdOutKey: draft.holdOutKey ?? 'guest' });
  const { priced, products, delivery } = result;
  const tracked = [...new Set(draft.lines.flatMap((line) => (productOf(line, products)?.isStocked ? [line.productId ?? ''] : [])))];
  const stock = await availability(ctx, { productIds: tracked, locationId });
  const names = visibleFields(ctx.registry, ctx.actor, ctx.registry.record(product.key));
  const byKey = new Map(priced.lines.map((line) => [line.key, line]));
  const lines = draft.lines.map((line): EntryPreviewLine => {
    const found = productOf(line, products);
    const cost = byKey.get(line.key);
    const there = found?.isStocked ? stock.get(found.id) : undefined;
    const isShort = there?.isTracked === true && decimal(there.available).lt(decimal(line.quantity));
    return {
      key: line.key,
      productId: line.productId ?? '',
      name: found && (names?.has('name') ?? true) ? found.name : null,
      sku: found && (names?.has('sku') ?? true) ? found.sku : null,
      unit: found?.unit ?? null,
      imageId: found?.imageId ?? null,
      quantity: line.quantity,
      baseUnit: cost?.baseUnit ?? null,
      unitPrice: cost?.unitPrice ?? null,
      discount: cost?.discount ?? '0',
      total: cost ? (draft.display === 'gross' ? cost.gross : cost.net) : null,
      taxRate: cost?.taxRate ?? null,
      explanation: (cost?.explanation ?? []).map(({ kind, label, amount }) => ({
        kind,
        label,
        ...(amount === undefined ? {} : { amount }),
      })),
      available: there?.isTracked ? there.available : null,
      expectedOn: there?.expectedOn ?? null,
      state: !found ? 'notOffered' : !cost ? 'noPrice' : !isShort ? 'available' : there?.backorder === 'no' ? 'short' : 'backorder',
    };
  });
  const verdict = await judgeDiscount(ctx, draft.lines, priced);
  return {
    currency: draft.currency,
    display: draft.display,
    lines,
    delivery: delivery &&
      priced.delivery && {
        methodId: delivery.methodId,
        label: delivery.label,
        amount: draft.display === 'gross' ? priced.delivery.gross : priced.delivery.net,
      },
    discounts: priced.discounts
      .filter((each) => !each.heldOut && !decimal(each.amount).isZero())
      .map(({ label, couponCode, amount }) => ({ label, couponCode, amount })),
    refusedCoupons: priced.refusedCoupons.map(({ code, message }) => ({ code, message })),
    taxes: priced.taxes.map(({ code, rate, net, tax }) => ({ code, rate, net, tax })),
    discount: priced.discount,
    net: priced.net,
    tax: priced.tax,
    gross: priced.gross,
    itemsTotal: result.itemsTotal,
    needsDelivery: result.needsDelivery,
    deliveryOptions: await deliveries(ctx, draft, result),
    paymentMethods: await payments(ctx, draft, priced.gross),
    approvalReasons: verdict?.isNeeded ? verdict.reasons : [],
    customer: {
      name: customer.name,
      email: draft.email,
      phone: customer.phone,
      isBusiness: draft.buyer.isBusiness,
      shippingAddress: draft.shippingAddress,
      ...(await historyOf(ctx, draft.buyer)),
    },
  };
}

async function deliveries(
  ctx: Ctx,
  draft: Entry['draft'],
  { shipTo, weight, itemsTotal, needsDelivery }: Awaited<ReturnType<typeof priceDraft>>,
): Promise<EntryPreview['deliveryOptions']> {
  if (draft.isHandedOver || draft.lines.length === 0 || !needsDelivery) return [];
  const lines = draft.lines.flatMap(({ productId, quantity }) => (productId === null ? [] : [{ productId, quantity }]));
  const options = await deliveryOptions(ctx, { shipTo, currency: draft.currency, weight, itemsTotal, lines, language: readBy(ctx) });
  return options.map(({ methodId, kind, label, amount, outlets }: DeliveryOption) => ({
    methodId,
    kind,
    label,
    amount,
    outlets: (outlets ?? []).map(({ id, name }) => ({ id, name })),
  }));
}

/** Language of whoever takes the order; the buyer's is the draft's. */
const readBy = (ctx: Ctx): string => ctx.actor.locale.slice(0, 2);

async function payments(ctx: Ctx, draft: Entry['draft'], gross: string): Promise<EntryPreview['paymentMethods']> {
  const offers = await paymentMethodsFor(ctx, {
    currency: draft.currency,
    amount: gross,
    buyer: draft.buyer,
    channel: draft.channel as Channel,
    language: readBy(ctx),
  });
  return offers.map(({ id, name, provider, isOnline, refusal, credit }: PaymentOffer) => ({
    id,
    name,
    provider,
    isOnline,
    refusal,
    credit,
  }));
}

/** What they bought before, of the orders that whoever looks may see; net, in base currency. */
async function historyOf(
  ctx: Ctx,
  buyer: Entry['draft']['buyer'],
): Promise<{ readonly orders: number; readonly revenue: string; readonly lastOrderAt: string | null }> {
  if (buyer.personId === null && buyer.organizationId === null) return { orders: 0, revenue: '0', lastOrderAt: null };
  const { rows } = await sql<{ orders: number; revenue: string; lastOrderAt: string | null }>`
    select count(*)::int as orders, trim_scale(coalesce(sum(o.net_base), 0))::text as revenue, max(o.placed_at) as "lastOrderAt"
    from "order" o where ((${buyer.organizationId}::uuid is not null and o.organization_id = ${buyer.organizationId}::uuid)
        or (${buyer.organizationId}::uuid is null and o.person_id = ${buyer.personId}::uuid))
      and o.state <> 'cancelled' and o.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(order.key), 'read', 'o')}`.execute(
    ctx.db,
  );
  return rows[0] ?? { orders: 0, revenue: '0', lastOrderAt: null };
}
