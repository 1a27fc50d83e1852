import { AppError, notFound } from '../../../kernel/errors.ts';
import { readForm } from '../../../kernel/http/read-form.ts';
import { queryText, type HttpReply, type HttpRequest, type Route, type RouteGroup } from '../../../kernel/http/route.ts';
import { authBase } from '../auth/engine.ts';
import { textOf } from '../auth/forward.ts';
import { tell } from '../auth/sign-in.ts';
import { manageSso } from '../commands/identity-providers.ts';
import { emailDomain } from '../rules/email-domain.ts';
import { identityOf } from '../service.ts';
import { requireSameBrowser, takeAttempt } from './attempts.ts';
import { backchannelLogout } from './logout.ts';
import { finishOidc, startOidc } from './oidc.ts';
import { discover } from './oidc-configuration.ts';
import { addressOf, listProviders, providerOfDomain, readProvider, type Provider } from './provider.ts';
import { readMetadata } from './read-metadata.ts';
import { SsoRefusal } from './refusal.ts';
import { receiveSaml, samlOf, startSaml } from './saml.ts';
import { signInThrough } from './sign-in-through.ts';

/** Single sign-on: where it begins, and where the provider's answers arrive. */
export const ssoRoutes: RouteGroup = {
  name: 'single-sign-on',
  routes: () => [
    route(
      'GET',
      '/providers',
      'Identity providers to sign in through',
      async ({ app }) => ({ body: { data: await listProviders(app.db) } }),
      {
        // The buttons of the sign-in page.
        publishes: ['identity.identityProvider.name'],
      },
    ),
    route('POST', '/discover', 'Which identity provider an e-mail address belongs to', discoverByEmail),
    route('GET', '/:id/start', 'Begin to sign in through an identity provider', (r) => guarded(r, start)),
    route('GET', '/:id/callback', 'Where an OpenID provider sends people back to', (r) => guarded(r, callback)),
    route('POST', '/:id/acs', 'Where a SAML provider posts its response', (r) => guarded(r, acs), { body: 'stream', ownCsrf: true }),
    route('GET', '/:id/finish', 'Ends a SAML sign-in in the browser that began it', (r) => guarded(r, finish)),
    route('GET', '/:id/metadata', 'What a SAML provider needs to know of this system', metadata),
    route('POST', '/:id/backchannel-logout', 'An OpenID provider says that somebody signed out', logout, { body: 'stream', ownCsrf: true }),
    { ...route('POST', '/check', 'Try the settings of an identity provider', check), access: { permission: manageSso } },
  ],
};

function route(method: Route['method'], path: string, summary: string, handle: Route['handle'], more: Partial<Route> = {}): Route {
  return { method, path: `${authBase}/sso${path}`, summary, access: 'anyone', bodyLimit: 1024 * 1024, rateLimit: 120, handle, ...more };
}

/** By the domain alone, so that nothing is said of who has an account. */
async function discoverByEmail({ app, body }: HttpRequest): Promise<HttpReply> {
  const provider = await providerOfDomain(app.db, emailDomain(textOf(body, 'email')));
  return { body: { data: provider } };
}

async function start(request: HttpRequest, provider: Provider): Promise<HttpReply> {
  const target = safeTarget(queryText(request, 'from'));
  return provider.protocol === 'saml' ? startSaml(request, provider, target) : startOidc(request, provider, target);
}

async function callback(request: HttpRequest, provider: Provider): Promise<HttpReply> {
  if (provider.protocol !== 'oidc') throw notFound('address');
  const { profile, target } = await finishOidc(request, provider);
  return signInThrough(request, provider, profile, target);
}

async function acs(request: HttpRequest, provider: Provider): Promise<HttpReply> {
  if (provider.protocol !== 'saml') throw notFound('address');
  const ticket = await receiveSaml(request, provider, (await readForm(request, 512 * 1024)).get('SAMLResponse') ?? '');
  return { status: 303, headers: { location: `${authBase}/sso/${provider.id}/finish?ticket=${ticket}` } };
}

async function finish(request: HttpRequest, provider: Provider): Promise<HttpReply> {
  const attempt = await takeAttempt(request.app.db, request.app.now(), provider.id, queryText(request, 'ticket') ?? '');
  requireSameBrowser(request, attempt);
  if (attempt.profile === null) throw new SsoRefusal('sso-expired', 'There is no answer under this ticket.');
  return signInThrough(request, provider, attempt.profile, attempt.target);
}

async function metadata({ app, params }: HttpRequest): Promise<HttpReply> {
  const provider = await readProvider(app, params['id'] ?? '');
  if (provider?.protocol !== 'saml') throw notFound('identity provider');
  return {
    headers: { 'content-type': 'application/samlmetadata+xml; charset=utf-8' },
    body: (await samlOf(app, provider)).generateServiceProviderMetadata(null, null),
  };
}

async function logout(request: HttpRequest): Promise<HttpReply> {
  const provider = await readProvider(request.app, request.params['id'] ?? '');
  if (provider?.protocol !== 'oidc') throw notFound('identity provider');
  return backchannelLogout(request, provider).catch((error: unknown) => {
    if (error instanceof SsoRefusal) throw new AppError(400, 'logout', error.message);
    throw error;
  });
}

/** For the administrator's screen: does the provider answer, and what does its metadata say. */
async function check({ app, body }: HttpRequest): Promise<HttpReply> {
  const { metadata: xml } = (body ?? {}) as { metadata?: unknown };
  if (typeof xml === 'string') return { body: { data: readMetadata(xml.slice(0, 500_000)) } };
  const issuer = textOf(body, 'issuer', 500);
  if (!URL.canParse(issuer))
    throw new AppError(422, 'invalid', 'issuer must be an address', {
      problems: [{ pointer: '/issuer', code: 'url', message: 'must be an address' }],
    });
  const config = await discover(issuer, 'check', null).catch((error: unknown) => {
    if (error instanceof AppError) throw error;
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new AppError(422, 'invalid', `The provider does not answer as it should: ${reason}`, {
      problems: [{ pointer: '/issuer', code: 'discovery', message: `does not answer as it should (${reason})` }],
    });
  });
  const found = config.serverMetadata();
  return {
    body: {
      data: {
        issuer: found.issuer,
        canSignOut: Boolean(found.end_session_endpoint),
        callback: addressOf(identityOf(app).publicUrl, ':id', 'callback'),
      },
    },
  };
}

/** What goes wrong in the browser leads back to the sign-in page, which says it in plain words; the log keeps the reason. */
async function guarded(request: HttpRequest, work: (request: HttpRequest, provider: Provider) => Promise<HttpReply>): Promise<HttpReply> {
  const provider = await readProvider(request.app, request.params['id'] ?? '');
  try {
    if (!provider) throw new SsoRefusal('sso-unknown', 'There is no such identity provider.');
    return await work(request, provider);
  } catch (error) {
    if (error instanceof AppError && error.status === 404) throw error;
    const code = error instanceof SsoRefusal ? error.code : 'sso-provider';
    const reason = error instanceof Error ? `${error.message}${causeOf(error)}`.slice(0, 300) : 'unknown';
    await tell(request, 'identity.signInFailed', null, { provider: provider?.name ?? null, reason });
    return { status: 303, headers: { location: `/app/sign-in?problem=${code}` } };
  }
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? `: ${error.cause.message}` : '';
}

/** A path below /app, and nothing that a browser takes for another site. */
function safeTarget(from: string | undefined): string {
  return from !== undefined && /^\/(?![/\\])[^\s]{0,1000}$/.test(from) ? from : '/';
}
