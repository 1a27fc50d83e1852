import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { label, t } from '../i18n/t.ts';
import { messageOf } from '../api/problem.ts';
import { reloadSession } from '../api/session.ts';
import { Button, Checkbox, PasswordInput, TextInput } from '../kit/kit.ts';
import { AuthPage } from './auth-page.tsx';
import { redraw } from './redraw.ts';
import { signIn, verifyCode } from './auth.ts';

/** Password first, then, where the person has set one up, the code of their authenticator app. */
export default function SignIn() {
  const router = useRouter();
  const { from } = useSearch({ strict: false }) as { from?: string };
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [isBackupCode, setIsBackupCode] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    setIsBusy(true);
    setError(null);
    try {
      if (step === 'password') {
        if ((await signIn(String(data.get('email')), String(data.get('password')))) === 'codeNeeded') return setStep('code');
      } else {
        await verifyCode(String(data.get('code')).replaceAll(' ', ''), isBackupCode);
      }
      await reloadSession();
      // Only a path of our own: an address in the link must not lead elsewhere.
      const target = from && /^\/(?![/\\])/.test(from) ? from : '/';
      await router.navigate({ href: target, replace: true });
      redraw();
    } catch (caught) {
      setError(label(messageOf(caught)));
    } finally {
      setIsBusy(false);
    }
  };

  if (step === 'code') {
    return (
      <AuthPage title={t('Two-step sign-in')} error={error}>
        <form className="auth-form" onSubmit={(e) => void submit(e)}>
          <TextInput
            key={String(isBackupCode)}
            name="code"
            required
            autoFocus
            autoComplete="one-time-code"
            inputMode={isBackupCode ? 'text' : 'numeric'}
            label={isBackupCode ? t('Backup code') : t('Code')}
            description={isBackupCode ? undefined : t('The six digits your authenticator app shows.')}
          />
          <Checkbox label={t('Use a backup code')} checked={isBackupCode} onChange={(e) => setIsBackupCode(e.currentTarget.checked)} />
          <Button type="submit" size="sm" fullWidth loading={isBusy}>
            {t('Sign in')}
          </Button>
        </form>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('Sign in')} error={error}>
      <form className="auth-form" onSubmit={(e) => void submit(e)}>
        <TextInput name="email" type="email" label={t('E-mail')} required autoFocus autoComplete="username" />
        <PasswordInput
          name="password"
          label={t('Password')}
          required
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
        />
        <Button type="submit" size="sm" fullWidth loading={isBusy}>
          {t('Sign in')}
        </Button>
        <Link className="link-accent" to="/forgot-password">
          {t('Forgot your password?')}
        </Link>
      </form>
    </AuthPage>
  );
}
