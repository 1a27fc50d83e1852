import { z } from 'zod';
import { AppError, invalid } from '../../kernel/errors.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../kernel/http/route.ts';
import { evaluateCart, openCart, shopping } from '../orders/index.ts';
import { askForCart } from './approve/ask-approval.ts';
import { approvalsOf } from './approve/find-approval.ts';
import { approvalsPath, whyApproval } from './approve/placing-rule.ts';
import { accountOf } from './people/account-of.ts';

/** For shops that are built elsewhere: how to go on when a checkout was refused with `needs-approval`. */
export const buyingRoutes: RouteGroup = {
  name: 'buying',
  routes: () => [
    {
      method: 'POST',
      path: approvalsPath,
      summary: 'Puts the cart aside and asks the approvers of the company to order it; sent twice it waits once',
      access: 'anyone',
      body: 'json',
      bodyLimit: 16 * 1024,
      refusals: {
        403: '`no-company`: who asks is no customer who buys for a company.',
        409: '`no-approval-needed`: they may order it alone. `cart-empty`: there is nothing to order.',
      },
      handle: ask,
    },
  ],
};

const sent = z.object({
  paymentMethodId: z.uuid(),
  note: z.string().trim().max(500).nullish(),
  /** A path of this system's own. */
  returnUrl: z
    .string()
    .regex(/^\/(?!\/)[^\s]{0,300}$/)
    .nullish(),
});

async function ask(r: HttpRequest): Promise<HttpReply> {
  const read = sent.safeParse(r.body ?? {});
  if (!read.success)
    throw invalid(read.error.issues.map(({ path }) => ({ pointer: `/${path.join('/')}`, code: 'invalid', message: 'is not valid' })));
  const { paymentMethodId, note = null, returnUrl = null } = read.data;
  return shopping(r, async (ctx, { key, shopper }) => {
    const { personId, organizationId } = shopper.buyer;
    if (personId === null || organizationId === null) throw new AppError(403, 'no-company', 'Sign in as a buyer of a company.');
    const cart = await openCart(ctx, key, shopper);
    const account = await accountOf(ctx, { personId, organizationId });
    const waiting = async (): Promise<string | undefined> =>
      account ? (await approvalsOf(ctx, account)).find((each) => each.state === 'waiting' && each.personId === personId)?.id : undefined;
    const view = await evaluateCart(ctx, cart, shopper);
    if (view.lines.length === 0) {
      const before = await waiting();
      if (before) return { status: 200, body: { data: { id: before, state: 'waiting' } } };
      throw new AppError(409, 'cart-empty', 'There is nothing to order.');
    }
    if (view.needsDelivery && !view.delivery)
      throw invalid([{ pointer: '/deliveryMethodId', code: 'required', message: 'is required: choose it for the cart first' }]);
    if ((await whyApproval(ctx, { personId, organizationId, gross: view.gross, currency: view.currency })) === null)
      throw new AppError(409, 'no-approval-needed', 'You may order this yourself.');
    const asked = await askForCart(ctx, cart, shopper, { paymentMethodId, returnUrl, note });
    const id = asked?.approvalId ?? (await waiting());
    if (!id) throw new AppError(409, 'cart-empty', 'There is nothing to order.');
    return { status: asked ? 201 : 200, body: { data: { id, state: 'waiting' } } };
  });
}
