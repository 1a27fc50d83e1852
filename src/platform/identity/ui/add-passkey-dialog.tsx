import { useState } from 'react';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { isProblem, messageOf } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, Group, Modal, PasswordInput, TextInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { cancelled } from '../../../ui/shell/passkey.ts';
import { deviceName } from './device-name.ts';

/** Makes a passkey under a name. */
export function AddPasskeyDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState(() => deviceName(navigator.userAgent).name);
  const [password, setPassword] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const add = async () => {
    setIsBusy(true);
    setError(null);
    try {
      const { data } = await post<{ data: PublicKeyCredentialCreationOptionsJSON }>(
        '/auth/passkey/register-options',
        password === null ? {} : { password },
      );
      const { startRegistration } = await import('@simplewebauthn/browser');
      const response = await startRegistration({ optionsJSON: data }).catch((caught: unknown) => {
        if (caught instanceof Error && caught.name === 'InvalidStateError') throw new Error('This device has a passkey for you already.');
        return cancelled(caught);
      });
      if (response) {
        await post('/auth/passkey/register', { name, response });
        await refresh('/identity/passkeys');
        toast(t('The passkey was added. Use it the next time you sign in.'));
        return onClose();
      }
    } catch (caught) {
      if (isProblem(caught, 'prove-yourself') && caught.details['hasPassword'] === true) setPassword(password ?? '');
      setError(label(messageOf(caught)));
    }
    setIsBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={t('Add passkey')} size={460} closeButtonProps={{ 'aria-label': t('Close') }}>
      <form
        className="dialog-form"
        onSubmit={(e) => {
          e.preventDefault();
          void add();
        }}
      >
        {error && (
          <Alert color={password === '' ? 'blue' : 'red'} variant="light" role="alert">
            {error}
          </Alert>
        )}
        <TextInput
          label={t('Name')}
          description={t('To know it by later, such as the device it is on.')}
          required
          maxLength={120}
          data-autofocus
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
        />
        {password !== null && (
          <PasswordInput
            label={t('Your password')}
            required
            autoFocus
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          />
        )}
        <p className="dim flat">{t('Your browser asks you for your fingerprint, face or screen lock next.')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('Cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('Continue')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
