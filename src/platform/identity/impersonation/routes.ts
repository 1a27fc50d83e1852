import { transact } from '../../../kernel/app.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { forbidden, invalid, notFound } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../../kernel/http/route.ts';
import { authBase } from '../auth/engine.ts';
import { textOf } from '../auth/forward.ts';
import { cookieLine, openSession } from '../auth/open-session.ts';
import { impersonation } from '../records/impersonation.ts';
import { user } from '../records/user.ts';
import { identityOf } from '../service.ts';
import { canImpersonate, impersonated } from './impersonated.ts';
import { stopImpersonating } from './stop.ts';

export const impersonationMinutes = 30;
const shortestReason = 5;

export const impersonationRoutes: RouteGroup = {
  name: 'impersonation',
  routes: () => [
    {
      method: 'POST',
      path: `${authBase}/impersonate`,
      summary: 'Act as another user for half an hour',
      access: 'staff',
      rateLimit: 30,
      handle: impersonate,
    },
    { method: 'POST', path: `${authBase}/stop-impersonating`, summary: 'Be oneself again', access: 'signed-in', handle: stopImpersonating },
  ],
};

/** Opens a session as the other person beside one's own, which waits in a cookie. Both see who it is, in everything that is written. */
async function impersonate(request: HttpRequest): Promise<HttpReply> {
  const { app, actor } = request;
  const identity = identityOf(app);
  const own = request.cookies[identity.sessionCookie];
  const [userId, reason] = [textOf(request.body, 'user', 36), textOf(request.body, 'reason', 1000).trim()];
  if (reason.length < shortestReason) throw invalid([{ pointer: '/reason', code: 'min', message: 'must say what for' }]);
  if (actor.via !== 'session' || actor.credentialId === null || actor.userId === null || own === undefined)
    throw forbidden('Sign in as yourself first.');
  const { credentialId, userId: impersonatorId } = actor;
  const target = /^[0-9a-f-]{36}$/i.test(userId) ? await identity.readActor(app.db, userId) : null;
  if (!target) throw notFound('user');
  const answer = canImpersonate(target, actor);
  if (answer !== true) throw forbidden(answer);
  const endsAt = new Date(Date.parse(app.now()) + impersonationMinutes * 60_000).toISOString();
  const acting = impersonated(target, actor);
  const cookie = await transact(app, { actor: { ...(acting ?? actor), audience: 'staff' }, requestId: request.requestId }, async (ctx) => {
    const kept = await createRecord(ctx, impersonation, { user: userId, impersonator: impersonatorId, reason, endsAt });
    const session = await openSession(request, ctx.db, {
      userId,
      seconds: impersonationMinutes * 60,
      impersonatedFrom: { sessionId: credentialId, impersonatorId, impersonationId: kept.id },
    });
    ctx.emit({
      type: 'identity.impersonationStarted',
      recordType: user.key,
      recordId: userId,
      data: { reason, until: endsAt, impersonation: kept.id },
    });
    return session.cookie;
  });
  return {
    headers: { 'set-cookie': [cookie, cookieLine(request, identity.ownSessionCookie, own, impersonationMinutes * 60 + 3600)] },
    body: { data: { until: endsAt, audience: target.audience } },
  };
}
