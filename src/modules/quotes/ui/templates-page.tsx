import { useData } from '../../../ui/settings/use-data.ts';
import { t } from '../../../ui/i18n/t.ts';
import type { ListPage } from '../../../ui/api/types.ts';
import { RecordTable } from '../../../ui/records/record-table.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';

const fields = ['name', 'language', 'isDefault', 'validDays', 'remindDays'] as const;

/** What new quotes begin with. */
export default function TemplatesPage() {
  const { data, error } = useData<ListPage>('/quotes/templates?page[size]=100');
  return (
    <SettingsPage title={t('Quote templates')} text={t('What new quotes begin with: introduction, terms, how long they are valid.')} isWide>
      <RecordTable
        of="quotes.quoteTemplate"
        title={t('Quote templates')}
        rows={data?.data}
        error={error}
        columns={fields}
        form={[...fields, 'introduction', 'terms']}
        icon="file-text"
      />
    </SettingsPage>
  );
}
