import { useState } from 'react';
import { formatAgo } from '../../../ui/i18n/format.ts';
import { label, t, tn } from '../../../ui/i18n/t.ts';
import { Face } from '../../../ui/kit/face.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, SegmentedControl, TextInput } from '../../../ui/kit/kit.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { stateOf, type UserState } from './user-state.ts';
import { useInvitations } from './use-invitations.ts';
import { UserMenu } from './user-menu.tsx';
import { UserPanel } from './user-panel.tsx';
import type { UserRow } from './types.ts';
import { useUsers } from './use-people.ts';

type Shown = 'active' | 'invited' | 'inactive';

/** Everybody on the staff: who they are, what they may, when they were last here. */
export default function Users() {
  const users = useUsers();
  const pending = useInvitations();
  const [isInviting, setIsInviting] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const [shown, setShown] = useState<Shown>('active');
  const [q, setQ] = useState('');
  const now = Date.now();
  const all = users.data ?? [];
  const state = (user: UserRow): UserState => stateOf(user, pending);
  const count = (which: Shown): number => all.filter((u) => state(u) === which).length;
  const rows = users.data?.filter(
    (u) => state(u) === shown && `${u.name} ${u.email} ${u.jobTitle ?? ''}`.toLowerCase().includes(q.trim().toLowerCase()),
  );
  const open = all.find((u) => u.id === editing);
  const columns: readonly Column<UserRow>[] = [
    {
      key: 'name',
      title: t('Name'),
      isTitle: true,
      cell: (u) => (
        <button type="button" className="cell-button row" onClick={() => setEditing(u.id)}>
          <Face name={u.name} size={28} />
          <span className="cell-stack">
            <span className="link">{u.name}</span>
            <span className="dim truncate">{u.email}</span>
          </span>
        </button>
      ),
    },
    {
      key: 'roles',
      title: t('Roles'),
      cell: (u) => (
        <span className="chips">
          {u.roles?.length ? (
            u.roles.map((r) => (
              <Chip key={r.id} color={r.ref.title === 'Administrator' ? 'violet' : 'gray'}>
                {label(r.ref.title ?? '…')}
              </Chip>
            ))
          ) : (
            <span className="dim">{t('No role')}</span>
          )}
        </span>
      ),
    },
    { key: 'team', title: t('Team'), cell: (u) => u.team?.title ?? <span className="dim">–</span> },
    {
      key: 'twoFactor',
      title: t('Two-factor'),
      cell: (u) => (u.twoFactorEnabled ? <Chip color="green">{t('On')}</Chip> : <span className="dim">{t('Off')}</span>),
    },
    {
      key: 'seen',
      title: shown === 'invited' ? t('Invited') : t('Last seen'),
      cell: (u) => (
        <span className="dim">
          {shown === 'invited'
            ? formatAgo(pending.get(u.id)?.sentAt ?? u.createdAt, now)
            : u.lastSeenAt
              ? formatAgo(u.lastSeenAt, now)
              : t('Never')}
        </span>
      ),
    },
    {
      key: 'menu',
      title: t('Actions'),
      isActions: true,
      cell: (u) => <UserMenu user={u} state={state(u)} onEdit={() => setEditing(u.id)} />,
    },
  ];
  return (
    <SettingsPage
      isWide
      title={t('Users')}
      text={t('Everybody who signs in here. People you deactivate keep what they own and did.')}
      actions={
        <Button leftSection={<Icon name="user-plus" size={15} />} onClick={() => setIsInviting(true)}>
          {t('Invite people')}
        </Button>
      }
    >
      <div className="filter-row">
        <SegmentedControl
          aria-label={t('Show')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={[
            { value: 'active', label: `${t('Active')} ${count('active')}` },
            { value: 'invited', label: `${t('Invited')} ${count('invited')}` },
            { value: 'inactive', label: `${t('Deactivated')} ${count('inactive')}` },
          ]}
        />
        <TextInput
          className="grow"
          aria-label={t('Find a user')}
          placeholder={t('Name, e-mail or job title')}
          leftSection={<Icon name="search" size={14} />}
          value={q}
          onChange={(e) => setQ(e.currentTarget.value)}
        />
      </div>
      <SettingsCard isFlush>
        <DataTable
          label={t('Users')}
          columns={columns}
          rows={rows}
          rowKey={(u) => u.id}
          error={users.error}
          onRetry={() => void users.refetch()}
          empty={
            q
              ? { icon: 'search', title: t('Nobody by that name') }
              : shown === 'invited'
                ? {
                    icon: 'mail',
                    title: t('No open invitations'),
                    text: t('Whoever you invite gets a mail with a link to choose a password.'),
                  }
                : { icon: 'users', title: shown === 'inactive' ? t('Nobody is deactivated') : t('Nobody here yet') }
          }
        />
      </SettingsCard>
      <p className="dim" aria-live="polite">
        {rows ? tn(rows.length, '{count} user', '{count} users') : ''}
      </p>
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} onInvited={() => setShown('invited')} />}
      {open && <UserPanel key={open.id} user={open} state={state(open)} onClose={() => setEditing(null)} />}
    </SettingsPage>
  );
}
