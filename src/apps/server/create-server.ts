import path from 'node:path';
import { publicActor } from '../../kernel/access/actor.ts';
import { addApiReference } from '../../kernel/http/docs.ts';
import { recordRoutes } from '../../kernel/http/record-routes.ts';
import type { Route } from '../../kernel/http/route.ts';
import { sharedCounts } from '../../kernel/http/shared-counts.ts';
import { createHttpServer, type HttpServer } from '../../kernel/http/server.ts';
import { addSinglePageApp } from '../../kernel/http/static-files.ts';
import { systemRoutes } from '../../kernel/http/system-routes.ts';
import { observeRequest } from '../../kernel/metrics.ts';
import type { Config } from '../../kernel/config/config.ts';
import type { Logger } from '../../kernel/log/log.ts';
import type { App } from '../../kernel/app.ts';
import { storefrontRoutes } from '../storefront/routes.ts';
import { companyFacts } from './company-facts.ts';
import { dist } from './ui-build.ts';

export interface ServerOptions {
  readonly app: App;
  readonly config: Config;
  readonly log: Logger;
  /** Whether the process was told to stop. */
  readonly isDraining?: () => boolean;
}

/** Folder of a built browser app. */
const builtApp = (name: string): string => path.join(dist, name);

/** What a process that only works on jobs answers: what those who run it ask. */
const workerPaths = ['/healthz', '/readyz', '/metrics'];

/** The HTTP server over a program: API, module routes, staff app and portal. Not listening yet. */
export async function createServer({ app, config, log, isDraining = () => false }: ServerOptions): Promise<HttpServer> {
  const routes: Route[] = [];
  const system = systemRoutes(app, { publicUrl: config.publicUrl, routes: () => routes, isDraining });
  if (!config.isServing) routes.push(...system.filter((route) => workerPaths.includes(route.path)));
  else
    routes.push(
      ...system,
      ...app.registry.modules.flatMap((m) => m.routes ?? []).flatMap((group) => group.routes(app)),
      ...storefrontRoutes(app, { company: companyFacts }),
      ...recordRoutes(app),
    );
  const server = await createHttpServer({
    app,
    log,
    routes,
    publicUrl: config.publicUrl,
    isBehindProxy: config.isBehindProxy,
    rateLimit: config.rateLimit,
    // The embedded database has one process.
    ...(config.databaseUrl === undefined ? {} : { sharedCounts: sharedCounts(app.db, () => Date.parse(app.now())) }),
    isDraining,
    observe: observeRequest,
    authenticate: async (request) => app.services.authenticator?.authenticate(request) ?? publicActor,
  });
  if (!config.isServing) return server;
  await addApiReference(server);
  await addSinglePageApp(server, { prefix: '/app', root: builtApp('staff') });
  await addSinglePageApp(server, { prefix: '/portal', root: builtApp('portal') });
  return server;
}
