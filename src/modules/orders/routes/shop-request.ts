import { systemActor, type Actor } from '../../../kernel/access/actor.ts';
import { transact } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { AppError } from '../../../kernel/errors.ts';
import type { HttpRequest } from '../../../kernel/http/route.ts';
import { buyerOf, guestBuyer } from '../../catalog/index.ts';
import type { CartKey, CartShopper } from '../cart/shopper.ts';
import { orderByNumber, orderByToken, type BuyerOrder } from '../queries/order-for-buyer.ts';

/** What a request of a shop works with: who shops, which cart is theirs. */
export interface ShopScope {
  readonly shopper: CartShopper;
  readonly key: CartKey;
}

/** The secret of a guest's cart comes in a header, never in the address: addresses are logged. */
const tokenOf = (request: HttpRequest): string | null => {
  const given = request.headers['cart-token'];
  return typeof given === 'string' && given.length <= 100 ? given : null;
};

const isCustomer = (actor: Actor): boolean => actor.audience === 'customer' && actor.personId !== null;

/** What opens the cart of this request. */
export const keyOf = (request: HttpRequest): CartKey =>
  isCustomer(request.actor)
    ? { personId: request.actor.personId, organizationId: request.actor.organizationId }
    : { token: tokenOf(request) };

/**
 * Runs a shopper's request in one transaction with the system's eyes: what they may see and do is decided here by who they are and which cart
 * they hold, and nothing else that they send says who they are.
 */
export async function shopping<T>(request: HttpRequest, work: (ctx: Ctx, scope: ShopScope) => Promise<T>): Promise<T> {
  const { actor } = request;
  const options = { actor: shopperActor(actor), requestId: request.requestId };
  return transact(request.app, options, async (ctx) => {
    const buyer = isCustomer(actor)
      ? await buyerOf(ctx, { personId: actor.personId, organizationId: actor.organizationId, isSignedIn: true })
      : guestBuyer(null);
    const shopper: CartShopper = {
      buyer,
      channel: actor.audience === 'staff' ? 'api' : 'web',
      currency: ctx.scope.baseCurrency,
      display: buyer.isBusiness ? 'net' : 'gross',
      language: languageOf(request),
    };
    return work(ctx, { shopper, key: keyOf(request) });
  });
}

/** The order that the address names. @throws AppError not-found unless it is the customer's, or the request has its token */
export async function shoppersOrder(r: HttpRequest, ctx: Ctx, { shopper }: ShopScope): Promise<BuyerOrder> {
  const { personId, organizationId } = shopper.buyer;
  const number = r.params['number'] ?? '';
  const token = r.headers['order-token'];
  const found =
    typeof token === 'string'
      ? await orderByToken(ctx, number, token)
      : personId
        ? await orderByNumber(ctx, { personId, organizationId }, number)
        : null;
  if (!found) throw new AppError(404, 'not-found', 'There is no such order, or you may not see it.');
  return found;
}

/** Acts for the shop, under the name of who shops. */
function shopperActor(actor: Actor): Actor {
  const { userId, name, via, credentialId, impersonatorId } = actor;
  return { ...systemActor, userId, name, via, credentialId, impersonatorId };
}

function languageOf(request: HttpRequest): string {
  const wanted = String(request.headers['accept-language'] ?? '')
    .slice(0, 2)
    .toLowerCase();
  return /^[a-z]{2}$/.test(wanted) ? wanted : 'en';
}
