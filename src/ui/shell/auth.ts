import { request } from '../api/request.ts';

export type SignInAnswer = 'signedIn' | 'codeNeeded';

/** @throws ApiProblem with the reason when refused. */
export async function signIn(email: string, password: string): Promise<SignInAnswer> {
  const answer = await request<{ twoFactorRedirect?: boolean } | null>('POST', '/auth/sign-in/email', { body: { email, password } });
  return answer?.twoFactorRedirect ? 'codeNeeded' : 'signedIn';
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

/** Leaves by a full page load, so that nothing of the person stays in memory. */
export async function signOut(): Promise<void> {
  await request('POST', '/auth/sign-out', { body: {} }).catch(() => undefined);
  window.location.assign(`${import.meta.env.BASE_URL}sign-in`);
}
