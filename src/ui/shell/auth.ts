import { isProblem, messageOf } from '../api/problem.ts';
import { request, stopRequests } from '../api/request.ts';
import { label, t, tn } from '../i18n/t.ts';
import { toast } from '../kit/toast-store.ts';
import { forgetKeepsakes, sendKeepsakes } from './sign-out.ts';

/** What the second step may be done with. */
export interface SecondStep {
  readonly hasCode: boolean;
  readonly hasPasskey: boolean;
}

interface SignInAnswer {
  readonly twoFactorRedirect?: boolean;
  readonly twoFactorMethods?: readonly string[];
  readonly passkey?: boolean;
}

/** @returns the second step, or null where one is in. @throws ApiProblem with the reason when refused. */
export async function signIn(email: string, password: string): Promise<SecondStep | null> {
  const answer = await request<SignInAnswer | null>('POST', '/auth/sign-in/email', { body: { email, password } });
  if (!answer?.twoFactorRedirect) return null;
  return { hasCode: answer.twoFactorMethods?.includes('totp') ?? true, hasPasskey: answer.passkey === true };
}

/** The second step: six digits of the authenticator app, or one of the backup codes. */
export async function verifyCode(code: string, isBackupCode: boolean): Promise<void> {
  await request('POST', isBackupCode ? '/auth/two-factor/verify-backup-code' : '/auth/two-factor/verify-totp', { body: { code } });
}

/** Always answers alike, whether or not the address is known. */
export async function requestPasswordReset(email: string): Promise<void> {
  await request('POST', '/auth/request-password-reset', { body: { email, redirectTo: `${import.meta.env.BASE_URL}reset-password` } });
}

export async function resetPassword(token: string, newPassword: string): Promise<void> {
  await request('POST', '/auth/reset-password', { body: { token, newPassword } });
}

/**
 * Leaves by a full page load, so that nothing of the person stays in memory. Asks first where something is on this device alone, and
 * stays where the server does not hear of it: the session would live on.
 */
export async function signOut({ isSure = false } = {}): Promise<void> {
  const left = await sendKeepsakes();
  if (left > 0 && !isSure)
    return toast(
      tn(
        left,
        'One thing is on this device only. Signing out discards it.',
        '{count} things are on this device only. Signing out discards them.',
      ),
      { tone: 'error', action: { label: t('Sign out and discard'), run: () => void signOut({ isSure: true }) } },
    );
  const resume = await stopRequests();
  let answer: { readonly next?: string } | null = null;
  try {
    answer = await request<{ next?: string } | null>('POST', '/auth/sign-out', { body: {}, isLast: true });
  } catch (error) {
    // A session that has ended already is as good.
    if (!isProblem(error, 'unauthenticated')) {
      resume();
      return toast(t('You are still signed in: {reason}', { reason: label(messageOf(error)) }), { tone: 'error' });
    }
  }
  forgetKeepsakes();
  // Where the company's own sign-in is to end too, the way leads over it and back.
  window.location.assign(answer?.next ?? `${import.meta.env.BASE_URL}sign-in`);
}
