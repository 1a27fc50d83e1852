import { useState, type FormEvent } from 'react';
import { messageOf } from '../api/problem.ts';
import { label, t } from '../i18n/t.ts';
import { Icon } from '../kit/icon.tsx';
import { Button, Checkbox, TextInput } from '../kit/kit.ts';
import { AuthPage } from './auth-page.tsx';
import { verifyCode, type SecondStep } from './auth.ts';
import { hasPasskeys, verifyWithPasskey } from './passkey.ts';

/** After the password: a code of the authenticator app, a recovery code, or a passkey, whichever the person has. */
export function SecondFactor({ step, onDone }: { step: SecondStep; onDone: () => Promise<void> }) {
  const [isBackupCode, setIsBackupCode] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (work: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(null);
    try {
      if ((await work()) !== false) await onDone();
    } catch (caught) {
      setError(label(messageOf(caught)));
    } finally {
      setIsBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = String(new FormData(event.currentTarget).get('code')).replaceAll(' ', '');
    void attempt(() => verifyCode(code, isBackupCode));
  };
  return (
    <AuthPage title={t('Two-step sign-in')} error={error}>
      {step.hasPasskey && hasPasskeys() && (
        <Button
          size="sm"
          fullWidth
          variant={step.hasCode ? 'default' : 'filled'}
          autoFocus={!step.hasCode}
          leftSection={<Icon name="fingerprint" size={15} />}
          loading={isBusy}
          onClick={() => void attempt(verifyWithPasskey)}
        >
          {t('Use a passkey')}
        </Button>
      )}
      {step.hasCode && (
        <form className="auth-form" onSubmit={submit}>
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
      )}
    </AuthPage>
  );
}
