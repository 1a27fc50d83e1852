import { asSystem, type App } from '../../../kernel/app.ts';
import type { PaymentRow } from '../records/payment.ts';
import { callFor } from './call-provider.ts';
import { observe } from './observe.ts';
import { readPayment } from './payment-rows.ts';

/**
 * Looks how a payment stands at its provider and takes that in; one that is not there yet, or needs no provider, stays as it is.
 * @throws ProviderUnavailable, OutcomeUnknown, ProviderRefused
 */
export async function syncPayment(app: App, paymentId: string, stop?: AbortSignal): Promise<PaymentRow> {
  const { row } = await readPayment(app, paymentId);
  if (row.providerReference === null && row.providerSession === null) return row;
  const { provider, call } = await callFor(app, row, `look ${row.id}`, stop);
  const { actionUrl, ...seen } = await provider.fetch(call, { reference: row.providerReference, session: row.providerSession });
  return asSystem(app, (ctx) => observe(ctx, paymentId, seen, actionUrl === undefined ? {} : { actionUrl }));
}
