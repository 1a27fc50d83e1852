import './order.css';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { RecordMeta, Row } from '../../../../ui/api/types.ts';
import { formatMoney, formatNumber } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Chip } from '../../../../ui/kit/chip.tsx';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../../ui/settings/data-table.tsx';
import { sayToOrder, useOrderRows, type OrderLineRow, type OrderRow } from '../use-order.ts';
import { LineActions, type LineAction } from './line-actions.tsx';
import { OrderTotals } from './order-totals.tsx';
import { PriceWhy } from './price-why.tsx';

const CommandDialog = lazy(() => import('../../../../ui/records/form/command-dialog.tsx'));

/** What was ordered, what became of each line, why it costs what it costs, and what can be done with it now. */
export default function LinesBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const order = row as OrderRow;
  const [action, setAction] = useState<LineAction | 'add-line' | null>(null);
  const lines = useOrderRows<OrderLineRow>(
    'orders.orderLine',
    '/orders/order-lines',
    { field: 'order', op: 'eq', value: row.id },
    'position',
    'product,name,sku,quantity,cancelled,shipped,returned,baseUnit,unitPrice,discount,net,gross,taxPercent,explanation',
  );
  const can = (name: string): boolean => record.commands.some((each) => each.name === name) && (row.can?.[name] ?? true) === true;
  const add = record.commands.find((each) => each.name === 'add-line');
  const offered: readonly (readonly [LineAction | 'add-line', string, string])[] = [
    ['ship', t('Send'), 'truck-delivery'],
    ['mark-ready', t('Ready to collect'), 'building-store'],
    ['request-return', t('Return'), 'arrow-back-up'],
    ['change-lines', t('Change quantities'), 'pencil'],
    ['add-line', t('Add product'), 'plus'],
  ];
  const shown = offered.filter(([name]) => can(name));
  return (
    <div className="order-lines">
      <DataTable<OrderLineRow>
        label={t('Lines of the order')}
        rows={lines.data}
        error={lines.error}
        rowKey={(line) => line.id}
        empty={{ icon: 'package', title: t('Nothing was ordered') }}
        columns={columnsOf(order)}
      />
      <div className="order-foot">
        <div className="order-actions">
          {shown.map(([name, title, icon], i) => (
            <Button
              key={name}
              size="compact-sm"
              variant={i === 0 && (name === 'ship' || name === 'mark-ready') ? 'filled' : 'default'}
              leftSection={<Icon name={icon} size={14} />}
              onClick={() => setAction(name)}
            >
              {title}
            </Button>
          ))}
        </div>
        <OrderTotals order={order} />
      </div>
      {action === 'add-line' && add && (
        <Suspense fallback={null}>
          <CommandDialog
            command={add}
            onRun={(input, key) => sayToOrder(`orders/${row.id}/add-line`, input, key)}
            onClose={() => setAction(null)}
          />
        </Suspense>
      )}
      {action !== null && action !== 'add-line' && (
        <LineActions action={action} orderId={row.id} lines={lines.data ?? []} onClose={() => setAction(null)} />
      )}
    </div>
  );
}

function columnsOf(order: OrderRow): readonly Column<OrderLineRow>[] {
  return [
    {
      key: 'what',
      title: t('Product'),
      isTitle: true,
      cell: (line) => (
        <span className="order-line-name">
          {line.product?.title ? (
            <Link className="link" to={`/catalog/products/${line.product.id}`}>
              {line.name}
            </Link>
          ) : (
            line.name
          )}
          {line.sku && <span className="dim">{line.sku}</span>}
          <LineStates line={line} />
        </span>
      ),
    },
    { key: 'quantity', title: t('Quantity'), isNumeric: true, cell: (line) => formatNumber(line.quantity - (line.cancelled ?? 0)) },
    { key: 'price', title: t('Unit price'), isNumeric: true, cell: (line) => formatMoney(line.unitPrice.amount, line.unitPrice.currency) },
    {
      key: 'discount',
      title: t('Discount'),
      isNumeric: true,
      cell: (line) => (Number(line.discount?.amount ?? 0) === 0 ? '–' : formatMoney(line.discount?.amount ?? '0', order.currency)),
    },
    {
      key: 'total',
      title: t('Total'),
      isNumeric: true,
      cell: (line) => formatMoney(order.display === 'gross' ? line.gross.amount : line.net.amount, order.currency),
    },
    { key: 'why', title: t('Price'), isActions: true, cell: (line) => <PriceWhy line={line} currency={order.currency} /> },
  ];
}

function LineStates({ line }: { line: OrderLineRow }) {
  const wanted = line.quantity - (line.cancelled ?? 0);
  const shipped = line.shipped ?? 0;
  const states = [
    ...(wanted > 0 && shipped >= wanted ? [{ color: 'green', text: t('Sent') }] : []),
    ...(shipped > 0 && shipped < wanted ? [{ color: 'blue', text: t('{quantity} sent', { quantity: formatNumber(shipped) }) }] : []),
    ...((line.cancelled ?? 0) > 0
      ? [{ color: 'gray', text: t('{quantity} cancelled', { quantity: formatNumber(line.cancelled ?? 0) }) }]
      : []),
    ...((line.returned ?? 0) > 0
      ? [{ color: 'orange', text: t('{quantity} came back', { quantity: formatNumber(line.returned ?? 0) }) }]
      : []),
  ];
  if (states.length === 0) return null;
  return (
    <span className="order-line-state">
      {states.map((state) => (
        <Chip key={state.text} color={state.color}>
          {state.text}
        </Chip>
      ))}
    </span>
  );
}
