import { z } from 'zod';
import { text } from '../../../fields/index.ts';
import type { Observation, RefundFact } from '../rules/payment-facts.ts';
import { checkSignature } from '../sandbox/sign.ts';
import { askProvider } from './ask-provider.ts';
import {
  ProviderRefused,
  ProviderUnavailable,
  WebhookRefused,
  type OnlineProvider,
  type PaymentAtProvider,
  type ProviderCall,
} from './provider.ts';

/** Webhooks that were signed longer ago are refused: somebody may have recorded them. */
const toleranceMs = 5 * 60_000;

const paymentSchema = z.object({
  id: z.string(),
  state: z.enum(['open', 'challenged', 'authorised', 'failed', 'expired', 'closed']),
  authorised: z.string(),
  captured: z.string(),
  released: z.string(),
  refunds: z.array(z.object({ id: z.string(), amount: z.string(), refund: z.string().nullable() })),
  declineReason: z.string().nullable(),
  payment: z.string(),
  expiresAt: z.string(),
  url: z.string().optional(),
});
type Said = z.infer<typeof paymentSchema>;

const eventSchema = z.object({ id: z.string(), type: z.string(), createdAt: z.string(), data: paymentSchema });

/** The payment sandbox that comes with the program: to try everything out, and an example of a provider. */
export const sandbox: OnlineProvider = {
  kind: 'online',
  name: 'sandbox',
  label: 'Sandbox',
  description: 'Pretends to take cards. No money moves: for trying things out.',
  canCaptureLater: true,
  settings: {
    apiKey: text({ label: 'API key', secret: true, max: 200, help: 'Empty: that of the sandbox which runs with the demo.' }),
    webhookSecret: text({ label: 'Signing secret of webhooks', secret: true, max: 200 }),
  },

  async start(call, request) {
    const said = await ask(call, 'POST', '/v1/payments', {
      amount: request.amount.amount,
      currency: request.amount.currency,
      reference: request.reference,
      description: request.description,
      capture: request.captureNow ? 'automatic' : 'manual',
      payment: request.payment,
      returnUrl: request.returnUrl,
      webhookUrl: request.webhookUrl,
    });
    return { actionUrl: said.url ?? '', observation: observationOf(said), expiresAt: said.expiresAt };
  },
  capture: async (call, { reference, amount, isLast }) =>
    observationOf(await ask(call, 'POST', `/v1/payments/${encodeURIComponent(reference)}/capture`, { amount: amount.amount, isLast })),
  void: async (call, at) => observationOf(await ask(call, 'POST', `/v1/payments/${encodeURIComponent(idOf(at))}/void`, {})),
  refund: async (call, { reference, amount, refund }) =>
    observationOf(await ask(call, 'POST', `/v1/payments/${encodeURIComponent(reference)}/refunds`, { amount: amount.amount, refund })),
  async fetch(call, at) {
    const said = await ask(call, 'GET', `/v1/payments/${encodeURIComponent(idOf(at))}`);
    return { ...observationOf(said), ...(said.url === undefined ? {} : { actionUrl: said.url }) };
  },

  async readWebhook(settings, places, { headers, body, now }) {
    const secret = settings['webhookSecret'] ?? places.sandbox?.webhookSecret;
    if (!secret) throw new WebhookRefused('The signing secret is not set.');
    const verdict = checkSignature(secret, body, headers['sandbox-signature'] ?? '', Date.parse(now), toleranceMs);
    if (verdict !== 'good') throw new WebhookRefused(verdict === 'bad' ? 'The signature is wrong.' : 'The signature is too old.');
    const event = eventSchema.safeParse(parsed(body));
    if (!event.success) throw new WebhookRefused('The event could not be read.');
    const { id, type, createdAt, data } = event.data;
    return {
      eventId: id,
      type,
      happenedAt: createdAt,
      payment: data.payment,
      reference: data.id,
      session: null,
      observation: observationOf(data),
    };
  },

  async test(call) {
    await askProvider({ ...requestOf(call, 'GET', '/v1/account'), signal: call.signal });
    return { ok: true, message: 'The sandbox answers.' };
  },
};

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

function observationOf(said: Said): Observation {
  return {
    reference: said.id,
    isPending: true,
    authorised: said.authorised,
    captured: said.captured,
    released: said.released,
    ...(said.state === 'failed' ? { isFailed: true, problem: said.declineReason ?? 'It was declined.' } : {}),
    ...(said.state === 'expired' ? { isExpired: true } : {}),
    refunds: Object.fromEntries(
      said.refunds.map((each): [string, RefundFact] => [
        each.id,
        { amount: each.amount, state: 'done', ...(each.refund === null ? {} : { ours: each.refund }) },
      ]),
    ),
  };
}

function idOf({ reference }: PaymentAtProvider): string {
  if (reference === null) throw new ProviderRefused('The payment was not begun.');
  return reference;
}

async function ask(call: ProviderCall, method: 'GET' | 'POST', path: string, body?: object): Promise<Said> {
  return paymentSchema.parse(await askProvider({ ...requestOf(call, method, path, body), signal: call.signal }));
}

function requestOf(
  { settings, places, idempotencyKey }: ProviderCall,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Parameters<typeof askProvider>[0] {
  if (!places.sandbox) throw new ProviderUnavailable('The sandbox runs with the demo only.');
  return {
    url: `${places.sandbox.url}${path}`,
    method,
    headers: {
      authorization: `Bearer ${settings['apiKey'] ?? places.sandbox.apiKey}`,
      ...(method === 'POST' ? { 'idempotency-key': idempotencyKey } : {}),
    },
    ...(body === undefined ? {} : { body }),
  };
}
