import { useMemo, useState } from 'react';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConflictHost } from '../../../ui/records/conflict-host.tsx';
import { saveRow } from '../../../ui/records/conflict-store.ts';
import { useFormState } from '../../../ui/records/form/form-state.ts';
import { FieldGrid } from '../../../ui/settings/field-grid.tsx';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { ColourSample } from './colour-sample.tsx';

/** The settings of the shop in cards, saved as one. */
export function ShopForm({ record, row }: { record: RecordMeta; row: Row }) {
  const [saved, setSaved] = useState(row);
  const fields = useMemo(() => record.fields.filter((f) => !f.system), [record]);
  const form = useFormState(fields, saved);
  const pick = (...names: readonly string[]) => names.flatMap((name) => fields.filter((f) => f.name === name));
  const save = () =>
    form.submit(async (values) => {
      const fresh = await saveRow(record, saved, values);
      if (!fresh) return;
      setSaved({ ...saved, ...fresh });
      toast(t('Saved'));
    });
  return (
    <>
      {form.problem && (
        <Alert color="red" variant="light" role="alert">
          {form.problem}
        </Alert>
      )}
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
        <FieldGrid form={form} fields={pick('country', 'currencies', 'deliveryCountries', 'areReviewsOpen')} />
      </SettingsCard>
      <SettingsCard title={t('Reminders')}>
        <FieldGrid form={form} fields={pick('reminderHours', 'reminderPurpose')} />
      </SettingsCard>
      <SaveBar isDirty={form.isDirty} isBusy={form.isBusy} onSave={() => void save()} onReset={form.reset} />
      <ConflictHost />
    </>
  );
}
