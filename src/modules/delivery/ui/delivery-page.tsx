import { useState } from 'react';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { noun, t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { RateMatrix } from './rate-matrix.tsx';
import { RowDialog } from './row-dialog.tsx';
import { TryCard } from './try-card.tsx';

/** What is being written: a row that is there, or a new one with some of its values. */
export interface Edited {
  readonly of: 'deliveryMethod' | 'deliveryZone' | 'deliveryRate';
  readonly row: Row | null;
  readonly preset?: Readonly<Record<string, RefValue | null>>;
}

// Long texts are not in lists unless asked for.
const methodFields = 'name,kind,description,translations,carrier,trackingUrl,daysMin,daysMax,cutOff,taxClass,maxWeight,position,isActive';

/** Methods across, zones down, prices where they meet; and a try with an address. */
export default function DeliveryPage() {
  const methods = useRows('/delivery/methods', { sort: 'position', fields: methodFields });
  const zones = useRows('/delivery/zones', { sort: 'position', fields: 'name,countries,postcodes,position' });
  const rates = useRows('/delivery/rates', { sort: 'createdAt' });
  const [edited, setEdited] = useState<Edited | null>(null);
  const add = (of: Edited['of']) => {
    const record = findRecord(`delivery.${of}`);
    return (
      record?.can.create && (
        <Button variant="default" leftSection={<Icon name="plus" size={15} />} onClick={() => setEdited({ of, row: null })}>
          {t('Add {what}', { what: noun(record.label) })}
        </Button>
      )
    );
  };
  const error = methods.error ?? zones.error ?? rates.error;
  return (
    <SettingsPage isWide title={t('Delivery')} text={t('Ways of delivery, where they go and what they cost, tried on an address.')}>
      <SettingsCard
        title={t('Prices')}
        text={t(
          'Of the zones that an address is in, the first for which a method has prices decides. Collection and downloads without a price are free.',
        )}
        isFlush
        actions={
          <>
            {add('deliveryZone')}
            {add('deliveryMethod')}
          </>
        }
      >
        {error ? (
          <LoadProblem error={error} />
        ) : (
          <RateMatrix methods={methods.data} zones={zones.data} rates={rates.data} onEdit={setEdited} />
        )}
      </SettingsCard>
      <TryCard />
      {edited && <RowDialog edited={edited} onClose={() => setEdited(null)} />}
    </SettingsPage>
  );
}
