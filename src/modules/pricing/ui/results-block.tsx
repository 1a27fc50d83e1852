import './pricing.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { get } from '../../../ui/api/request.ts';
import { may } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber, formatPercent } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import type { PromotionResults } from '../results/promotion-results.ts';
import type { Lift } from '../rules/promotion-lift.ts';

/** What a promotion brought: its figures, each with what it means. */
export default function ResultsBlock({ row }: { record: RecordMeta; row: Row }) {
  const isAllowed = may('pricing.results');
  const { data, error } = useQuery({
    queryKey: ['data', `/pricing/promotions/${row.id}/results`],
    enabled: isAllowed,
    queryFn: ({ signal }) => get<PromotionResults>(`/pricing/promotions/${row.id}/results`, signal),
  });
  if (!isAllowed) return <p className="dim">{t('Ask for the permission to see what promotions bring.')}</p>;
  if (error) return <LoadProblem error={error} />;
  if (!data) return <Skeleton height={90} />;
  if (data.orders === 0 && data.heldOutOrders === 0)
    return <p className="dim">{t('Nobody has ordered with it yet. Then you see here what it costs and what it brings.')}</p>;
  const money = (amount: string | number) => formatMoney(typeof amount === 'number' ? amount.toFixed(0) : amount, data.currency);
  const { bump } = data;
  return (
    <>
      <dl className="result-figures">
        <Figure name={t('Redeemed')} note={tn(data.buyers, 'by {count} buyer', 'by {count} buyers')}>
          {formatNumber(data.orders)}
        </Figure>
        <Figure name={t('Discount given')}>{money(data.discount)}</Figure>
        <Figure name={t('Net sales with it')}>{money(data.revenue)}</Figure>
        <Figure name={t('Margin of those')}>{data.margin === null ? t('not known') : money(data.margin)}</Figure>
        {data.revenueLift && (
          <Figure name={t('Orders it brought')} note={rangeOf(data.revenueLift, data.heldOutOrders)}>
            {data.revenueLift.orders === null ? t('not known') : signed(data.revenueLift.orders)}
          </Figure>
        )}
        {data.marginLift && (
          <Figure
            name={t('Margin it brought')}
            note={t('between {from} and {to}', { from: money(data.marginLift.amountFrom), to: money(data.marginLift.amountTo) })}
          >
            {money(data.marginLift.amount)}
          </Figure>
        )}
        {bump && <Figure name={t('Extra sales')}>{money(bump.extra)}</Figure>}
        {bump && bump.cannibalised !== null && <Figure name={t('Cannibalised')}>{money(bump.cannibalised)}</Figure>}
        {bump && (
          <Figure name={t('Pulled forward')}>{bump.pulledForward === null ? t('known after its end') : money(bump.pulledForward)}</Figure>
        )}
      </dl>
      {data.revenueLift === null && <p className="dim">{t('Without a hold-out share nobody can say what would have been sold anyway.')}</p>}
      <details>
        <summary className="dim">{t('What the figures mean')}</summary>
        <ul className="result-words">
          {Object.entries(data.definitions).map(([key, text]) => (
            <li key={key}>{label(text)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Figure({ name, note, children }: { name: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <small>{note}</small>}
      </dd>
    </div>
  );
}

const signed = (share: number): string => `${share > 0 ? '+' : ''}${formatPercent(share * 100, 0)}`;

function rangeOf(lift: Lift, heldOut: number): string {
  if (lift.ordersFrom === null || lift.ordersTo === null) return t('too few orders');
  const range = t('between {from} and {to}', { from: signed(lift.ordersFrom), to: signed(lift.ordersTo) });
  return heldOut < 30 ? `${range}, ${t('from few orders')}` : range;
}
