import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { selectList } from '../../../kernel/list/select.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { meeting } from '../records/meeting.ts';

export type MeetingRow = Pick<
  RowOf<typeof meeting>,
  | 'id'
  | 'version'
  | 'title'
  | 'kind'
  | 'subject'
  | 'startsAt'
  | 'endsAt'
  | 'allDay'
  | 'location'
  | 'url'
  | 'owner'
  | 'state'
  | 'sequence'
  | 'arrivedAt'
  | 'leftAt'
> & {
  /** Users who are there, the organizer first; only those of whom the calendar was asked. */
  readonly users: readonly string[];
};

const names = [
  'title',
  'kind',
  'subject',
  'startsAt',
  'endsAt',
  'allDay',
  'location',
  'url',
  'owner',
  'state',
  'sequence',
  'arrivedAt',
  'leftAt',
];

interface Asked {
  readonly users: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly limit: number;
  /** Further condition over alias `t`. */
  readonly where?: Sql;
}

/**
 * Meetings that these people organize or are invited to and that touch the time from `from` to `to`, by start. By the index on owner and
 * end and that on the attendee's user; under the policies of whoever asks. Those they declined are left out.
 */
export async function readMeetings(ctx: Ctx, { users, from, to, limit, where }: Asked): Promise<readonly MeetingRow[]> {
  const record = ctx.registry.record(meeting.key);
  const asked = sql`${[...users]}::uuid[]`;
  const { rows } = await sql<MeetingRow>`
    with mine as (
      select m.id, m.owner_id as user_id, 0 as place from meeting m where m.owner_id = any(${asked}) and m.ends_at > ${from}::timestamptz and m.starts_at < ${to}::timestamptz and m.deleted_at is null
      union all select m.id, a.user_id, 1 from attendee a join meeting m on m.id = a.meeting_id
        where a.user_id = any(${asked}) and a.response <> 'declined' and m.ends_at > ${from}::timestamptz and m.starts_at < ${to}::timestamptz and m.deleted_at is null),
    one as (select id, jsonb_agg(distinct user_id) as users from mine group by id)
    select ${selectList(ctx.registry, ctx.actor, record, 't', names)}, one.users from one join meeting t on t.id = one.id
    where ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} and ${where ?? sql`true`} order by t.starts_at, t.id limit ${limit}`.execute(
    ctx.db,
  );
  return rows;
}
