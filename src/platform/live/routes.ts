import { AppError } from '../../kernel/errors.ts';
import { queryText, type HttpReply, type HttpRequest, type RouteGroup } from '../../kernel/http/route.ts';
import { isId } from '../../kernel/ids/new-id.ts';
import { badRequest } from '../../kernel/errors.ts';
import { end } from './connection.ts';
import type { Hub } from './hub.ts';
import { parseTopics } from './topics.ts';
import './service.ts';

export const liveRoutes: RouteGroup = {
  name: 'live',
  routes: () => [
    {
      method: 'GET',
      path: '/api/v1/live',
      summary: 'Hear of changes as they happen, as server-sent events',
      access: 'signed-in',
      handle: openStream,
    },
    {
      method: 'POST',
      path: '/api/v1/live/:connection/topics',
      summary: 'Say what a live stream is to tell of',
      access: 'signed-in',
      rateLimit: 1200,
      handle: setTopics,
    },
  ],
};

async function openStream(request: HttpRequest): Promise<HttpReply> {
  if (!String(request.headers['accept'] ?? '').includes('text/event-stream')) {
    throw new AppError(406, 'event-stream', 'This address answers with a stream: send Accept: text/event-stream.');
  }
  const { headers, cookies, ip, app, actor, stopping } = request;
  const hub = hubOf(request);
  const last = String(headers['last-event-id'] ?? queryText(request, 'after') ?? '');
  const connection = await hub.connect({
    actor,
    // A cookie that has lost its session makes a visitor; who held none of either is not asked here.
    reauthenticate: async () => (await app.services.authenticator?.authenticate({ headers, cookies, ip })) ?? actor,
    ...(/^\d{1,15}$/.test(last) ? { lastEventId: Number(last) } : {}),
  });
  const stop = (): void => end(connection, 'stopping', 1000);
  if (stopping.aborted) stop();
  stopping.addEventListener('abort', stop, { once: true });
  connection.stream.once('close', () => stopping.removeEventListener('abort', stop));
  return {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      // A proxy that gathers an answer before it passes it on would keep everything back (nginx reads this).
      'x-accel-buffering': 'no',
      connection: 'close',
    },
    body: connection.stream,
  };
}

async function setTopics(request: HttpRequest): Promise<HttpReply> {
  const id = request.params['connection'] ?? '';
  if (!isId(id)) throw badRequest('connection', 'The address takes the id that the stream said hello with.', '/connection');
  hubOf(request).setTopics(id.toLowerCase(), request.actor, parseTopics(request.body));
  return { status: 202, body: {} };
}

function hubOf({ app }: HttpRequest): Hub {
  if (!app.services.live) throw new AppError(503, 'unavailable', 'Live updates are not running.');
  return app.services.live;
}
