import { useState } from 'react';
import { runCommand } from '../../../ui/api/records.ts';
import { findRecord } from '../../../ui/api/session.ts';
import { t } from '../../../ui/i18n/t.ts';
import { Icon } from '../../../ui/kit/icon.tsx';
import { Alert, Button, Group, Modal, Select, TextInput } from '../../../ui/kit/kit.ts';
import { CopyField } from '../../../ui/settings/copy-field.tsx';
import { fieldErrors, type FieldErrors } from '../../../ui/settings/field-error.ts';
import { refresh } from '../../../ui/settings/use-data.ts';

/** Makes a provisioning token; then shows it, this once. */
export function CreateTokenDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const [days, setDays] = useState('180');
  const [token, setToken] = useState<string | null>(null);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  const create = async () => {
    const record = findRecord('identity.scimToken');
    if (!record) return;
    setIsBusy(true);
    setErrors({});
    try {
      const expiresAt = new Date(Date.now() + Number(days) * 86_400_000).toISOString();
      const { result } = await runCommand(record, null, 'create-token', { name, expiresAt });
      setToken((result as { token: string }).token);
      await refresh('/identity/scim-tokens');
    } catch (error) {
      setErrors(fieldErrors(error));
    }
    setIsBusy(false);
  };
  const close = { 'aria-label': t('Close') };
  if (token) {
    return (
      <Modal opened onClose={onClose} title={t('Copy your new token')} size={560} closeOnClickOutside={false} closeButtonProps={close}>
        <div className="dialog-form">
          <Alert color="yellow" variant="light" icon={<Icon name="alert-triangle" />}>
            {t('This is the only time the token is shown. Put it into your directory now.')}
          </Alert>
          <CopyField text={token} label={t('Provisioning token')} />
          <Group justify="flex-end">
            <Button onClick={onClose} data-autofocus>
              {t('I have copied it')}
            </Button>
          </Group>
        </div>
      </Modal>
    );
  }
  return (
    <Modal opened onClose={onClose} title={t('New token')} size={480} closeButtonProps={close}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void create();
        }}
      >
        {errors[''] && (
          <Alert color="red" variant="light" role="alert">
            {errors['']}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          description={t('Such as the directory that uses it.')}
          required
          data-autofocus
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          error={errors['name']}
        />
        <Select
          label={t('Expires')}
          allowDeselect={false}
          value={days}
          onChange={(value) => setDays(value ?? '180')}
          error={errors['expiresAt']}
          data={[
            { value: '30', label: t('In 30 days') },
            { value: '90', label: t('In 90 days') },
            { value: '180', label: t('In 180 days') },
            { value: '365', label: t('In one year') },
          ]}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Create token')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
