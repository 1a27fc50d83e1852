import { useState } from 'react';
import { post } from '../../../ui/api/request.ts';
import type { Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { IconButton } from '../../../ui/kit/icon-button.tsx';
import { Button, Select } from '../../../ui/kit/kit.ts';
import { DataTable } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';

const path = '/calendars/assignments';

/** Who works by this calendar: people, and teams with those below them. By the default works everybody else. */
export function AssignmentsCard({ calendar }: { calendar: Row }) {
  const found = useRows(path, { 'filter[calendar][eq]': calendar.id });
  const users = useRows('/identity/users', { filter: JSON.stringify({ field: 'active', op: 'eq', value: true }) });
  const teams = useRows('/identity/teams');
  const [whom, setWhom] = useState<string | null>(null);
  const { isBusy, act } = useAction();
  const assign = () =>
    act(async () => {
      const [kind, id] = (whom ?? '').split(':');
      await post(`${path}/assign`, { calendar: calendar.id, [kind === 'team' ? 'team' : 'user']: id });
      setWhom(null);
      await refresh(path);
    });
  return (
    <SettingsCard
      isFlush
      title={t('Who works by it')}
      text={
        calendar['isDefault'] === true
          ? t('Everybody who has no other calendar. Name people and teams here to keep them with it.')
          : t('A person’s own calendar comes first, then that of the team, then of the team above, then the default.')
      }
      footer={
        <form
          className="row holiday-form"
          onSubmit={(e) => {
            e.preventDefault();
            void assign();
          }}
        >
          <Select
            className="grow"
            aria-label={t('Team or person')}
            placeholder={t('Team or person')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('Clear') }}
            value={whom}
            onChange={setWhom}
            data={[
              { group: t('Teams'), items: (teams.data ?? []).map((team) => ({ value: `team:${team.id}`, label: String(team['name']) })) },
              {
                group: t('People'),
                items: (users.data ?? [])
                  .filter((user) => user['audience'] === 'staff')
                  .map((user) => ({ value: `user:${user.id}`, label: String(user['name']) })),
              },
            ]}
          />
          <Button type="submit" variant="default" loading={isBusy} disabled={whom === null}>
            {t('Add')}
          </Button>
        </form>
      }
    >
      <DataTable
        label={t('Who works by it')}
        rows={found.data}
        rowKey={(row) => row.id}
        error={found.error}
        onRetry={() => void found.refetch()}
        empty={{ icon: 'users', title: t('Nobody is named yet') }}
        columns={[
          {
            key: 'who',
            title: t('Who'),
            isTitle: true,
            cell: (row) => (
              <span className="row">
                <Icon name={row['team'] ? 'users-group' : 'user'} size={16} />
                {nameOf(row)}
              </span>
            ),
          },
          {
            key: 'kind',
            title: t('Kind'),
            cell: (row) => <span className="dim">{row['team'] ? t('Team and those below') : t('Person')}</span>,
          },
          {
            key: 'actions',
            title: t('Actions'),
            isActions: true,
            cell: (row) => (
              <IconButton
                icon="trash"
                label={t('Remove {what}', { what: nameOf(row) })}
                onClick={() =>
                  void act(async () => {
                    await post(`${path}/${row.id}/remove`, {});
                    await refresh(path);
                  })
                }
              />
            ),
          },
        ]}
      />
    </SettingsCard>
  );
}

function nameOf(row: Row): string {
  return ((row['team'] ?? row['user']) as { title: string | null } | null)?.title ?? '';
}
