import type { Ctx } from '../../../kernel/context.ts';
import type { PaymentRow } from '../records/payment.ts';
import { providerNamed } from '../providers/all.ts';
import { ProviderRefused, type OnlineProvider, type ProviderCall } from '../providers/provider.ts';
import { methodWithId, paymentsService, settingsOfMethod } from './service.ts';

/** A payment's provider and what a call to it comes with. @throws ProviderRefused when the method or its provider is gone */
export async function callFor(
  ctx: Pick<Ctx, 'db' | 'services'>,
  payment: Pick<PaymentRow, 'provider' | 'method'>,
  idempotencyKey: string,
  stop?: AbortSignal,
): Promise<{ readonly provider: OnlineProvider; readonly call: ProviderCall }> {
  const provider = providerNamed(payment.provider);
  if (provider?.kind !== 'online') throw new ProviderRefused('This payment has no provider that could be asked.');
  const method = payment.method ? await methodWithId(ctx, payment.method.id) : undefined;
  if (!method) throw new ProviderRefused('The payment method was removed.');
  const { places, patienceMs } = paymentsService(ctx);
  const late = AbortSignal.timeout(patienceMs);
  return {
    provider,
    call: {
      settings: await settingsOfMethod(ctx, method),
      idempotencyKey,
      signal: stop ? AbortSignal.any([late, stop]) : late,
      places,
    },
  };
}
