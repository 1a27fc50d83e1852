import { useState, type FormEvent } from 'react';
import { messageOf } from '../../../ui/api/problem.ts';
import { post } from '../../../ui/api/request.ts';
import { currentUser } from '../../../ui/api/session.ts';
import { label, t } from '../../../ui/i18n/t.ts';
import { Alert, Button, PasswordInput } from '../../../ui/kit/kit.ts';
import { toast } from '../../../ui/kit/toast-store.ts';
import { SettingsCard } from '../../../ui/settings/settings-card.tsx';

/** Changes the password; all other devices have to sign in again. */
export function PasswordCard() {
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    setIsBusy(true);
    setError(null);
    try {
      await post('/auth/change-password', { currentPassword: String(data.get('current')), newPassword: String(data.get('new')) });
      form.reset();
      toast(t('Your password was changed. All other devices were signed out.'));
    } catch (caught) {
      setError(label(messageOf(caught)));
    }
    setIsBusy(false);
  };
  const toggle = { 'aria-label': t('Show password') };
  return (
    <form onSubmit={(e) => void submit(e)}>
      <SettingsCard
        title={t('Password')}
        text={t('At least 10 characters. A sentence is easier to keep in mind than a riddle.')}
        footer={
          <Button type="submit" loading={isBusy}>
            {t('Change password')}
          </Button>
        }
      >
        {error && (
          <Alert color="red" variant="light" role="alert" mb="md">
            {error}
          </Alert>
        )}
        <input type="hidden" name="username" autoComplete="username" value={currentUser()?.email ?? ''} readOnly />
        <div className="settings-grid">
          <PasswordInput
            name="current"
            label={t('Current password')}
            required
            autoComplete="current-password"
            visibilityToggleButtonProps={toggle}
          />
          <PasswordInput
            name="new"
            label={t('New password')}
            required
            minLength={10}
            autoComplete="new-password"
            visibilityToggleButtonProps={toggle}
          />
        </div>
      </SettingsCard>
    </form>
  );
}
