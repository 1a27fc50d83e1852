import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { cart } from '../records/cart.ts';
import { insertColumns } from '../store/row-json.ts';
import type { CartState } from '../rules/cart-view.ts';
import { hashOfToken } from './cart-token.ts';
import { openCart } from './open-cart.ts';
import type { CartShopper } from './shopper.ts';

/**
 * At sign-in: what the guest had in the cart of `token` goes into the cart of the person (the larger quantity where both have a product, the
 * coupons of both); the token opens nothing any more. Harmless when done twice or at once: the carts are locked in order of their ids.
 */
export async function mergeCarts(ctx: Ctx, token: string, shopper: CartShopper): Promise<CartState> {
  const { personId, organizationId } = shopper.buyer;
  const key = { personId, organizationId };
  if (personId === null) return openCart(ctx, { token }, shopper);
  const { rows } = await sql<{ id: string; isGuest: boolean }>`
    select id, person_id is null as "isGuest" from cart
    where state = 'open' and deleted_at is null and ((token_hash = ${hashOfToken(token)} and person_id is null)
      or (person_id = ${personId}::uuid and organization_id is not distinct from ${organizationId}::uuid))
    order by id for update`.execute(ctx.db);
  const guest = rows.find((row) => row.isGuest);
  const own = rows.find((row) => !row.isGuest);
  if (guest) await pour(ctx, guest.id, own?.id ?? (await begin(ctx, guest.id, shopper)));
  return openCart(ctx, key, shopper);
}

async function pour(ctx: Ctx, from: string, to: string): Promise<void> {
  await sql`
    with put as (insert into cart_line as l (id, created_at, updated_at, cart_id, product_id, name, quantity, seen_price)
        select gen_random_uuid(), g.created_at, ${ctx.now}::timestamptz, ${to}::uuid, g.product_id, g.name, g.quantity, g.seen_price from cart_line g where g.cart_id = ${from}::uuid
        on conflict (cart_id, product_id) do update set quantity = greatest(l.quantity, excluded.quantity)),
      emptied as (update cart set state = 'merged', token_hash = null, updated_at = ${ctx.now}::timestamptz, version = version + 1 where id = ${from}::uuid)
    update cart c set touched_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = c.version + 1,
      coupon_codes = (select coalesce(jsonb_agg(distinct code), '[]') from cart g, jsonb_array_elements(coalesce(g.coupon_codes, '[]')) code where g.id in (${from}::uuid, ${to}::uuid))
    where c.id = ${to}::uuid`.execute(ctx.db);
}

/** A cart for a person who has none, with what the guest had said of delivery; that of the same moment where somebody was quicker. */
async function begin(ctx: Ctx, guestId: string, { buyer }: CartShopper): Promise<string> {
  const columns = insertColumns(ctx, cart);
  const changed = { id: newId(), token_hash: null, person_id: buyer.personId, organization_id: buyer.organizationId, coupon_codes: [] };
  const { rows } = await sql<{ id: string }>`
    insert into cart (${columns}) select ${columns} from (select n.* from cart g, jsonb_populate_record(null::cart, to_jsonb(g) || ${JSON.stringify(changed)}::jsonb) n where g.id = ${guestId}::uuid) t
    on conflict (person_id, (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid))) where person_id is not null and state = 'open' and deleted_at is null
    do update set touched_at = excluded.touched_at returning id`.execute(ctx.db);
  return rows[0]?.id ?? guestId;
}
