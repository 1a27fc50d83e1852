import { unauthenticated } from '../../../kernel/errors.ts';
import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import { recordRoutes } from '../../../kernel/http/record-routes.ts';
import { createHttpServer } from '../../../kernel/http/server.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import { formRoutes } from '../capture/form-routes.ts';
import type { SalesApp } from './sales-app.ts';

export interface Answer {
  readonly status: number;
  readonly text: string;
  // What a test asks of the body is known to that test alone.
  json<T = Record<string, unknown>>(): T;
}

export type Ask = (
  who: Actor | null,
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: object | string,
  headers?: Readonly<Record<string, string>>,
) => Promise<Answer>;

/** The HTTP server of the program under test, asked without a socket; nobody is a visitor. */
export async function serve(app: SalesApp, people: readonly Actor[]): Promise<Ask> {
  const known = new Map([...people, app.admin].map((actor) => [String(actor.userId), { ...actor, via: 'apiKey' as const }]));
  const server = await createHttpServer({
    app: app.app,
    log: createLogger({ level: 'silent' }),
    routes: [...formRoutes.routes(app.app), ...recordRoutes(app.app)],
    publicUrl: 'https://crm.example',
    rateLimit: 1_000_000,
    observe: () => {},
    authenticate: async ({ headers }) => {
      const key = headers['authorization'];
      const actor = key === undefined ? publicActor : known.get(String(key));
      if (!actor) throw unauthenticated();
      return actor;
    },
  });
  return async (who, method, path, body, headers = {}) => {
    const isForm = typeof body === 'string';
    const reply = await server.inject({
      method,
      url: path.startsWith('/forms') ? path : `/api/v1/${path}`,
      headers: {
        ...(who ? { authorization: String(who.userId) } : {}),
        ...(isForm ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body }),
    });
    return { status: reply.statusCode, text: reply.body, json: <T>() => reply.json<T>() };
  };
}
