import type Stripe from 'stripe';
import { OutcomeUnknown, ProviderRefused, ProviderUnavailable, type ProviderCall } from '../provider.ts';

/** The SDK for one call. It is loaded when the first payment needs it: who does not use Stripe does not hold it in memory. */
export async function stripeFor({ settings, places }: Pick<ProviderCall, 'settings' | 'places'>): Promise<Stripe> {
  const { default: Sdk } = await import('stripe');
  const secretKey = settings['secretKey'];
  if (!secretKey) throw new ProviderUnavailable('The secret key of Stripe is not set.');
  const place = places.stripeUrl === null ? null : new URL(places.stripeUrl);
  return new Sdk(secretKey, {
    maxNetworkRetries: 1,
    timeout: 10_000,
    telemetry: false,
    appInfo: { name: 'Entente' },
    ...(place
      ? {
          host: place.hostname,
          port: place.port || (place.protocol === 'http:' ? 80 : 443),
          protocol: place.protocol === 'http:' ? 'http' : 'https',
        }
      : {}),
  });
}

/** Sorts what the SDK throws into the three outcomes that matter. */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderUnavailable || error instanceof ProviderRefused) throw error;
    throw await sorted(error);
  }
}

async function sorted(error: unknown): Promise<Error> {
  const { default: Sdk } = await import('stripe');
  const { errors } = Sdk;
  if (error instanceof errors.StripeConnectionError) {
    const { code } = (error.detail ?? {}) as { readonly code?: string };
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return new ProviderUnavailable('Stripe could not be reached.');
    return new OutcomeUnknown('Stripe did not answer.', { cause: error });
  }
  if (!(error instanceof errors.StripeError)) return new OutcomeUnknown('The answer of Stripe could not be read.', { cause: error });
  // The same key is being worked on by another request, or too much at once: certainly nothing more was done.
  if (error instanceof errors.StripeRateLimitError || error.statusCode === 409)
    return new ProviderUnavailable('Stripe asks to come back later.');
  // A key that was replaced: to be tried again once the settings are right.
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError)
    return new ProviderUnavailable('Stripe does not accept the secret key.');
  if (error instanceof errors.StripeAPIError) return new OutcomeUnknown('Stripe had a problem.', { cause: error });
  return new ProviderRefused(error.message, error.code ?? 'refused');
}
