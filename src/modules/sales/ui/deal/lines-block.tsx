import '../sales.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { listSearch, runCommand } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { CommandMeta, ListPage, RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatMoney, formatNumber, formatPercent } from '../../../../ui/i18n/format.ts';
import { label, t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { DataTable } from '../../../../ui/settings/data-table.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import type { DealRow, MoneyValue } from '../types.ts';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

interface LineRow extends Row {
  readonly product: RefValue | null;
  readonly description: string | null;
  readonly quantity: number;
  readonly unitPrice: MoneyValue;
  readonly discount: number | null;
  readonly total: MoneyValue | null;
}

type Dialog = { readonly kind: 'add' } | { readonly kind: 'change'; readonly line: LineRow };

/** What is offered in the deal; the total of the lines is its amount. */
export default function LinesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const deal = row as DealRow;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { act } = useAction();
  const lineRecord = findRecord('sales.opportunityLine');
  const lines = useQuery({
    queryKey: ['list', 'sales.opportunityLine', 'of', row.id],
    enabled: lineRecord !== null,
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'opportunity', op: 'eq', value: row.id }, sort: 'position' });
      return (await get<ListPage>(`/sales/opportunity-lines?${search}&page[size]=200`, signal)).data as readonly LineRow[];
    },
  });
  if (!lineRecord) return null;
  const add = record.commands.find((c) => c.name === 'add-line');
  const change = lineRecord.commands.find((c) => c.name === 'change');
  const canChange = deal.state === 'open' && add !== undefined && (row.can?.['add-line'] ?? true) === true;
  const addButton = canChange && add && (
    <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setDialog({ kind: 'add' })}>
      {t('Add product')}
    </Button>
  );
  const asked: CommandMeta | undefined = dialog?.kind === 'add' ? add : dialog ? change : undefined;
  return (
    <div className="deal-lines">
      {/* Most deals have none: that takes one line, no picture. */}
      {lines.data?.length === 0 && (
        <div className="row deal-lines-none">
          <span className="dim grow">{t('No products yet. Without them the deal is worth the amount that is set by hand.')}</span>
          {addButton}
        </div>
      )}
      {lines.data?.length !== 0 && (
        <DataTable<LineRow>
          label={t('Product lines')}
          rows={lines.data}
          error={lines.error}
          rowKey={(line) => line.id}
          empty={{ icon: 'package', title: t('No products yet') }}
          columns={[
            { key: 'what', title: t('Product'), isTitle: true, cell: (line) => line.description ?? line.product?.title ?? '' },
            { key: 'quantity', title: t('Quantity'), isNumeric: true, cell: (line) => formatNumber(line.quantity) },
            {
              key: 'price',
              title: t('Unit price'),
              isNumeric: true,
              cell: (line) => formatMoney(line.unitPrice.amount, line.unitPrice.currency),
            },
            {
              key: 'discount',
              title: t('Discount'),
              isNumeric: true,
              cell: (line) => (line.discount ? formatPercent(Number(line.discount)) : '–'),
            },
            {
              key: 'total',
              title: t('Total'),
              isNumeric: true,
              cell: (line) => (line.total ? formatMoney(line.total.amount, line.total.currency) : ''),
            },
            ...(canChange
              ? [
                  {
                    key: 'do',
                    title: t('Actions'),
                    isActions: true,
                    cell: (line: LineRow) => (
                      <span className="row">
                        <IconButton
                          icon="pencil"
                          size={26}
                          label={t('Change {what}', { what: line.description ?? '' })}
                          onClick={() => setDialog({ kind: 'change', line })}
                        />
                        <IconButton
                          icon="trash"
                          size={26}
                          label={t('Remove {what}', { what: line.description ?? '' })}
                          onClick={() => void act(() => runCommand(lineRecord, line.id, 'remove', {}, { version: line.version }))}
                        />
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {(lines.data?.length ?? 0) > 0 && (
        <div className="deal-lines-foot">
          {addButton}
          <span className="grow" />
          {deal.amount && (
            <span className="tabular">
              {t('Total')} <strong>{formatMoney(deal.amount.amount, deal.amount.currency)}</strong>
            </span>
          )}
        </div>
      )}
      {dialog && asked && (
        <Suspense fallback={null}>
          <CommandDialog
            command={
              dialog.kind === 'change'
                ? { ...asked, label: t('Change {what}', { what: dialog.line.description ?? label('Product line') }) }
                : asked
            }
            {...(dialog.kind === 'change'
              ? {
                  initial: {
                    quantity: dialog.line.quantity,
                    unitPrice: dialog.line.unitPrice,
                    discount: dialog.line.discount,
                    description: dialog.line.description,
                  },
                }
              : {})}
            onRun={(input, key) =>
              dialog.kind === 'add'
                ? runCommand(record, row.id, 'add-line', input, { key })
                : runCommand(lineRecord, dialog.line.id, 'change', input, { version: dialog.line.version, key })
            }
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </div>
  );
}
