import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { queryText } from '../../../kernel/http/route.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { sellable } from '../../../modules/catalog/index.ts';
import { papersOfOrder } from '../../../modules/invoices/index.ts';
import {
  cancelForBuyer,
  mayCancelOwn,
  mayPayAgain,
  orderByNumber,
  orderByToken,
  payAgain,
  requestReturn,
  waysToPay,
  type BuyerOrder,
} from '../../../modules/orders/index.ts';
import { AppError } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { returnReasons } from '../../../modules/orders/records/choices.ts';
import { instructionsFor, openPayment, paymentsOf } from '../../../modules/payments/index.ts';
import { locationIn, locations } from '../../../modules/stock/index.ts';
import { sendFile } from '../../../platform/files/index.ts';
import { untouched, type FormState } from '../frame.ts';
import type { OrderProps } from '../pages/order.tsx';
import { addressLines } from '../server/addresses.ts';
import { frameOf } from '../server/frame-of.ts';
import { orderParts } from '../server/order-props.ts';
import { goTo, noticeOf, page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { refusalOf, waysOf } from '../server/ways-to-pay.ts';
import { at, reads, visitOf, writes, type Visit } from '../server/visit.ts';
import { formatDay, formatMoney, say } from '../words.ts';
import { notFound } from './not-found.ts';

interface Held {
  readonly order: BuyerOrder;
  /** Address of the order's page for whoever holds it this way. */
  readonly href: string;
  /** What links on the page carry along: the token, or nothing for who is signed in. */
  readonly query: string;
}

/** The order of whoever has its token or is signed in as its buyer; null for anybody else. */
async function held(visit: Visit): Promise<Held | null> {
  const { request: r, personId } = visit;
  const number = r.params['number'] ?? '';
  const token = queryText(r, 'token');
  const organizationId = r.actor.organizationId;
  const byToken = token ? await reads(r, (ctx) => orderByToken(ctx, number, token)) : null;
  const order = byToken ?? (personId ? await reads(r, (ctx) => orderByNumber(ctx, { personId, organizationId }, number)) : null);
  if (!order) return null;
  const query = byToken && token ? `?token=${encodeURIComponent(token)}` : '';
  return { order, query, href: at(visit, `/shop/orders/${encodeURIComponent(order.number)}${query}`) };
}

export async function showOrder(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const { order, query } = found;
  const t = visit.language;
  const { payment, instructions, outlet, papers, sold } = await reads(r, async (ctx) => {
    const payments = await paymentsOf(ctx, { type: 'orders.order', id: order.id });
    const last = payments.at(-1) ?? null;
    return {
      payment: last,
      instructions: last && last.state === 'pending' ? await instructionsFor(ctx, last, t) : null,
      papers: await papersOfOrder(ctx, order.id),
      sold: await sellable(ctx, { ids: order.lines.flatMap(({ productId }) => productId ?? []), buyer: visit.buyer, channel: 'web' }),
      outlet: order.outletId ? ((await locations(ctx)).find(({ id }) => id === order.outletId) ?? null) : null,
    };
  });
  const isOpen = order.state === 'pending' && payment !== null && instructions === null;
  const base = `/shop/orders/${encodeURIComponent(order.number)}`;
  const props: OrderProps = {
    ...orderParts(visit, order, sold),
    frame: await frameOf(visit),
    isFresh: queryText(r, 'thanks') === '1' && order.state !== 'cancelled' && !isOpen,
    payHref: isOpen ? at(visit, `${base}/pay${query}`) : null,
    instructions: instructions
      ? [
          { label: say(t, 'Amount'), value: formatMoney(t, instructions) },
          { label: say(t, 'Reference'), value: instructions.reference },
          ...(instructions.accountHolder ? [{ label: say(t, 'Account holder'), value: instructions.accountHolder }] : []),
          ...(instructions.iban ? [{ label: 'IBAN', value: instructions.iban }] : []),
          ...(instructions.bic ? [{ label: 'BIC', value: instructions.bic }] : []),
          ...(instructions.dueOn ? [{ label: say(t, 'Payable until'), value: formatDay(t, instructions.dueOn) }] : []),
          ...(instructions.text ? [{ label: say(t, 'Please note'), value: instructions.text }] : []),
        ]
      : [],
    outlet: outlet
      ? { name: outlet.name, address: addressLines(t, outlet.address), openingHours: locationIn(outlet, t).openingHours }
      : null,
    papers: papers.map(({ id, number: name, kind, issuedOn, fileId }) => ({
      id,
      name: say(t, kind === 'invoice' ? 'Invoice {number}' : 'Credit note {number}', { number: name }),
      issuedOn,
      href: fileId ? at(visit, `${base}/invoices/${id}${query}`) : null,
    })),
    cancelHref: mayCancel(visit, found) ? at(visit, `${base}/cancel${query}`) : null,
    againHref:
      r.actor.organizationId !== null && visit.personId !== null
        ? at(visit, `/shop/business/reorder/${encodeURIComponent(order.number)}`)
        : null,
    returnHref: order.lines.some(({ returnable }) => returnable > 0) ? at(visit, `${base}/return${query}`) : null,
    problem: mayPayAgain(order.state, payment?.state ?? null)
      ? say(t, 'The payment did not go through, and nothing was charged. We keep your order for you for a while.')
      : null,
    notice: noticeOf(visit),
  };
  return page(visit, 'order', props);
}

/** The PDF of an invoice or credit note of the order. */
export async function showPaper(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  const papers = found ? await reads(r, (ctx) => papersOfOrder(ctx, found.order.id)) : [];
  const fileId = papers.find(({ id }) => id === r.params['invoice'])?.fileId;
  return fileId ? sendFile(r, fileId) : notFound(visit);
}

/** Whoever holds the order's link or ordered it themselves; a colleague asks them. */
const mayCancel = ({ look }: Visit, { order }: Held): boolean => look.areCancellationsOpen && order.isOwn && mayCancelOwn(order);

export async function askCancel(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const { order, href, query } = found;
  if (!mayCancel(visit, found)) return goTo(visit, href);
  const t = visit.language;
  return page(visit, 'form', {
    frame: await frameOf(visit),
    title: say(t, 'Cancel order {number}?', { number: order.number }),
    intro: say(
      t,
      decimal(order.paid).gt(0)
        ? 'Nothing of it has been sent yet. What you paid goes back the way it came.'
        : 'Nothing of it has been sent yet.',
    ),
    action: at(visit, `/shop/orders/${encodeURIComponent(order.number)}/cancel${query}`),
    form: untouched,
    fields: [],
    hidden: {},
    button: say(t, 'Cancel the order'),
    links: [{ href, label: say(t, 'Keep it') }],
  });
}

/** Sent twice it is cancelled once. */
export async function takeCancel(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const { order, href } = found;
  if (order.state === 'cancelled') return goTo(visit, href, [], 'Your order is cancelled.');
  if (mayCancel(visit, found)) {
    try {
      await writes(visit, (ctx) => cancelForBuyer(ctx, order.id));
      return goTo(visit, href, [], 'Your order is cancelled.');
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'not-allowed') throw error;
    }
  }
  return goTo(visit, href, [], 'This order can no longer be cancelled. Please write to us.');
}

