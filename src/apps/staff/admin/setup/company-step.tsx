import type { ReactNode } from 'react';
import { inputOf } from '../../../../fields/inputs.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, Select, TextInput } from '../../../../ui/kit/kit.ts';
import type { FieldErrors } from '../../../../ui/settings/field-error.ts';
import { locales, withOwn } from '../../../../ui/settings/locales.ts';
import { currencyOf, type NewCompany } from './guess-company.ts';

interface CompanyStepProps {
  readonly company: NewCompany;
  readonly onChange: (company: NewCompany) => void;
  readonly problem: ReactNode;
  readonly errors: FieldErrors;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Name, country, currency, time zone and language of the company. */
export function CompanyStep({ company, onChange, problem, errors, onBack, onNext }: CompanyStepProps) {
  const [Country, Currency] = [inputOf({ kind: 'country' }).Input, inputOf({ kind: 'currency' }).Input];
  return (
    <>
      <h1>{t('Your company')}</h1>
      <p className="dim">{t('All but the currency can be changed later.')}</p>
      <form
        className="setup-form"
        onSubmit={(e) => {
          e.preventDefault();
          onNext();
        }}
      >
        {problem}
        <TextInput
          label={t('Name')}
          description={t('As customers know it.')}
          required
          autoFocus
          autoComplete="organization"
          value={company.name}
          onChange={(e) => onChange({ ...company, name: e.currentTarget.value })}
          error={errors['company/name']}
        />
        <Country
          field={{ name: 'country', label: 'Country', kind: 'country', required: true }}
          value={company.country || null}
          onChange={(v) =>
            onChange({ ...company, country: String(v ?? ''), baseCurrency: currencyOf(String(v ?? '')) ?? company.baseCurrency })
          }
          error={errors['company/country'] ?? null}
        />
        <Currency
          field={{
            name: 'baseCurrency',
            label: 'Base currency',
            kind: 'currency',
            required: true,
            help: 'Amounts in other currencies are also kept in this one. It cannot change later.',
          }}
          value={company.baseCurrency}
          onChange={(v) => onChange({ ...company, baseCurrency: String(v ?? '') })}
          error={errors['company/baseCurrency'] ?? null}
        />
        <Select
          label={t('Time zone')}
          required
          searchable
          allowDeselect={false}
          limit={100}
          data={['UTC', ...Intl.supportedValuesOf('timeZone').filter((z) => z !== 'UTC')]}
          value={company.timeZone}
          onChange={(v) => v && onChange({ ...company, timeZone: v })}
          error={errors['company/timeZone']}
        />
        <Select
          label={t('Language and formats')}
          required
          allowDeselect={false}
          data={withOwn(locales, company.locale)}
          value={company.locale}
          onChange={(v) => v && onChange({ ...company, locale: v })}
          error={errors['company/locale']}
        />
        <div className="setup-foot">
          <Button variant="default" size="sm" onClick={onBack}>
            {t('Back')}
          </Button>
          <Button type="submit" size="sm" disabled={!company.country || !company.baseCurrency}>
            {t('Continue')}
          </Button>
        </div>
      </form>
    </>
  );
}
