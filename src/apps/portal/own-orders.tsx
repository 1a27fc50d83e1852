import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../../ui/api/records.ts';
import { findField } from '../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../ui/api/types.ts';
import { formatInstant, formatMoney } from '../../ui/i18n/format.ts';
import { label, t } from '../../ui/i18n/t.ts';
import { Chip } from '../../ui/kit/chip.tsx';
import { Skeleton } from '../../ui/kit/kit.ts';
import { useLiveList } from '../../ui/live/use-live.ts';
import { DataTable, type Column } from '../../ui/settings/data-table.tsx';

const fields = ['number', 'placedAt', 'state', 'fulfilmentState', 'paymentState', 'gross'];
const params = () => ({ fields, sort: '-placedAt', size: 10 });

/** The latest orders of the buyer or their company; each opens in the shop, where it can be paid, returned and bought again. Nothing until there is one. */
export function OwnOrders({ record }: { record: RecordMeta }) {
  const query = listQuery(record, params());
  const { data, isPending } = useInfiniteQuery(query);
  useLiveList(record, params(), query.queryKey, data);
  const rows = data?.pages[0]?.data ?? [];
  if (isPending) return <Skeleton height={120} />;
  if (rows.length === 0) return null;
  return (
    <section className="portal-card" aria-label={t('Your orders')}>
      <h2>{t('Your orders')}</h2>
      <p>
        {t('What you ordered, in the shop and from us directly.')}{' '}
        <a className="link-accent" href="/shop/account/orders">
          {t('All orders')}
        </a>
      </p>
      <DataTable
        label={t('Your orders')}
        columns={columns(record)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={{ icon: 'shopping-cart', title: t('Your orders') }}
      />
    </section>
  );
}

function columns(record: RecordMeta): readonly Column<Row>[] {
  const chip = (row: Row, name: string) => {
    const option = findField(record, name)?.options?.find(({ value }) => value === row[name]);
    return option ? <Chip color={option.color}>{label(option.label)}</Chip> : null;
  };
  return [
    {
      key: 'number',
      title: t('Order'),
      isTitle: true,
      cell: (row) => (
        <a className="link" href={`/shop/orders/${encodeURIComponent(String(row['number']))}`}>
          {String(row['number'])}
        </a>
      ),
    },
    { key: 'placed', title: t('Date'), cell: (row) => (row['placedAt'] ? formatInstant(String(row['placedAt'])) : '') },
    // Once it is certain, its goods are what counts.
    { key: 'goods', title: t('State'), cell: (row) => chip(row, row['state'] === 'confirmed' ? 'fulfilmentState' : 'state') },
    { key: 'money', title: t('Payment'), cell: (row) => (row['state'] === 'cancelled' ? null : chip(row, 'paymentState')) },
    {
      key: 'gross',
      title: t('Total'),
      isNumeric: true,
      cell: (row) => {
        const gross = row['gross'] as { amount: string; currency: string } | null;
        return gross ? formatMoney(gross.amount, gross.currency) : '';
      },
    },
  ];
}
