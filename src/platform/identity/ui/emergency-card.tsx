import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Select } from '../../../ui/kit/kit.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { peopleChanged } from './use-people.ts';

/** Who signs in with a password or passkey even where a provider is the only way: for the day it fails. */
export function EmergencyCard() {
  const users = useRows('/identity/users', {
    'filter[audience][eq]': 'staff',
    'filter[active][eq]': 'true',
    fields: 'name,email,emergencyAccess',
    sort: 'name',
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  const set = (id: string, isOn: boolean) =>
    act(
      async () => {
        const record = findRecord('identity.user');
        if (record) await runCommand(record, id, 'set-emergency-access', { isOn });
        setChosen(null);
        await peopleChanged();
      },
      isOn ? t('Emergency access was given.') : t('Emergency access was taken.'),
    );
  const having = users.data?.filter((u) => u['emergencyAccess']);
  const others = (users.data ?? []).filter((u) => !u['emergencyAccess']);
  return (
    <SettingsCard
      isFlush
      title={t('Emergency access')}
      text={t('Administrators who get in with a password or passkey when the provider is down or set up wrong. Keep one or two.')}
      footer={
        <>
          <Select
            className="grow"
            aria-label={t('Who gets emergency access')}
            placeholder={t('Choose somebody')}
            searchable
            value={chosen}
            onChange={setChosen}
            data={others.map((u) => ({ value: u.id, label: String(u['name']) }))}
          />
          <Button variant="default" disabled={chosen === null} loading={isBusy} onClick={() => chosen && void set(chosen, true)}>
            {t('Give access')}
          </Button>
        </>
      }
    >
      <DataTable<Row>
        label={t('Emergency access')}
        rows={having}
        rowKey={(u) => u.id}
        error={users.error}
        onRetry={() => void users.refetch()}
        empty={{ icon: 'key', title: t('Nobody'), text: t('Choose an administrator before you make single sign-on the only way in.') }}
        columns={[
          { key: 'name', title: t('Name'), isTitle: true, cell: (u) => String(u['name']) },
          { key: 'email', title: t('E-mail'), cell: (u) => <span className="dim">{String(u['email'])}</span> },
          {
            key: 'actions',
            title: t('Actions'),
            isActions: true,
            cell: (u) => (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                loading={isBusy}
                onClick={() => void set(u.id, false)}
                aria-label={t('Take emergency access from {name}', { name: String(u['name']) })}
              >
                {t('Take away')}
              </Button>
            ),
          },
        ]}
      />
    </SettingsCard>
  );
}
