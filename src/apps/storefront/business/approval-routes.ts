import { AppError } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import {
  approvalsOf,
  approveOrder,
  accountOf,
  refuseOrder,
  viewApproval,
  withdrawOrder,
  type ApprovalView,
  type CompanyAccount,
} from '../../../modules/buying/index.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { untouched, type FormState } from '../frame.ts';
import { notFound } from '../routes/not-found.ts';
import { cartLines, cartTotals } from '../server/cart-props.ts';
import { cartCookies } from '../server/cookies.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads } from '../server/visit.ts';
import type { ApprovalProps } from './approvals.tsx';
import { asBuyer, businessFrame, forBusiness, goOn, type BusinessVisit } from './business-visit.ts';
import { addToCart } from './quick-routes.ts';
import { word } from './words.ts';

export const showApprovals = (r: HttpRequest): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const { account } = visit;
    if (!account) return notFound(visit);
    const approvals = await reads(r, (ctx) => approvalsOf(ctx, account));
    return page(visit, 'approvals', {
      of: await businessFrame(visit),
      approvals: approvals.map(({ id, who, askedAt, state, gross }) => ({ id, who, askedAt, state, gross })),
    });
  });

export const showApproval = (r: HttpRequest): Promise<HttpReply> => forBusiness(r, (visit) => approvalPage(visit, untouched));

async function approvalPage(visit: BusinessVisit, form: FormState, status = 200): Promise<HttpReply> {
  const { account, request: r } = visit;
  const found = account ? await reads(r, (ctx) => viewApproval(ctx, account, r.params['approval'] ?? '')) : null;
  if (!account || !found) return notFound(visit);
  const { approval } = found;
  return page(
    visit,
    'approval',
    {
      of: await businessFrame(visit),
      id: approval.id,
      who: approval.who,
      askedAt: approval.askedAt,
      state: approval.state,
      reason: approval.reason,
      note: approval.note,
      asked: approval.gross,
      now: found.gross === null ? null : { amount: found.gross, currency: approval.gross.currency },
      totals: found.cart && cartTotals(found.cart),
      quote: found.quote,
      lines: linesOf(visit, found),
      decision: {
        by: approval.decidedBy,
        why: approval.refusal,
        order: approval.orderNumber
          ? { number: approval.orderNumber, href: at(visit, `/shop/orders/${encodeURIComponent(approval.orderNumber)}`) }
          : null,
      },
      mayDecide: found.mayDecide,
      mayWithdraw: found.mayWithdraw,
      mayTakeBack: mayTakeBack(account, found),
      form,
    },
    { status },
  );
}

const mayTakeBack = ({ personId }: CompanyAccount, { approval, cart }: ApprovalView): boolean =>
  cart !== null && approval.personId === personId && (approval.state === 'refused' || approval.state === 'withdrawn');

function linesOf(visit: BusinessVisit, { cart, quote }: ApprovalView): ApprovalProps['lines'] {
  if (cart) return cartLines(visit, cart);
  const lines = quote?.sections.flatMap((section) => section.lines) ?? [];
  return lines
    .filter((line) => line.isChosen && line.kind !== 'text')
    .map((line) => ({ id: line.id, name: line.description, quantity: line.quantity, total: line.amount, note: null, isProblem: false }));
}

export const decide = (r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> =>
  forBusiness(r, async (visit) => {
    const values = valuesOf(sent);
    const id = r.params['approval'] ?? '';
    if (values['do'] === 'refuse' && !values['reason'])
      return approvalPage(visit, { values, problems: { reason: word(visit.language, 'Please say why.') } }, 422);
    if (values['do'] === 'again') return takeBack(visit, id);
    try {
      await asBuyer(visit, async (ctx) => {
        // Who may decide is read in the transaction that decides.
        const account = await accountOf(ctx, visit);
        if (!account) throw new AppError(404, 'not-found', 'There is no such order.');
        await carryOut(ctx, account, id, values);
      });
      return goOn(visit, `/approvals/${id}`);
    } catch (error) {
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      if (error.status === 404) return notFound(visit);
      return approvalPage(visit, { values, problems: { form: refusal(visit, error) } }, error.status);
    }
  });

async function carryOut(ctx: Ctx, account: CompanyAccount, id: string, values: Record<string, string>): Promise<void> {
  if (values['do'] === 'approve') await approveOrder(ctx, account, id, { seenTotal: amountIn(values['total']) });
  else if (values['do'] === 'refuse') await refuseOrder(ctx, account, id, values['reason'] ?? '');
  else if (values['do'] === 'withdraw') await withdrawOrder(ctx, account, id);
}

/** What is no amount was not what they saw. */
const amountIn = (text: string | undefined): string => (/^\d{1,15}(\.\d{1,6})?$/.test(text ?? '') ? (text ?? '') : '-1');

function refusal({ language: t }: BusinessVisit, error: AppError): string {
  if (error.code === 'decided') return word(t, 'Somebody has decided on it already.');
  if (error.code === 'price-changed') return word(t, 'The total has changed meanwhile. Please look at it once more.');
  if (error.code === 'out-of-stock') return word(t, 'Not everything is in stock any more. Nothing was ordered.');
  if (error.code === 'forbidden') return word(t, 'You may not approve this order.');
  return word(t, 'It could not be ordered: {why}', { why: error.message });
}

/** What was in a cart that was not ordered goes into the one of now. */
async function takeBack(visit: BusinessVisit, id: string): Promise<HttpReply> {
  const { account, request: r } = visit;
  const found = account ? await reads(r, (ctx) => viewApproval(ctx, account, id)) : null;
  if (!account || !found || !mayTakeBack(account, found)) return notFound(visit);
  const goods = (found.cart?.lines ?? [])
    .filter((line) => line.state !== 'notOffered')
    .map(({ productId, quantity, name }) => ({ productId, quantity, name }));
  const { view } = await addToCart(visit, goods);
  const cookies = view ? cartCookies(visit.app, view) : [];
  return { status: 303, headers: { location: at(visit, '/shop/cart'), ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) } };
}
