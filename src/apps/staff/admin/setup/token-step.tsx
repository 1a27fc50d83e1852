import type { ReactNode } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, TextInput } from '../../../../ui/kit/kit.ts';

interface TokenStepProps {
  readonly token: string;
  readonly onChange: (token: string) => void;
  readonly problem: ReactNode;
  readonly error: string | undefined;
  readonly onNext: () => void;
}

/** Proof that it is the one who installed the system: what the server printed when it started. */
export function TokenStep({ token, onChange, problem, error, onNext }: TokenStepProps) {
  return (
    <>
      <h1>{t('Welcome to Entente')}</h1>
      <p className="dim">{t('Two minutes to a working system. First, show that you are the one who installed it.')}</p>
      <form
        className="setup-form"
        onSubmit={(e) => {
          e.preventDefault();
          onNext();
        }}
      >
        {problem}
        <div className="setup-token">
          Set up this system: …/app/setup?token=<strong>0123456789abcdef</strong>
        </div>
        <TextInput
          label={t('Set-up token')}
          description={t('The server prints it when it starts. Open the address from there, or copy the last part.')}
          required
          autoFocus
          autoComplete="off"
          value={token}
          onChange={(e) => onChange(tokenIn(e.currentTarget.value))}
          error={error}
        />
        <div className="setup-foot">
          <Button type="submit" size="sm">
            {t('Continue')}
          </Button>
        </div>
      </form>
    </>
  );
}

/** People paste the whole address. */
function tokenIn(text: string): string {
  return /[?&]token=([0-9a-f]+)/.exec(text)?.[1] ?? text;
}