/** On to the page where it is paid. */
export async function payOrder(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const open = await openPaymentOf(visit, found.order);
  if (open?.kind === 'redirect') return { status: 303, headers: { location: open.url } };
  return open?.kind === 'failed' && found.order.state === 'pending' ? payPage(visit, found, untouched) : goTo(visit, thanks(found));
}

async function payPage(visit: Visit, { order, href, query }: Held, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  const { ways, amount } = await reads(visit.request, (ctx) => waysToPay(ctx, order.id, t));
  return page(
    visit,
    'pay',
    {
      frame: await frameOf(visit),
      form,
      number: order.number,
      orderHref: href,
      action: at(visit, `/shop/orders/${encodeURIComponent(order.number)}/pay${query}`),
      ways: waysOf(t, ways),
      amount: formatMoney(t, { amount, currency: order.currency }),
    },
    { status },
  );
}

/** Pays anew, by the same way or another. Sent twice there is one payment. */
export async function takePayment(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const values = valuesOf(sent);
  const t = visit.language;
  const wrong = (problems: FormState['problems']): Promise<HttpReply> => payPage(visit, found, { values, problems }, 422);
  if (!isId(values['method'] ?? '')) return wrong({ method: say(t, 'Please choose how to pay.') });
  const returnUrl = `${visit.base}/shop/orders/{number}/paid?token={token}`;
  try {
    await writes(visit, (ctx) => payAgain(ctx, { orderId: found.order.id, methodId: values['method'] ?? '', returnUrl }));
  } catch (error) {
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.code === 'not-allowed') return goTo(visit, found.href);
    return wrong({ form: refusalOf(t, error.problems[0]?.message ?? '') });
  }
  // To the provider's page, or to what is said of a transfer.
  return goTo(visit, at(visit, `/shop/orders/${encodeURIComponent(found.order.number)}/pay${found.query}`));
}

