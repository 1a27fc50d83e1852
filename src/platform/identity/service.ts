import { createHash } from 'node:crypto';
import { sql } from '../../kernel/db/sql.ts';
import { publicActor, type Actor } from '../../kernel/access/actor.ts';
import type { ActorDirectory } from '../../kernel/access/why.ts';
import type { App } from '../../kernel/app.ts';
import type { Db, Services } from '../../kernel/context.ts';
import { unauthenticated } from '../../kernel/errors.ts';
import type { Authenticator } from '../../kernel/http/authenticator.ts';
import '../../kernel/company.ts';
import { createActorCache } from './actor/actor-cache.ts';
import { readUsers, toActor, type Defaults } from './actor/actor-query.ts';
import { loadApiKey, loadSession } from './actor/load-actor.ts';
import type { Engine } from './auth/create-engine.ts';
import { cookieName } from './auth/engine.ts';
import { sign, verify } from './auth/signed-value.ts';

export interface IdentityOptions {
  readonly app: Pick<App, 'db' | 'registry' | 'services' | 'now'>;
  /** Key for signing, see `loadSecret`. */
  readonly secret: string;
  readonly publicUrl: string;
  readonly isDemo: boolean;
  /** Minutes after which a session that is not used ends; 0 for never. */
  readonly sessionIdleMinutes?: number;
}

/** What this module needs at run time and offers to commands, jobs and routes as `services.identity`. */
export interface Identity extends Authenticator, ActorDirectory {
  /** The sign-in library, which takes some 20 MB: loaded when somebody signs in. */
  engine(): Promise<Engine>;
  readonly publicUrl: string;
  readonly isDemo: boolean;
  readonly secret: string;
  readonly sessionCookie: string;
  /** Keeps one's own session while one acts as somebody else. */
  readonly ownSessionCookie: string;
  /** Any active user as an actor, as if signed in; null when there is no such user. */
  readActor(db: Db, userId: string): Promise<Actor | null>;
  /** Forgets what is remembered of a credential (`*`: of all) here and now; every process does when it hears of a change. */
  forget(credentialId: string): void;
  hashPassword(password: string): Promise<string>;
  /** What one has to know to set up an empty system; printed at start. The same in every process of a system. */
  setupToken(): string;
}

declare module '../../kernel/context.ts' {
  interface Services {
    readonly identity?: Identity;
  }
}

/** The running identity module. */
export function createIdentity(options: IdentityOptions): Identity {
  const { app, secret, publicUrl } = options;
  const { db } = app;
  const cache = createActorCache();
  let engine: Promise<Engine> | undefined;
  const defaults = (): Defaults => app.services.company ?? { locale: 'en', timeZone: 'UTC' };
  const sessionCookie = cookieName(publicUrl, 'session_token');
  const ownSessionCookie = cookieName(publicUrl, 'own_session');
  const scope = {
    db,
    idleSeconds: (options.sessionIdleMinutes ?? 0) * 60,
    now: app.now,
    defaults,
    records: () => app.registry.records.map((r) => ({ ...r, isOpenToStaff: app.registry.policy(r.key)?.grant === 'all' })),
  };

  async function bySession(cookie: string): Promise<Actor> {
    const actor = await cache.get(`session ${cookie}`, Date.parse(app.now()), async () => {
      const token = verify(cookie, secret);
      return token === null ? null : loadSession(scope, token);
    });
    return actor ?? publicActor;
  }

  async function byKey(key: string): Promise<Actor> {
    const hash = createHash('sha256').update(key).digest('hex');
    const actor = await cache.get(`key ${hash}`, Date.parse(app.now()), () => loadApiKey(scope, key));
    if (!actor) throw unauthenticated();
    return actor;
  }

  async function readActor(from: Db, userId: string): Promise<Actor | null> {
    const [row] = await readUsers(from, sql`(select ${userId}::uuid as user_id)`);
    return row ? toActor(row, defaults(), null) : null;
  }

  return {
    engine: () => (engine ??= import('./auth/create-engine.ts').then(({ createEngine }) => createEngine({ db, secret, publicUrl }))),
    publicUrl,
    secret,
    sessionCookie,
    ownSessionCookie,
    isDemo: options.isDemo,
    async authenticate({ headers, cookies }) {
      const bearer = /^Bearer +(\S+)$/i.exec(String(headers['authorization'] ?? ''))?.[1];
      if (bearer !== undefined) return byKey(bearer);
      const [cookie, own] = [cookies[sessionCookie], cookies[ownSessionCookie]];
      const actor = cookie ? await bySession(cookie) : publicActor;
      // Acting as somebody else has ended: one is oneself again.
      return actor.userId === null && own ? bySession(own) : actor;
    },
    actorOf: (ctx, userId) => readActor(ctx.db, userId),
    actorsOf: async (ctx, userIds) => {
      const rows = await readUsers(ctx.db, sql`(select unnest(${[...userIds]}::uuid[]) as user_id)`);
      return new Map(rows.map((row) => [row.id, toActor(row, defaults(), null)]));
    },
    readActor,
    forget: (id) => cache.forget(id),
    hashPassword: async (password) => (await import('better-auth/crypto')).hashPassword(password),
    setupToken: () => createHash('sha256').update(sign('setup', secret)).digest('hex').slice(0, 16),
  };
}

/** The running identity module of a context. @throws Error when the program was put together without it. */
export function identityOf({ services }: { readonly services: Services }): Identity {
  if (!services.identity) throw new Error('The program was started without the identity service.');
  return services.identity;
}
