import { sql } from './db/sql.ts';
import type { Actor } from './access/actor.ts';
import { systemActor } from './access/actor.ts';
import type { Ctx, Db, EnqueueOptions, Services } from './context.ts';
import type { Replicas } from './db/replicas.ts';
import type { Position } from './db/wal-position.ts';
import { AppError } from './errors.ts';
import { writeEvents, type NewEvent } from './event/event.ts';
import { hasSubscribers, subscriberJobs } from './event/subscriptions.ts';
import type { ParseScope } from './record/kind.ts';
import type { Registry } from './registry.ts';

export interface QueuedJob {
  readonly job: string;
  readonly input: unknown;
  readonly options: EnqueueOptions;
}

/** The running program: what the composition root wires, and commands, queries and jobs run in. */
export interface App {
  readonly registry: Registry;
  /** Pool of the application's role. */
  readonly db: Db;
  /** Standby servers for reads that may be a little old, where there are some. */
  readonly replicas?: Replicas;
  readonly services: Services;
  /** Current time, ISO 8601 UTC with milliseconds. */
  now(): string;
  /** When events happen, for those who tell of the past, such as a demo company; the database's clock unless said, as no server may turn that of the log. */
  readonly eventTime?: () => string;
  /** Company settings that reading values needs; cached, so that asking costs nothing. */
  scope(): ParseScope;
  /** Adds jobs within a transaction. */
  enqueue(tx: Db, jobs: readonly QueuedJob[], now: string): Promise<void>;
}

export interface TransactionOptions {
  readonly actor: Actor;
  readonly requestId: string;
}

export interface ReadOptions extends TransactionOptions {
  /** A replica may answer that has at least what is up to there; without it the primary does. */
  readonly freshness?: { readonly after: Position | null } | null;
}

/**
 * Runs `work` in one transaction: what it writes, the events it emits and the jobs it queues commit together or not at
 * all. Actors outside the company run under their own database role with row-level security.
 */
export async function transact<T>(app: App, options: TransactionOptions, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return app.db.transaction().execute(async (tx) => {
    const events: NewEvent[] = [];
    const jobs: QueuedJob[] = [];
    const ctx: Ctx = {
      actor: options.actor,
      now: app.now(),
      requestId: options.requestId,
      registry: app.registry,
      db: tx,
      scope: app.scope(),
      services: app.services,
      emit: (event) => void events.push(event),
      enqueue: (job, input, more = {}) => void jobs.push({ job, input, options: more }),
    };
    await enterRole(tx, options.actor);
    const result = await work(ctx);
    await leaveRole(tx, options.actor);
    const written = await writeEvents(tx, options.actor, options.requestId, events, {
      isTold: hasSubscribers(app.registry, events),
      at: app.eventTime?.(),
    });
    jobs.push(...subscriberJobs(app.registry, events, written));
    if (jobs.length > 0) await app.enqueue(tx, jobs, ctx.now);
    return result;
  });
}

/**
 * Runs a read: without a transaction for staff, under their role for everybody else. With `freshness` on a replica that is new enough;
 * when that fails, for whatever reason that lies with it (it went away, replay cancelled the statement), once more on the primary.
 */
export async function reading<T>(app: App, options: ReadOptions, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const replica = options.freshness ? await app.replicas?.pick(options.freshness.after) : null;
  if (!replica) return readOn(app, options, work);
  try {
    return await readOn({ ...app, db: replica }, options, work);
  } catch (error) {
    // What PostgreSQL or the connection to it says has a code; anything else would be the same on the primary.
    if (error instanceof AppError || (error as { code?: unknown }).code === undefined) throw error;
    app.replicas?.suspect(replica, error);
    return readOn(app, options, work);
  }
}

async function readOn<T>(app: App, options: TransactionOptions, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const { actor } = options;
  if (actor.audience !== 'staff') return transact(app, options, work);
  const nothing = (): never => {
    throw new Error('A query may neither emit events nor queue jobs: make it a command');
  };
  return work({
    actor,
    now: app.now(),
    requestId: options.requestId,
    registry: app.registry,
    db: app.db,
    scope: app.scope(),
    services: app.services,
    emit: nothing,
    enqueue: nothing,
  });
}

/** For jobs, seeds and the command line. */
export function asSystem<T>(app: App, work: (ctx: Ctx) => Promise<T>, requestId = 'system'): Promise<T> {
  return transact(app, { actor: systemActor, requestId }, work);
}

/**
 * Runs a part of an outside actor's transaction as the application itself: after their own role has shown that they may
 * see the row, a command writes what they may not write by hand. Staff work as the application anyway.
 */
export async function trusted<T>(ctx: Pick<Ctx, 'db' | 'actor'>, work: () => Promise<T>): Promise<T> {
  await leaveRole(ctx.db, ctx.actor);
  const result = await work();
  await enterRole(ctx.db, ctx.actor);
  return result;
}

async function enterRole(tx: Db, actor: Actor): Promise<void> {
  if (actor.audience === 'staff') return;
  await sql`select set_config('entente.user', ${actor.userId ?? ''}, true), set_config('entente.person', ${actor.personId ?? ''}, true),
    set_config('entente.organization', ${actor.organizationId ?? ''}, true), set_config('role', ${`entente_${actor.audience}`}, true)`.execute(
    tx,
  );
}

async function leaveRole(tx: Db, actor: Actor): Promise<void> {
  if (actor.audience !== 'staff') await sql`reset role`.execute(tx);
}
