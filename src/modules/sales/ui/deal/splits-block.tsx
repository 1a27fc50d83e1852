import '../sales.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { listSearch } from '../../../../ui/api/records.ts';
import { get } from '../../../../ui/api/request.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import type { ListPage, RecordMeta, RefValue, Row } from '../../../../ui/api/types.ts';
import { formatPercent } from '../../../../ui/i18n/format.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import type { DealRow } from '../types.ts';

const SplitsDialog = lazy(() => import('./splits-dialog.tsx'));

export interface SplitRow extends Row {
  readonly user: RefValue | null;
  readonly kind: 'revenue' | 'overlay';
  readonly share: number;
}

/** Who counts how much of the deal; set as a whole. */
export default function SplitsBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const client = useQueryClient();
  const splitRecord = findRecord('sales.opportunitySplit');
  const [isOpen, setIsOpen] = useState(false);
  const queryKey = ['list', 'sales.opportunitySplit', 'of', row.id];
  const { data } = useQuery({
    queryKey,
    enabled: splitRecord !== null,
    queryFn: async ({ signal }) => {
      const search = listSearch({ filter: { field: 'opportunity', op: 'eq', value: row.id }, sort: 'createdAt' });
      return (await get<ListPage>(`/sales/opportunity-splits?${search}&page[size]=100`, signal)).data as readonly SplitRow[];
    },
  });
  if (!splitRecord || !data) return <span data-nothing hidden />;
  const canSet = record.commands.some((c) => c.name === 'set-splits') && (row.can?.['set-splits'] ?? true) === true;
  if (data.length === 0 && !canSet) return <span data-nothing hidden />;
  const owner = (row as DealRow).owner;
  return (
    <>
      {data.length === 0 ? (
        <p className="dim" style={{ margin: 0 }}>
          {owner?.title ? t('It counts for {name} whole.', { name: owner.title }) : t('It counts for nobody yet.')}
        </p>
      ) : (
        <ul className="deal-sums">
          {data.map((split) => (
            <li key={split.id}>
              <span className="grow truncate">
                {split.user?.title ?? t('Somebody')} {split.kind === 'overlay' && <span className="dim">{t('Overlay')}</span>}
              </span>
              <span className="tabular">{formatPercent(Number(split.share), 2)}</span>
            </li>
          ))}
        </ul>
      )}
      {canSet && (
        <Button size="compact-sm" variant="subtle" leftSection={<Icon name="chart-pie" size={14} />} onClick={() => setIsOpen(true)}>
          {t('Share the deal')}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <SplitsDialog
            record={record}
            row={row}
            splits={data}
            owner={owner ?? null}
            onClose={() => setIsOpen(false)}
            onSaved={() => client.invalidateQueries({ queryKey })}
          />
        </Suspense>
      )}
    </>
  );
}
