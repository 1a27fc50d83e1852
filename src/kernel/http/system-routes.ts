import { sql } from '../db/sql.ts';
import type { App } from '../app.ts';
import { metrics } from '../metrics.ts';
import { describe } from './meta.ts';
import { openApi } from './openapi.ts';
import type { Route } from './route.ts';

export interface SystemRouteOptions {
  readonly publicUrl: string;
  /** All routes, for the document; asked late, as these here are among them. */
  readonly routes: () => readonly Route[];
  /** Whether this process was told to stop: it still answers, and wants no new requests. */
  readonly isDraining?: () => boolean;
}

/** Health, metrics, and what the API says of itself. */
export function systemRoutes(app: App, options: SystemRouteOptions): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      summary: 'Whether the process is up',
      access: 'anyone',
      handle: async () => ({ body: { status: 'ok' } }),
    },
    {
      method: 'GET',
      path: '/readyz',
      summary: 'Whether the database is reachable and migrated',
      access: 'anyone',
      handle: async () => {
        if (options.isDraining?.()) return { status: 503, body: { status: 'stopping', reason: 'This process is about to stop.' } };
        try {
          await sql`select 1 from event limit 1`.execute(app.db);
          return { body: { status: 'ready' } };
        } catch {
          return { status: 503, body: { status: 'unavailable', reason: 'The database cannot be reached or is not migrated.' } };
        }
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      summary: 'Metrics for Prometheus',
      access: 'anyone',
      handle: async () => ({ headers: { 'content-type': metrics.contentType }, body: await metrics.metrics() }),
    },
    {
      method: 'GET',
      path: '/api/v1/meta',
      summary: 'Records, fields and commands that you may know of',
      access: 'anyone',
      handle: async (r) => {
        const body = describe(app.registry, r.actor);
        return { headers: { 'cache-control': 'private, no-cache' }, body };
      },
    },
    {
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'This API as OpenAPI 3.1',
      access: 'anyone',
      handle: async () => ({ body: openApi(app.registry, options.routes(), options.publicUrl) }),
    },
  ];
}
