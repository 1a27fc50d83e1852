import { useQuery } from '@tanstack/react-query';
import { createRow } from '../../../ui/api/records.ts';
import { get } from '../../../ui/api/request.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Button, Skeleton } from '../../../ui/kit/kit.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';
import { LoadProblem } from '../../../ui/settings/data-table.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { ShopForm } from './shop-form.tsx';

/** How the shop looks and what it says of itself. Until somebody sets it up, it has the company's name and plain colours. */
export default function ShopPage() {
  const record = findRecord('shop.shopSettings');
  const { isBusy, act } = useAction();
  const settings = useQuery({
    queryKey: ['data', '/shop/settings'],
    queryFn: async ({ signal }) => {
      const [row] = await allRows('/shop/settings', { fields: 'name', sort: 'createdAt' }, 1, signal);
      return row ? (await get<{ data: Row }>(`/shop/settings/${row.id}`, signal)).data : null;
    },
  });
  const setUp = () =>
    act(async () => {
      if (record) await createRow(record, { name: session().company.name });
      await settings.refetch();
    });
  return (
    <SettingsPage
      title={t('Shop')}
      text={t('How the shop looks, what it says of itself, where it delivers and in which currencies.')}
      actions={
        <Button variant="default" component="a" href="/shop" target="_blank" rel="noopener">
          {t('Look at the shop')}
        </Button>
      }
    >
      {settings.error ? (
        <LoadProblem error={settings.error} onRetry={() => void settings.refetch()} />
      ) : settings.isPending ? (
        <Skeleton height={320} />
      ) : settings.data && record ? (
        <ShopForm key={settings.data.id} record={record} row={settings.data} />
      ) : (
        <Empty icon="building-store" title={t('Your shop has your company’s name and plain colours so far')}>
          <Button onClick={() => void setUp()} loading={isBusy}>
            {t('Set up the shop')}
          </Button>
        </Empty>
      )}
    </SettingsPage>
  );
}
