import './quotes.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { listSearch, runCommand } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button } from '../../../ui/kit/kit.ts';
import { RecordLink } from '../../../ui/records/record-link.tsx';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';

interface AskedRow extends Row {
  readonly description: string;
  readonly quantity: number;
  readonly product: RefValue | null;
  readonly targetPrice: { readonly amount: string; readonly currency: string } | null;
}

/** What was asked for, and the way to the quote for it. */
export default function RequestBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const { isBusy, act } = useAction();
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ['list', 'quotes.quoteRequestLine', 'of', row.id],
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'request', op: 'eq', value: row.id }, sort: 'position' });
      return (await get<ListPage>(`/quotes/request-lines?${search}&page[size]=100`, signal)).data as readonly AskedRow[];
    },
  });
  const make = async () => {
    const { result } = await runCommand(record, row.id, 'make-quote', {});
    await navigate({ to: `/quotes/quotes/${(result as { quoteId: string }).quoteId}` });
  };
  return (
    <>
      <DataTable<AskedRow>
        label={t('What was asked for')}
        rows={data}
        error={error}
        rowKey={(line) => line.id}
        empty={{ icon: 'file-text', title: t('Only words') }}
        columns={[
          {
            key: 'what',
            title: t('Description'),
            isTitle: true,
            cell: (line) =>
              line.product ? (
                <RecordLink type="catalog.product" value={{ ...line.product, title: line.product.title ?? line.description }} />
              ) : (
                line.description
              ),
          },
          { key: 'quantity', title: t('Quantity'), isNumeric: true, cell: (line) => formatNumber(line.quantity) },
          {
            key: 'target',
            title: t('Hoped-for price'),
            isNumeric: true,
            cell: (line) => (line.targetPrice ? formatMoney(line.targetPrice.amount, line.targetPrice.currency) : '–'),
          },
        ]}
      />
      {row.can?.['make-quote'] === true && (
        <Button size="compact-sm" mt={8} loading={isBusy} onClick={() => void act(make)}>
          {t('Make a quote')}
        </Button>
      )}
    </>
  );
}
