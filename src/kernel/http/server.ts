import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { may, publicActor, type Actor } from '../access/actor.ts';
import type { App } from '../app.ts';
import { AppError, forbidden, notFound, unauthenticated } from '../errors.ts';
import type { Logger } from '../log/log.ts';
import { brotliOptions } from './brotli.ts';
import { pathLanguage, preferredLanguage } from './preferred-language.ts';
import { problemPage } from './problem-page.ts';
import { readBytes } from './read-bytes.ts';
import { positionHeaders } from './read-position.ts';
import { securityHeaders } from './security-headers.ts';
import { sharedStore, type SharedCounts } from './shared-counts.ts';
import { isTracing, traced, type SpanOptions } from '../trace/trace.ts';
import type { HttpReply, HttpRequest, Route, UploadPart } from './route.ts';

export interface HttpOptions {
  readonly app: App;
  readonly log: Logger;
  readonly routes: readonly Route[];
  /** Finds out who asks, from cookie or Authorization header. @throws AppError unauthenticated for a bad credential. */
  authenticate(request: Pick<HttpRequest, 'headers' | 'cookies' | 'ip'>): Promise<Actor>;
  readonly publicUrl: string;
  /** Believe X-Forwarded-* from whoever connects, as a proxy in front does; otherwise only from this machine. */
  readonly isBehindProxy?: boolean;
  /** Requests a minute per client address. */
  readonly rateLimit: number;
  /** Counts requests together with other servers; each for itself without it. */
  readonly sharedCounts?: SharedCounts;
  /** Whether this process is about to stop: each answer then asks its client to connect anew, which leads elsewhere. */
  readonly isDraining?: () => boolean;
  readonly observe: (method: string, route: string, status: number, seconds: number) => void;
}

/** What `createHttpServer` makes. */
export type HttpServer = FastifyInstance;

const defaultBodyLimit = 1024 * 1024;

/** The HTTP server: security headers, limits, request ids, errors as problem+json or, for people in a browser, as a page, and the given routes. */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: defaultBodyLimit,
    // The one proxy in front: what stands before its entry in X-Forwarded-For the client wrote itself, as many addresses as it likes.
    trustProxy: options.isBehindProxy ? (_address: string, hop: number) => hop === 0 : 'loopback',
    genReqId: requestId,
    forceCloseConnections: 'idle',
    // What arrives on an open connection while we stop is answered like any other.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 500, querystringParser: readQuery },
  });
  const security = securityHeaders(options.publicUrl);
  server.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of security) reply.raw.setHeader(name, value);
    done();
  });
  await server.register(cookie);
  await server.register(compress, { global: true, threshold: 2048, encodings: ['br', 'gzip'], brotliOptions });
  await server.register(multipart, { limits: { fileSize: 512 * 1024 * 1024, files: 20, fields: 50 } });
  await server.register(rateLimit, {
    max: options.rateLimit,
    ...(options.sharedCounts ? { store: sharedStore(options.sharedCounts) } : {}),
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) => new AppError(429, 'rate-limited', `Too many requests; try again in ${context.after}.`),
  });
  // Such as application/scim+json.
  server.addContentTypeParser(/^application\/[\w.-]+\+json/, { parseAs: 'string' }, server.getDefaultJsonParser('error', 'error'));
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  server.removeContentTypeParser('text/plain');
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    if (options.isDraining?.()) void reply.header('connection', 'close');
    done();
  });
  server.addHook('onResponse', async (request, reply) => {
    logRefusal(options.log, request, reply);
    options.observe(request.method, request.routeOptions.url ?? 'none', reply.statusCode, reply.elapsedTime / 1000);
    options.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
  });
  server.setErrorHandler((error, request, reply) => sendProblem(options, asAppError(error), error, request, reply));
  server.setNotFoundHandler((request, reply) => sendProblem(options, notFound('address'), null, request, reply));
  const stopping = new AbortController();
  // Each stream that is open listens to it.
  setMaxListeners(0, stopping.signal);
  server.addHook('preClose', async () => stopping.abort());
  server.addHook('onClose', async () => options.sharedCounts?.close());
  for (const route of options.routes) addRoute(server, options, route, stopping.signal);
  return server;
}

function addRoute(server: FastifyInstance, options: HttpOptions, route: Route, stopping: AbortSignal): void {
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyLimit ?? defaultBodyLimit,
    ...(route.body === 'bytes' ? { preParsing: keepBytes(route.bodyLimit ?? defaultBodyLimit) } : {}),
    ...(route.rateLimit === undefined ? {} : { config: { rateLimit: { max: route.rateLimit, timeWindow: '1 minute' } } }),
    handler: async (request, reply) => {
      const http = await toRequest(options, route, request, reply, stopping);
      askers.set(request, http.actor);
      checkAccess(route, http.actor);
      if (!route.ownCsrf) checkCrossSite(options.publicUrl, http);
      const result = isTracing() ? await tracedHandle(route, http) : await route.handle(http);
      if (!safeMethods.has(route.method)) await tellPosition(options, http, reply);
      return send(reply, result);
    },
  });
}

