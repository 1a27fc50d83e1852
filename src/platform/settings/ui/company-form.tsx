import { useMemo, useState } from 'react';
import { reloadSession } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { saveRow } from '../../../ui/records/conflict-store.ts';
import { ConflictHost } from '../../../ui/records/conflict-host.tsx';
import { useFormState } from '../../../ui/records/form/form-state.ts';
import { currencyName } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Face } from '../../../ui/kit/face.tsx';
import { Alert, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FieldGrid } from '../../../ui/settings/field-grid.tsx';
import { locales, withOwn } from '../../../ui/settings/locales.ts';
import { SaveBar } from '../../../ui/settings/save-bar.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { redraw } from '../../../ui/shell/redraw.ts';

/** The company profile in cards, saved as one. */
export function CompanyForm({ record, row }: { record: RecordMeta; row: Row }) {
  const [saved, setSaved] = useState(row);
  const fields = useMemo(() => record.fields.filter((f) => !f.system), [record]);
  const form = useFormState(fields, saved);
  const pick = (...names: readonly string[]) => names.flatMap((name) => fields.filter((f) => f.name === name));
  const logo = form.values['logo'] as { id: string } | null | undefined;
  const save = async () => {
    await form.submit(async (values) => {
      const fresh = await saveRow(record, saved, values);
      if (!fresh) return;
      setSaved({ ...saved, ...fresh });
      toast(t('Saved'));
      await reloadSession();
      if ('locale' in values || 'timeZone' in values || 'name' in values || 'logo' in values) redraw();
    });
  };
  return (
    <>
      {form.problem && (
        <Alert color="red" variant="light" role="alert">
          {form.problem}
        </Alert>
      )}
      <SettingsCard
        title={t('Identity')}
        text={t('On offers, invoices and in the portal.')}
        actions={<Face name={String(form.values['name'] ?? '')} src={logo ? `/api/v1/files/${logo.id}/content` : null} size={40} square />}
      >
        <FieldGrid form={form} fields={pick('name', 'legalName', 'taxId', 'logo')} />
      </SettingsCard>
      <SettingsCard title={t('Contact')}>
        <FieldGrid form={form} fields={pick('email', 'phone', 'website', 'addresses')} />
      </SettingsCard>
      <SettingsCard title={t('Region and money')} text={t('Colleagues may choose their own language and time zone in their profile.')}>
        <div className="settings-grid">
          <TextInput
            label={t('Base currency')}
            readOnly
            value={`${String(form.values['baseCurrency'] ?? '')} · ${currencyName(String(form.values['baseCurrency'] ?? 'EUR'))}`}
            description={t('All amounts are also kept in it, so it cannot change later.')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
          />
          <Select
            label={t('Language and formats')}
            allowDeselect={false}
            data={withOwn(locales, String(form.values['locale'] ?? 'en-GB'))}
            value={String(form.values['locale'] ?? 'en-GB')}
            onChange={(value) => form.set('locale', value)}
            error={form.errors['locale']}
          />
        </div>
        <div className="settings-gap" />
        <FieldGrid form={form} fields={pick('country', 'timeZone', 'fiscalYearStart', 'rateAge')} />
      </SettingsCard>
      <SaveBar isDirty={form.isDirty} isBusy={form.isBusy} onSave={() => void save()} onReset={form.reset} />
      <ConflictHost />
    </>
  );
}
