import { lazy, Suspense, useState } from 'react';
import { deleteRow } from '../../../../ui/api/records.ts';
import { findRecord } from '../../../../ui/api/session.ts';
import { t } from '../../../../ui/i18n/t.ts';
import { Icon } from '../../../../ui/kit/icon.tsx';
import { IconButton } from '../../../../ui/kit/icon-button.tsx';
import { Button } from '../../../../ui/kit/kit.ts';
import { DataTable } from '../../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../../ui/settings/settings-page.tsx';
import { useAction } from '../../../../ui/settings/use-action.ts';
import { refresh, useData } from '../../../../ui/settings/use-data.ts';

const CreateDialog = lazy(() => import('../../../../ui/records/form/create-dialog.tsx'));

interface Extension {
  readonly id: string;
  readonly number: string;
  readonly user: { readonly id: string; readonly title: string | null };
}

const path = '/activities/phone-extensions';

/** Whose telephone is whose: by this a call of the phone system finds its user. */
export default function ExtensionsPage() {
  const record = findRecord('activities.phoneExtension');
  const { data, error } = useData<{ data: readonly Extension[] }>(`${path}?sort=number&page[size]=200`);
  const [isAdding, setIsAdding] = useState(false);
  const { act } = useAction();
  if (!record) return null;
  return (
    <SettingsPage
      title={t('Phone extensions')}
      text={t('Whose telephone is whose, so that calls find their people.')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsAdding(true)}>
          {t('Add an extension')}
        </Button>
      }
    >
      <SettingsCard
        title={t('Extensions')}
        text={t('Your phone system tells of calls at {address}, with an API key.', { address: '/api/v1/activities/calls/events' })}
        isFlush
      >
        <DataTable
          label={t('Extensions')}
          rows={data?.data}
          error={error}
          rowKey={(row) => row.id}
          empty={{ icon: 'phone', title: t('No extension yet'), text: t('Then a call shows who calls to the one whose telephone rings.') }}
          columns={[
            { key: 'number', title: t('Extension'), isTitle: true, cell: (row) => row.number },
            { key: 'user', title: t('User'), cell: (row) => row.user.title ?? '–' },
            {
              key: 'actions',
              title: t('Actions'),
              isActions: true,
              cell: (row) => (
                <IconButton
                  icon="trash"
                  label={t('Remove')}
                  variant="subtle"
                  onClick={() =>
                    void act(async () => {
                      await deleteRow(record, row.id);
                      await refresh(path);
                    })
                  }
                />
              ),
            },
          ]}
        />
      </SettingsCard>
      {isAdding && (
        <Suspense fallback={null}>
          <CreateDialog
            record={record}
            onClose={() => setIsAdding(false)}
            onCreated={() => {
              setIsAdding(false);
              void refresh(path);
            }}
          />
        </Suspense>
      )}
    </SettingsPage>
  );
}
