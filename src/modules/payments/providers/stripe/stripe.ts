import { text } from '../../../../fields/index.ts';
import type { Observation } from '../../rules/payment-facts.ts';
import { ProviderRefused, WebhookRefused, type OnlineProvider, type PaymentAtProvider, type ProviderCall } from '../provider.ts';
import { toStripe } from './amounts.ts';
import { asking, stripeFor } from './client.ts';
import { ofDispute, ofIntent, ofRefund, ofSession, refundFact } from './observations.ts';
import { readStripeEvent } from './read-event.ts';

/** Seconds that a webhook may be old; Stripe's own advice. */
const toleranceSeconds = 300;

/**
 * Stripe, through its SDK. The payer pays on Stripe's own page (Checkout), which also takes them through 3-D Secure: no card number ever comes
 * near this program.
 */
export const stripe: OnlineProvider = {
  kind: 'online',
  name: 'stripe',
  label: 'Stripe',
  description: 'Cards, wallets and local ways to pay, on a page of Stripe.',
  canCaptureLater: true,
  settings: {
    secretKey: text({ label: 'Secret key', secret: true, required: true, max: 300, help: 'Begins with sk_ or rk_: Developers, API keys.' }),
    webhookSecret: text({
      label: 'Signing secret of the webhook',
      secret: true,
      max: 300,
      help: 'Begins with whsec_: shown where you add the webhook address above.',
    }),
  },

  start: (call, request) =>
    asking(async () => {
      const client = await stripeFor(call);
      const metadata = { payment: request.payment };
      const session = await client.checkout.sessions.create(
        {
          mode: 'payment',
          line_items: [
            {
              quantity: 1,
              price_data: {
                currency: request.amount.currency.toLowerCase(),
                unit_amount: toStripe(request.amount),
                product_data: { name: request.description },
              },
            },
          ],
          client_reference_id: request.reference,
          metadata,
          payment_intent_data: { capture_method: request.captureNow ? 'automatic' : 'manual', metadata, description: request.reference },
          success_url: request.returnUrl,
          cancel_url: request.returnUrl,
          ...(request.email === null ? {} : { customer_email: request.email }),
        },
        { idempotencyKey: call.idempotencyKey },
      );
      if (session.url === null) throw new ProviderRefused('Stripe gave no page to pay on.');
      return { actionUrl: session.url, observation: ofSession(session), expiresAt: new Date(session.expires_at * 1000).toISOString() };
    }),

  capture: (call, { reference, amount }) =>
    asking(async () =>
      ofIntent(
        await (
          await stripeFor(call)
        ).paymentIntents.capture(reference, { amount_to_capture: toStripe(amount) }, { idempotencyKey: call.idempotencyKey }),
      ),
    ),

  void: (call, at) => asking(() => give(call, at)),

  refund: (call, { reference, amount, refund }) =>
    asking(async () => {
      const client = await stripeFor(call);
      const made = await client.refunds.create(
        { payment_intent: reference, amount: toStripe(amount), metadata: { refund } },
        { idempotencyKey: call.idempotencyKey },
      );
      return ofRefund(made);
    }),

  fetch: (call, at) => asking(() => look(call, at)),

  async readWebhook(settings, _places, { headers, body, now }) {
    const secret = settings['webhookSecret'];
    if (!secret) throw new WebhookRefused('The signing secret is not set.');
    const { default: Sdk } = await import('stripe');
    try {
      return readStripeEvent(
        await Sdk.webhooks.constructEventAsync(
          body,
          headers['stripe-signature'] ?? '',
          secret,
          toleranceSeconds,
          undefined,
          Date.parse(now),
        ),
      );
    } catch (error) {
      if (error instanceof Sdk.errors.StripeSignatureVerificationError) throw new WebhookRefused('The signature is wrong or too old.');
      throw new WebhookRefused('The event could not be read.');
    }
  },

  test: (call) =>
    asking(async () => {
      const balance = await (await stripeFor(call)).balance.retrieve();
      return {
        ok: true,
        message: balance.livemode
          ? 'Stripe accepts the key. Payments are real.'
          : 'Stripe accepts the key. It is in test mode: no money moves.',
      };
    }),
};

/** Before anybody has paid it is the page that is closed; after that the authorisation. */
async function give(call: ProviderCall, at: PaymentAtProvider): Promise<Observation> {
  const client = await stripeFor(call);
  if (at.reference !== null) {
    const intent = await client.paymentIntents.retrieve(at.reference);
    if (at.session === null || intent.status === 'requires_capture' || intent.status === 'processing')
      return ofIntent(await client.paymentIntents.cancel(at.reference, {}, { idempotencyKey: call.idempotencyKey }));
  }
  if (at.session === null) throw new ProviderRefused('The payment was not begun.');
  return ofSession(await client.checkout.sessions.expire(at.session, {}, { idempotencyKey: call.idempotencyKey }));
}

async function look(call: ProviderCall, at: PaymentAtProvider): Promise<Observation & { readonly actionUrl?: string }> {
  const client = await stripeFor(call);
  const session = at.session === null ? null : await client.checkout.sessions.retrieve(at.session);
  const reference =
    at.reference ?? (typeof session?.payment_intent === 'string' ? session.payment_intent : (session?.payment_intent?.id ?? null));
  const page = session?.url ? { actionUrl: session.url } : {};
  if (reference === null) return { ...(session ? ofSession(session) : {}), ...page };
  const intent = await client.paymentIntents.retrieve(reference);
  const isPaid = intent.amount_received > 0;
  const [refunds, disputes] = await Promise.all([
    isPaid ? client.refunds.list({ payment_intent: reference, limit: 100 }) : { data: [] },
    isPaid ? client.disputes.list({ payment_intent: reference, limit: 100 }) : { data: [] },
  ]);
  const contested = disputes.data.map(ofDispute);
  return {
    ...(session ? ofSession(session) : {}),
    ...ofIntent(intent),
    refunds: Object.assign(
      Object.fromEntries(refunds.data.map((each) => [each.id, refundFact(each)])),
      ...contested.map((each) => each.refunds ?? {}),
    ) as NonNullable<Observation['refunds']>,
    ...(contested.length === 0
      ? {}
      : { disputes: Object.assign({}, ...contested.map((each) => each.disputes)) as NonNullable<Observation['disputes']> }),
    ...page,
  };
}
