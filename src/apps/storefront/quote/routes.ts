import { AppError } from '../../../kernel/errors.ts';
import { isId } from '../../../kernel/ids/new-id.ts';
import { reading } from '../../../kernel/app.ts';
import { readForm } from '../../../kernel/http/read-form.ts';
import type { HttpReply, HttpRequest, Route } from '../../../kernel/http/route.ts';
import { findRecord } from '../../../kernel/list/list.ts';
import { askForQuote, waitsForQuote } from '../../../modules/buying/index.ts';
import {
  acceptByLink,
  commentByLink,
  declineByLink,
  openByLink,
  orderToPay,
  quotePdf,
  tellTrouble,
  viewQuote,
  type ByLink,
  type Choice,
  type DeclineReason,
  type QuoteView,
} from '../../../modules/quotes/index.ts';
import { declineReasons } from '../../../modules/quotes/records/choices.ts';
import { quote } from '../../../modules/quotes/records/quote.ts';
import { asBuyer } from '../business/business-visit.ts';
import { untouched, type FormState } from '../frame.ts';
import { frameOf } from '../server/frame-of.ts';
import { page } from '../server/reply.ts';
import { valuesOf } from '../server/safe-post.ts';
import { at, reads, visitOf, type Visit } from '../server/visit.ts';
import { moneyText } from './money-text.ts';
import { tell } from './words.ts';

const most = 64 * 1024;

/**
 * Pages of quotes, for whoever holds a link. The link is the key, and none of them goes by a session: another site can cause nothing here.
 * No search engine keeps them, no cache, and no other site learns the address.
 */
export function quoteRoutes(): readonly Route[] {
  const reads_ = { access: 'anyone', rateLimit: 60 } as const;
  const writes_ = { access: 'anyone', ownCsrf: true, body: 'stream', bodyLimit: most, rateLimit: 20 } as const;
  return [
    { ...reads_, method: 'GET', path: '/quote/:token', summary: 'A quote for its buyer', handle: show },
    { ...reads_, method: 'GET', path: '/quote/:token/pdf', summary: 'A quote as PDF', handle: pdf },
    { ...writes_, method: 'POST', path: '/quote/:token', summary: 'Chooses, or accepts a quote', handle: answer },
    { ...writes_, method: 'POST', path: '/quote/:token/decline', summary: 'Declines a quote', handle: decline },
    { ...writes_, method: 'POST', path: '/quote/:token/comment', summary: 'Comments on a quote', handle: comment },
    { ...writes_, method: 'POST', path: '/quote/:token/pay', summary: 'Pays for an accepted quote', handle: pay },
    { method: 'GET', path: '/quote/preview/:id', access: 'staff', summary: 'A quote as its buyer will see it', handle: preview },
    { method: 'GET', path: '/quote/preview/:id/pdf', access: 'staff', summary: 'A quote as PDF, for staff', handle: previewPdf },
  ];
}

const linkOf = (r: HttpRequest): ByLink => ({ token: r.params['token'] ?? '', requestId: r.requestId });
const urlOf = (r: HttpRequest): string => `/quote/${encodeURIComponent(r.params['token'] ?? '')}`;

async function show(r: HttpRequest): Promise<HttpReply> {
  const view = await openByLink(r.app, linkOf(r), { isVisit: r.actor.audience !== 'staff' });
  const visit = await visitFor(r, view);
  if (!view) return unknown(visit);
  const notice = r.query['said'] === 'comment' ? tell(visit.language, 'We have your comment and will answer it here and by mail.') : null;
  return quotePage(visit, view, { notice });
}

async function pdf(r: HttpRequest): Promise<HttpReply> {
  const view = await openByLink(r.app, linkOf(r), { isVisit: r.actor.audience !== 'staff' });
  return view ? document(r, view) : unknown(await visitFor(r, null));
}

