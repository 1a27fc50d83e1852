import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { OnlyRow } from '../../../ui/settings/only-row.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { CompanyForm } from './company-form.tsx';

/** Who we are: on offers, in mails, and as the default for everything regional. */
export default function Company() {
  return (
    <SettingsPage
      title={t('Company profile')}
      text={t('What customers see of you, and what holds for colleagues who set nothing of their own.')}
    >
      <OnlyRow
        record="settings.company"
        empty={() => <Empty icon="building" title={t('There is no company profile yet')} text={t('The first set-up makes it.')} />}
      >
        {(record, row) => <CompanyForm key={row.id} record={record} row={row} />}
      </OnlyRow>
    </SettingsPage>
  );
}
