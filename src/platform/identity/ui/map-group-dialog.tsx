import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Select } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { RolePicker } from './role-picker.tsx';
import { peopleChanged, useTeams } from './use-people.ts';

/** What the members of a group of the directory get here. */
export function MapGroupDialog({ group, onClose }: { group: Row; onClose: () => void }) {
  const teams = useTeams();
  const [roles, setRoles] = useState<readonly string[]>((group['roles'] as readonly string[] | null) ?? []);
  const [team, setTeam] = useState<string | null>((group['team'] as RefValue | null)?.id ?? null);
  const save = async () => {
    const record = findRecord('identity.directoryGroup');
    if (!record) return;
    await runCommand(record, group.id, 'map', { roles, team });
    await peopleChanged();
    toast(t('Saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('Members of {name}', { name: String(group['name']) })}
      size={480}
      submit={t('Save')}
      onSubmit={save}
      onClose={onClose}
    >
      {(errorOf) => (
        <>
          <RolePicker value={roles} onChange={setRoles} error={errorOf('roles')} />
          <Select
            label={t('Team')}
            clearable
            searchable
            value={team}
            onChange={setTeam}
            data={(teams.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
            clearButtonProps={{ 'aria-label': t('Clear') }}
          />
          <p className="dim flat">{t('Whoever is in the group now gets this at once, and loses it when they leave it.')}</p>
        </>
      )}
    </FormDialog>
  );
}
