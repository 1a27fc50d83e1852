import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, Select, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
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
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const send = async (again: boolean) => {
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      await runCommand(record, null, 'invite', { name, email, roles, ...(team ? { team } : {}) }, { key: crypto.randomUUID() });
      toast(t('{email} was invited.', { email }));
      onInvited?.();
      void peopleChanged();
      if (!again) return onClose();
      setName('');
      setEmail('');
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={t('Invite people')} size={520} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void send(false);
        }}
      >
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          required
          data-autofocus
          autoComplete="off"
          error={errors['name']}
        />
        <TextInput
          label={t('E-mail')}
          type="email"
          value={email}
          onChange={(e) => setEmail(e.currentTarget.value)}
          required
          autoComplete="off"
          error={errors['email']}
          description={t('The invitation goes there and is good for seven days.')}
        />
        <RolePicker value={roles} onChange={setRoles} error={errors['roles']} />
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
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button variant="default" loading={isBusy} disabled={!name || !email} onClick={() => void send(true)}>
            {t('Send and invite another')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Send invitation')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
