import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { selectList } from '../../../kernel/list/select.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { task } from '../../parties/records/task.ts';
import { zoneOf } from '../queries/my-day.ts';
import { readMeetings, type MeetingRow } from '../queries/read-meetings.ts';
import { startOfDay } from '../rules/day-window.ts';
import { writeIcs, type IcsEvent } from './write-ics.ts';

const dayMs = 86_400_000;
const past = 90 * dayMs;
const future = 400 * dayMs;
const most = 2_000;

/** The id under which calendars know a meeting, in feeds and invitations alike. */
export const uidOf = (meetingId: string): string => `${meetingId}@meeting.entente`;

/** What the person of `ctx` finds in their calendar program: meetings of a quarter back and a year on, cancelled ones as such, and tasks due. */
export async function feedContent(ctx: Ctx, name: string): Promise<string> {
  const userId = ctx.actor.userId;
  const now = Date.parse(ctx.now);
  const [from, to] = [new Date(now - past).toISOString(), new Date(now + future).toISOString()];
  const zone = zoneOf(ctx);
  const meetings = userId === null ? [] : await readMeetings(ctx, { users: [userId], from, to, limit: most });
  const changed = await changedAt(ctx, meetings);
  const events = meetings.map((m) => meetingEvent(m, changed.get(m.id) ?? ctx.now));
  return writeIcs([...events, ...(await taskEvents(ctx, from, to, zone))], { name, zone });
}

function meetingEvent(m: MeetingRow, at: string): IcsEvent {
  const about = m.subject?.title ?? null;
  return {
    uid: uidOf(m.id),
    sequence: m.sequence,
    changedAt: at,
    title: m.title,
    startsAt: m.startsAt,
    endsAt: m.endsAt,
    allDay: m.allDay === true,
    isCancelled: m.state === 'cancelled',
    location: m.location,
    url: m.url,
    description: about,
  };
}

async function changedAt(ctx: Ctx, meetings: readonly MeetingRow[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; at: Date | string }>`
    select id, updated_at as at from meeting where id = any(${meetings.map((m) => m.id)}::uuid[])`.execute(ctx.db);
  return new Map(rows.map(({ id, at }) => [id, new Date(at).toISOString()]));
}

/** Open tasks stand on the day they are due. */
async function taskEvents(ctx: Ctx, from: string, to: string, zone: string): Promise<readonly IcsEvent[]> {
  const record = ctx.registry.record(task.key);
  const { rows } = await sql<RowOf<typeof task>>`
    select ${selectList(ctx.registry, ctx.actor, record, 't', ['title', 'dueOn', 'subject', 'updatedAt'])} from task t
    where t.assignee_id = ${ctx.actor.userId}::uuid and t.state = 'open' and t.due_on >= ${from.slice(0, 10)}::date and t.due_on < ${to.slice(0, 10)}::date
      and t.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} order by t.due_on, t.id limit ${most}`.execute(
    ctx.db,
  );
  return rows.map((row) => {
    const day = startOfDay(String(row.dueOn), zone);
    return {
      uid: `${row.id}@task.entente`,
      sequence: row.version,
      changedAt: new Date(row.updatedAt).toISOString(),
      title: row.title,
      startsAt: day,
      endsAt: day,
      allDay: true,
      isCancelled: false,
      description: row.subject?.title ?? null,
    };
  });
}
