import { useState, type ReactNode } from 'react';
import { t } from '../../../../ui/i18n/t.ts';
import { Button, PasswordInput, TextInput } from '../../../../ui/kit/kit.ts';
import type { FieldErrors } from '../../../../ui/settings/field-error.ts';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

interface UserStepProps {
  readonly problem: ReactNode;
  readonly errors: FieldErrors;
  readonly isBusy: boolean;
  readonly onBack: () => void;
  readonly onNext: (user: NewUser) => void;
}

/** The first administrator. */
export function UserStep({ problem, errors, isBusy, onBack, onNext }: UserStepProps) {
  const [user, setUser] = useState<NewUser>({ name: '', email: '', password: '' });
  return (
    <>
      <h1>{t('Your account')}</h1>
      <p className="dim">{t('You are the first administrator and may do everything.')}</p>
      <form
        className="setup-form"
        onSubmit={(e) => {
          e.preventDefault();
          onNext(user);
        }}
      >
        {problem}
        <TextInput
          label={t('Your name')}
          required
          autoFocus
          autoComplete="name"
          value={user.name}
          onChange={(e) => setUser({ ...user, name: e.currentTarget.value })}
          error={errors['user/name']}
        />
        <TextInput
          label={t('E-mail')}
          type="email"
          required
          autoComplete="username"
          value={user.email}
          onChange={(e) => setUser({ ...user, email: e.currentTarget.value })}
          error={errors['user/email'] ?? errors['email']}
        />
        <PasswordInput
          label={t('Password')}
          description={t('At least 10 characters.')}
          required
          minLength={10}
          autoComplete="new-password"
          value={user.password}
          onChange={(e) => setUser({ ...user, password: e.currentTarget.value })}
          error={errors['user/password'] ?? errors['password']}
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
        />
        <div className="setup-foot">
          <Button variant="default" size="sm" onClick={onBack}>
            {t('Back')}
          </Button>
          <Button type="submit" size="sm" loading={isBusy}>
            {t('Create the system')}
          </Button>
        </div>
      </form>
    </>
  );
}
