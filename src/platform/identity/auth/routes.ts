import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { identityOf } from '../service.ts';
import { authBase } from './engine.ts';
import { requestReset, resetPassword, withPassword } from './password.ts';
import { secondFactor, signIn, tell } from './sign-in.ts';
import { signOut } from './sign-out.ts';

/** Sign-in, second factor, passwords. All else that the library could do has no address here. */
export const authRoutes: RouteGroup = {
  name: 'sign-in',
  routes: () => [
    post('/sign-in/email', 'Sign in with e-mail and password', 'anyone', signIn),
    post('/sign-out', 'Sign out', 'anyone', signOut),
    post('/request-password-reset', 'Have a link to set a new password mailed', 'anyone', requestReset),
    post('/reset-password', 'Set a password by the link of a mail', 'anyone', resetPassword),
    post(
      '/change-password',
      'Change one’s own password; other sessions end',
      'signed-in',
      withPassword('/change-password', 'identity.passwordChanged'),
    ),
    post('/two-factor/enable', 'Begin to set up an authenticator app', 'signed-in', withPassword('/two-factor/enable', null)),
    post('/two-factor/disable', 'Drop the second factor', 'signed-in', withPassword('/two-factor/disable', 'identity.twoFactorDisabled')),
    post('/two-factor/get-totp-uri', 'Show the authenticator’s address again', 'signed-in', withPassword('/two-factor/get-totp-uri', null)),
    post(
      '/two-factor/generate-backup-codes',
      'Have new recovery codes made',
      'signed-in',
      withPassword('/two-factor/generate-backup-codes', 'identity.recoveryCodesRenewed'),
    ),
    post('/two-factor/verify-totp', 'Give the code of an authenticator app', 'anyone', verifyTotp),
    post('/two-factor/verify-backup-code', 'Give a recovery code', 'anyone', (request) =>
      secondFactor(request, '/two-factor/verify-backup-code'),
    ),
  ],
};

function post(path: string, summary: string, access: Route['access'], handle: Route['handle']): Route {
  return { method: 'POST', path: `${authBase}${path}`, summary, access, bodyLimit: 16 * 1024, rateLimit: 120, handle };
}

async function verifyTotp(request: HttpRequest): Promise<HttpReply> {
  const reply = await secondFactor(request, '/two-factor/verify-totp');
  // While signed in this is the last step of setting it up.
  if (request.actor.userId !== null) {
    if (request.actor.credentialId !== null) identityOf(request.app).forget(request.actor.credentialId);
    await tell(request, 'identity.twoFactorEnabled', request.actor.userId);
  }
  return reply;
}
