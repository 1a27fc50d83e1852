import type { Days, PeriodName } from '../i18n/period.ts';
import { t } from '../i18n/t.ts';
import { Select, TextInput } from '../kit/kit.ts';

interface PeriodFilterProps {
  readonly period: PeriodName;
  readonly days: Days;
  /** What was chosen: a period by name with the days shown so far, or `own` with other days. */
  readonly onChange: (next: Days & { readonly period: PeriodName }) => void;
}

/** Of which days a report tells: a period with a name, or days of one's own. */
export function PeriodFilter({ period, days, onChange }: PeriodFilterProps) {
  const periods: readonly { value: PeriodName; label: string }[] = [
    { value: 'last7', label: t('Last 7 days') },
    { value: 'thisMonth', label: t('This month') },
    { value: 'lastMonth', label: t('Last month') },
    { value: 'thisQuarter', label: t('This quarter') },
    { value: 'lastQuarter', label: t('Last quarter') },
    { value: 'thisYear', label: t('This year') },
    { value: 'lastYear', label: t('Last year') },
    { value: 'last12', label: t('Last 12 months') },
    { value: 'own', label: t('Other days') },
  ];
  const day = (name: 'from' | 'to', text: string) => (
    <TextInput
      size="xs"
      type="date"
      aria-label={text}
      value={days[name]}
      onChange={(event) => {
        if (event.currentTarget.value) onChange({ ...days, period: 'own', [name]: event.currentTarget.value });
      }}
    />
  );
  return (
    <>
      <Select
        size="xs"
        w={160}
        aria-label={t('Period')}
        allowDeselect={false}
        data={periods}
        value={period}
        onChange={(next) => onChange({ ...days, period: (next ?? period) as PeriodName })}
      />
      {period === 'own' && (
        <>
          {day('from', t('From'))}
          {day('to', t('To'))}
        </>
      )}
    </>
  );
}
