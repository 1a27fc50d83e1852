import './pricing.css';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { listSearch, runCommand } from '../../../ui/api/records.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { ListPage, RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { saveText } from '../../../ui/settings/save-text.ts';
import { useAction } from '../../../ui/settings/use-action.ts';
import type { PromotionRow } from './types.ts';

const CommandDialog = lazy(() => import('../../../ui/records/form/command-dialog.tsx'));

interface CouponRow extends Row {
  readonly code: string;
  readonly batch: string | null;
  readonly uses: number | null;
  readonly usageLimit: number | null;
}

/** Codes of a promotion that needs one: the newest, to be generated and saved as a file. */
export default function CouponsBlock({ record, row }: { record: RecordMeta; row: Row }) {
  const promotion = row as PromotionRow;
  const coupons = findRecord('pricing.coupon');
  const [isAsking, setIsAsking] = useState(false);
  const { act, isBusy } = useAction();
  const queryKey = ['list', 'pricing.coupon', 'of', row.id];
  const filter = { field: 'promotion', op: 'eq', value: row.id } as const;
  const newest = useQuery({
    queryKey,
    enabled: promotion.needsCoupon && coupons !== null,
    queryFn: async ({ signal }) =>
      (await get<ListPage>(`/pricing/coupons?${listSearch({ filter, sort: '-createdAt' })}&page[size]=8`, signal))
        .data as readonly CouponRow[],
  });
  if (!promotion.needsCoupon || !coupons) return <span data-nothing />;
  const generate = record.commands.find((each) => each.name === 'generate-coupons');
  const save = () =>
    act(async () => {
      const response = await fetch(`/api/v1/pricing/coupons?${listSearch({ filter, sort: 'code' })}&format=csv`);
      saveText(`${promotion.name}.csv`, await response.text(), 'text/csv');
    });
  return (
    <div className="price-grid">
      <DataTable<CouponRow>
        label={t('Codes')}
        rows={newest.data}
        error={newest.error}
        rowKey={(each) => each.id}
        empty={{ icon: 'tag', title: t('No codes yet'), text: t('Generate some, or add one that everybody may use, such as SUMMER.') }}
        columns={[
          { key: 'code', title: t('Code'), isTitle: true, cell: (each) => <code>{each.code}</code> },
          { key: 'batch', title: t('Batch'), cell: (each) => each.batch ?? '–' },
          {
            key: 'uses',
            title: t('Used'),
            isNumeric: true,
            cell: (each) => (each.usageLimit === null ? '–' : `${each.uses ?? 0} / ${each.usageLimit}`),
          },
        ]}
      />
      <div className="price-grid-tools">
        {generate && record.can.update && (
          <Button size="compact-sm" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => setIsAsking(true)}>
            {t('Generate codes')}
          </Button>
        )}
        {(newest.data?.length ?? 0) > 0 && coupons.can.export && (
          <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void save()}>
            {t('Save all as a file')}
          </Button>
        )}
      </div>
      {isAsking && generate && (
        <Suspense fallback={null}>
          <CommandDialog
            command={generate}
            onRun={(input, key) =>
              runCommand(record, row.id, 'generate-coupons', input, { key }).then((done) =>
                queryClient.invalidateQueries({ queryKey }).then(() => done),
              )
            }
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
