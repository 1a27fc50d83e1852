import { sql } from 'kysely';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../context.ts';

/** Something that happened, in the past tense: `parties.personUpdated`. */
export interface NewEvent {
  readonly type: string;
  readonly recordType?: string;
  readonly recordId?: string;
  /** What became of each field that changed. */
  readonly changes?: Changes;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type Changes = Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>;

/** An event as it stands in the log. */
export interface StoredEvent {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly audience: string;
  readonly via: string;
  readonly requestId: string | null;
  readonly changes: Changes | null;
  readonly data: Readonly<Record<string, unknown>> | null;
}

/** Writes events in one statement, in their order. */
export async function writeEvents(db: Db, actor: Actor, requestId: string, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((e) => sql`(${e.type}, ${e.recordType ?? null}, ${e.recordId ?? null}::uuid, ${actor.userId}::uuid, ${actor.name}, ${actor.audience}, ${actor.via}, ${requestId}, ${json(e.changes)}::jsonb, ${json(e.data)}::jsonb)`);
  await sql`insert into event (type, record_type, record_id, actor_id, actor_name, audience, via, request_id, changes, data) values ${sql.join(rows)}`.execute(db);
  // Listeners in every process hear of it when the transaction commits; equal notices collapse into one.
  await sql`select pg_notify('entente_event', '')`.execute(db);
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

/** Which fields differ between two readings of a record. Undefined counts as null. */
export function diff(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>, names: Iterable<string>): Changes {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const name of names) {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to };
  }
  return changes;
}
