import type { Ctx } from '../context.ts';
import type { StoredEvent } from './event.ts';

/** What a module does when an event of another (or its own) has happened; runs as a job, at least once, in order per record. */
export interface Subscriber {
  readonly name: string;
  /** Event types, e.g. `parties.personCreated`; `*` for all. */
  readonly on: readonly string[];
  run(ctx: Ctx, event: StoredEvent): Promise<void>;
}
