import { text } from '../../../fields/index.ts';
import { allowed, rowsFor } from '../../../kernel/access/access.ts';
import { grantFor } from '../../../kernel/access/actor.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { badRequest } from '../../../kernel/errors.ts';
import { selectList } from '../../../kernel/list/select.ts';
import type { RowOf } from '../../../kernel/record/record.ts';
import { task } from '../../parties/records/task.ts';
import { user } from '../../../platform/identity/records/user.ts';
import { meeting } from '../records/meeting.ts';
import { startOfDay } from '../rules/day-window.ts';
import { zoneOf } from './my-day.ts';
import { readMeetings } from './read-meetings.ts';

const mostDays = 62;
const mostMeetings = 1_000;
const mostPeople = 50;

type CalendarTask = Pick<RowOf<typeof task>, 'id' | 'version' | 'title' | 'dueOn' | 'assignee' | 'subject' | 'priority'>;

/** Meetings and tasks due of some days, for one's own calendar and those of colleagues whose rows one sees. */
export const calendarQuery = defineQuery({
  name: 'calendar',
  description: 'Meetings and open tasks due from one day to another, on the clock of whoever asks; their own, or those of the users named.',
  on: meeting,
  input: {
    from: text({ required: true, max: 10, help: 'First day, as 2026-03-01.' }),
    to: text({ required: true, max: 10, help: 'The day after the last.' }),
    users: text({ max: 2_000, help: 'Ids of users, separated by commas; oneself unless said.' }),
  },
  run: async (ctx, input) => {
    const zone = zoneOf(ctx);
    const [from, to] = [dayIn(input.from, 'from'), dayIn(input.to, 'to')];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 1 || days > mostDays) throw badRequest('range', `A calendar shows 1 to ${mostDays} days.`, '/to');
    const users = usersIn(ctx, input.users);
    const meetings = await readMeetings(ctx, {
      users,
      from: startOfDay(from, zone),
      to: startOfDay(to, zone),
      limit: mostMeetings,
      where: sql`t.state <> 'cancelled'`,
    });
    return { zone, from, to, meetings, tasks: await tasksDue(ctx, users, from, to), isWhole: meetings.length < mostMeetings };
  },
});

/** By the index on assignee, state and due day. */
async function tasksDue(ctx: Ctx, users: readonly string[], from: string, to: string): Promise<readonly CalendarTask[]> {
  const record = ctx.registry.record(task.key);
  if (!allowed(ctx.registry, ctx.actor, record, 'read')) return [];
  const { rows } = await sql<CalendarTask>`
    select ${selectList(ctx.registry, ctx.actor, record, 't', ['title', 'dueOn', 'assignee', 'subject', 'priority'])} from task t
    where t.assignee_id = any(${[...users]}::uuid[]) and t.state = 'open' and t.due_on >= ${from}::date and t.due_on < ${to}::date and t.deleted_at is null
      and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} order by t.due_on, t.id limit ${mostMeetings}`.execute(ctx.db);
  return rows;
}

/** Whose calendars one may put beside one's own: those of whom one sees the meetings. */
export const calendarPeople = defineQuery({
  name: 'calendar-people',
  description: 'Colleagues whose calendar the one who asks may look at.',
  on: meeting,
  run: async (ctx) => {
    const scope = grantFor(ctx.actor, meeting.key).read;
    const record = ctx.registry.record(user.key);
    if (scope === 'own' || scope === 'none' || !allowed(ctx.registry, ctx.actor, record, 'read')) return { data: [] };
    const { rows } = await sql<{ id: string; name: string }>`
      select u.id, u.name from "user" u where u.active and u.audience = 'staff' and u.deleted_at is null and u.id is distinct from ${ctx.actor.userId}::uuid
        and (${scope === 'all'} or u.id = any(${[...ctx.actor.teamUserIds]}::uuid[])) and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 'u')}
      order by u.name, u.id limit 500`.execute(ctx.db);
    return { data: rows };
  },
});

function dayIn(value: string | null | undefined, name: string): string {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
    throw badRequest('day', `${name} must be a day, e.g. 2026-03-01.`, `/${name}`);
  return value;
}

function usersIn(ctx: Ctx, text: string | null | undefined): readonly string[] {
  const ids = (text || ctx.actor.userId || '').split(',').filter((id) => id !== '');
  if (ids.length > mostPeople || ids.some((id) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)))
    throw badRequest('users', `users must be up to ${mostPeople} ids of users.`, '/users');
  return ids;
}
