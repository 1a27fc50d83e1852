import type { Ctx } from '../context.ts';
import type { StoredEvent } from './event.ts';

/**
 * What a module does when an event of another (or its own) has happened.
 *
 * Runs as a job in a transaction of its own, at least once: after a crash the same event may come again, so doing it twice
 * must be harmless. `ctx.requestId` is `event:<seq>:<module>.<name>`, the same each time: an idempotency key for whatever
 * the handler causes. Events of one record come one after the other in their order; one that fails is tried again later,
 * and those after it on the same record wait until it succeeds or goes to the dead letters.
 */
export interface Subscriber {
  /** Unique within the module; stays the same for ever, since waiting jobs carry it. */
  readonly name: string;
  /** Event types, e.g. `parties.personCreated`. Whoever looks at every event is a feed (feed.ts). */
  readonly on: readonly string[];
  run(ctx: Ctx, event: StoredEvent): Promise<void>;
}
