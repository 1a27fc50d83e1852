import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { useAction } from '../../../ui/settings/use-action.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { deviceName } from './device-name.ts';

/** Sessions of oneself or of all others, each with a way to end it. */
export function SessionList({ whose }: { whose: 'mine' | 'others' }) {
  const me = currentUser()?.id ?? '';
  const [isAll, setIsAll] = useState(false);
  const sessions = useRows('/identity/sessions', { [`filter[user][${whose === 'mine' ? 'eq' : 'ne'}]`]: me, sort: '-lastSeenAt' });
  const { isBusy, act } = useAction();
  const record = findRecord('identity.session');
  const end = (id: string | null) =>
    act(
      async () => {
        if (record) await runCommand(record, id, id === null ? 'revoke-others' : 'revoke', {});
        await refresh('/identity/sessions');
      },
      id === null ? t('All other devices were signed out.') : t('The device was signed out.'),
    );
  const now = Date.now();
  const isThis = (row: Row): boolean => row.id === currentUser()?.sessionId;
  const columns: readonly Column<Row>[] = [
    {
      key: 'device',
      title: t('Device'),
      isTitle: true,
      cell: (s) => {
        const device = deviceName(String(s['userAgent'] ?? ''));
        return (
          <span className="row">
            <Icon name={device.isPhone ? 'device-mobile' : 'device-laptop'} size={18} />
            <span className="cell-stack">
              <span>
                {device.name} {isThis(s) && <Chip color="green">{t('This device')}</Chip>}
              </span>
              <span className="dim">{String(s['ipAddress'] ?? '')}</span>
            </span>
          </span>
        );
      },
    },
    ...(whose === 'others' ? [{ key: 'user', title: t('User'), cell: (s: Row) => (s['user'] as RefValue).title ?? '…' }] : []),
    {
      key: 'seen',
      title: t('Last seen'),
      cell: (s) => <span className="dim">{formatAgo(String(s['lastSeenAt'] ?? s.createdAt), now)}</span>,
    },
    { key: 'since', title: t('Signed in'), cell: (s) => <span className="dim">{formatAgo(s.createdAt, now)}</span> },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (s) =>
        isThis(s) ? null : (
          <Button variant="subtle" color="red" size="compact-sm" loading={isBusy} onClick={() => void end(s.id)}>
            {t('Sign out')}
          </Button>
        ),
    },
  ];
  const rows = sessions.data;
  return (
    <SettingsCard
      isFlush
      title={whose === 'mine' ? t('Your devices') : t('Everybody else')}
      actions={
        whose === 'mine' && (rows?.length ?? 0) > 1 ? (
          <Button variant="default" loading={isBusy} onClick={() => void end(null)}>
            {t('Sign out all other devices')}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        label={whose === 'mine' ? t('Your devices') : t('Everybody else')}
        columns={columns}
        rows={isAll ? rows : rows?.slice(0, 10)}
        rowKey={(s) => s.id}
        error={sessions.error}
        onRetry={() => void sessions.refetch()}
        empty={{ icon: 'device-laptop', title: t('Nobody else is signed in') }}
        more={rows && rows.length > 10 && !isAll ? { load: () => setIsAll(true), isLoading: false } : null}
      />
    </SettingsCard>
  );
}
