import './stock.css';
import { useState } from 'react';
import { changed } from '../../../ui/api/records.ts';
import type { RecordMeta, RefValue, Row } from '../../../ui/api/types.ts';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Checkbox, NumberInput } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { sayToStock, useStockRows } from './use-stock.ts';

interface LineRow extends Row {
  readonly product: RefValue;
  readonly quantity: number;
  readonly received: number;
  readonly missing: number;
}

const onItsWay = (line: LineRow): number => Number((line.quantity - line.received - line.missing).toFixed(3));

/** What is in a transfer; while it is on its way, what of it has come. */
export default function TransferBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const lines = useStockRows<LineRow>(
    'stock.transferLine',
    '/stock/transfer-lines',
    { field: 'transfer', op: 'eq', value: row.id },
    'product,quantity,received,missing',
    'createdAt',
  );
  const [came, setCame] = useState<Readonly<Record<string, number>>>({});
  const [isLost, setIsLost] = useState(false);
  const { isBusy, act } = useAction();
  const canReceive = row.can?.['receive'] === true;
  const amount = (line: LineRow): number => came[line.product.id] ?? onItsWay(line);
  const isPart = (lines.data ?? []).some((line) => amount(line) < onItsWay(line));
  const receive = () =>
    act(async () => {
      const given = (lines.data ?? [])
        .filter((line) => onItsWay(line) > 0)
        .map((line) => ({ product: line.product.id, quantity: amount(line) }));
      await sayToStock(`transfers/${row.id}/receive`, { lines: given, restIsLost: isPart && isLost });
      changed(record, row.id);
      setCame({});
    }, t('Booked'));
  const columns: readonly Column<LineRow>[] = [
    { key: 'product', title: t('Product'), isTitle: true, cell: (line) => line.product.title ?? '' },
    { key: 'quantity', title: t('Quantity'), isNumeric: true, cell: (line) => formatNumber(line.quantity) },
    { key: 'received', title: t('Received'), isNumeric: true, cell: (line) => (line.received === 0 ? '–' : formatNumber(line.received)) },
    { key: 'missing', title: t('Missing'), isNumeric: true, cell: (line) => (line.missing === 0 ? '–' : formatNumber(line.missing)) },
    ...(canReceive
      ? [
          {
            key: 'came',
            title: t('Has come'),
            isNumeric: true,
            cell: (line: LineRow) =>
              onItsWay(line) > 0 && (
                <NumberInput
                  size="xs"
                  w={88}
                  ml="auto"
                  hideControls
                  min={0}
                  max={onItsWay(line)}
                  decimalScale={3}
                  inputMode="decimal"
                  aria-label={t('{what} has come', { what: line.product.title ?? '' })}
                  value={amount(line)}
                  onChange={(value) => setCame({ ...came, [line.product.id]: Number(value) || 0 })}
                />
              ),
          },
        ]
      : []),
  ];
  return (
    <div className="stock-block">
      <DataTable
        label={t('Goods')}
        columns={columns}
        rows={lines.data}
        rowKey={(line) => line.id}
        error={lines.error}
        empty={{ icon: 'list', title: t('Nothing in it') }}
      />
      {canReceive && (
        <div className="stock-foot">
          {isPart && <Checkbox label={t('The rest is lost')} checked={isLost} onChange={(e) => setIsLost(e.currentTarget.checked)} />}
          <Button loading={isBusy} onClick={() => void receive()}>
            {t('Book what has come')}
          </Button>
        </div>
      )}
    </div>
  );
}
