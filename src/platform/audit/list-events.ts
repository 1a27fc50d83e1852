import type { Db } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import { badRequest } from '../../kernel/errors.ts';
import type { StoredEvent } from '../../kernel/event/event.ts';
import { eventColumns } from '../../kernel/event/read-events.ts';
import { isId } from '../../kernel/ids/new-id.ts';

export interface EventFilter {
  /** Record type, e.g. `parties.person`. */
  readonly record?: string;
  /** Id of one record. */
  readonly id?: string;
  /** Id of the user who did it. */
  readonly actor?: string;
  /** Event type; with `*` at its end all that begin so. */
  readonly type?: string;
  /** First and last moment, ISO 8601 instants or dates (UTC). */
  readonly from?: string;
  readonly to?: string;
}

/** Events, the latest first; `before` is the number of the last one of the page before. Reads indexes of the log in the order of its numbers. */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  page: { readonly before?: number; readonly size: number },
): Promise<readonly StoredEvent[]> {
  const { rows } = await sql<StoredEvent>`
    select ${eventColumns} from event e where ${sql.join(conditions(filter, page.before), sql` and `)} order by e.seq desc limit ${page.size}`.execute(
    db,
  );
  return rows;
}

function conditions(filter: EventFilter, before: number | undefined) {
  const parts = [sql`true`];
  if (before !== undefined) parts.push(sql`e.seq < ${before}`);
  if (filter.record !== undefined) parts.push(sql`e.record_type = ${filter.record}`);
  if (filter.id !== undefined) parts.push(sql`e.record_id = ${filter.id}::uuid`);
  if (filter.actor !== undefined) parts.push(sql`e.actor_id = ${filter.actor}::uuid`);
  if (filter.type !== undefined)
    parts.push(filter.type.endsWith('*') ? sql`starts_with(e.type, ${filter.type.slice(0, -1)})` : sql`e.type = ${filter.type}`);
  if (filter.from !== undefined) parts.push(sql`e.at >= ${filter.from}::timestamptz`);
  if (filter.to !== undefined) parts.push(sql`e.at <= ${filter.to}::timestamptz`);
  return parts;
}

const moment = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;
const names = ['record', 'id', 'actor', 'type', 'from', 'to'] as const;

/** Reads the filter from the parameters of a request. @throws AppError (400) that names the parameter. */
export function parseEventFilter(read: (name: string) => string | undefined): EventFilter {
  const filter: Partial<Record<(typeof names)[number], string>> = {};
  for (const name of names) {
    const value = read(name);
    if (value === undefined || value === '') continue;
    if ((name === 'id' || name === 'actor') && !isId(value))
      throw badRequest('parameter', `${name} must be the id of a record.`, `/${name}`);
    if ((name === 'from' || name === 'to') && (!moment.test(value) || Number.isNaN(Date.parse(value))))
      throw badRequest('parameter', `${name} must be a date or an instant, e.g. 2026-05-01 or 2026-05-01T09:30:00Z.`, `/${name}`);
    // A day as the end of a span belongs to it.
    filter[name] = name === 'to' && value.length === 10 ? `${value}T23:59:59.999999Z` : value;
  }
  return filter;
}

/** @throws AppError (400) for what is no number of an event. */
export function parseBefore(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,15}$/.test(text)) throw badRequest('cursor', 'after is not a cursor of this list.', '/after');
  return Number(text);
}
