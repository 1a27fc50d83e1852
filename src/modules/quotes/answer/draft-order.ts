import type { Address } from '../../../fields/address/field.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { DraftAddress, OrderDraft } from '../../orders/index.ts';
import { paymentMethodsFor } from '../../payments/index.ts';
import type { PricedOffer } from '../offer/price-offer.ts';
import type { Offer } from '../offer/read-offer.ts';
import { counts } from '../rules/offer.ts';
import { quotePricing } from '../rules/pricing-request.ts';
import type { Acceptance } from './accept-quote.ts';

/** The order that an accepted quote becomes: its lines at the prices that were sent. */
export async function draftOrder(
  ctx: Ctx,
  offer: Offer,
  priced: PricedOffer,
  { purchaseOrderNumber, seenTotal, isApproved = false }: Acceptance,
): Promise<OrderDraft> {
  const { quote: row, head } = offer;
  const asked = quotePricing(head, offer.lines, { buyer: priced.buyer, at: ctx.now, which: 'chosen' });
  const locks = new Map(asked.lines.map((line) => [line.key, line.locked]));
  const names = await partyNames(ctx, row.person?.id ?? null, row.organization?.id ?? null);
  return {
    channel: 'rep',
    currency: head.currency,
    display: head.isGross ? 'gross' : 'net',
    buyer: priced.buyer,
    email: row.email,
    language: row.language,
    shippingAddress: addressed(row.shipTo, names),
    billingAddress: addressed(row.billTo ?? row.shipTo, names),
    deliveryMethodId: null,
    outletId: null,
    lines: offer.lines.filter(counts).map((line) => {
      const locked = locks.get(line.id);
      return {
        key: line.id,
        productId: line.productId,
        quantity: line.quantity,
        name: line.description,
        ...(locked ? { locked } : {}),
        ...(line.kind === 'custom' ? { cost: line.cost } : {}),
      };
    }),
    lockedDelivery: asked.delivery,
    couponCodes: [],
    purchaseOrderNumber: purchaseOrderNumber?.trim().slice(0, 60) || null,
    note: null,
    ownerId: row.owner?.id ?? null,
    source: { type: 'quotes.quote', id: row.id },
    paymentMethodId: await methodFor(ctx, row.payment ?? 'account', priced),
    idempotencyKey: `quote ${row.id}`,
    returnUrl: null,
    expectedTotal: priced.cart.gross,
    holdOutKey: asked.holdOutKey,
    // Said yes to by themselves, not through a rep.
    isSelfService: seenTotal !== null && !isApproved,
  };
}

/**
 * On account: the buyer's credit where there is such a method and they have some, else by invoice. By link: the first way to pay online
 * (or by transfer). None: agreed elsewhere.
 */
async function methodFor(ctx: Ctx, way: string, { head, cart, buyer }: PricedOffer): Promise<string | null> {
  const offers = await paymentMethodsFor(ctx, { currency: head.currency, amount: cart.gross, buyer, channel: 'rep' });
  const open = offers.filter((offer) => offer.refusal === null);
  if (way === 'account') return open.find((offer) => offer.provider === 'account')?.id ?? null;
  return (open.find((offer) => offer.isOnline) ?? open.find((offer) => offer.provider === 'transfer'))?.id ?? null;
}

function addressed(
  address: Address | null,
  names: { readonly person: string | null; readonly organization: string | null },
): DraftAddress | null {
  if (!address) return null;
  return { ...address, ...(names.person ? { name: names.person } : {}), ...(names.organization ? { company: names.organization } : {}) };
}

async function partyNames(
  ctx: Ctx,
  personId: string | null,
  organizationId: string | null,
): Promise<{ readonly person: string | null; readonly organization: string | null }> {
  const { rows } = await sql<{ person: string | null; organization: string | null }>`
    select (select name from person where id = ${personId}::uuid) as person, (select coalesce(legal_name, name) from organization where id = ${organizationId}::uuid) as organization`.execute(
    ctx.db,
  );
  return rows[0] ?? { person: null, organization: null };
}
