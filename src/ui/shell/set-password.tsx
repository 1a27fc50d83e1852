import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { label, t } from '../i18n/t.ts';
import { messageOf } from '../api/problem.ts';
import { Button, PasswordInput } from '../kit/kit.ts';
import { toast } from '../kit/toast-store.ts';
import { resetPassword } from './auth.ts';
import { AuthPage } from './auth-page.tsx';

/** Choosing a password by the link of a mail: after "forgotten", or to accept an invitation. */
export default function SetPassword() {
  const navigate = useNavigate();
  const { token } = useSearch({ strict: false }) as { token?: string };
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const password = String(data.get('password'));
    if (password !== String(data.get('repeat'))) return setError(t('The two passwords are not the same.'));
    try {
      await resetPassword(String(token), password);
      toast(t('Your password is set. Sign in with it now.'));
      await navigate({ to: '/sign-in' });
    } catch (caught) {
      setError(label(messageOf(caught)));
    }
  };
  return (
    <AuthPage title={t('Choose a password')} error={error}>
      {token ? (
        <form className="auth-form" onSubmit={(e) => void submit(e)}>
          <PasswordInput
            name="password"
            label={t('New password')}
            description={t('At least 10 characters.')}
            minLength={10}
            required
            autoFocus
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          />
          <PasswordInput
            name="repeat"
            label={t('New password again')}
            required
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
          />
          <Button type="submit" size="sm" fullWidth>
            {t('Save password')}
          </Button>
        </form>
      ) : (
        <p>{t('This link is incomplete. Open it from the message once more.')}</p>
      )}
      <Link className="link-accent" to="/sign-in">
        {t('Back to sign-in')}
      </Link>
    </AuthPage>
  );
}
