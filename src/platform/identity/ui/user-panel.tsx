import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { runCommand, updateRow } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { formatInstant } from '../../../ui/i18n/format.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Chip } from '../../../ui/kit/chip.tsx';
import { Face } from '../../../ui/kit/face.tsx';
import { Alert, Button, Drawer, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { RolePicker } from './role-picker.tsx';
import type { UserState } from './user-state.ts';
import type { UserRow } from './types.ts';
import { peopleChanged, useTeams } from './use-people.ts';

const same = (a: readonly string[], b: readonly string[]): boolean => a.toSorted().join() === b.toSorted().join();

/** One user beside the list: job title, main team, roles. */
export function UserPanel({ user, state, onClose }: { user: UserRow; state: UserState; onClose: () => void }) {
  const record = findRecord('identity.user');
  const teams = useTeams();
  const before = (user.roles ?? []).map((r) => r.ref.id);
  const [name, setName] = useState(user.name);
  const [jobTitle, setJobTitle] = useState(user.jobTitle ?? '');
  const [team, setTeam] = useState<string | null>(user.team?.id ?? null);
  const [roles, setRoles] = useState<readonly string[]>(before);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      const changes = {
        ...(name === user.name ? {} : { name }),
        ...(jobTitle === (user.jobTitle ?? '') ? {} : { jobTitle: jobTitle || null }),
        ...(team === (user.team?.id ?? null) ? {} : { team }),
      };
      if (Object.keys(changes).length > 0) await updateRow(record, user, changes);
      if (!same(roles, before)) await runCommand(record, user.id, 'change-roles', { roles });
      await peopleChanged();
      toast(t('Saved'));
      onClose();
    } catch (error) {
      setErrors(fieldErrors(error));
      setIsBusy(false);
    }
  };
  return (
    <Drawer opened onClose={onClose} position="right" size={440} title={user.name} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void save();
        }}
      >
        <div className="row panel-head">
          <Face name={user.name} size={44} />
          <div className="grow">
            <div className="truncate">{user.email}</div>
            <div className="dim">
              {user.lastSeenAt ? t('Last seen {when}', { when: formatInstant(user.lastSeenAt) }) : t('Has not signed in yet')}
            </div>
          </div>
          {state !== 'active' && (
            <Chip color={state === 'invited' ? 'yellow' : 'gray'}>{state === 'invited' ? t('Invited') : t('Deactivated')}</Chip>
          )}
        </div>
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <TextInput label={t('Name')} value={name} onChange={(e) => setName(e.currentTarget.value)} required error={errors['name']} />
        <TextInput
          label={t('Job title')}
          value={jobTitle}
          onChange={(e) => setJobTitle(e.currentTarget.value)}
          error={errors['jobTitle']}
        />
        <Select
          label={t('Team')}
          description={t('Row scope “team” reaches this team and those below it.')}
          clearable
          searchable
          value={team}
          onChange={setTeam}
          data={(teams.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
          error={errors['team']}
          clearButtonProps={{ 'aria-label': t('Clear') }}
        />
        <RolePicker value={roles} onChange={setRoles} error={errors['roles']} />
        <div className="row panel-foot">
          <Link className="link-accent grow" to={`/identity/users/${user.id}`}>
            {t('All details and history')}
          </Link>
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Save')}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
