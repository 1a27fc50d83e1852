import { sql } from '../db/sql.ts';
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

/** Where an event that was just written stands in the log. */
export interface WrittenEvent {
  readonly seq: number;
  /** ISO 8601 UTC with microseconds; later for each event of a transaction. */
  readonly at: string;
}

/** Writes events in one statement, in their order, and returns where each stands. */
export async function writeEvents(db: Db, actor: Actor, requestId: string, events: readonly NewEvent[]): Promise<readonly WrittenEvent[]> {
  if (events.length === 0) return [];
  // One parameter for all, as the text of the statement stays the same and is planned once, and PostgreSQL takes 65,535 parameters at most.
  const rows = JSON.stringify(
    events.map((e) => ({ type: e.type, record_type: e.recordType, record_id: e.recordId, changes: e.changes, data: dataOf(actor, e) })),
  );
  const written = await sql<WrittenEvent>`
    insert into event (type, record_type, record_id, actor_id, actor_name, audience, via, request_id, changes, data, salt)
    select e.type, e.record_type, e.record_id, ${actor.userId}::uuid, ${actor.name}, ${actor.audience}, ${actor.via}, ${requestId}, e.changes, e.data, gen_random_uuid()
    from rows from (json_to_recordset(${rows}::json) as (type text, record_type text, record_id uuid, changes jsonb, data jsonb)) with ordinality as e(type, record_type, record_id, changes, data, n)
    order by e.n returning seq, at`.execute(db);
  // Listeners in every process hear of it when the transaction commits; equal notices collapse into one.
  await sql`select pg_notify('entente_event', '')`.execute(db);
  return written.rows;
}

/** Whoever acts as somebody else is named in everything that comes of it. */
function dataOf(actor: Actor, { data }: NewEvent): NewEvent['data'] {
  return actor.impersonatorId === null ? data : { ...data, impersonatorId: actor.impersonatorId };
}

/** Which fields differ between two readings of a record. Undefined counts as null. */
export function diff(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  names: Iterable<string>,
): Changes {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const name of names) {
    const [from, to] = [before[name] ?? null, after[name] ?? null];
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to };
  }
  return changes;
}
