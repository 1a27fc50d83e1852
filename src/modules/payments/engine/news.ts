import type { NewEvent } from '../../../kernel/event/event.ts';
import { diff } from '../../../kernel/event/event.ts';
import { decimal } from '../../../kernel/money/decimal.ts';
import { paymentsEvents } from '../events.ts';
import { payment, type PaymentRow } from '../records/payment.ts';

type Told = Pick<PaymentRow, 'id' | 'amount' | 'authorised' | 'captured' | 'released' | 'refunded' | 'disputeState' | 'disputed' | 'state'>;

/** What became different between two readings of a payment, in the words of the domain; `before` is null for a new one. */
export function newsOf(before: Told | null, after: Told): NewEvent[] {
  const { currency } = after.amount;
  const about = { recordType: payment.key, recordId: after.id } as const;
  const more = (name: 'authorised' | 'captured' | 'released' | 'refunded'): string | null => {
    const grown = decimal(after[name]?.amount ?? '0').minus(decimal(before?.[name]?.amount ?? '0'));
    return grown.gt(0) ? grown.toFixed() : null;
  };
  const news: NewEvent[] = (['authorised', 'captured', 'released', 'refunded'] as const).flatMap((name) => {
    const amount = more(name);
    // What is taken at once was never only authorised.
    if (amount === null || (name === 'authorised' && more('captured') !== null)) return [];
    return [{ ...about, type: paymentsEvents[name], data: { amount, currency, total: after[name]?.amount } }];
  });
  if (after.disputeState !== null && after.disputeState !== (before?.disputeState ?? null))
    news.push({
      ...about,
      type: after.disputeState === 'open' ? paymentsEvents.disputed : paymentsEvents.disputeClosed,
      data: { amount: after.disputed?.amount ?? '0', currency, outcome: after.disputeState },
    });
  for (const state of ['failed', 'expired'] as const) {
    if (after.state === state && before?.state !== state)
      news.push({ ...about, type: paymentsEvents[state], data: { amount: after.amount.amount, currency, total: '0' } });
  }
  return news;
}

const told = [
  'state',
  'authorised',
  'captured',
  'released',
  'refunded',
  'problem',
  'isUncertain',
  'isUnwanted',
  'paidAt',
  'disputeState',
  'disputed',
] as const;

/** The plain event of a changed row, or none. */
export function updateOf(before: PaymentRow, after: PaymentRow): NewEvent[] {
  const changes = diff({ ...before }, { ...after }, told);
  return Object.keys(changes).length === 0
    ? []
    : [{ type: 'payments.paymentUpdated', recordType: payment.key, recordId: after.id, changes }];
}
