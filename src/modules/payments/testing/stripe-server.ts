import { createHmac, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Intent {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly captureMethod: string;
  readonly metadata: Readonly<Record<string, string>>;
  status: string;
  received: number;
  error: string | null;
}

interface Session {
  readonly id: string;
  readonly intent: Intent;
  readonly successUrl: string;
  status: 'open' | 'complete' | 'expired';
}

interface Refund {
  readonly id: string;
  readonly amount: number;
  readonly intent: Intent;
  readonly metadata: Readonly<Record<string, string>>;
  status: string;
}

interface Dispute {
  readonly id: string;
  readonly amount: number;
  readonly intent: Intent;
  status: string;
}

export interface StripeServer {
  readonly url: string;
  /** Requests that were carried out: `POST /v1/refunds`. */
  readonly carriedOut: string[];
  readonly forms: URLSearchParams[];
  readonly sessions: Session[];
  readonly refunds: Refund[];
  readonly disputes: Dispute[];
  /** The payer goes to their bank, or the bank decides. @returns the dispute as events carry it */
  dispute(session: Session, amount: number, status: string): object;
  /** The payer pays, is asked to confirm (3-D Secure), or is declined. */
  pay(session: Session): void;
  confirm(session: Session): void;
  decline(session: Session, message: string): void;
  /** An event as Stripe sends it: the body, and its header signed at a time in seconds. */
  event(type: string, object: object, at: number, secret: string): { readonly body: string; readonly signature: string };
  intentOf(session: Session): object;
  sessionOf(session: Session): object;
}

/** The part of Stripe's API that is used here, as its reference describes it: forms in, JSON out, keys that make a request happen once. */
export async function startStripe(key: string): Promise<StripeServer> {
  const answers = new Map<string, { readonly path: string; readonly form: string; readonly status: number; readonly body: object }>();
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });

  const stripe: StripeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    carriedOut: [],
    forms: [],
    sessions: [],
    refunds: [],
    disputes: [],
    dispute(session, amount, status) {
      const earlier = stripe.disputes.find((each) => each.intent === session.intent);
      const made = earlier ?? { id: `dp_${randomUUID()}`, amount, intent: session.intent, status };
      made.status = status;
      if (!earlier) stripe.disputes.push(made);
      return disputeJson(made);
    },
    pay(session) {
      session.status = 'complete';
      if (session.intent.captureMethod === 'manual') session.intent.status = 'requires_capture';
      else Object.assign(session.intent, { status: 'succeeded', received: session.intent.amount });
    },
    confirm: (session) => void (session.intent.status = 'requires_action'),
    decline: (session, message) => void Object.assign(session.intent, { status: 'requires_payment_method', error: message }),
    event(type, object, at, secret) {
      const body = JSON.stringify(
        { id: `evt_${randomUUID()}`, object: 'event', created: at, type, api_version: '2026-10-28.endive', data: { object } },
        null,
        2,
      );
      const mac = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
      return { body, signature: `t=${at},v1=${mac}` };
    },
    intentOf: ({ intent }) => intentJson(intent),
    sessionOf: sessionJson,
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const form = Buffer.concat(chunks).toString('utf8');
    const path = new URL(request.url ?? '/', 'http://stripe').pathname;
    const say = (status: number, body: object): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.headers.authorization !== `Bearer ${key}`)
      return say(401, problem('invalid_request_error', 'Invalid API Key provided', 'api_key'));
    const once_ = String(request.headers['idempotency-key'] ?? '');
    const earlier = request.method === 'POST' && once_ !== '' ? answers.get(once_) : undefined;
    if (earlier && (earlier.path !== path || earlier.form !== form))
      return say(
        400,
        problem('idempotency_error', 'Keys for idempotent requests can only be used with the same parameters they were first used with.'),
      );
    const answer = earlier ?? carryOut(request.method ?? 'GET', new URL(request.url ?? '/', 'http://stripe'), new URLSearchParams(form));
    if (!earlier) {
      stripe.carriedOut.push(`${request.method} ${path.replace(/(cs|pi)_[\w-]+/, '$1')}`);
      if (request.method === 'POST') {
        stripe.forms.push(new URLSearchParams(form));
        answers.set(once_, { path, form, ...answer });
      }
    }
    say(answer.status, answer.body);
  }

  function carryOut(method: string, url: URL, form: URLSearchParams): { readonly status: number; readonly body: object } {
    const [, , first, second = '', third = '', fourth = ''] = url.pathname.split('/');
    const ok = (body: object) => ({ status: 200, body });
    if (first === 'balance') return ok({ object: 'balance', livemode: false });
    if (first === 'checkout' && method === 'POST' && third === '') return ok(sessionJson(openSession(form)));
    if (first === 'checkout') {
      const session = stripe.sessions.find((each) => each.id === third);
      if (!session) return { status: 404, body: problem('invalid_request_error', 'No such checkout.session', 'resource_missing') };
      if (fourth === 'expire') {
        if (session.status !== 'open')
          return {
            status: 400,
            body: problem('invalid_request_error', 'Only Checkout Sessions with a status in ["open"] can be expired.'),
          };
        session.status = 'expired';
      }
      return ok(sessionJson(session));
    }
    if (first === 'refunds' && method === 'GET')
      return ok({
        object: 'list',
        has_more: false,
        data: stripe.refunds.filter((each) => each.intent.id === url.searchParams.get('payment_intent')).map(refundJson),
      });
    if (first === 'disputes')
      return ok({
        object: 'list',
        has_more: false,
        data: stripe.disputes.filter((each) => each.intent.id === url.searchParams.get('payment_intent')).map(disputeJson),
      });
    const intent = stripe.sessions.find((each) => each.intent.id === (first === 'refunds' ? form.get('payment_intent') : second))?.intent;
    if (!intent) return { status: 404, body: problem('invalid_request_error', 'No such payment_intent', 'resource_missing') };
    if (first === 'refunds') return refund(intent, form);
    if (third === 'capture') {
      const amount = Number(form.get('amount_to_capture') ?? intent.amount);
      if (intent.status !== 'requires_capture' || amount > intent.amount)
        return {
          status: 400,
          body: problem('invalid_request_error', 'This PaymentIntent could not be captured.', 'payment_intent_unexpected_state'),
        };
      Object.assign(intent, { status: 'succeeded', received: amount });
    }
    if (third === 'cancel') Object.assign(intent, { status: 'canceled' });
    return ok(intentJson(intent));
  }

  function openSession(form: URLSearchParams): Session {
    const metadata = { payment: form.get('payment_intent_data[metadata][payment]') ?? '' };
    const intent: Intent = {
      id: `pi_${randomUUID()}`,
      amount: Number(form.get('line_items[0][price_data][unit_amount]')),
      currency: form.get('line_items[0][price_data][currency]') ?? '',
      captureMethod: form.get('payment_intent_data[capture_method]') ?? 'automatic',
      metadata,
      status: 'requires_payment_method',
      received: 0,
      error: null,
    };
    const session: Session = { id: `cs_${randomUUID()}`, intent, successUrl: form.get('success_url') ?? '', status: 'open' };
    stripe.sessions.push(session);
    return session;
  }

  function refund(intent: Intent, form: URLSearchParams): { readonly status: number; readonly body: object } {
    const amount = Number(form.get('amount'));
    const sent = stripe.refunds
      .filter((each) => each.intent === intent && each.status !== 'failed')
      .reduce((sum, each) => sum + each.amount, 0);
    if (sent + amount > intent.received)
      return {
        status: 400,
        body: problem('invalid_request_error', 'Refund amount is greater than unrefunded amount on charge', 'charge_already_refunded'),
      };
    const made: Refund = {
      id: `re_${randomUUID()}`,
      amount,
      intent,
      metadata: { refund: form.get('metadata[refund]') ?? '' },
      status: 'succeeded',
    };
    stripe.refunds.push(made);
    return { status: 200, body: refundJson(made) };
  }

  return stripe;
}

