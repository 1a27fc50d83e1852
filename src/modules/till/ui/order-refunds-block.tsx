import './till.css';
import { Link } from '@tanstack/react-router';
import { listSearch } from '../../../ui/api/records.ts';
import { may } from '../../../ui/api/session.ts';
import type { ListPage, RefValue, Row } from '../../../ui/api/types.ts';
import { formatInstant, formatMoney } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import type { BlockProps } from '../../../ui/records/view.ts';
import { useData } from '../../../ui/settings/use-data.ts';
import { RefundsToPay } from './refunds-to-pay.tsx';
import type { RefundToPay, SessionRow } from './till-types.ts';

interface PaidOut extends Row {
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly methodName: string | null;
  readonly session: RefValue;
}

const is = (field: string, value: string) => ({ field, op: 'eq', value });

/** On the page of an order: what went back for it over a counter, out of which drawer, and what still waits to be paid out. */
export default function OrderRefundsBlock({ row, field }: BlockProps) {
  const isShown = may('till.sell');
  const { version } = row;
  const waiting = useData<{ data: readonly RefundToPay[] }>(`/till/sessions/refunds-to-pay?${new URLSearchParams({ order: row.id })}`, {
    enabled: isShown,
    version,
    staleTime: 0,
  });
  const filter = { and: [is(field, row.id), is('kind', 'refund')] };
  const paid = useData<ListPage>(
    `/till/entries?${listSearch({ filter, sort: 'createdAt', fields: ['amount', 'methodName', 'session', 'createdAt'] })}`,
    {
      enabled: isShown,
      version,
      staleTime: 0,
    },
  );
  const toPay = waiting.data?.data ?? [];
  const drawers = useData<ListPage>(`/till/sessions?${listSearch({ filter: is('state', 'open'), sort: 'number' })}`, {
    enabled: isShown && toPay.length > 0,
    staleTime: 0,
  });
  // What nobody had paid yet is only owed less: nothing went out.
  const entries = ((paid.data?.data ?? []) as unknown as readonly PaidOut[]).filter(({ amount }) => Number(amount.amount) < 0);
  if (!isShown || (toPay.length === 0 && entries.length === 0)) return <span data-nothing hidden />;
  const open = (drawers.data?.data ?? []) as unknown as readonly SessionRow[];
  const hasDrawer = toPay.every(({ amount }) => open.some(({ float }) => float.currency === amount.currency));
  return (
    <div className="till-refunds">
      {toPay.length > 0 && <RefundsToPay refunds={toPay} drawers={open} size="compact-sm" />}
      {drawers.data && !hasDrawer && (
        <p className="dim till-note">
          {t('It waits for a till to be open. If it was paid out elsewhere, say so on the page of the payment.')}
        </p>
      )}
      {entries.length > 0 && (
        <ul className="till-list" aria-label={t('Paid out at a till')}>
          {entries.map(({ id, amount, methodName, session, createdAt }) => (
            <li key={id}>
              <span className="till-returned">
                <span>
                  {formatMoney(amount.amount.replace('-', ''), amount.currency)} · {label(methodName ?? '')}
                </span>
                <span className="dim">
                  <Link className="link" to={`/till/sessions/${session.id}`}>
                    {session.title}
                  </Link>{' '}
                  · {formatInstant(createdAt)}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
