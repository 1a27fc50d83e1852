import './order.css';
import { Link } from '@tanstack/react-router';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { formatInstant, formatMoney } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { disputeStates, paymentStates } from '../../../payments/records/choices.ts';
import { useOrderRows, type MoneyValue } from '../use-order.ts';

interface PaymentRow extends Row {
  readonly state: string;
  readonly amount: MoneyValue;
  readonly methodName: string | null;
  readonly problem: string | null;
  readonly disputeState?: string | null;
  readonly disputed?: MoneyValue | null;
}

/** How an order is paid. */
export default function PaymentsBlock({ row }: { record: RecordMeta; row: Row }) {
  const payments = useOrderRows<PaymentRow>(
    'payments.payment',
    '/payments/payments',
    { field: 'subject', op: 'eq', value: row.id },
    '-createdAt',
  );
  if (findRecord('payments.payment') === null) return <p className="dim order-part">{t('Payments are not yours to see.')}</p>;
  if (!payments.data) return null;
  if (payments.data.length === 0) return <p className="dim order-part">{t('No payment yet.')}</p>;
  return (
    <div>
      {payments.data.map((one) => {
        const state = paymentStates.find((each) => each.value === one.state);
        const dispute = disputeStates.find((each) => each.value === one.disputeState);
        return (
          <div className="order-part" key={one.id}>
            <div className="grow">
              <Link className="link" to={`/payments/payments/${one.id}`}>
                {one.methodName ?? t('Payment')}
              </Link>
              <div className="dim">{formatInstant(one.createdAt)}</div>
              {one.problem && <div className="dim">{label(one.problem)}</div>}
            </div>
            <div style={{ textAlign: 'right' }}>
              <div className="tabular">{formatMoney(one.amount.amount, one.amount.currency)}</div>
              <Chip color={state?.color}>{label(state?.label ?? one.state)}</Chip>
              {dispute && (
                <div>
                  <Chip color={dispute.color}>{label(dispute.label)}</Chip>{' '}
                  <span className="tabular">{one.disputed ? formatMoney(one.disputed.amount, one.disputed.currency) : ''}</span>
                </div>
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}
