import type { Ctx } from '../../../kernel/context.ts';
import { later } from '../../../kernel/db/later.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import type { CartState } from '../rules/cart-view.ts';
import type { DraftAddress } from '../rules/order-draft.ts';
import { hashOfToken } from './cart-token.ts';
import type { CartKey, CartShopper } from './shopper.ts';

/** As it is kept: names of addresses stand in columns of their own. */
interface CartRow extends Omit<CartState, 'id' | 'newToken' | 'couponCodes'> {
  readonly id: string;
  readonly couponCodes: readonly string[] | null;
  readonly shippingName: string | null;
  readonly shippingCompany: string | null;
  readonly billingName: string | null;
  readonly billingCompany: string | null;
}

/** A sequence that migrations made counts from 1: numbers of six digits are read out and typed more easily. */
export const nextOrderNumber = sql`(100000 + nextval('order_number'))::text`;

const columns = sql`c.id, c.token_hash as "tokenHash", c.person_id as "personId", c.organization_id as "organizationId", c.channel, c.currency, c.language, c.email, c.phone,
    c.shipping_name as "shippingName", c.shipping_company as "shippingCompany", c.shipping_address as "shippingAddress",
    c.billing_name as "billingName", c.billing_company as "billingCompany", c.billing_address as "billingAddress", c.coupon_codes as "couponCodes",
    c.delivery_method_id as "deliveryMethodId", c.outlet_id as "outletId", c.purchase_order_number as "purchaseOrderNumber", c.note,
    (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'quantity', trim_scale(l.quantity)::text, 'name', l.name, 'seenPrice', l.seen_price)
      order by l.created_at, l.id), '[]') from cart_line l where l.cart_id = c.id) as lines`;

/** Whose cart: of a person, or of a guest by the hash of their token. */
type Owner = Pick<CartState, 'tokenHash' | 'personId' | 'organizationId'>;

const ownerOf = ({ token, personId, organizationId }: CartKey): Owner => ({
  tokenHash: !personId && token ? hashOfToken(token) : null,
  personId: personId ?? null,
  organizationId: personId ? (organizationId ?? null) : null,
});

/** By the indexes on token_hash and (person_id, organization_id). A signed-in person's cart is not opened by a token. */
const isOpenOf = ({ tokenHash, personId, organizationId }: Owner): Sql =>
  personId
    ? sql`c.person_id = ${personId}::uuid and c.organization_id is not distinct from ${organizationId}::uuid and c.state = 'open' and c.deleted_at is null`
    : sql`c.token_hash = ${tokenHash} and c.person_id is null and c.state = 'open' and c.deleted_at is null`;

/** The cart as it is kept, or null. One statement. */
export async function findCart(ctx: Pick<Ctx, 'db'>, key: CartKey): Promise<CartState | null> {
  const owner = ownerOf(key);
  if (!owner.personId && !owner.tokenHash) return null;
  const { rows } = await sql<CartRow>`select ${columns} from cart c where ${isOpenOf(owner)}`.execute(ctx.db);
  return rows[0] ? stateOf(rows[0]) : null;
}

/**
 * The open cart of an owner, locked for this transaction: others who would order or change it wait. Null when there is none (any more). With the
 * number of the order to be, which so takes no statement of its own.
 */
export async function lockCart(ctx: Pick<Ctx, 'db'>, owner: Owner): Promise<{ readonly cart: CartState; readonly number: string } | null> {
  if (!owner.personId && !owner.tokenHash) return null;
  await later(ctx.db, sql`select from cart c where ${isOpenOf(owner)} for update`);
  // By a second look, after the wait for the lock: lines that came meanwhile count, and it may have been ordered. Locked in this one, too, as a cart may
  // have been begun between the two.
  const { rows } = await sql<
    CartRow & { number: string }
  >`select ${columns}, ${nextOrderNumber} as number from cart c where ${isOpenOf(owner)} for update`.execute(ctx.db);
  return rows[0] ? { cart: stateOf(rows[0]), number: rows[0].number } : null;
}

/** A cart that is held until somebody approves it, locked unless it is only looked at. Null when it was ordered, or is gone. */
export async function heldCart(ctx: Pick<Ctx, 'db'>, id: string, { lock = false } = {}): Promise<CartState | null> {
  const { rows } = await sql<CartRow>`
    select ${columns} from cart c where c.id = ${id}::uuid and c.state = 'held' and c.deleted_at is null ${lock ? sql`for update` : sql``}`.execute(
    ctx.db,
  );
  return rows[0] ? stateOf(rows[0]) : null;
}

/** A cart of which nothing is kept yet. */
export function emptyCart(key: CartKey, shopper: CartShopper): CartState {
  return {
    id: null,
    newToken: null,
    ...ownerOf(key),
    channel: shopper.channel,
    currency: shopper.currency,
    language: shopper.language,
    email: null,
    phone: null,
    shippingAddress: null,
    billingAddress: null,
    couponCodes: [],
    deliveryMethodId: null,
    outletId: null,
    purchaseOrderNumber: null,
    note: null,
    lines: [],
  };
}

function stateOf(row: CartRow): CartState {
  return {
    id: row.id,
    newToken: null,
    tokenHash: row.tokenHash,
    personId: row.personId,
    organizationId: row.organizationId,
    channel: row.channel,
    currency: row.currency,
    language: row.language,
    email: row.email,
    phone: row.phone,
    shippingAddress: joinAddress(row.shippingName, row.shippingCompany, row.shippingAddress),
    billingAddress: joinAddress(row.billingName, row.billingCompany, row.billingAddress),
    couponCodes: row.couponCodes ?? [],
    deliveryMethodId: row.deliveryMethodId,
    outletId: row.outletId,
    purchaseOrderNumber: row.purchaseOrderNumber,
    note: row.note,
    lines: row.lines,
  };
}

/** Names stand in columns of their own, since an address field is a place only. */
export function joinAddress(name: string | null, company: string | null, address: DraftAddress | null): DraftAddress | null {
  if (!name && !company && !address) return null;
  return { ...(name ? { name } : {}), ...(company ? { company } : {}), ...address };
}

export function splitAddress(address: DraftAddress | null | undefined): {
  readonly name: string | null;
  readonly company: string | null;
  readonly place: Omit<DraftAddress, 'name' | 'company'> | null;
} {
  if (!address) return { name: null, company: null, place: null };
  const { name, company, ...place } = address;
  return { name: name ?? null, company: company ?? null, place: Object.keys(place).length === 0 ? null : place };
}
