import type { Ctx } from '../context.ts';
import type { Sql } from '../record/kind.ts';
import type { StoredEvent } from './event.ts';

/**
 * Follows the whole event log, for modules that look at every event: rules, webhooks, watchers, the warehouse. A subscriber
 * is one job per event; a feed reads batches, and a million imported rows cost it two thousand transactions and no job.
 *
 * `run` gets the events in the order of the log, so in order per record, in one transaction with the feed's position: what it
 * writes to the database happens exactly once. Effects outside belong into jobs that it queues with `ctx.enqueue`.
 *
 * A batch that fails is tried again with half as many events until the one that fails is found; that one is tried eight times
 * over about four minutes, then goes to the dead letters (job `kernel.feedEvent`) and the feed goes on behind it.
 */
export interface Feed {
  /** Unique within the module; stays the same for ever: the position is kept under it. */
  readonly name: string;
  /** Reads only events for which this holds, over alias `e` of table event; all unless said. */
  readonly only?: Sql;
  /** Where a feed begins that is new to a database: with what happens from now on, or with the first event ever. */
  readonly from?: 'now' | 'start';
  run(ctx: Ctx, events: readonly StoredEvent[]): Promise<void>;
  /**
   * False while there is nobody for whom `run` could do anything (no rule, no endpoint): then the feed goes past all events without
   * reading them, which of a million imported rows is most of what it costs. Asked in the transaction that moves the position, so
   * whoever came before an event is seen.
   */
  isWanted?(ctx: Ctx): Promise<boolean>;
}

/** Most events in a batch. */
export const feedBatch = 500;
