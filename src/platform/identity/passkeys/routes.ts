import { transact } from '../../../kernel/app.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid, notAllowed } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest, Route, RouteGroup } from '../../../kernel/http/route.ts';
import { authBase } from '../auth/engine.ts';
import { user } from '../records/user.ts';
import { requireProof } from './proof.ts';
import { register, registerOptions } from './register.ts';
import { secondFactorOptions, signInOptions, signInWithPasskey, verifySecondFactor } from './sign-in.ts';

/** Passkeys: made while signed in, used to sign in alone or after the password. */
export const passkeyRoutes: RouteGroup = {
  name: 'passkeys',
  routes: () => [
    post('/passkey/register-options', 'Begin to make a passkey', 'signed-in', registerOptions),
    post('/passkey/register', 'Keep a new passkey', 'signed-in', register),
    post('/passkey/second-factor', 'Ask for a passkey after the password, or no longer', 'signed-in', setSecondFactor),
    post('/passkey/options', 'Begin to sign in with a passkey', 'anyone', signInOptions),
    post('/passkey/sign-in', 'Sign in with a passkey', 'anyone', signInWithPasskey),
    post('/two-factor/passkey-options', 'Begin the second step with a passkey', 'anyone', secondFactorOptions),
    post('/two-factor/verify-passkey', 'Give a passkey as the second step', 'anyone', verifySecondFactor),
  ],
};

function post(path: string, summary: string, access: Route['access'], handle: Route['handle']): Route {
  return { method: 'POST', path: `${authBase}${path}`, summary, access, bodyLimit: 64 * 1024, rateLimit: 120, handle };
}

/** Whether the password alone is enough. Whoever has an authenticator app turns that off on its own card. */
async function setSecondFactor(request: HttpRequest): Promise<HttpReply> {
  await requireProof(request);
  const { app, actor, body } = request;
  const { isOn } = (body ?? {}) as { isOn?: unknown };
  if (typeof isOn !== 'boolean') throw invalid([{ pointer: '/isOn', code: 'type', message: 'must be true or false' }]);
  const userId = actor.userId ?? '';
  await transact(app, { actor: { ...actor, audience: 'staff' }, requestId: request.requestId }, async (ctx) => {
    const { rows } = await sql<{ hasApp: boolean; hasPasskey: boolean; isOn: boolean }>`
      select exists (select 1 from two_factor f where f.user_id = u.id and f.verified) as "hasApp", exists (select 1 from passkey k where k.user_id = u.id) as "hasPasskey",
        u.two_factor_enabled as "isOn" from "user" u where u.id = ${userId}::uuid for update`.execute(ctx.db);
    const [found] = rows;
    if (!found || found.isOn === isOn) return;
    if (isOn && !found.hasPasskey) throw notAllowed('Add a passkey first.');
    if (!isOn && found.hasApp) throw notAllowed('Turn off the authenticator app first.');
    await sql`update "user" set two_factor_enabled = ${isOn}, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${userId}::uuid`.execute(
      ctx.db,
    );
    ctx.emit({
      type: isOn ? 'identity.twoFactorEnabled' : 'identity.twoFactorDisabled',
      recordType: user.key,
      recordId: userId,
      data: { passkey: true },
    });
  });
  return { body: { data: { isOn } } };
}
