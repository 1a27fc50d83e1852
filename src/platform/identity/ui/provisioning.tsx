import './identity.css';
import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { dayOf, formatAgo, formatDate } from '../../../ui/i18n/format.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { CreateTokenDialog } from './create-token-dialog.tsx';
import { MapGroupDialog } from './map-group-dialog.tsx';
import { roleName } from './role-name.ts';
import { useRoles } from './use-people.ts';

/** A directory that keeps users and groups here by SCIM: its tokens, and what its groups mean. */
export default function Provisioning() {
  const tokens = useRows('/identity/scim-tokens', { sort: '-createdAt' });
  const groups = useRows('/identity/directory-groups', { sort: 'name', fields: 'name,roles,team,members' });
  const roles = useRoles();
  const [isNew, setIsNew] = useState(false);
  const [revoking, setRevoking] = useState<Row | null>(null);
  const [mapping, setMapping] = useState<Row | null>(null);
  const now = Date.now();
  const isOver = (row: Row): boolean => row['revokedAt'] !== null || Date.parse(String(row['expiresAt'])) < now;
  const revoke = async (row: Row) => {
    const record = findRecord('identity.scimToken');
    if (record) await runCommand(record, row.id, 'revoke', {});
    await refresh('/identity/scim-tokens');
    toast(t('The token no longer works.'));
  };
  const tokenColumns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (k) => (
        <span className="cell-stack">
          <span>{String(k['name'])}</span>
          <code className="dim">scim_{String(k['prefix'])}…</code>
        </span>
      ),
    },
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
        ) : (
          formatDate(dayOf(String(k['expiresAt'])))
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
  const groupColumns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('Group'),
      isTitle: true,
      cell: (g) => (
        <span className="cell-stack">
          <span>{String(g['name'])}</span>
          <span className="dim">{tn(((g['members'] as readonly unknown[] | null) ?? []).length, '{count} member', '{count} members')}</span>
        </span>
      ),
    },
    {
      key: 'roles',
      title: t('Roles'),
      cell: (g) => {
        const names = (roles.data ?? []).filter((r) => ((g['roles'] as readonly string[] | null) ?? []).includes(r.id)).map(roleName);
        return names.length === 0 ? (
          <span className="dim">{t('None')}</span>
        ) : (
          <span className="chips">
            {names.map((name) => (
              <Chip key={name}>{name}</Chip>
            ))}
          </span>
        );
      },
    },
    { key: 'team', title: t('Team'), cell: (g) => (g['team'] as RefValue | null)?.title ?? <span className="dim">–</span> },
    {
      key: 'actions',
      title: t('Actions'),
      isActions: true,
      cell: (g) => (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => setMapping(g)}
          aria-label={t('Roles and team of {name}', { name: String(g['name']) })}
        >
          {t('Change')}
        </Button>
      ),
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Provisioning')}
      text={t('Let your company’s directory add, change and deactivate people here by itself (SCIM 2.0).')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsNew(true)}>
          {t('New token')}
        </Button>
      }
    >
      <SettingsCard title={t('Address')} text={t('Give your directory this address and a token. Users sign in through single sign-on.')}>
        <CopyField label={t('Address for SCIM')} text={`${window.location.origin}/scim/v2`} />
      </SettingsCard>
      <SettingsCard isFlush title={t('Tokens')}>
        <DataTable
          label={t('Tokens')}
          columns={tokenColumns}
          rows={tokens.data}
          rowKey={(k) => k.id}
          error={tokens.error}
          onRetry={() => void tokens.refetch()}
          empty={{
            icon: 'key',
            title: t('No tokens'),
            text: t('A directory can change nothing here until you make one.'),
            action: <Button onClick={() => setIsNew(true)}>{t('New token')}</Button>,
          }}
        />
      </SettingsCard>
      <SettingsCard
        isFlush
        title={t('Groups of the directory')}
        text={t('They appear once the directory sends them. Say what their members get here.')}
      >
        <DataTable
          label={t('Groups of the directory')}
          columns={groupColumns}
          rows={groups.data}
          rowKey={(g) => g.id}
          error={groups.error}
          onRetry={() => void groups.refetch()}
          empty={{ icon: 'users-group', title: t('No groups yet'), text: t('Assign groups to this application in your directory.') }}
        />
      </SettingsCard>
      {isNew && <CreateTokenDialog onClose={() => setIsNew(false)} />}
      {mapping && <MapGroupDialog key={mapping.id} group={mapping} onClose={() => setMapping(null)} />}
      {revoking && (
        <ConfirmDialog
          isDangerous
          title={t('Revoke {name}?', { name: String(revoking['name']) })}
          text={t('The directory that uses it can change nothing here any more. This cannot be undone.')}
          confirm={t('Revoke')}
          onConfirm={() => revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </SettingsPage>
  );
}
