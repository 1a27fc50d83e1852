import { sql } from '../../kernel/db/sql.ts';
import type { Db } from '../../kernel/context.ts';
import { createSeenWindow, type SeenWindow } from './seen-window.ts';

/** What is read of an event: everything but values. */
export interface LiveEvent {
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly type: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly actorId: string | null;
  readonly actorName: string;
  /** Names of the fields that changed; null where the event does not say. */
  readonly fields: readonly string[] | null;
  /** Ids of records that its links point to or pointed to before, by field. */
  readonly links: Readonly<Record<string, readonly string[]>> | null;
}

/** Only partitions of the last hour are looked at: an event is stamped when it is written, and no transaction takes longer. */
const recent = sql`e.at > now() - interval '1 hour'`;
const lookBack = 1000;

/** Where the log stands now, with the gaps among its last numbers: their transactions may be under way. */
export async function openWindow(db: Db, now: number): Promise<SeenWindow> {
  const { rows } = await sql<{ seq: number }>`
    select e.seq from event e where e.seq > (select coalesce(max(seq), 0) from event) - ${lookBack}::int order by e.seq`.execute(db);
  const window = createSeenWindow(rows[0] ? rows[0].seq - 1 : 0);
  window.add(
    rows.map((r) => r.seq),
    now,
  );
  return window;
}

/**
 * Events that the window has not seen, lowest number first, `size` at most; they count as seen from then on. One statement,
 * by the index on the number. @returns how many there were, and those of them that are about a record
 */
export async function readChanges(
  db: Db,
  window: SeenWindow,
  size: number,
  now: number,
): Promise<{ readonly count: number; readonly events: readonly LiveEvent[] }> {
  const gaps = window.gaps();
  const later = sql`select ${columns} from event e where e.seq > ${window.highest()} and ${recent}`;
  const late =
    gaps.length === 0
      ? sql``
      : sql` union all select ${columns} from unnest(${gaps.map((g) => g.from)}::bigint[], ${gaps.map((g) => g.to)}::bigint[]) as g(first, last)
          join event e on e.seq between g.first and g.last and ${recent}`;
  const { rows } = await sql<LiveEvent & { recordType: string | null; recordId: string | null }>`
    select * from (${later}${late}) u order by seq limit ${size}`.execute(db);
  window.add(
    rows.map((r) => r.seq),
    now,
  );
  return { count: rows.length, events: rows.filter((r) => r.recordType !== null && r.recordId !== null) };
}

const columns = sql`e.seq, e.at, e.type, e.record_type as "recordType", e.record_id as "recordId", e.actor_id as "actorId", e.actor_name as "actorName",
  case when jsonb_typeof(e.changes) = 'object' then array(select jsonb_object_keys(e.changes)) end as fields,
  case when jsonb_typeof(e.changes) = 'object' then (
    select jsonb_object_agg(c.key, jsonb_build_array(c.value->'from'->>'id', c.value->'to'->>'id'))
    from jsonb_each(e.changes) c where c.value->'from' ? 'id' or c.value->'to' ? 'id') end as links`;
