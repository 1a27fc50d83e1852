import { useNavigate, useParams } from '@tanstack/react-router';
import { deleteRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Empty } from '../../../ui/kit/empty.tsx';
import { Face } from '../../../ui/kit/face.tsx';
import { Button, Skeleton } from '../../../ui/kit/kit.ts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/settings/confirm-dialog.tsx';
import { LoadProblem } from '../../../ui/kit/load-problem.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { RoleEditor } from './role-editor.tsx';
import { roleDescription, roleName } from './role-name.ts';
import { peopleChanged, useRoles, useUsers } from './use-people.ts';

/** One role: what it allows, and who has it. */
export default function RolePage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  const navigate = useNavigate();
  const roles = useRoles();
  const users = useUsers();
  const [isAsking, setIsAsking] = useState(false);
  const role = roles.data?.find((r) => r.id === id);
  const back = { to: '/settings/roles', label: t('Roles') };
  if (!role) {
    return (
      <SettingsPage title={t('Role')} back={back}>
        {roles.error ? (
          <LoadProblem error={roles.error} />
        ) : roles.data ? (
          <Empty icon="shield" title={t('There is no such role.')} />
        ) : (
          <Skeleton height={240} />
        )}
      </SettingsPage>
    );
  }
  const holders = (users.data ?? []).filter((u) => u.active && u.roles?.some((r) => r.ref.id === role.id));
  const remove = async () => {
    const record = findRecord('identity.role');
    if (record) await deleteRow(record, role.id);
    await navigate({ to: '/settings/roles' });
    await peopleChanged();
  };
  return (
    <SettingsPage
      isWide
      title={roleName(role)}
      text={roleDescription(role)}
      back={back}
      actions={
        role.key ? undefined : (
          <Button variant="default" color="red" onClick={() => setIsAsking(true)}>
            {t('Delete role')}
          </Button>
        )
      }
    >
      {role.isAdmin ? (
        <SettingsCard
          title={t('Everything')}
          text={t(
            'Administrators see and change all records and settings. This role cannot be narrowed; give another one to those who need less.',
          )}
        />
      ) : (
        <RoleEditor key={role.id} role={role} />
      )}
      <SettingsCard title={t('Who has this role')} text={tn(holders.length, '{count} person', '{count} people')}>
        {holders.length === 0 ? (
          <p className="dim flat">{t('Nobody yet. Roles are given on the page of users.')}</p>
        ) : (
          <ul className="people">
            {holders.map((u) => (
              <li key={u.id} className="row">
                <Face name={u.name} size={22} />
                {u.name}
              </li>
            ))}
          </ul>
        )}
      </SettingsCard>
      {isAsking && (
        <ConfirmDialog
          isDangerous
          title={t('Delete the role {name}?', { name: role.name })}
          text={t('This is possible only while nobody has it.')}
          confirm={t('Delete role')}
          onConfirm={remove}
          onClose={() => setIsAsking(false)}
        />
      )}
    </SettingsPage>
  );
}
