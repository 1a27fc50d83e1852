import { systemActor } from '../../../kernel/access/actor.ts';
import { transact } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { HttpReply, HttpRequest } from '../../../kernel/http/route.ts';
import { accountOf, type CompanyAccount } from '../../../modules/buying/index.ts';
import type { Frame } from '../frame.ts';
import { askToSignIn } from '../routes/account.ts';
import { frameOf } from '../server/frame-of.ts';
import { page } from '../server/reply.ts';
import { at, reads, visitOf, type Visit } from '../server/visit.ts';
import { word, type BusinessPhrase } from './words.ts';

/** A visit of somebody who buys for a company. */
export interface BusinessVisit extends Visit {
  readonly personId: string;
  readonly organizationId: string;
  /** Null where the company has no account with roles and limits, or they are no buyer of it. */
  readonly account: CompanyAccount | null;
}

/** What stands around each of these pages. */
export interface BusinessFrame {
  readonly frame: Frame;
  readonly mayApprove: boolean;
  readonly mayManage: boolean;
  readonly notice: string | null;
}

/** Runs a page for who buys for a company; others sign in first, or are told whom it is for. Who they are is read anew each time. */
export async function forBusiness(r: HttpRequest, work: (visit: BusinessVisit) => Promise<HttpReply>): Promise<HttpReply> {
  const visit = await visitOf(r);
  const { personId } = visit;
  const { organizationId } = r.actor;
  if (personId === null) return askToSignIn(visit, r.method === 'GET' ? r.url : at(visit, '/shop/business'));
  if (organizationId === null) return notForThem(visit);
  const account = await reads(r, (ctx) => accountOf(ctx, { personId, organizationId }));
  return work({ ...visit, personId, organizationId, account });
}

async function notForThem(visit: Visit): Promise<HttpReply> {
  const t = visit.language;
  return page(
    visit,
    'message',
    {
      frame: await frameOf(visit),
      title: word(t, 'You buy for yourself'),
      text: word(t, 'These pages are for people who buy for a company. Write to us to open an account for yours.'),
      links: [
        { href: at(visit, '/shop/contact'), label: word(t, 'Contact us') },
        { href: at(visit, '/shop'), label: word(t, 'To the shop') },
      ],
    },
    { status: 403 },
  );
}

/** Writes for a buyer in one transaction, with the system's rights and their name in the log. */
export function asBuyer<T>(visit: Visit, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { userId, name, via, credentialId, impersonatorId } = visit.request.actor;
  return transact(
    visit.app,
    { actor: { ...systemActor, userId, name, via, credentialId, impersonatorId }, requestId: visit.request.requestId },
    work,
  );
}

const notices = {
  cart: 'See the cart',
  list: 'The list is kept.',
  invited: 'The invitation is on its way.',
  changed: 'It was changed.',
  removed: 'They were removed.',
  asked: 'Your order waits for approval. We have written to those who can approve it; you get a mail once they have.',
  requested: 'We have your request and will answer with a quote by mail and in your account.',
} as const satisfies Record<string, BusinessPhrase>;
export type Said = keyof typeof notices;

export async function businessFrame(visit: BusinessVisit, more: { cartCount?: string } = {}): Promise<BusinessFrame> {
  const said = String(visit.request.query['said'] ?? '');
  return {
    frame: await frameOf(visit, more),
    mayApprove: visit.account !== null,
    mayManage: visit.account?.mayManage ?? false,
    notice: Object.hasOwn(notices, said) ? word(visit.language, notices[said as Said]) : null,
  };
}

/** On to a page of the company that says what was done; reloading it does nothing twice. */
export function goOn(visit: Visit, path: string, said?: Said, cookies: readonly string[] = []): HttpReply {
  return {
    status: 303,
    headers: {
      location: at(visit, `/shop/business${path}${said ? `?said=${said}` : ''}`),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    },
  };
}
