import './stock.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { isEditable } from '../../../fields/editable.ts';
import { listQuery, type Filter } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RecordMeta } from '../../../ui/api/types.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, TextInput, useDebouncedValue } from '../../../ui/kit/kit.ts';
import { useIsPhone } from '../../../ui/kit/use-is-phone.ts';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { LevelsCard } from './levels-card.tsx';
import { LocationSelect } from './location-select.tsx';
import { sayToStock, useLocations, useStockRows, type LevelRow } from './use-stock.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));
const fields = ['product', 'location', 'onHand', 'reserved', 'available', 'reorderPoint', 'isLow', 'shelf'];

/** What is where, that which runs low first; from here goods are received, moved and counted. */
export default function StockPage() {
  const navigate = useNavigate();
  const isPhone = useIsPhone();
  const { location = '', q = '' } = useSearch({ strict: false }) as { location?: string; q?: string };
  const [text, setText] = useState(q);
  const [query] = useDebouncedValue(text.trim(), 200);
  const [adjusted, setAdjusted] = useState<LevelRow | null>(null);
  const [isCounting, setIsCounting] = useState(false);
  const locations = useLocations();
  const here = locations?.find((row) => row.id === location);
  const level = findRecord('stock.stockLevel');
  const count = findRecord('stock.stockCount');
  const start = count?.commands.find((command) => command.name === 'start');
  const place: readonly Filter[] = location ? [{ field: 'location', op: 'eq', value: location }] : [];
  const named: readonly Filter[] = query
    ? [
        {
          or: [
            { field: 'product.name', op: 'contains', value: query },
            { field: 'product.sku', op: 'startsWith', value: query },
            { field: 'shelf', op: 'startsWith', value: query },
          ],
        },
      ]
    : [];
  const low = useStockRows<LevelRow>(
    'stock.stockLevel',
    '/stock/levels',
    { and: [{ field: 'isLow', op: 'eq', value: true }, ...place, ...named] },
    fields.join(','),
    'createdAt',
  );
  if (!level) return null;
  return (
    <SettingsPage
      isWide
      title={t('Stock')}
      text={t('What is where, and what of it is promised. Every change is a line in the ledger.')}
      {...(isPhone ? { back: { to: '/catalog/products', label: label('Products') } } : {})}
      actions={
        <>
          <Button
            leftSection={<Icon name="inbox" size={15} />}
            onClick={() => void navigate({ to: '/stock/receive', search: (location ? { location } : {}) as never })}
          >
            {t('Receive goods')}
          </Button>
          <Button
            variant="default"
            onClick={() => void navigate({ to: '/stock/transfer', search: (location ? { from: location } : {}) as never })}
          >
            {t('Transfer')}
          </Button>
          {start && (
            <Button variant="default" onClick={() => setIsCounting(true)}>
              {t('Count')}
            </Button>
          )}
        </>
      }
    >
      <ul className="stock-links">
        {(
          [
            ['/stock/transfers', t('Transfers')],
            ['/stock/counts', t('Counts')],
            ['/stock/incoming', t('Expected deliveries')],
            ['/stock/movements', t('Ledger')],
            ['/stock/reservations', t('Reservations')],
            ['/stock/locations', t('Locations')],
          ] as const
        ).map(([to, title]) => (
          <li key={to}>
            <Link className="link-accent" to={to}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
      <div className="stock-tools">
        <LocationSelect
          title={t('Location')}
          value={location}
          all={t('All locations')}
          onChange={(id) =>
            void navigate({ to: '.', search: ((old: object) => ({ ...old, location: id || undefined })) as never, replace: true })
          }
        />
        <TextInput
          className="grow"
          type="search"
          label={t('Search')}
          placeholder={t('Product, article number or shelf')}
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          leftSection={<Icon name="search" size={15} />}
        />
      </div>
      {(low.data?.length ?? 0) > 0 && (
        <LevelsCard title={t('Runs low')} rows={low.data} onAdjust={setAdjusted} hasLocation={location === ''} />
      )}
      <AllLevels
        record={level}
        filter={{ and: [...place, ...named] }}
        onAdjust={setAdjusted}
        hasLocation={location === ''}
        isFiltered={place.length + named.length > 0}
      />
      {adjusted && <AdjustDialog level={adjusted} onClose={() => setAdjusted(null)} />}
      {/* What is filled in when it opens stays: not before it is known where one is. */}
      {isCounting && start && (location === '' || locations) && (
        <Suspense fallback={null}>
          <CommandDialog
            command={{ ...start, fields: (start.fields ?? []).filter(isEditable) }}
            initial={here ? { location: { id: here.id, title: String(here['name']) } } : {}}
            onRun={async (input, key) => {
              const { countId } = await sayToStock<{ countId: string }>(
                'counts/start',
                { ...(here ? { location: here.id } : {}), ...input },
                key,
              );
              await navigate({ to: `/stock/counts/${countId}` });
            }}
            onClose={() => setIsCounting(false)}
          />
        </Suspense>
      )}
    </SettingsPage>
  );
}

interface AllLevelsProps {
  readonly record: RecordMeta;
  readonly filter: Filter;
  readonly hasLocation: boolean;
  readonly isFiltered: boolean;
  readonly onAdjust: (row: LevelRow) => void;
}

function AllLevels({ record, filter, isFiltered, ...rest }: AllLevelsProps) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    listQuery(record, { ...(isFiltered ? { filter } : {}), fields, sort: '-createdAt', size: 100 }),
  );
  return (
    <LevelsCard
      {...rest}
      title={t('All stock')}
      rows={data?.pages.flatMap((page) => page.data) as readonly LevelRow[] | undefined}
      error={error}
      onRetry={() => void refetch()}
      more={hasNextPage ? { load: () => void fetchNextPage(), isLoading: isFetchingNextPage } : null}
      isFiltered={isFiltered}
    />
  );
}
