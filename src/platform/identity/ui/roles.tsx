import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t, tn } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Button, Select, Textarea, TextInput } from '../../../ui/kit/kit.ts';
import { DataTable, type Column } from '../../../ui/settings/data-table.tsx';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';
import { SettingsPage } from '../../../ui/settings/settings-page.tsx';
import { roleDescription, roleName } from './role-name.ts';
import type { RoleRow } from './types.ts';
import { peopleChanged, useRoles, useUsers } from './use-people.ts';

/** What kinds of colleagues there are, as far as rights go. */
export default function Roles() {
  const roles = useRoles();
  const users = useUsers();
  const [isNew, setIsNew] = useState(false);
  const holders = (role: RoleRow): number =>
    (users.data ?? []).filter((u) => u.active && u.roles?.some((r) => r.ref.id === role.id)).length;
  const columns: readonly Column<RoleRow>[] = [
    {
      key: 'name',
      title: t('Role'),
      isTitle: true,
      cell: (r) => (
        <span className="cell-stack">
          <Link className="link" to={`/settings/roles/${r.id}`}>
            {roleName(r)}
          </Link>
          <span className="dim">{roleDescription(r)}</span>
        </span>
      ),
    },
    {
      key: 'kind',
      title: t('Kind'),
      width: 110,
      cell: (r) =>
        r.isAdmin ? (
          <Chip color="violet">{t('Everything')}</Chip>
        ) : r.key ? (
          <Chip>{t('Built in')}</Chip>
        ) : (
          <Chip color="blue">{t('Own')}</Chip>
        ),
    },
    {
      key: 'holders',
      title: t('People'),
      width: 110,
      cell: (r) => <span className="tabular">{tn(holders(r), '{count} person', '{count} people')}</span>,
    },
  ];
  return (
    <SettingsPage
      title={t('Roles')}
      text={t('Everything is closed until a role opens it. A person may have several roles; what they allow adds up.')}
      actions={
        <Button leftSection={<Icon name="plus" size={15} />} onClick={() => setIsNew(true)}>
          {t('New role')}
        </Button>
      }
    >
      <SettingsCard isFlush>
        <DataTable
          label={t('Roles')}
          columns={columns}
          rows={roles.data}
          rowKey={(r) => r.id}
          error={roles.error}
          onRetry={() => void roles.refetch()}
          empty={{ icon: 'shield-check', title: t('There are no roles.') }}
        />
      </SettingsCard>
      {isNew && <NewRole roles={roles.data} onClose={() => setIsNew(false)} />}
    </SettingsPage>
  );
}

function NewRole({ roles, onClose }: { roles: readonly RoleRow[] | undefined; onClose: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  // Until somebody chooses: the roles may come after the dialog.
  const [chosen, setChosen] = useState<string | null>();
  const from = chosen === undefined ? (roles?.find((r) => r.key === 'read-only')?.id ?? null) : chosen;
  const create = async () => {
    const record = findRecord('identity.role');
    const model = roles?.find((r) => r.id === from);
    if (!record) return;
    const row = await createRow(record, {
      name,
      description: description || null,
      grants: model?.grants ?? {},
      permissions: model?.permissions ?? null,
    });
    await peopleChanged();
    await navigate({ to: `/settings/roles/${row.id}` });
  };
  return (
    <FormDialog title={t('New role')} size={460} submit={t('Create role')} isDisabled={!roles} onSubmit={create} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <Textarea
            label={t('Description')}
            value={description}
            onChange={(e) => setDescription(e.currentTarget.value)}
            error={errorOf('description')}
          />
          <Select
            label={t('Start from')}
            description={t('Its rights are copied; change them next.')}
            clearable
            value={from}
            onChange={setChosen}
            data={(roles ?? []).filter((r) => !r.isAdmin).map((r) => ({ value: r.id, label: roleName(r) }))}
            clearButtonProps={{ 'aria-label': t('Clear') }}
          />
        </>
      )}
    </FormDialog>
  );
}
