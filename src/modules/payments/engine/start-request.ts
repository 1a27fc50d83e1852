import type { App } from '../../../kernel/app.ts';
import type { StartRequest } from '../providers/provider.ts';
import type { KeptPayment } from './payment-rows.ts';
import { signed } from './links.ts';
import { paymentsService } from './service.ts';

/** What a provider is told when a payment begins. */
export function startRequestFor(app: App, { row }: KeptPayment): StartRequest {
  const { publicUrl } = paymentsService(app);
  return {
    payment: row.id,
    reference: row.reference,
    description: row.description ?? row.reference,
    amount: { amount: row.amount.amount, currency: row.amount.currency },
    captureNow: row.capture === 'now',
    email: row.payerEmail ?? null,
    locale: app.services.company?.locale ?? 'en',
    returnUrl: `${publicUrl}${signed(app, row.id, 'return')}`,
    webhookUrl: `${publicUrl}/payments/webhooks/${row.method?.id ?? ''}`,
  };
}
