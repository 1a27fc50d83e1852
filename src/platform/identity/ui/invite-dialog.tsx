import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Button, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { RolePicker } from './role-picker.tsx';
import { peopleChanged, useTeams } from './use-people.ts';

/** Asks somebody to join: they get a mail with a link to choose their password. */
export function InviteDialog({ onClose, onInvited }: { onClose: () => void; onInvited?: () => void }) {
  const record = findRecord('identity.user');
  const teams = useTeams();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [team, setTeam] = useState<string | null>(null);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const send = async (again: boolean) => {
    if (!record) return;
    await runCommand(record, null, 'invite', { name, email, roles, ...(team ? { team } : {}) }, { key: crypto.randomUUID() });
    toast(t('{email} was invited.', { email }));
    onInvited?.();
    void peopleChanged();
    if (!again) return onClose();
    setName('');
    setEmail('');
  };
  return (
    <FormDialog
      title={t('Invite people')}
      size={520}
      submit={t('Send invitation')}
      onSubmit={() => send(false)}
      onClose={onClose}
      actions={(run, isBusy) => (
        <Button variant="default" loading={isBusy} disabled={!name || !email} onClick={() => run(() => send(true))}>
          {t('Send and invite another')}
        </Button>
      )}
    >
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            required
            data-autofocus
            autoComplete="off"
            error={errorOf('name')}
          />
          <TextInput
            label={t('E-mail')}
            type="email"
            value={email}
            onChange={(e) => setEmail(e.currentTarget.value)}
            required
            autoComplete="off"
            error={errorOf('email')}
            description={t('The invitation goes there and is good for seven days.')}
          />
          <RolePicker value={roles} onChange={setRoles} error={errorOf('roles')} />
          {(teams.data ?? []).length > 0 && (
            <Select
              label={t('Team')}
              clearable
              searchable
              value={team}
              onChange={setTeam}
              data={(teams.data ?? []).map((each) => ({ value: each.id, label: each.name }))}
              clearButtonProps={{ 'aria-label': t('Clear') }}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
