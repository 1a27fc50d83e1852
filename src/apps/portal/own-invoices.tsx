import { useInfiniteQuery } from '@tanstack/react-query';
import { listQuery } from '../../ui/api/records.ts';
import type { RecordMeta, RefValue, Row } from '../../ui/api/types.ts';
import { formatDate, formatMoney } from '../../ui/i18n/format.ts';
import { label, t } from '../../ui/i18n/t.ts';
import { Skeleton } from '../../ui/kit/kit.ts';
import { useLiveList } from '../../ui/live/use-live.ts';
import { DataTable, type Column } from '../../ui/settings/data-table.tsx';

const fields = ['name', 'kind', 'state', 'issuedOn', 'dueOn', 'gross', 'balance', 'file', 'electronic'];
const params = () => ({ fields, sort: '-issuedOn', size: 50 });

/** What was invoiced to the buyer: each paper as PDF, and the statement of their account. Nothing until there is one. */
export function OwnInvoices({ record }: { record: RecordMeta }) {
  const query = listQuery(record, params());
  const { data, isPending } = useInfiniteQuery(query);
  useLiveList(record, params(), query.queryKey, data);
  const rows = data?.pages.flatMap((page) => page.data) ?? [];
  if (isPending) return <Skeleton height={120} />;
  if (rows.length === 0) return null;
  return (
    <section className="portal-card" aria-label={t('Your invoices')}>
      <h2>{t('Your invoices')}</h2>
      <p>
        {t('What we have invoiced to you, and what is still open.')}{' '}
        <a className="link-accent" href="/api/v1/invoices/statement.pdf">
          {t('Statement of account')}
        </a>
      </p>
      <DataTable
        label={t('Your invoices')}
        columns={columns(record)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={{ icon: 'file-invoice', title: t('Your invoices') }}
      />
    </section>
  );
}

function columns(record: RecordMeta): readonly Column<Row>[] {
  const money = (value: unknown): string => {
    const shown = value as { amount: string; currency: string } | null;
    return shown ? formatMoney(shown.amount, shown.currency) : '';
  };
  const choice = (name: string, value: unknown): string => {
    const options = record.fields.find((field) => field.name === name)?.options as readonly { value: string; label: string }[] | undefined;
    return label(options?.find((each) => each.value === value)?.label ?? String(value ?? ''));
  };
  return [
    {
      key: 'name',
      title: t('Number'),
      isTitle: true,
      cell: (row) => {
        const file = row['file'] as RefValue | null;
        return file ? (
          <a className="link" href={`/api/v1/files/${file.id}/content`} target="_blank" rel="noreferrer">
            {String(row['name'])}
          </a>
        ) : (
          String(row['name'])
        );
      },
    },
    { key: 'kind', title: t('Kind'), cell: (row) => choice('kind', row['kind']) },
    { key: 'state', title: t('State'), cell: (row) => choice('state', row['state']) },
    { key: 'issued', title: t('Date'), cell: (row) => (row['issuedOn'] ? formatDate(String(row['issuedOn'])) : '') },
    { key: 'due', title: t('Due on'), cell: (row) => (row['dueOn'] ? formatDate(String(row['dueOn'])) : '') },
    { key: 'gross', title: t('Total'), isNumeric: true, cell: (row) => money(row['gross']) },
    { key: 'balance', title: t('Open'), isNumeric: true, cell: (row) => money(row['balance']) },
    {
      key: 'electronic',
      title: t('E-invoice'),
      cell: (row) => {
        const file = row['electronic'] as RefValue | null;
        if (!file) return '';
        return (
          <a
            className="link"
            href={`/api/v1/files/${file.id}/content`}
            download
            aria-label={t('E-invoice of {name}', { name: String(row['name']) })}
          >
            XML
          </a>
        );
      },
    },
  ];
}
