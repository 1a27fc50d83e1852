import type { Kysely, Transaction } from 'kysely';
import type { Actor } from './access/actor.ts';
import type { NewEvent } from './event/event.ts';
import type { ParseScope } from './record/kind.ts';
import type { Registry } from './registry.ts';

/** No module's interface: the engines build their SQL from declarations. Modules use `ctx.db.as<TheirTables>()`. */
// oxlint-disable-next-line typescript/no-empty-object-type
export type AnyTables = {};
export type Db = Kysely<AnyTables>;
export type Tx = Transaction<AnyTables>;

/** What every command, query and job works with: who, when, where to read and write, and how to tell of it. */
export interface Ctx {
  readonly actor: Actor;
  /** The time of this request, ISO 8601 UTC; the same for everything it writes. */
  readonly now: string;
  readonly requestId: string;
  readonly registry: Registry;
  readonly db: Db;
  /** Currency, country, today and rates for reading values; from settings. */
  readonly scope: ParseScope;
  readonly services: Services;
  /** Adds an event to the transaction. */
  emit(event: NewEvent): void;
  /** Queues a job in the transaction: it exists when and only when the transaction commits. */
  enqueue(job: string, input: unknown, options?: EnqueueOptions): void;
}

export interface EnqueueOptions {
  readonly runAt?: string;
  /** Jobs with the same key replace each other while they wait. */
  readonly key?: string;
  readonly queue?: string;
  readonly priority?: number;
  readonly maxAttempts?: number;
}

/** Doors to the outside that the composition root opens: file store, mail, settings. Modules extend this interface. */
// oxlint-disable-next-line typescript/no-empty-interface
export interface Services {}
