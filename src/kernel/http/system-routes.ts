import { createHash } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import { sql } from '../db/sql.ts';
import type { App } from '../app.ts';
import { metrics } from '../metrics.ts';
import type { Registry } from '../registry.ts';
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
        // Asked for again each time and sent again only when it changed: some 540 kB, 50 compressed.
        const headers = { 'cache-control': 'private, no-cache', vary: 'cookie, authorization' };
        const asked = r.headers['if-none-match'];
        const known = knownEtag(app.registry, r.actor);
        if (known !== null && asked === known) return { status: 304, headers: { ...headers, etag: known } };
        const { etag, body } = describeWithEtag(app.registry, r.actor);
        if (asked === etag) return { status: 304, headers: { ...headers, etag } };
        return { headers: { ...headers, etag, 'content-type': 'application/json; charset=utf-8' }, body };
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

interface Described {
  readonly registry: Registry;
  readonly revision: number;
  readonly etag: string;
}

/** What each actor has been told, for as long as they have the same rights and nothing is declared anew: its mark alone, as many are signed in. */
const described = new WeakMap<Actor, Described>();

function knownEtag(registry: Registry, actor: Actor): string | null {
  const known = described.get(actor);
  return known?.registry === registry && known.revision === registry.revision ? known.etag : null;
}

function describeWithEtag(registry: Registry, actor: Actor): { readonly etag: string; readonly body: string } {
  const body = JSON.stringify(describe(registry, actor));
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  described.set(actor, { registry, revision: registry.revision, etag });
  return { etag, body };
}
