import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import type { LevelRow } from './use-stock.ts';

interface LevelsCardProps {
  readonly title: string;
  readonly rows: readonly LevelRow[] | undefined;
  readonly hasLocation: boolean;
  readonly onAdjust: (row: LevelRow) => void;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly more?: { readonly load: () => void; readonly isLoading: boolean } | null;
  readonly isFiltered?: boolean;
}

/** Levels as a table; on a phone as cards. */
export function LevelsCard({ title, rows, hasLocation, onAdjust, isFiltered = false, ...rest }: LevelsCardProps) {
  const columns: readonly Column<LevelRow>[] = [
    {
      key: 'product',
      title: t('Product'),
      isTitle: true,
      cell: (row) => (
        <Link className="link" to={`/catalog/products/${row.product.id}`}>
          {row.product.title}
        </Link>
      ),
    },
    ...(hasLocation ? [{ key: 'location', title: t('Location'), cell: (row: LevelRow) => row.location.title ?? '' }] : []),
    { key: 'shelf', title: t('Shelf'), cell: (row) => row.shelf ?? <span className="dim">–</span> },
    { key: 'onHand', title: t('On hand'), isNumeric: true, cell: (row) => formatNumber(row.onHand) },
    { key: 'reserved', title: t('Reserved'), isNumeric: true, cell: (row) => (row.reserved === 0 ? '–' : formatNumber(row.reserved)) },
    {
      key: 'available',
      title: t('Available'),
      isNumeric: true,
      cell: (row) =>
        row.isLow ? (
          <Chip
            color={row.available <= 0 ? 'red' : 'orange'}
            title={t('Reorder at {quantity}', { quantity: formatNumber(row.reorderPoint ?? 0) })}
          >
            {formatNumber(row.available)}
          </Chip>
        ) : (
          <strong>{formatNumber(row.available)}</strong>
        ),
    },
    {
      key: 'do',
      title: t('Actions'),
      isActions: true,
      cell: (row) => (
        <IconButton
          icon="adjustments-horizontal"
          size={30}
          label={t('Adjust {what}', { what: row.product.title ?? '' })}
          onClick={() => onAdjust(row)}
        />
      ),
    },
  ];
  return (
    <SettingsCard title={title} isFlush>
      <DataTable
        {...rest}
        label={title}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          isFiltered
            ? { icon: 'search', title: t('Nothing found') }
            : { icon: 'box', title: t('No stock yet'), text: t('Receive the first goods, or set opening stock by adjusting.') }
        }
      />
    </SettingsCard>
  );
}
