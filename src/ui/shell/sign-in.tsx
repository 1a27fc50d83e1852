import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { label, t } from '../i18n/t.ts';
import { isProblem, messageOf } from '../api/problem.ts';
import { reloadSession } from '../api/session.ts';
import { Button, Divider, PasswordInput, TextInput } from '../kit/kit.ts';
import { Icon } from '../kit/icon.tsx';
import { AuthPage } from './auth-page.tsx';
import { hasPasskeys, signInWithPasskey } from './passkey.ts';
import { redraw } from './redraw.ts';
import { signIn, type SecondStep } from './auth.ts';
import { SecondFactor } from './second-factor.tsx';
import { continueWith, hasSso, providerOf, ssoProblem, ssoProviders, type SsoProvider } from './sso.ts';

/** By password, by passkey, or through the company's own sign-in; then, where the person has set one up, the second step. */
export default function SignIn() {
  const router = useRouter();
  const { from, problem } = useSearch({ strict: false }) as { from?: string; problem?: string };
  const [second, setSecond] = useState<SecondStep | null>(null);
  const [error, setError] = useState<string | null>(() => ssoProblem(problem));
  const [isBusy, setIsBusy] = useState(false);
  const [required, setRequired] = useState<SsoProvider | null>(null);
  const providers = useQuery({ queryKey: ['sso-providers'], queryFn: ssoProviders, retry: false, enabled: hasSso });
  const isWaiting = useRef(false);

  const enter = async () => {
    await reloadSession();
    // Only a path of our own: an address in the link must not lead elsewhere.
    const target = from && /^\/(?![/\\])/.test(from) ? from : '/';
    await router.navigate({ href: target, replace: true });
    redraw();
  };
  const attempt = async (work: () => Promise<unknown>) => {
    setIsBusy(true);
    setError(null);
    try {
      await work();
    } catch (caught) {
      if (isProblem(caught, 'single-sign-on')) setRequired(caught.details['provider'] as SsoProvider);
      setError(label(messageOf(caught)));
    } finally {
      setIsBusy(false);
    }
  };
  // The browser offers its passkeys in the e-mail field, and this waits, for as long as the page is open.
  useEffect(() => {
    if (isWaiting.current || !hasPasskeys()) return;
    isWaiting.current = true;
    signInWithPasskey(true)
      .then((isIn) => (isIn ? enter() : undefined))
      .catch((caught: unknown) => setError(label(messageOf(caught))));
  });

  if (second) return <SecondFactor step={second} onDone={enter} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void attempt(async () => {
      const step = await signIn(String(data.get('email')), String(data.get('password')));
      if (step) setSecond(step);
      else await enter();
    });
  };
  const others = (providers.data ?? []).filter((p) => p.id !== required?.id);
  return (
    <AuthPage title={t('Sign in')} error={error}>
      <form className="auth-form" onSubmit={submit}>
        <TextInput
          name="email"
          type="email"
          label={t('E-mail')}
          required
          autoFocus
          autoComplete="username webauthn"
          onBlur={(e) =>
            void providerOf(e.currentTarget.value).then(
              (p) => setRequired(p?.isRequired ? p : null),
              () => undefined,
            )
          }
        />
        {required && (
          <Button size="sm" fullWidth leftSection={<Icon name="login" size={15} />} onClick={() => continueWith(required, from)}>
            {t('Continue with {name}', { name: required.name })}
          </Button>
        )}
        <PasswordInput
          name="password"
          label={t('Password')}
          description={required ? t('Only for emergencies: your company signs in through {name}.', { name: required.name }) : undefined}
          required
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('Show password') }}
        />
        <Button type="submit" size="sm" fullWidth variant={required ? 'default' : 'filled'} loading={isBusy}>
          {t('Sign in')}
        </Button>
        <Link className="link-accent" to="/forgot-password">
          {t('Forgot your password?')}
        </Link>
      </form>
      {(hasPasskeys() || others.length > 0) && (
        <div className="auth-form">
          <Divider label={t('or')} />
          {hasPasskeys() && (
            <Button
              variant="default"
              size="sm"
              fullWidth
              leftSection={<Icon name="fingerprint" size={15} />}
              onClick={() => void attempt(async () => ((await signInWithPasskey(false)) ? enter() : undefined))}
            >
              {t('Sign in with a passkey')}
            </Button>
          )}
          {others.map((provider) => (
            <Button
              key={provider.id}
              variant="default"
              size="sm"
              fullWidth
              leftSection={<Icon name="login" size={15} />}
              onClick={() => continueWith(provider, from)}
            >
              {t('Continue with {name}', { name: provider.name })}
            </Button>
          ))}
        </div>
      )}
    </AuthPage>
  );
}