/** The buyer's choice and, with `do=accept`, their yes. */
async function answer(r: HttpRequest): Promise<HttpReply> {
  const sent = await readForm(r, most);
  const values = valuesOf(sent);
  const choice = choiceOf(sent);
  const again = async (problems: FormState['problems'], status: number): Promise<HttpReply> => {
    const view = await openByLink(r.app, linkOf(r), { choice, isVisit: false });
    const visit = await visitFor(r, view);
    if (!view) return unknown(visit);
    const found = { ...choiceProblems(visit, view), ...problems };
    return quotePage(visit, view, { form: { values, problems: found }, status: Object.keys(found).length > 0 ? status : 200 });
  };
  if (values['do'] !== 'accept') return again({}, 422);
  const visit = await visitFor(r, await openByLink(r.app, linkOf(r), { isVisit: false }));
  try {
    const said = await acceptByLink(r.app, linkOf(r), {
      choice,
      name: values['name'] ?? '',
      purchaseOrderNumber: values['po'] ?? null,
      seenTotal: values['total'] ?? '',
      hasAgreedToTerms: values['terms'] === 'yes',
    });
    if (!said) return unknown(visit);
    switch (said.kind) {
      case 'accepted':
        return said.order?.payment?.state === 'created' ? pay(r) : { status: 303, headers: { ...secret, location: urlOf(r) } };
      case 'closed':
        return await again({}, 409).then((reply) => ({ ...reply, status: 409 }));
      case 'total-changed': {
        const view = await openByLink(r.app, linkOf(r), { choice, isVisit: false });
        const amount = moneyText(visit.language, { amount: said.gross, currency: view?.currency ?? 'EUR' });
        return await again(
          { form: tell(visit.language, 'With what you chose the total is {amount}. Please check it, then accept.', { amount }) },
          409,
        );
      }
      case 'problems':
        return await again(
          Object.fromEntries(
            said.problems.flatMap(({ pointer }) =>
              pointer === '/name'
                ? [['name', tell(visit.language, 'Please give your name.')]]
                : pointer === '/terms'
                  ? [['terms', tell(visit.language, 'Please agree to the terms.')]]
                  : [],
            ),
          ),
          422,
        );
    }
  } catch (error) {
    // Out of stock, over the credit limit: nothing has happened, and who can help hears of it.
    if (!(error instanceof AppError) || error.status >= 500) throw error;
    if (error.code === 'needs-approval') return waitForCompany(r, choice, values);
    await tellTrouble(r.app, linkOf(r), { name: values['name'] ?? '', problem: error.message });
    const view = await openByLink(r.app, linkOf(r), { isVisit: false });
    const name = view?.contact?.name ?? tell(visit.language, 'our team');
    return again(
      {
        form: tell(
          visit.language,
          'It cannot be ordered like this at the moment. Nothing was ordered; {name} knows and will be in touch.',
          { name },
        ),
      },
      409,
    );
  }
}

/** Their yes is kept until somebody in their company approves the order. */
async function waitForCompany(r: HttpRequest, choice: Choice, values: Record<string, string>): Promise<HttpReply> {
  const view = await openByLink(r.app, linkOf(r), { isVisit: false });
  const visit = await visitFor(r, view);
  if (!view) return unknown(visit);
  await asBuyer(visit, (ctx) =>
    askForQuote(ctx, view.id, { choice, name: values['name'] ?? '', purchaseOrderNumber: values['po']?.slice(0, 60) ?? null }),
  );
  return { status: 303, headers: { ...secret, location: urlOf(r) } };
}

async function decline(r: HttpRequest): Promise<HttpReply> {
  const values = valuesOf(await readForm(r, most));
  const reason = declineReasons.find((each) => each.value === values['reason'])?.value as DeclineReason | undefined;
  if (!reason) return withProblem(r, values, 'reason', 'Please choose a reason.');
  const said = await declineByLink(r.app, linkOf(r), { reason, remark: values['remark']?.slice(0, 2000) ?? null });
  return said ? { status: 303, headers: { ...secret, location: urlOf(r) } } : unknown(await visitFor(r, null));
}

async function comment(r: HttpRequest): Promise<HttpReply> {
  const values = valuesOf(await readForm(r, most));
  if (!values['commentName']) return withProblem(r, values, 'commentName', 'Please give your name.');
  if (!values['comment']) return withProblem(r, values, 'comment', 'Please write something.');
  const said = await commentByLink(r.app, linkOf(r), { name: values['commentName'], body: values['comment'] });
  return said ? { status: 303, headers: { ...secret, location: `${urlOf(r)}?said=comment` } } : unknown(await visitFor(r, null));
}

/** On to where the order is paid that the quote became; back to the quote where there is nothing to pay. */
async function pay(r: HttpRequest): Promise<HttpReply> {
  const order = await orderToPay(r.app, linkOf(r));
  if (!order) return { status: 303, headers: { ...secret, location: urlOf(r) } };
  const path = `/shop/orders/${encodeURIComponent(order.number)}/pay?token=${encodeURIComponent(order.token)}`;
  return { status: 303, headers: { ...secret, location: at(await visitFor(r, null), path) } };
}

async function preview(r: HttpRequest): Promise<HttpReply> {
  const view = await viewForStaff(r);
  const visit = await visitFor(r, view);
  return view ? quotePage(visit, { ...view, closed: view.closed ?? 'notSent' }, { isPreview: true }) : unknown(visit);
}

