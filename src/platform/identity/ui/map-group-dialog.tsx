import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, Select } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { RolePicker } from './role-picker.tsx';
import { peopleChanged, useTeams } from './use-people.ts';

/** What the members of a group of the directory get here. */
export function MapGroupDialog({ group, onClose }: { group: Row; onClose: () => void }) {
  const teams = useTeams();
  const [roles, setRoles] = useState<readonly string[]>((group['roles'] as readonly string[] | null) ?? []);
  const [team, setTeam] = useState<string | null>((group['team'] as RefValue | null)?.id ?? null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    const record = findRecord('identity.directoryGroup');
    if (!record) return;
    setIsBusy(true);
    try {
      await runCommand(record, group.id, 'map', { roles, team });
      await peopleChanged();
      toast(t('Saved'));
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error));
      setIsBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('Members of {name}', { name: String(group['name']) })}
      size={480}
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <RolePicker value={roles} onChange={setRoles} error={errors['roles']} />
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
