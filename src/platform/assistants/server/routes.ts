import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Actor } from '../../../kernel/access/actor.ts';
import type { App } from '../../../kernel/app.ts';
import { AppError, forbidden } from '../../../kernel/errors.ts';
import type { HttpReply, HttpRequest, RouteGroup } from '../../../kernel/http/route.ts';
import '../../../kernel/http/authenticator.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { assistantsOf } from '../service.ts';
import { readSession, writeSession, type McpSession } from './session.ts';

/** The Model Context Protocol over streamable HTTP, revision 2025-06-18: https://modelcontextprotocol.io/specification */
export const assistantRoutes: RouteGroup = {
  name: 'assistants',
  routes: (app) => [
    {
      method: 'POST',
      path: '/api/mcp',
      summary: 'Model Context Protocol, for assistants; takes an API key',
      access: 'anyone',
      ownAuthentication: true,
      ownCsrf: true,
      bodyLimit: 256 * 1024,
      handle: async (r) => handle(app, r),
    },
    // Streams without a request and ends of sessions are optional; there is nothing to send on the one and nothing to end by the other.
    ...(['GET', 'DELETE'] as const).map((method) => ({
      method,
      path: '/api/mcp',
      summary: 'Not offered: this server keeps no sessions',
      access: 'anyone' as const,
      ownAuthentication: true,
      ownCsrf: true,
      handle: async (): Promise<HttpReply> => ({ status: 405, headers: { allow: 'POST' }, body: '' }),
    })),
  ],
};

async function handle(app: App, r: HttpRequest): Promise<HttpReply> {
  checkOrigin(app, r);
  const actor = await authenticate(app, r);
  if (!actor)
    return {
      status: 401,
      headers: { 'www-authenticate': 'Bearer realm="Entente API key"', 'content-type': 'application/problem+json' },
      body: unauthenticated,
    };
  const { relay, secret } = assistantsOf(app);
  const messages = (Array.isArray(r.body) ? r.body : [r.body]) as readonly unknown[];
  const answers = messages.filter(isAnswer);
  if (answers.length === messages.length) {
    for (const answer of answers) await relay.pass(app, answer);
    return { status: 202, body: '' };
  }
  const introduction = messages.map(introducedBy).find((found) => found !== null) ?? null;
  const given = r.headers['mcp-session-id'];
  const session = introduction
    ? newSession(app, actor, introduction)
    : typeof given === 'string'
      ? readSession(given, credentialOf(actor), secret, app.now())
      : null;
  // As the protocol says: the client then introduces itself anew.
  if (!introduction && given !== undefined && !session)
    throw new AppError(404, 'session', 'This session is unknown or over; initialize again.');
  const [{ buildServer }, { createTransport }] = await Promise.all([import('./build-server.ts'), import('./transport.ts')]);
  const server = buildServer({ app, actor, requestId: r.requestId, session });
  const transport = createTransport(
    relay,
    introduction && session ? writeSession(session, secret) : null,
    session?.canAsk === true && !introduction,
  );
  await server.connect(transport);
  r.gone().addEventListener('abort', () => void transport.close(), { once: true });
  return toReply(await transport.handleRequest(toRequest(app, r), { parsedBody: r.body }));
}

const unauthenticated = JSON.stringify({
  type: 'https://entente.dev/problems/unauthenticated',
  title: 'unauthenticated',
  status: 401,
  code: 'unauthenticated',
  detail: 'Send an API key as "Authorization: Bearer ...".',
});

/** By API key alone: a session cookie would let any page in the browser speak for the person. */
async function authenticate(app: App, r: HttpRequest): Promise<Actor | null> {
  const authorization = r.headers['authorization'];
  if (typeof authorization !== 'string') return null;
  try {
    const actor = await app.services.authenticator?.authenticate({ headers: { authorization }, cookies: {}, ip: r.ip });
    return actor?.via === 'apiKey' ? { ...actor, via: 'mcp' } : null;
  } catch (error) {
    if (error instanceof AppError && error.status === 401) return null;
    throw error;
  }
}

/** A page of another site is refused, as the protocol demands, though it has no key. */
function checkOrigin(app: App, r: HttpRequest): void {
  const origin = r.headers['origin'];
  if (typeof origin !== 'string') return;
  if (origin !== new URL(assistantsOf(app).publicUrl).origin && origin !== `http://${String(r.headers['host'])}`)
    throw forbidden('This request comes from another site.');
}

interface Introduction {
  readonly client: string;
  readonly canAsk: boolean;
}

function introducedBy(message: unknown): Introduction | null {
  const { method, params } = (typeof message === 'object' && message !== null ? message : {}) as { method?: unknown; params?: unknown };
  if (method !== 'initialize') return null;
  const { clientInfo, capabilities } = (params ?? {}) as {
    clientInfo?: { name?: unknown; version?: unknown };
    capabilities?: { elicitation?: object };
  };
  const elicitation = capabilities?.elicitation;
  return {
    client: `${String(clientInfo?.name ?? 'unknown').slice(0, 50)} ${String(clientInfo?.version ?? '').slice(0, 20)}`.trim(),
    // An empty object is how clients said "by a form" before there was another way.
    canAsk: elicitation !== undefined && ('form' in elicitation || Object.keys(elicitation).length === 0),
  };
}

function newSession(app: App, actor: Actor, introduction: Introduction): McpSession {
  return { id: newId(), credentialId: credentialOf(actor), since: app.now(), ...introduction };
}

function credentialOf(actor: Actor): string {
  return actor.credentialId ?? actor.userId ?? '';
}

function isAnswer(message: unknown): message is Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null && !('method' in message) && ('result' in message || 'error' in message);
}

function toRequest(app: App, r: HttpRequest): Request {
  const headers = Object.entries(r.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  return new Request(new URL('/api/mcp', assistantsOf(app).publicUrl), { method: 'POST', headers });
}

async function toReply(response: Response): Promise<HttpReply> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'connection'));
  if (response.body === null) return { status: response.status, headers, body: '' };
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  return { status: response.status, headers, body: isStream ? Readable.fromWeb(response.body as ReadableStream) : await response.text() };
}