async function previewPdf(r: HttpRequest): Promise<HttpReply> {
  const view = await viewForStaff(r);
  return view ? document(r, view) : unknown(await visitFor(r, null));
}

/** Under the policies of whoever asks. */
async function viewForStaff(r: HttpRequest): Promise<QuoteView | null> {
  const id = r.params['id'] ?? '';
  if (!isId(id)) return null;
  const mayRead = await reading(r.app, { actor: r.actor, requestId: r.requestId }, (ctx) =>
    findRecord(ctx, ctx.registry.record(quote.key), id),
  );
  return mayRead ? reads(r, (ctx) => viewQuote(ctx, id)) : null;
}

/** In the language of the quote, whatever the browser prefers. */
async function visitFor(r: HttpRequest, view: QuoteView | null): Promise<Visit> {
  const visit = await visitOf(r);
  const language = view?.language ? (view.language.toLowerCase().startsWith('de') ? 'de' : 'en') : visit.language;
  return { ...visit, language, shopper: { ...visit.shopper, language }, cartShopper: { ...visit.cartShopper, language } };
}

interface Shown {
  readonly form?: FormState;
  readonly notice?: string | null;
  readonly status?: number;
  readonly isPreview?: boolean;
}

async function quotePage(
  visit: Visit,
  view: QuoteView,
  { form = untouched, notice = null, status = 200, isPreview = false }: Shown,
): Promise<HttpReply> {
  const r = visit.request;
  const frame = await frameOf(visit, { cartCount: '' });
  const reply = await page(
    visit,
    'quote',
    {
      frame: { ...frame, script: null, isSettled: true },
      quote: view,
      url: isPreview ? `/quote/preview/${view.id}` : urlOf(r),
      form,
      notice,
      isPreview,
      isWaiting: view.closed === null && (await reads(r, (ctx) => waitsForQuote(ctx, view.id))),
      canPay: !isPreview && view.accepted !== null && view.payment === 'link' && (await orderToPay(r.app, linkOf(r))) !== null,
      declineReasons,
    },
    { status },
  );
  return { ...reply, headers: { ...reply.headers, ...secret } };
}

async function unknown(visit: Visit): Promise<HttpReply> {
  const t = visit.language;
  const reply = await page(
    visit,
    'message',
    {
      frame: { ...(await frameOf(visit, { cartCount: '' })), script: null, isSettled: true },
      title: tell(t, 'Quote not found'),
      text: tell(
        t,
        'This link leads to no quote. It may have been replaced by a newer one: please look for it in your mails, or ask whoever sent it.',
      ),
      links: [],
    },
    { status: 404 },
  );
  return { ...reply, headers: { ...reply.headers, ...secret } };
}

/** The address is a secret: kept by no cache or search engine, and told to no other site. */
const secret = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin', 'x-robots-tag': 'noindex, nofollow' } as const;

async function document(r: HttpRequest, view: QuoteView): Promise<HttpReply> {
  const bytes = await reads(r, (ctx) => quotePdf(ctx, view));
  return {
    headers: {
      ...secret,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${view.number.replace(/[^\w-]/g, '')}.pdf"`,
    },
    body: Buffer.from(bytes),
  };
}

async function withProblem(
  r: HttpRequest,
  values: Readonly<Record<string, string>>,
  field: string,
  phrase: 'Please choose a reason.' | 'Please give your name.' | 'Please write something.',
): Promise<HttpReply> {
  const view = await openByLink(r.app, linkOf(r), { isVisit: false });
  const visit = await visitFor(r, view);
  return view
    ? quotePage(visit, view, { form: { values, problems: { [field]: tell(visit.language, phrase) } }, status: 422 })
    : unknown(visit);
}

function choiceOf(sent: URLSearchParams): Choice {
  const names = [...sent.keys()];
  return {
    chosen: [...sent.getAll('take'), ...names.filter((name) => name.startsWith('one-')).flatMap((name) => sent.getAll(name))],
    quantities: Object.fromEntries(names.filter((name) => name.startsWith('q-')).map((name) => [name.slice(2), sent.get(name) ?? ''])),
  };
}

function choiceProblems(visit: Visit, view: QuoteView): Record<string, string> {
  return Object.fromEntries(
    view.problems.map(({ pointer }) => {
      const [, what, id = ''] = pointer.split('/');
      if (what === 'quantity') return [`q-${id}`, tell(visit.language, 'Please give a quantity that is offered.')];
      const title = view.sections.find((section) => section.id === id)?.title ?? '';
      return [`section-${id}`, tell(visit.language, 'Please choose one of “{title}”.', { title })];
    }),
  );
}
