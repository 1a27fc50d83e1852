import type { App } from '../../../kernel/app.ts';

export type Opened =
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Where to send the payer now. Outside any transaction, as it may ask the provider; as often as wanted, as it is always the same page and the
 * same payment there. `done` also for offline methods, which have no page.
 * @throws AppError not-found; unavailable when the provider can't be reached
 */
export async function openPayment(_app: App, _paymentId: string): Promise<Opened> {
  throw new Error('not yet');
}
