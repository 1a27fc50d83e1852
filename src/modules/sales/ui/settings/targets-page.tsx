import { t } from '../../../../ui/i18n/t.ts';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useRows } from '../../../../ui/settings/use-rows.ts';
import { RecordTable } from '../../../../ui/records/record-table.tsx';

/** What reps are to reach, and the rates that a year was planned with. */
export default function TargetsPage() {
  const quotas = useRows('/sales/quotas', { sort: '-startsOn' });
  const rates = useRows('/sales/budget-rates', { sort: '-year' });
  return (
    <SettingsPage title={t('Quotas and budget rates')} text={t('What the forecast is measured against.')} isWide>
      <RecordTable
        of="sales.quota"
        title={t('Quotas')}
        text={t('The forecast of a longer period adds up the quotas that begin in it.')}
        rows={quotas.data}
        error={quotas.error}
        columns={['user', 'team', 'period', 'startsOn', 'measure', 'amount', 'count']}
        form={['user', 'team', 'period', 'startsOn', 'measure', 'amount', 'count']}
        icon="flag"
      />
      <RecordTable
        of="sales.budgetRate"
        title={t('Budget rates')}
        text={t('Deals count at these rates where “Budget rate” is chosen. A currency without a rate is in no total then.')}
        rows={rates.data}
        error={rates.error}
        columns={['currency', 'year', 'rate']}
        form={['year', 'currency', 'rate']}
        icon="coins"
      />
    </SettingsPage>
  );
}
