import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { label, t } from '../i18n/t.ts';
import { messageOf } from '../api/problem.ts';
import { Button, TextInput } from '../kit/kit.ts';
import { requestPasswordReset } from './auth.ts';
import { AuthPage } from './auth-page.tsx';

export default function ForgotPassword() {
  const [isSent, setIsSent] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email'));
    requestPasswordReset(email).then(
      () => setIsSent(true),
      (caught: unknown) => setError(label(messageOf(caught))),
    );
  };
  return (
    <AuthPage title={t('Reset your password')} error={error}>
      {isSent ? (
        <p role="status">{t('If this address has an account, a message with a link is on its way.')}</p>
      ) : (
        <form className="auth-form" onSubmit={submit}>
          <TextInput name="email" type="email" label={t('E-mail')} required autoFocus autoComplete="username" />
          <Button type="submit" size="sm" fullWidth>
            {t('Send a link')}
          </Button>
        </form>
      )}
      <Link className="link-accent" to="/sign-in">
        {t('Back to sign-in')}
      </Link>
    </AuthPage>
  );
}
