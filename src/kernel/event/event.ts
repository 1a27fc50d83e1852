import { later } from '../db/later.ts';
import { sql } from '../db/sql.ts';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../context.ts';
import { binaryArray, binaryUuids, randomUuids } from '../db/binary-array.ts';

/** Something that happened, in the past tense: `parties.personUpdated`. */
export interface NewEvent {
  readonly type: string;
  readonly recordType?: string;
  readonly recordId?: string;
  /** What became of each field that changed. */
  readonly changes?: Changes;
  /** The same as JSON text, instead, from those who have it already: of a million imported rows it is not made twice. */
  readonly changesText?: string;
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

export interface WriteOptions {
  /** Whether somebody asks where the events stand; yes unless said. */
  readonly isTold?: boolean;
  /** ISO 8601: when they happened, a microsecond after each other; the database's clock unless said. */
  readonly at?: string | undefined;
}

/**
 * Writes events in one statement, in their order; when nobody asks where they stand, together with the transaction's next statement or its commit.
 * @returns where each stands, or nothing when `isTold` says that nobody asks
 */
export async function writeEvents(
  db: Db,
  actor: Actor,
  requestId: string,
  events: readonly NewEvent[],
  { isTold = true, at }: WriteOptions = {},
): Promise<readonly WrittenEvent[]> {
  if (events.length === 0) return [];
  // The text of the statement is the same for any number of events, so that it is planned once.
  const texts = (of: (event: NewEvent) => string | undefined): Buffer => binaryArray('text', events.map(of));
  const json = (of: (event: NewEvent) => unknown): Buffer =>
    binaryArray(
      'jsonb',
      events.map((event) => {
        const value = of(event);
        return value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
      }),
    );
  const dated =
    at === undefined
      ? { column: sql``, value: sql``, numbered: sql``, number: sql`` }
      : {
          column: sql`at, `,
          value: sql`${at}::timestamptz + e.n * interval '1 microsecond', `,
          numbered: sql`with ordinality `,
          number: sql`, n`,
        };
  const insertion = sql<WrittenEvent>`
    insert into event (${dated.column}type, record_type, record_id, actor_id, actor_name, audience, via, request_id, changes, data, salt)
    select ${dated.value}e.type, e.record_type, e.record_id, ${actor.userId}::uuid, ${actor.name}, ${actor.audience}, ${actor.via}, ${requestId}, e.changes, e.data, e.salt
    from unnest(${texts((e) => e.type)}::text[], ${texts((e) => e.recordType)}::text[], ${binaryUuids(events.map((e) => e.recordId))}::uuid[],
      ${json((e) => e.changesText ?? e.changes)}::jsonb[], ${json((e) => dataOf(actor, e))}::jsonb[], ${randomUuids(events.length)}::uuid[]) ${dated.numbered}as e(type, record_type, record_id, changes, data, salt${dated.number})
    ${isTold ? sql`returning seq, at` : sql``}`;
  const written = isTold ? (await insertion.execute(db)).rows : [];
  if (!isTold) await later(db, insertion);
  // Listeners in every process hear of it when the transaction commits; equal notices collapse into one.
  await later(db, sql`notify entente_event`);
  return written;
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
