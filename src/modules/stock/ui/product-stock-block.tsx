import './stock.css';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Filter } from '../../../ui/api/records.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatDate, formatNumber } from '../../../ui/i18n/format.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import type { BlockProps } from '../../../ui/records/view.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { useStockRows, type LevelRow } from './use-stock.ts';

interface IncomingRow extends Row {
  readonly quantity: number;
  readonly received: number;
  readonly expectedOn: string;
  readonly location: RefValue;
}

/** On the page of a product: where it is, what is promised, what is to come, and the way to its ledger. */
export default function ProductStockBlock({ row, field }: BlockProps) {
  const [adjusted, setAdjusted] = useState<LevelRow | null>(null);
  const own: Filter = { field, op: 'eq', value: row.id };
  const levels = useStockRows<LevelRow>(
    'stock.stockLevel',
    '/stock/levels',
    own,
    'product,location,onHand,reserved,available,reorderPoint,isLow,shelf',
    'createdAt',
  );
  const coming = useStockRows<IncomingRow>(
    'stock.incoming',
    '/stock/incoming',
    { and: [own, { field: 'state', op: 'in', value: ['expected', 'partReceived'] }] },
    'quantity,received,expectedOn,location',
    'expectedOn',
  );
  const waiting = useStockRows<Row>(
    'stock.reservation',
    '/stock/reservations',
    { and: [own, { field: 'state', op: 'eq', value: 'waiting' }] },
    'quantity',
    'createdAt',
  );
  const promised = (waiting.data ?? []).reduce((sum, each) => sum + Number(each['quantity']), 0);
  if (!levels.data || (levels.data.length === 0 && !coming.data?.length && promised === 0)) return <span data-nothing hidden />;
  const ofProduct = { filter: own } as never;
  return (
    <div className="stock-block">
      <DataTable<LevelRow>
        label={t('Stock')}
        rows={levels.data}
        rowKey={(level) => level.id}
        empty={{ icon: 'box', title: t('No stock yet') }}
        columns={[
          { key: 'location', title: t('Location'), isTitle: true, cell: (level) => level.location.title ?? '' },
          { key: 'shelf', title: t('Shelf'), cell: (level) => level.shelf ?? <span className="dim">–</span> },
          { key: 'onHand', title: t('On hand'), isNumeric: true, cell: (level) => formatNumber(level.onHand) },
          {
            key: 'reserved',
            title: t('Reserved'),
            isNumeric: true,
            cell: (level) => (level.reserved === 0 ? '–' : formatNumber(level.reserved)),
          },
          {
            key: 'available',
            title: t('Available'),
            isNumeric: true,
            cell: (level) =>
              level.isLow ? (
                <Chip color={level.available <= 0 ? 'red' : 'orange'}>{formatNumber(level.available)}</Chip>
              ) : (
                <strong>{formatNumber(level.available)}</strong>
              ),
          },
          {
            key: 'do',
            title: t('Actions'),
            isActions: true,
            cell: (level) => (
              <span className="row">
                <IconButton
                  icon="adjustments-horizontal"
                  size={26}
                  label={t('Adjust at {location}', { location: level.location.title ?? '' })}
                  onClick={() => setAdjusted(level)}
                />
                <Link
                  className="link-accent"
                  to={`/stock/levels/${level.id}`}
                  aria-label={t('Reorder point at {location}', { location: level.location.title ?? '' })}
                >
                  {t('Reorder point')}
                </Link>
              </span>
            ),
          },
        ]}
      />
      <div className="stock-sum">
        {(coming.data ?? []).map((each) => (
          <span key={each.id}>
            {t('{quantity} expected on {day} at {location}', {
              quantity: formatNumber(each.quantity - each.received),
              day: formatDate(each.expectedOn),
              location: each.location.title ?? '',
            })}
          </span>
        ))}
        {promised > 0 && <span>{t('{quantity} promised from goods to come', { quantity: formatNumber(promised) })}</span>}
        <span className="grow" />
        <Link className="link-accent" to="/stock/movements" search={ofProduct}>
          {t('Ledger')}
        </Link>
        <Link className="link-accent" to="/stock/reservations" search={ofProduct}>
          {label('Reservations')}
        </Link>
      </div>
      {adjusted && <AdjustDialog level={adjusted} onClose={() => setAdjusted(null)} />}
    </div>
  );
}
