import { useQuery } from '@tanstack/react-query';
import { findRecord } from '../../../ui/api/session.ts';
import { allRows } from '../../../ui/settings/all-rows.ts';
import { get } from '../../../ui/api/request.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Skeleton } from '../../../ui/kit/kit.ts';
import { LoadProblem } from '../../../ui/settings/data-table.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { CompanyForm } from './company-form.tsx';

/** Who we are: on offers, in mails, and as the default for everything regional. */
export default function Company() {
  const record = findRecord('settings.company');
  const company = useQuery({
    queryKey: ['data', '/settings/company'],
    queryFn: async ({ signal }) => {
      const [row] = await allRows('/settings/company', { fields: 'name' }, 1, signal);
      return row ? (await get<{ data: Row }>(`/settings/company/${row.id}`, signal)).data : null;
    },
  });
  return (
    <SettingsPage
      title={t('Company profile')}
      text={t('What customers see of you, and what holds for colleagues who set nothing of their own.')}
    >
      {company.error ? (
        <LoadProblem error={company.error} onRetry={() => void company.refetch()} />
      ) : company.isPending ? (
        <Skeleton height={320} />
      ) : company.data && record ? (
        <CompanyForm key={company.data.id} record={record} row={company.data} />
      ) : (
        <Empty icon="building" title={t('There is no company profile yet')} text={t('The first set-up makes it.')} />
      )}
    </SettingsPage>
  );
}