function problem(type: string, message: string, code?: string): object {
  return { error: { type, message, ...(code === undefined ? {} : { code }) } };
}

function intentJson(intent: Intent): object {
  return {
    id: intent.id,
    object: 'payment_intent',
    amount: intent.amount,
    amount_capturable: intent.status === 'requires_capture' ? intent.amount : 0,
    amount_received: intent.received,
    currency: intent.currency,
    metadata: intent.metadata,
    status: intent.status,
    last_payment_error: intent.error === null ? null : { type: 'card_error', message: intent.error },
  };
}

/** The intent exists from the moment on in which the payer begins to pay. */
function sessionJson(session: Session): object {
  const hasBegun = session.intent.status !== 'requires_payment_method' || session.intent.error !== null;
  return {
    id: session.id,
    object: 'checkout.session',
    status: session.status,
    url: session.status === 'open' ? `https://checkout.stripe.example/${session.id}` : null,
    expires_at: 1_772_532_000,
    metadata: session.intent.metadata,
    payment_intent: hasBegun ? session.intent.id : null,
  };
}

function refundJson({ id, amount, intent, metadata, status }: Refund): object {
  return { id, object: 'refund', amount, currency: intent.currency, payment_intent: intent.id, metadata, status };
}

function disputeJson({ id, amount, intent, status }: Dispute): object {
  return {
    id,
    object: 'dispute',
    amount,
    currency: intent.currency,
    payment_intent: intent.id,
    reason: 'fraudulent',
    status,
    metadata: {},
  };
}
