import { Client } from 'pg';
import { publicActor, type Actor } from '../../../kernel/access/actor.ts';
import { createHttpServer, type HttpOptions } from '../../../kernel/http/server.ts';
import { createLogger } from '../../../kernel/log/log.ts';
import { createShopApp, type ShopApp } from '../../../modules/shop/testing/shop-app.ts';

export interface ShopServer {
  readonly t: ShopApp;
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /** Who asks, by what `nameOf` reads from a request; whoever is not among them is a guest. */
  readonly actors: Map<string, Actor>;
  /** Has all pages forgotten. */
  forget(): void;
  /** What was told of changes since the last time: PostgreSQL sends the notices of a commit before it answers a later statement. */
  told(): Promise<readonly string[]>;
  close(): Promise<void>;
}

type App = ShopApp['app'];

/**
 * The shop over HTTP, which hears of changes as the server does. The sign-in is stood for: the tests are of what one or another is shown.
 * @param nameOf names who asks, by what reads a header of their request
 * @param adapt changes what the routes run with, such as to count statements
 */
export async function createShopServer({
  routes,
  nameOf,
  adapt = (app) => app,
}: {
  readonly routes: (app: App) => HttpOptions['routes'];
  readonly nameOf: (header: (name: string) => string) => string;
  readonly adapt?: (app: App) => App;
}): Promise<ShopServer> {
  const t = await createShopApp();
  const actors = new Map<string, Actor>();
  const changed: ((productId: string | null) => void)[] = [];
  const shop = { ...t.app.services.shop, onChange: (handler: (productId: string | null) => void) => changed.push(handler) };
  const identity = { ...t.app.services.identity, sessionCookie: 'session', ownSessionCookie: 'own' };
  const app = adapt({ ...t.app, services: { ...t.app.services, shop, identity } } as App);
  const server = await createHttpServer({
    app,
    log: createLogger({ level: 'silent' }),
    publicUrl: 'http://shop.example',
    rateLimit: 1_000_000,
    observe: () => {},
    routes: routes(app),
    authenticate: async ({ headers }) => actors.get(nameOf((name) => String(headers[name] ?? ''))) ?? publicActor,
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const heard: string[] = [];
  const listener = new Client({ connectionString: t.adminUrl });
  await listener.connect();
  listener.on('notification', ({ payload = '' }) => {
    heard.push(payload);
    for (const handler of changed) handler(/^[0-9a-f-]{36}$/.test(payload) ? payload : null);
  });
  await listener.query('listen entente_shop');
  return {
    t,
    url,
    actors,
    forget: () => changed.forEach((handler) => handler(null)),
    told: async () => {
      await listener.query('select 1');
      return heard.splice(0);
    },
    close: async () => {
      await listener.end();
      await server.close();
    },
  };
}
