import type { Ctx } from '../../../kernel/context.ts';
import { later } from '../../../kernel/db/later.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { decimal, isDecimal } from '../../../kernel/money/decimal.ts';
import { cart as cartRecord } from '../records/cart.ts';
import { insertRowsSql, rowJson } from '../store/row-json.ts';
import type { CartState, CartStateLine, CartView } from '../rules/cart-view.ts';
import { hashOfToken, newCartToken } from './cart-token.ts';
import type { CartShopper } from './shopper.ts';
import { evaluateCart } from './view-cart.ts';

export interface LineChange {
  readonly productId: string;
  /** Decimal text with up to three decimals; 0 takes the line out. */
  readonly quantity: string;
  /** `add` to what is in the cart, or `set` to so many. */
  readonly mode: 'add' | 'set';
}

/** Different products in one cart at most. */
export const mostLines = 200;
const mostOfOne = 100_000;

/**
 * Puts products into a cart, changes how many, or takes them out. Makes the cart when there is none yet: `view.cart.newToken` is then its
 * secret, for a guest to keep in a cookie.
 * @throws AppError invalid for what is not offered to this buyer, with a pointer to the change; `out-of-stock` 409 for more than there are
 */
export async function setLines(ctx: Ctx, cart: CartState, changes: readonly LineChange[], shopper: CartShopper): Promise<CartView> {
  checkChanges(changes);
  const next = applyChanges(cart, changes);
  if (next.lines.length > mostLines)
    throw invalid([{ pointer: '/lines', code: 'max', message: `must be at most ${mostLines} different products` }]);
  const view = await evaluateCart(ctx, next, shopper);
  refuseUnavailable(changes, view);
  if (next.lines.length === 0 && cart.id === null) return view;
  const kept = cart.id === null ? await makeCart(ctx, next, view, shopper) : await writeLines(ctx, cart.id, { next, changes, view });
  return { ...view, cart: { ...next, ...kept, lines: linesWithSeen(next, view) } };
}

/** As `setLines`, for one. */
export function setLine(ctx: Ctx, cart: CartState, change: LineChange, shopper: CartShopper): Promise<CartView> {
  return setLines(ctx, cart, [change], shopper);
}

function checkChanges(changes: readonly LineChange[]): void {
  const problems = changes.flatMap(({ quantity }, i) => {
    const pointer = `/lines/${i}/quantity`;
    if (!isDecimal(quantity) || decimal(quantity).lt(0)) return [{ pointer, code: 'type', message: 'must be a number, zero or more' }];
    if (decimal(quantity).decimalPlaces() > 3)
      return [{ pointer, code: 'decimals', message: 'must have at most 3 digits after the point' }];
    return decimal(quantity).gt(mostOfOne) ? [{ pointer, code: 'max', message: `must be at most ${mostOfOne}` }] : [];
  });
  if (problems.length > 0) throw invalid(problems);
}

function applyChanges(cart: CartState, changes: readonly LineChange[]): CartState {
  const lines = new Map(cart.lines.map((line) => [line.productId, line]));
  for (const { productId, quantity, mode } of changes) {
    const line = lines.get(productId);
    const wanted = mode === 'add' ? decimal(quantity).plus(line?.quantity ?? '0') : decimal(quantity);
    if (wanted.isZero()) lines.delete(productId);
    else lines.set(productId, { ...(line ?? { id: newId(), productId, name: '', seenPrice: null }), quantity: wanted.toFixed() });
  }
  return { ...cart, lines: [...lines.values()] };
}

/** Only what is being put in is refused: what was in the cart before is told of by messages. */
function refuseUnavailable(changes: readonly LineChange[], view: CartView): void {
  const byProduct = new Map(view.lines.map((line) => [line.productId, line]));
  const wanted = changes.map((change, i) => ({ line: byProduct.get(change.productId), pointer: `/lines/${i}` })).filter(({ line }) => line);
  const gone = wanted.filter(({ line }) => line?.state === 'notOffered');
  if (gone.length > 0)
    throw invalid(gone.map(({ pointer }) => ({ pointer: `${pointer}/productId`, code: 'not-offered', message: 'is not offered' })));
  const short = wanted.filter(({ line }) => line?.state === 'soldOut' || line?.state === 'fewerLeft');
  if (short.length > 0) {
    const [first] = short;
    throw new AppError(
      409,
      'out-of-stock',
      first?.line?.state === 'soldOut'
        ? `${first.line.name} is sold out.`
        : `Only ${first?.line?.available} of ${first?.line?.name} are left.`,
      {
        problems: short.map(({ line, pointer }) => ({
          pointer: `${pointer}/quantity`,
          code: 'out-of-stock',
          message: line?.state === 'soldOut' ? 'is sold out' : `only ${line?.available} are left`,
        })),
      },
    );
  }
}