function tracedHandle(route: Route, http: HttpRequest): Promise<HttpReply> {
  return traced(`${route.method} ${route.path}`, requestSpan(route, http), async (span) => {
    const reply = await route.handle(http);
    span.set({ 'http.response.status_code': reply.status ?? 200 });
    return reply;
  });
}

function requestSpan(route: Route, { headers, actor, requestId: id }: HttpRequest): SpanOptions {
  const parent = headers['traceparent'];
  return {
    kind: 'server',
    ...(typeof parent === 'string' ? { parent } : {}),
    attributes: {
      'http.request.method': route.method,
      'http.route': route.path,
      'entente.audience': actor.audience,
      'entente.request_id': id,
    },
  };
}

/** Before the answer's own headers; a cookie of its own is added to, as Fastify collects them. */
async function tellPosition({ app, publicUrl }: HttpOptions, http: HttpRequest, reply: FastifyReply): Promise<void> {
  for (const [name, value] of Object.entries(await positionHeaders(app, http, publicUrl.startsWith('https:'))))
    void reply.header(name, value);
}

async function toRequest(
  options: HttpOptions,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
  stopping: AbortSignal,
): Promise<HttpRequest> {
  const headers = request.headers as HttpRequest['headers'];
  const cookies = request.cookies;
  let gone: AbortSignal | undefined;
  return {
    app: options.app,
    actor: route.ownAuthentication ? publicActor : await options.authenticate({ headers, cookies, ip: request.ip }),
    requestId: request.id,
    method: request.method,
    url: request.url,
    params: request.params as Record<string, string>,
    query: request.query as HttpRequest['query'],
    headers,
    cookies,
    ip: request.ip,
    body: bodyOf(route, request),
    stream: request.body instanceof Readable ? request.body : request.raw,
    parts: () => uploadParts(request),
    // Few ask, and it costs as much as finding out who is there. No accessor: each object written with one has a hidden class of its own, which
    // keeps this request in memory until the whole heap is collected.
    gone: () => (gone ??= goneSignal(reply)),
    stopping,
  };
}

function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  const check = (): void => {
    if (!raw.writableFinished) gone.abort();
  };
  if (raw.closed) check();
  else raw.once('close', check);
  return gone.signal;
}

function bodyOf(route: Route, request: FastifyRequest): unknown {
  if (route.body === 'bytes') return bodies.get(request) ?? Buffer.alloc(0);
  return route.body === 'stream' || route.body === 'multipart' ? null : jsonBody(request);
}

const bodies = new WeakMap<FastifyRequest, Buffer>();

/** Keeps a body as it came, before a parser takes it: its signature is over the bytes, not over what they mean. */
function keepBytes(limit: number): (request: FastifyRequest, reply: FastifyReply, payload: Readable) => Promise<Readable> {
  return async (request, _reply, payload) => {
    bodies.set(request, await readBytes(payload, limit, 'body'));
    // The route reads the bytes alone: whether they are JSON is its own affair.
    delete request.headers['content-type'];
    return Readable.from([]);
  };
}

function jsonBody(request: FastifyRequest): unknown {
  if (request.body instanceof Readable) throw new AppError(415, 'media-type', 'Send JSON with Content-Type: application/json.');
  return request.body;
}

async function* uploadParts(request: FastifyRequest): AsyncIterable<UploadPart> {
  for await (const part of request.files()) {
    yield {
      field: part.fieldname,
      filename: part.filename,
      mediaType: part.mimetype,
      stream: part.file,
      truncated: () => part.file.truncated,
    };
  }
}

