import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { currentUser, findRecord, may } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { formatAgo, formatDate, dayOf } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Anchor, Button } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { scopeSummary, type Scope } from './scope-summary.ts';

/** Keys for programs: one's own, and everybody's for those who manage users. */
export default function ApiKeys() {
  const keys = useRows('/identity/api-keys', {
    fields: 'name,prefix,owner,scopes,permissions,expiresAt,lastUsedAt,revokedAt,createdAt',
    sort: '-createdAt',
  });
  const [isNew, setIsNew] = useState(false);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const now = Date.now();
  const isOver = (row: Row): boolean =>
    row['revokedAt'] !== null || (typeof row['expiresAt'] === 'string' && Date.parse(row['expiresAt']) < now);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (k) => (
        <span className="cell-stack">
          <span>{String(k['name'])}</span>
          <code className="dim">{String(k['prefix'])}…</code>
        </span>
      ),
    },
    {
      key: 'scopes',
      title: t('May'),
      cell: (k) => scopeSummary((k['scopes'] as readonly Scope[] | undefined) ?? [], (k['permissions'] as readonly string[] | null) ?? []),
    },
    ...(may('users.manage') ? [{ key: 'owner', title: t('Acts as'), cell: (k: Row) => (k['owner'] as RefValue).title ?? '…' }] : []),
    {
      key: 'used',
      title: t('Last used'),
      cell: (k) => <span className="dim">{k['lastUsedAt'] ? formatAgo(String(k['lastUsedAt']), now) : t('Never')}</span>,
    },
    {
      key: 'expires',
      title: t('Expires'),
      cell: (k) =>
        k['revokedAt'] ? (
          <Chip color="red">{t('Revoked')}</Chip>
        ) : isOver(k) ? (
          <Chip color="gray">{t('Expired')}</Chip>
        ) : k['expiresAt'] ? (
          formatDate(dayOf(String(k['expiresAt'])))
        ) : (
          <Chip color="yellow">{t('Never')}</Chip>
        ),
    },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (k) =>
        isOver(k) ? null : (
          <Button
            variant="subtle"
            color="red"
            size="compact-sm"
            onClick={() => setRevoking(k)}
            aria-label={t('Revoke {name}', { name: String(k['name']) })}
          >
            {t('Revoke')}
          </Button>
        ),
    },
  ];
  const revoke = async (row: Row) => {
    const record = findRecord('identity.apiKey');
    if (record) await runCommand(record, row.id, 'revoke', {});
    await refresh('/identity/api-keys');
    toast(t('The key no longer works.'));
  };
  return (
    <SettingsPage
      isWide
      title={t('API keys')}
      text={
        <>
          {t('A key does what its owner may do, within the scopes you give it.')}{' '}
          <Anchor href="/api/docs" target="_blank">
            {t('API reference')}
          </Anchor>
        </>
      }
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsNew(true)}>
          {t('New API key')}
        </Button>
      }
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('API keys')}
          columns={columns}
          rows={keys.data}
          rowKey={(k) => k.id}
          error={keys.error}
          onRetry={() => void keys.refetch()}
          empty={{
            icon: 'key',
            title: t('No API keys'),
            text: t('Make one for a program that reads or writes your data.'),
            action: <Button onClick={() => setIsNew(true)}>{t('New API key')}</Button>,
          }}
        />
      </SettingsCard>
      {isNew && <CreateKeyDialog ownerName={currentUser()?.name ?? ''} onClose={() => setIsNew(false)} />}
      {revoking && (
        <ConfirmDialog
          isDangerous
          title={t('Revoke {name}?', { name: String(revoking['name']) })}
          text={t('Programs that use it stop working at once. This cannot be undone.')}
          confirm={t('Revoke')}
          onConfirm={() => revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </SettingsPage>
  );
}
