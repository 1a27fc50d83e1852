import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { FieldGrid } from '../../../ui/settings/field-grid.tsx';
import { RowForm } from '../../../ui/settings/row-form.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { ColourSample } from './colour-sample.tsx';

/** The settings of the shop in cards, saved as one. */
export function ShopForm({ record, row }: { record: RecordMeta; row: Row }) {
  return (
    <RowForm record={record} row={row}>
      {(form, pick) => (
        <>
          <SettingsCard
            title={t('Look')}
            actions={<ColourSample light={String(form.values['accent'] ?? '')} dark={String(form.values['accentDark'] ?? '')} />}
          >
            <FieldGrid form={form} fields={pick('name', 'logo', 'accent', 'accentDark', 'font', 'corners')} />
          </SettingsCard>
          <SettingsCard title={t('Words')}>
            <FieldGrid form={form} fields={pick('tagline', 'taglineGerman', 'announcement', 'announcementGerman')} />
          </SettingsCard>
          <SettingsCard title={t('Selling')}>
            <FieldGrid form={form} fields={pick('country', 'currencies', 'deliveryCountries', 'areReviewsOpen', 'areCancellationsOpen')} />
          </SettingsCard>
          <SettingsCard title={t('Reminders')}>
            <FieldGrid form={form} fields={pick('reminderHours', 'reminderPurpose')} />
          </SettingsCard>
        </>
      )}
    </RowForm>
  );
}