function checkAccess(route: Route, actor: Actor): void {
  const { access } = route;
  if (access === 'anyone') return;
  if (actor.audience === 'public') throw unauthenticated();
  if (access === 'staff' && actor.audience !== 'staff') throw notFound('address');
  if (typeof access === 'object' && (actor.audience !== 'staff' || !may(actor, access.permission))) throw forbidden();
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A browser sends the session cookie along with requests that another site caused. Such a request can neither carry our
 * header without a preflight, which is refused, nor hide where it comes from (OWASP CSRF cheat sheet: custom header,
 * Sec-Fetch-Site and Origin checks). API keys are sent by programs on purpose and need none of this.
 */
function checkCrossSite(publicUrl: string, request: HttpRequest): void {
  if (safeMethods.has(request.method) || !['session', 'impersonation'].includes(request.actor.via)) return;
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers['origin'];
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (typeof origin === 'string' && origin !== new URL(publicUrl).origin && origin !== `http://${String(request.headers['host'])}`);
  if (foreign || request.headers['x-entente-csrf'] === undefined)
    throw new AppError(403, 'csrf', 'This request does not come from the application.');
}

function send(reply: FastifyReply, result: HttpReply): FastifyReply {
  void reply.code(result.status ?? 200);
  for (const [name, value] of Object.entries(result.headers ?? {})) void reply.header(name, value as string);
  if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  return reply.send(result.body ?? (result.status === 204 || result.status === 304 ? undefined : ''));
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { statusCode, code, message } = error as { statusCode?: number; code?: string; message?: string };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413)
    return new AppError(413, 'too-large', 'The body is larger than this address accepts.');
  if (
    code === 'FST_ERR_CTP_INVALID_JSON_BODY' ||
    code === 'FST_ERR_CTP_EMPTY_JSON_BODY' ||
    (statusCode === 400 && error instanceof SyntaxError)
  )
    return new AppError(400, 'json', 'The body is no valid JSON.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new AppError(statusCode, 'bad-request', message ?? 'Bad request.');
  // What PostgreSQL says when a statement ran too long, or a deadlock or shutdown ended it.
  if (['57014', '40P01', '40001', '57P01', '57P03', '53300'].includes(code ?? ''))
    return new AppError(503, 'unavailable', 'The server is busy; try again.');
  // A value no column can hold, e.g. a NUL character, that no field kind caught.
  if (['22021', '22P05', '22P02', '22003', '22008'].includes(code ?? ''))
    return new AppError(400, 'value', 'A value in this request cannot be stored.');
  return new AppError(500, 'internal', 'Something went wrong; it has been logged under the request id.');
}

/** Who asked, and the code of what was refused, for the log. */
const askers = new WeakMap<FastifyRequest, Actor>();
const refusals = new WeakMap<FastifyRequest, string>();

/** Access that was refused, and too many attempts: which route, why, and by whose credential; never names, addresses or what was sent. */
function logRefusal(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  if (![401, 403, 429].includes(reply.statusCode)) return;
  const asker = askers.get(request);
  log.warn(
    {
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url,
      record: recordAsked(request.params),
      status: reply.statusCode,
      code: refusals.get(request),
      audience: asker?.audience,
      via: asker?.via,
      user: asker?.userId,
      credential: asker?.credentialId,
    },
    'refused',
  );
}

/** Which records a generic route was asked for, `parties/people`. */
function recordAsked(params: unknown): string | undefined {
  const { module, path } = params as { readonly module?: string; readonly path?: string };
  const asked = `${module}/${path}`;
  return module !== undefined && path !== undefined && /^[a-z-]{1,40}\/[a-z-]{1,60}$/.test(asked) ? asked : undefined;
}

/** Whether a browser shows the answer to somebody. Under `/api/` programs ask, and whoever writes them. */
function isForPeople({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && String(headers.accept ?? '').includes('text/html');
}

function sendProblem(
  { app, log }: HttpOptions,
  problem: AppError,
  cause: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  if (problem.status >= 500) log.error({ requestId: request.id, route: request.routeOptions.url, err: cause }, 'request failed');
  refusals.set(request, problem.code);
  const { retryAfter } = problem.details;
  if (typeof retryAfter === 'number') void reply.header('retry-after', String(retryAfter));
  void reply.code(problem.status).header('cache-control', 'no-store');
  if (isForPeople(request))
    return reply.header('content-type', 'text/html; charset=utf-8').send(
      problemPage({
        problem,
        language: pathLanguage(request.url) ?? preferredLanguage(request.headers as HttpRequest['headers']),
        sender: app.services.settings?.company()?.name ?? 'Entente',
        requestId: request.id,
        againHref: request.method === 'GET' ? request.url : null,
      }),
    );
  return reply.header('content-type', 'application/problem+json').send(
    JSON.stringify({
      type: `https://entente.dev/problems/${problem.code}`,
      title: problem.code,
      status: problem.status,
      code: problem.code,
      detail: problem.message,
      requestId: request.id,
      ...(problem.problems.length > 0 ? { errors: problem.problems } : {}),
      ...problem.details,
    }),
  );
}

function requestId(request: { headers: Record<string, unknown> }): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function readQuery(text: string): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const [name, value] of new URLSearchParams(text)) {
    const before = result[name];
    result[name] = before === undefined ? value : Array.isArray(before) ? [...before, value] : [before, value];
  }
  return result;
}
