import './setup.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isProblem } from '../../../../ui/api/problem.ts';
import { post } from '../../../../ui/api/request.ts';
import { reloadSession, session } from '../../../../ui/api/session.ts';
import { prefs, setPrefs } from '../../../../ui/i18n/prefs.ts';
import { loadDictionary, t } from '../../../../ui/i18n/t.ts';
import { fieldErrors, type FieldErrors } from '../../../../ui/settings/field-error.ts';
import { signIn } from '../../../../ui/shell/auth.ts';
import { redraw } from '../../../../ui/shell/redraw.ts';
import { useTitle } from '../../../../ui/shell/app-shell.tsx';
import { Alert, Button } from '../../../../ui/kit/kit.ts';
import { CompanyStep } from './company-step.tsx';
import { guessCompany, type NewCompany } from './guess-company.ts';
import { SetupFrame } from './setup-frame.tsx';
import { TokenStep } from './token-step.tsx';
import { UserStep, type NewUser } from './user-step.tsx';

type Step = 'token' | 'company' | 'user';

// Kept while the words of another language are loaded, for which the app is drawn anew.
let kept: { step: Step; token: string; company: NewCompany } | null = null;

/** The first minutes of an empty system: the token that proves who installed it, the company, and its first administrator. */
export default function Setup() {
  const navigate = useNavigate();
  const { token: given = '' } = useSearch({ strict: false }) as { token?: string };
  const [token, setToken] = useState(kept?.token ?? given);
  const [step, setStep] = useState<Step>(kept?.step ?? (given ? 'company' : 'token'));
  const [company, setCompany] = useState<NewCompany>(kept?.company ?? guessCompany());
  const [errors, setErrors] = useState<FieldErrors>({});
  const [isBusy, setIsBusy] = useState(false);
  useTitle(t('Set up'));
  if (!session().setupNeeded) {
    return (
      <SetupFrame step={3}>
        <h1>{t('This system is set up')}</h1>
        <p className="dim">{t('Sign in to work with it.')}</p>
        <Button onClick={() => void navigate({ to: '/sign-in' })}>{t('Go to sign-in')}</Button>
      </SetupFrame>
    );
  }
  const changeLanguage = async (locale: string) => {
    const next = { ...company, locale };
    setCompany(next);
    kept = { step, token, company: next };
    setPrefs({ locale });
    document.documentElement.lang = locale;
    await loadDictionary();
    redraw();
  };
  const finish = async (user: NewUser) => {
    setIsBusy(true);
    setErrors({});
    try {
      await post('/setup', { token: token.trim(), company, user });
      await signIn(user.email, user.password);
      kept = null;
      await reloadSession();
      await navigate({ to: '/welcome', replace: true });
      redraw();
    } catch (error) {
      const found = fieldErrors(error);
      setErrors(found);
      if (isProblem(error, 'forbidden') || 'token' in found) setStep('token');
      else if (Object.keys(found).some((name) => name.startsWith('company/'))) setStep('company');
      setIsBusy(false);
    }
  };
  const problem = errors[''] && (
    <Alert color="red" variant="light" role="alert">
      {errors['']}
    </Alert>
  );
  return (
    <SetupFrame
      step={step === 'token' ? 0 : step === 'company' ? 1 : 2}
      locale={prefs().locale}
      onLocale={(locale) => void changeLanguage(locale)}
    >
      {step === 'token' && (
        <TokenStep
          token={token}
          onChange={setToken}
          problem={problem}
          error={errors['token']}
          onNext={() => {
            setErrors({});
            setStep('company');
          }}
        />
      )}
      {step === 'company' && (
        <CompanyStep
          company={company}
          onChange={setCompany}
          problem={problem}
          errors={errors}
          onBack={() => setStep('token')}
          onNext={() => {
            setErrors({});
            setStep('user');
          }}
        />
      )}
      {step === 'user' && (
        <UserStep
          problem={problem}
          errors={errors}
          isBusy={isBusy}
          onBack={() => setStep('company')}
          onNext={(user) => void finish(user)}
        />
      )}
    </SetupFrame>
  );
}
