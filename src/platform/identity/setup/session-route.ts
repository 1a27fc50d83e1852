import '../../../kernel/company.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../../kernel/http/route.ts';
import { cookieName, sessionSeconds } from '../auth/engine.ts';
import { impersonationOf, takeBackCookies } from '../impersonation/stop.ts';
import { identityOf } from '../service.ts';
import { isSetupNeeded, setUpSystem } from './setup-system.ts';

export const sessionRoutes: RouteGroup = {
  name: 'session',
  routes: () => [
    { method: 'GET', path: '/api/v1/session', summary: 'Who am I, and what is this system', access: 'anyone', handle: readSession },
    { method: 'POST', path: '/api/v1/setup', summary: 'Set up an empty system', access: 'anyone', rateLimit: 20, handle: setUpSystem },
  ],
};

async function readSession(request: HttpRequest): Promise<HttpReply> {
  const { app, actor } = request;
  const company = app.services.company;
  const scope = app.scope();
  return {
    ...renewedCookie(request),
    body: {
      user:
        actor.userId === null
          ? null
          : {
              id: actor.userId,
              ...(await ownData(request, actor.userId)),
              audience: actor.audience,
              locale: actor.locale,
              timeZone: actor.timeZone,
              isAdmin: actor.isAdmin,
              permissions: actor.permissions,
              sessionId: actor.credentialId,
              impersonation: await impersonationOf(request),
            },
      company: {
        name: app.services.companyProfile?.().name ?? 'Entente',
        baseCurrency: scope.baseCurrency,
        locale: company?.locale ?? 'en',
        timeZone: company?.timeZone ?? 'UTC',
        country: scope.country,
        logoUrl: app.services.companyProfile?.().logoUrl ?? null,
      },
      demo: identityOf(app).isDemo,
      setupNeeded: actor.userId === null && (await isSetupNeeded(app.db)),
    },
  };
}

interface OwnData {
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
  readonly avatar: string | null;
}

async function ownData({ app }: HttpRequest, userId: string): Promise<OwnData | undefined> {
  const found =
    await sql<OwnData>`select name, email, two_factor_enabled as "twoFactorEnabled", avatar_id as avatar from "user" where id = ${userId}::uuid`.execute(
      app.db,
    );
  return found.rows[0];
}

/** Sessions that are used go on; the browser's cookie has to go along. */
function renewedCookie(request: HttpRequest): Pick<HttpReply, 'headers'> {
  const { sessionCookie, ownSessionCookie, publicUrl } = identityOf(request.app);
  const value = request.cookies[sessionCookie];
  const isForThisVisitOnly = request.cookies[cookieName(publicUrl, 'dont_remember')] !== undefined;
  const own = request.cookies[ownSessionCookie];
  if (own !== undefined && request.actor.via === 'session') return { headers: { 'set-cookie': takeBackCookies(request, own) } };
  if (request.actor.via !== 'session' || value === undefined || isForThisVisitOnly) return {};
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return {
    headers: {
      'set-cookie': [`${sessionCookie}=${encodeURIComponent(value)}; Max-Age=${sessionSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`],
    },
  };
}
