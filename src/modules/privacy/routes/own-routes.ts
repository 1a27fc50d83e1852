import { asSystem, transact, trusted } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError, forbidden, invalid } from '../../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type Route } from '../../../kernel/http/route.ts';
import { receiveRequest } from '../commands/request-commands.ts';
import { confirmConsent } from '../consents/confirm-consent.ts';
import { personConsents } from '../consents/person-consents.ts';
import { recordConsent } from '../consents/record-consent.ts';
import type { Channel } from '../records/choices.ts';

/** What people do about themselves: in the portal, and by the link in a mail. */
export const ownRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/api/v1/privacy/mine',
    summary: 'One’s own consents and requests',
    access: 'signed-in',
    handle: readOwn,
    // What one is asked to agree to, and one's own requests.
    publishes: ['privacy.purpose.name', 'privacy.purpose.description', 'privacy.purposeWording.text', 'privacy.subjectRequest.reference'],
  },
  {
    method: 'POST',
    path: '/api/v1/privacy/mine/consents',
    summary: 'Give or withdraw one’s own consent',
    access: 'signed-in',
    rateLimit: 60,
    handle: saveOwn,
  },
  {
    method: 'POST',
    path: '/api/v1/privacy/mine/requests',
    summary: 'Ask for a copy of one’s data, its correction or erasure',
    access: 'signed-in',
    rateLimit: 10,
    handle: requestOwn,
  },
  // The link in a mail only shows a button: programs that look into mail follow links, and must not consent to anything.
  {
    method: 'GET',
    path: '/privacy/confirm',
    summary: 'Confirm a consent',
    access: 'anyone',
    ownAuthentication: true,
    rateLimit: 30,
    handle: showConfirm,
  },
  {
    method: 'POST',
    path: '/privacy/confirm',
    summary: 'Confirm a consent',
    access: 'anyone',
    body: 'stream',
    bodyLimit: 1024,
    // The word in the address is what lets them in, and nobody else has it.
    ownAuthentication: true,
    ownCsrf: true,
    rateLimit: 30,
    handle: confirm,
  },
];

/** @throws AppError forbidden for who is no person of the address book */
function ownPerson(request: HttpRequest): string {
  const { personId, audience } = request.actor;
  if (personId === null || audience === 'staff' || audience === 'public') throw forbidden('This is for customers and partners.');
  return personId;
}

async function readOwn(request: HttpRequest): Promise<HttpReply> {
  const personId = ownPerson(request);
  return transact(request.app, request, (ctx) => trusted(ctx, () => ownView(ctx, personId)));
}

async function ownView(ctx: Ctx, personId: string): Promise<HttpReply> {
  const purposes = (await personConsents(ctx, personId, ctx.actor.locale.slice(0, 2))) ?? [];
  const requests = await sql`select reference, kind, state, received_at as "receivedAt", due_on as "dueOn" from subject_request
    where person_id = ${personId}::uuid and deleted_at is null order by received_at desc limit 20`.execute(ctx.db);
  const shown = purposes.filter((purpose) => purpose.isInPortal);
  return {
    body: {
      data: {
        purposes: shown.map(({ id, name, description, basis, wording, states }) => ({ id, name, description, basis, wording, states })),
        requests: requests.rows,
      },
    },
  };
}

async function saveOwn(request: HttpRequest): Promise<HttpReply> {
  const personId = ownPerson(request);
  const { purpose, channel, given } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof given !== 'boolean') throw invalid([{ pointer: '/given', code: 'boolean', message: 'must be true or false' }]);
  return transact(request.app, request, (ctx) =>
    trusted(ctx, async () => {
      const offered = ((await personConsents(ctx, personId, ctx.actor.locale.slice(0, 2))) ?? []).find(
        (p) => p.isInPortal && p.id === purpose,
      );
      if (!offered?.states.some((state) => state.channel === channel))
        throw invalid([{ pointer: '/purpose', code: 'ref', message: 'is no purpose that is offered over this channel' }]);
      await recordConsent(ctx, {
        personId,
        channel: channel as Channel,
        purpose: offered.id,
        state: given ? 'granted' : 'withdrawn',
        basis: given ? 'consent' : null,
        wordingId: given ? (offered.wording?.id ?? null) : null,
        proof: 'portal',
        ip: request.ip,
      });
      return ownView(ctx, personId);
    }),
  );
}

const ownKinds = ['access', 'erasure', 'rectification'] as const;
/** Open requests that one person may have at once. */
const mostOpen = 5;

async function requestOwn(request: HttpRequest): Promise<HttpReply> {
  const personId = ownPerson(request);
  const { kind, message } = (request.body ?? {}) as Readonly<Record<string, unknown>>;
  const known = ownKinds.find((each) => each === kind);
  if (!known) throw invalid([{ pointer: '/kind', code: 'choice', message: 'must be access, erasure or rectification' }]);
  if (message !== undefined && (typeof message !== 'string' || message.length > 10_000))
    throw invalid([{ pointer: '/message', code: 'max', message: 'must be a text of at most 10,000 characters' }]);
  return transact(request.app, request, (ctx) =>
    trusted(ctx, async () => {
      await sql`select 1 from person where id = ${personId}::uuid for update`.execute(ctx.db);
      const open = await sql<{
        n: number;
        same: boolean;
      }>`select count(*)::int as n, coalesce(bool_or(kind = ${known}), false) as same from subject_request
        where person_id = ${personId}::uuid and state in ('received', 'verified') and deleted_at is null`.execute(ctx.db);
      const found = open.rows[0];
      if (found?.same) throw new AppError(409, 'not-allowed', 'You have asked for this already; we are on it.');
      if ((found?.n ?? 0) >= mostOpen) throw new AppError(409, 'not-allowed', 'You have several open requests; we answer those first.');
      await receiveRequest(ctx, {
        kind: known,
        personId,
        name: request.actor.name,
        message: typeof message === 'string' ? message : null,
        fromPortal: true,
      });
      return { status: 201, ...(await ownView(ctx, personId)) };
    }),
  );
}

async function showConfirm(request: HttpRequest): Promise<HttpReply> {
  const token = queryText(request, 'token') ?? '';
  if (!/^[\w-]{20,100}$/.test(token)) return page('This link is not whole', '<p>Copy it from the mail once more, all of it.</p>', 400);
  return page(
    'May we write to you?',
    `<p>Confirm that you asked to hear from us by e-mail. You can take it back at any time.</p>
<form method="post" action="/privacy/confirm?token=${token}"><button type="submit">Yes, write to me</button></form>`,
  );
}

async function confirm(request: HttpRequest): Promise<HttpReply> {
  const done = await asSystem(request.app, (ctx) => confirmConsent(ctx, queryText(request, 'token') ?? ''), request.requestId);
  return done
    ? page('Thank you', '<p>Your consent is confirmed. You can close this page.</p>')
    : page('This link does not work any more', '<p>It was used, is older than 30 days, or you said something else since.</p>', 410);
}

/** Plain, without scripts; all that varies in it is a word of letters, digits and hyphens. */
function page(title: string, body: string, status = 200): HttpReply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body><main><h1>${title}</h1>${body}</main></body></html>`,
  };
}
