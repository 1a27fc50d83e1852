import { formatMoney, formatNumber } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import type { MoneyValue, OrderRow } from '../use-order.ts';

/** What an order comes to, from its lines to what is still to pay. */
export function OrderTotals({ order }: { order: OrderRow }) {
  const isThere = (value: MoneyValue | null): value is MoneyValue => value !== null && Number(value.amount) !== 0;
  const money = (value: MoneyValue): string => formatMoney(value.amount, value.currency);
  const isGross = order.display === 'gross';
  return (
    <dl className="order-totals">
      {isThere(order.discount) && <Line name={t('Discounts, in the lines')} value={money(order.discount)} />}
      {isThere(order.deliveryTotal) && <Line name={order.delivery?.label ?? t('Delivery')} value={money(order.deliveryTotal)} />}
      {!isGross && <Line name={t('Without tax')} value={money(order.net)} />}
      {(order.taxes ?? [])
        .filter((tax) => Number(tax.tax) !== 0)
        .map((tax) => (
          <Line
            key={`${tax.code} ${tax.rate}`}
            name={
              isGross
                ? t('Includes {rate} % tax', { rate: formatNumber(Number(tax.rate)) })
                : t('{rate} % tax', { rate: formatNumber(Number(tax.rate)) })
            }
            value={formatMoney(tax.tax, order.currency)}
          />
        ))}
      <Line name={t('Total')} value={money(order.gross)} isStrong />
      {isThere(order.credited) && <Line name={t('Credited')} value={`−${money(order.credited)}`} />}
      {isThere(order.paid) && <Line name={t('Paid')} value={money(order.paid)} />}
      {isThere(order.refunded) && <Line name={t('Refunded')} value={`−${money(order.refunded)}`} />}
      {isThere(order.writtenOff) && <Line name={t('Written off')} value={`−${money(order.writtenOff)}`} />}
      {isThere(order.balance) && (
        <Line
          name={Number(order.balance.amount) > 0 ? t('Still to pay') : t('Owed to the buyer')}
          value={money({ ...order.balance, amount: order.balance.amount.replace('-', '') })}
          isStrong
        />
      )}
    </dl>
  );
}

function Line({ name, value, isStrong = false }: { name: string; value: string; isStrong?: boolean }) {
  return (
    <>
      <dt className={isStrong ? 'strong' : undefined}>{name}</dt>
      <dd className={isStrong ? 'strong' : undefined}>{value}</dd>
    </>
  );
}
