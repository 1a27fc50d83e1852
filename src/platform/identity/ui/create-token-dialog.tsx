import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Select, TextInput } from '../../../ui/kit/kit.ts';
import { FormDialog } from '../../../ui/settings/form-dialog.tsx';
import { SecretDialog } from '../../../ui/settings/secret-dialog.tsx';
import { refresh } from '../../../ui/settings/use-data.ts';

/** Makes a provisioning token; then shows it, this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [days, setDays] = useState('180');
  const [token, setToken] = useState<string | null>(null);
  const create = async () => {
    const record = findRecord('identity.scimToken');
    if (!record) return;
    const expiresAt = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
    const { result } = await runCommand(record, null, 'create-token', { name, expiresAt });
    setToken((result as { token: string }).token);
    await refresh('/identity/scim-tokens');
  };
  if (token) {
    return (
      <SecretDialog
        title={t('Copy your new token')}
        warning={t('This is the only time the token is shown. Put it into your directory now.')}
        label={t('Provisioning token')}
        secret={token}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog title={t('New token')} size={480} submit={t('Create token')} onSubmit={create} onClose={onClose}>
      {(errorOf) => (
        <>
          <TextInput
            label={t('Name')}
            description={t('Such as the directory that uses it.')}
            required
            data-autofocus
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            error={errorOf('name')}
          />
          <Select
            label={t('Expires')}
            allowDeselect={false}
            value={days}
            onChange={(value) => setDays(value ?? '180')}
            error={errorOf('expiresAt')}
            data={[
              { value: '30', label: t('In 30 days') },
              { value: '90', label: t('In 90 days') },
              { value: '180', label: t('In 180 days') },
              { value: '365', label: t('In one year') },
            ]}
          />
        </>
      )}
    </FormDialog>
  );
}
