import type { App } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { AppError } from '../../../kernel/errors.ts';
import { providerNamed } from '../providers/all.ts';
import { signed } from './links.ts';
import { readPayment, type KeptPayment } from './payment-rows.ts';
import { runOperation } from './run-operation.ts';
import { syncPayment } from './sync-payment.ts';

export type Opened =
  | {
      readonly kind: 'redirect';
      /** A page of ours that goes on to the provider's: works after a form was posted too, where browsers refuse to leave this origin. */
      readonly url: string;
      /** The provider's page itself, for apps. */
      readonly pageUrl: string;
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Where to send the payer now. Outside any transaction, as it asks the provider; as often as wanted, as it is always the same page and the
 * same payment there. `done` also for offline methods, which have no page.
 * @throws AppError not-found; unavailable when the provider can't be reached
 */
export async function openPayment(app: App, paymentId: string): Promise<Opened> {
  const kept = await readPayment(app, paymentId);
  if (providerNamed(kept.row.provider)?.kind === 'offline') return describe(app, kept);
  if (kept.row.state === 'created') await begin(app, kept);
  // It may have been paid, or have run out, since it was opened.
  else if (kept.row.state === 'pending') await syncPayment(app, paymentId).catch(() => undefined);
  return describe(app, await readPayment(app, paymentId));
}

/** The address of a page that sends the payer to where they pay, for mails and buttons. It asks the provider when it is followed. */
export function payAddress(app: Pick<App, 'services'>, paymentId: string): string {
  return signed(app, paymentId, 'pay');
}

async function begin(app: App, { row }: KeptPayment): Promise<void> {
  const { rows } = await sql<{
    id: string;
  }>`select id from payment_operation where payment_id = ${row.id}::uuid and kind = 'start'`.execute(app.db);
  const id = rows[0]?.id;
  if (id === undefined) throw new AppError(409, 'not-allowed', 'This payment can’t be opened.');
  try {
    await runOperation(app, id);
  } catch {
    throw new AppError(503, 'unavailable', 'The payment provider can’t be reached just now. Try again in a moment.');
  }
}

function describe(app: App, { row, actionUrl }: KeptPayment): Opened {
  switch (row.state) {
    case 'created':
    case 'pending':
      if (providerNamed(row.provider)?.kind === 'offline') return { kind: 'done' };
      if (actionUrl === null)
        throw new AppError(503, 'unavailable', 'The payment provider can’t be reached just now. Try again in a moment.');
      return { kind: 'redirect', url: signed(app, row.id, 'pay'), pageUrl: actionUrl };
    case 'failed':
      return { kind: 'failed', reason: row.problem ?? 'The payment failed.' };
    case 'expired':
      return { kind: 'failed', reason: 'The time to pay has run out.' };
    case 'voided':
      return { kind: 'failed', reason: 'The payment was cancelled.' };
    case 'authorised':
    case 'captured':
    case 'partly-captured':
    case 'partly-refunded':
    case 'refunded':
      return { kind: 'done' };
  }
}
