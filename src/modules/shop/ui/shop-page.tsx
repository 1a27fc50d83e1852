import { createRow } from '../../../ui/api/records.ts';
import { findRecord, session } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { OnlyRow } from '../../../ui/settings/only-row.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { ReadinessCard } from './readiness-card.tsx';
import { ShopForm } from './shop-form.tsx';

/** How the shop looks and what it says of itself. */
export default function ShopPage() {
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
      <ReadinessCard />
      <OnlyRow record="shop.shopSettings" empty={(reload) => <SetUp onDone={reload} />}>
        {(record, row) => <ShopForm key={row.id} record={record} row={row} />}
      </OnlyRow>
    </SettingsPage>
  );
}

/** Until somebody sets the shop up, it has the company's name and plain colours. */
function SetUp({ onDone }: { onDone: () => void }) {
  const { isBusy, act } = useAction();
  const setUp = async (): Promise<void> => {
    const record = findRecord('shop.shopSettings');
    if (record) await createRow(record, { name: session().company.name });
    onDone();
  };
  return (
    <Empty icon="building-store" title={t('Your shop has your company’s name and plain colours so far')}>
      <Button onClick={() => void act(setUp)} loading={isBusy}>
        {t('Set up the shop')}
      </Button>
    </Empty>
  );
}