/** Where the payer comes back to, whether or not the provider has told us yet: it is asked. */
export async function orderPaid(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const open = await openPaymentOf(visit, found.order);
  // What was declined is said on the order's page for as long as it is so.
  return goTo(visit, thanks(found), [], open?.kind === 'redirect' ? 'Your order stands. It is not paid yet.' : undefined);
}

function thanks({ href, query }: Held): string {
  return `${href}${query ? '&' : '?'}thanks=1`;
}

async function openPaymentOf(visit: Visit, order: BuyerOrder): Promise<Awaited<ReturnType<typeof openPayment>> | null> {
  const last = (await reads(visit.request, (ctx) => paymentsOf(ctx, { type: 'orders.order', id: order.id }))).at(-1);
  return last ? openPayment(visit.app, last.id) : null;
}

export async function askReturn(r: HttpRequest): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  return found ? returnPage(visit, found, { values: {}, problems: {} }) : notFound(visit);
}

async function returnPage(visit: Visit, { order, href, query }: Held, form: FormState, status = 200): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'return',
    {
      frame: await frameOf(visit),
      number: order.number,
      orderHref: href,
      action: at(visit, `/shop/orders/${encodeURIComponent(order.number)}/return${query}`),
      lines: order.lines.filter(({ returnable }) => returnable > 0).map(({ id, name, returnable }) => ({ id, name, returnable })),
      reasons: returnReasons.map(({ value }) => ({ value, label: say(t, reasonWords[value]) })),
      form,
    },
    { status },
  );
}

const reasonWords = {
  unwanted: 'I changed my mind',
  fit: 'It does not fit',
  damaged: 'It arrived damaged',
  faulty: 'It does not work',
  wrongItem: 'It is the wrong item',
  notAsDescribed: 'It is not as described',
  late: 'It came too late',
  other: 'Another reason',
} as const satisfies Record<(typeof returnReasons)[number]['value'], string>;

/** Asking twice asks once: what was announced is no longer there to be announced. */
export async function takeReturn(r: HttpRequest, sent: URLSearchParams): Promise<HttpReply> {
  const visit = await visitOf(r);
  const found = await held(visit);
  if (!found) return notFound(visit);
  const { order, href } = found;
  const values = valuesOf(sent);
  const t = visit.language;
  const lines = order.lines.flatMap(({ id, returnable }) => {
    const quantity = Number((values[`l.${id}`] ?? '0').replace(',', '.'));
    return quantity === 0 ? [] : [{ lineId: id, quantity, isGood: Number.isFinite(quantity) && quantity > 0 && quantity <= returnable }];
  });
  const reason = returnReasons.find(({ value }) => value === values['reason'])?.value;
  const problems = {
    ...(lines.length === 0 ? { lines: say(t, 'Please say how many come back.') } : {}),
    ...(lines.some(({ isGood }) => !isGood) ? { lines: say(t, 'That is more than there is to send back.') } : {}),
    ...(reason ? {} : { reason: say(t, 'Please choose a reason.') }),
  };
  if (Object.keys(problems).length > 0 || !reason) return returnPage(visit, found, { values, problems }, 422);
  await writes(visit, (ctx) =>
    requestReturn(ctx, {
      orderId: order.id,
      lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
      reason,
      resolution: values['resolution'] === 'exchange' ? 'exchange' : 'refund',
      remark: values['remark']?.slice(0, 1000) ?? null,
    }),
  );
  return goTo(visit, href, [], 'Your return is announced. We will write to you how to send it.');
}
