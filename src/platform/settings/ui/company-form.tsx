import { reloadSession } from '../../../ui/api/session.ts';
import type { RecordMeta, Row } from '../../../ui/api/types.ts';
import { currencyName } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Face } from '../../../ui/kit/face.tsx';
import { Select, TextInput } from '../../../ui/kit/kit.ts';
import type { Values } from '../../../ui/records/form/form-state.ts';
import { FieldGrid } from '../../../ui/settings/field-grid.tsx';
import { locales, withOwn } from '../../../ui/settings/locales.ts';
import { RowForm } from '../../../ui/settings/row-form.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { redraw } from '../../../ui/shell/redraw.ts';

const shownEverywhere = ['locale', 'timeZone', 'name', 'logo'];

/** The company profile in cards, saved as one. */
export function CompanyForm({ record, row }: { record: RecordMeta; row: Row }) {
  return (
    <RowForm record={record} row={row} onSaved={showEverywhere}>
      {(form, pick) => {
        const logo = form.values['logo'] as { id: string } | null | undefined;
        return (
          <>
            <SettingsCard
              title={t('Identity')}
              text={t('On offers, invoices and in the portal.')}
              actions={
                <Face name={String(form.values['name'] ?? '')} src={logo ? `/api/v1/files/${logo.id}/content` : null} size={40} square />
              }
            >
              <FieldGrid form={form} fields={pick('name', 'legalName', 'taxId', 'logo')} />
            </SettingsCard>
            <SettingsCard title={t('Contact')}>
              <FieldGrid form={form} fields={pick('email', 'phone', 'website', 'addresses')} />
            </SettingsCard>
            <SettingsCard
              title={t('Region and money')}
              text={t('Colleagues may choose their own language and time zone in their profile.')}
            >
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
          </>
        );
      }}
    </RowForm>
  );
}

async function showEverywhere(changed: Values): Promise<void> {
  await reloadSession();
  if (shownEverywhere.some((name) => name in changed)) redraw();
}