const linesWithSeen = (next: CartState, view: CartView): readonly CartStateLine[] => {
  const shown = new Map(view.lines.map((line) => [line.id, line]));
  return next.lines.map((line) => {
    const at = shown.get(line.id);
    return {
      ...line,
      name: at?.name ?? line.name,
      seenPrice: at?.unitPrice ? { amount: at.unitPrice, currency: view.currency } : line.seenPrice,
    };
  });
};

/** Cart and lines in one statement. Of a person who begins twice at once, the second one's lines go into the first one's cart. */
async function makeCart(
  ctx: Ctx,
  next: CartState,
  view: CartView,
  shopper: CartShopper,
): Promise<Pick<CartState, 'id' | 'newToken' | 'tokenHash'>> {
  const token = next.personId === null ? newCartToken() : null;
  const row = rowJson(ctx, cartRecord, {
    state: 'open',
    channel: shopper.channel,
    currency: next.currency,
    language: shopper.language,
    person: next.personId,
    organization: next.organizationId,
    tokenHash: token && hashOfToken(token),
    touchedAt: ctx.now,
    couponCodes: [...next.couponCodes],
  });
  const making = sql<{ id: string }>`
    with made as (${insertRowsSql(ctx, cartRecord, [row])}
        on conflict (person_id, (coalesce(organization_id, '00000000-0000-0000-0000-000000000000'::uuid))) where person_id is not null and state = 'open' and deleted_at is null
        do update set touched_at = excluded.touched_at returning id),
      put as (insert into cart_line (id, created_at, updated_at, cart_id, product_id, name, quantity, seen_price)
        select w.id, ${ctx.now}::timestamptz + w.position * interval '1 microsecond', ${ctx.now}, made.id, w."productId", w.name, w.quantity, w."seenPrice" from made, ${wantedLines(next, view)}
        on conflict (cart_id, product_id) do update set quantity = cart_line.quantity + excluded.quantity, seen_price = excluded.seen_price)
    select id from made`;
  if (token === null) return { id: (await making.execute(ctx.db)).rows[0]?.id ?? null, newToken: null, tokenHash: null };
  // Nobody else has this token: there is nothing to hear of, so that it goes with the commit.
  await later(ctx.db, making);
  return { id: String(row['id']), newToken: token, tokenHash: hashOfToken(token) };
}

/**
 * Changed lines in one statement that locks the cart, so that two changes at once, and the order, come one after the other. What is added is
 * added to what is there by then.
 */
async function writeLines(
  ctx: Ctx,
  id: string,
  { next, changes, view }: { readonly next: CartState; readonly changes: readonly LineChange[]; readonly view: CartView },
): Promise<Pick<CartState, 'id' | 'newToken' | 'tokenHash'>> {
  const touched = new Set(changes.map((change) => change.productId));
  const put = { ...next, lines: next.lines.filter((line) => touched.has(line.productId)) };
  const gone = [...touched].filter((productId) => !next.lines.some((line) => line.productId === productId));
  const deltas = addedOnly(changes);
  const { rows } = await sql<{ id: string }>`
    with locked as (update cart set touched_at = ${ctx.now}::timestamptz, updated_at = ${ctx.now}::timestamptz, version = version + 1
        where id = ${id}::uuid and state = 'open' returning id),
      gone as (delete from cart_line l using locked where l.cart_id = locked.id and l.product_id = any(${gone}::uuid[])),
      put as (insert into cart_line as l (id, created_at, updated_at, cart_id, product_id, name, quantity, seen_price)
        select w.id, ${ctx.now}::timestamptz + w.position * interval '1 microsecond', ${ctx.now}, locked.id, w."productId", w.name, w.quantity, w."seenPrice"
        from locked, ${wantedLines(put, view)}
        on conflict (cart_id, product_id) do update set seen_price = excluded.seen_price, quantity = coalesce(l.quantity + (${JSON.stringify(deltas)}::jsonb->>(l.product_id::text))::numeric, excluded.quantity))
    select id from locked`.execute(ctx.db);
  if (rows.length === 0) throw new AppError(409, 'cart-ordered', 'This cart has been ordered. Start a new one.');
  return { id, newToken: null, tokenHash: next.tokenHash };
}

/** How many more of each product, where nothing but adding was asked for. */
function addedOnly(changes: readonly LineChange[]): Readonly<Record<string, string>> {
  const set = new Set(changes.flatMap((change) => (change.mode === 'set' ? [change.productId] : [])));
  const added: Record<string, string> = {};
  for (const { productId, quantity } of changes)
    if (!set.has(productId))
      added[productId] = decimal(added[productId] ?? '0')
        .plus(quantity)
        .toFixed();
  return added;
}

function wantedLines(next: CartState, view: CartView): ReturnType<typeof sql> {
  const lines = linesWithSeen(next, view).map((line, position) => ({ ...line, position }));
  return sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as w(id uuid, "productId" uuid, name text, quantity numeric, "seenPrice" jsonb, position int)`;
}
