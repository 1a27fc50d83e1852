import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { WorkingCalendar } from '../../kernel/time/working-calendar.ts';
import { settingsOf } from '../settings/index.ts';

type Asking = Pick<Ctx, 'db' | 'services'>;

/**
 * The calendar that a person works by: their own, else that of the team they mainly work in, else of the nearest team above it that has
 * one, else the company's default. A hierarchy that was closed to a circle ends after 50 teams.
 */
export async function calendarOfUser(ctx: Asking, userId: string): Promise<WorkingCalendar> {
  const own = await sql<{
    calendar: string;
  }>`select calendar_id as calendar from calendar_assignment where user_id = ${userId}::uuid`.execute(ctx.db);
  if (own.rows[0]) return settingsOf(ctx).calendar(own.rows[0].calendar);
  const { rows } = await sql<{ team: string | null }>`
    select coalesce(u.team_id, (select m.team_id from team_member m where m.user_id = u.id order by m.created_at, m.id limit 1)) as team
    from "user" u where u.id = ${userId}::uuid`.execute(ctx.db);
  const team = rows[0]?.team ?? null;
  return team === null ? settingsOf(ctx).calendar() : calendarOfTeam(ctx, team);
}

/** The calendar that a team works by: its own, else that of the nearest team above it, else the company's default. */
export async function calendarOfTeam(ctx: Asking, teamId: string): Promise<WorkingCalendar> {
  const { rows } = await sql<{ calendar: string }>`
    with recursive up as (
      select id, parent_id, 1 as depth from team where id = ${teamId}::uuid and deleted_at is null
      union all select t.id, t.parent_id, up.depth + 1 from team t join up on t.id = up.parent_id where t.deleted_at is null and up.depth < 50)
    select a.calendar_id as calendar from up join calendar_assignment a on a.team_id = up.id order by up.depth limit 1`.execute(ctx.db);
  return settingsOf(ctx).calendar(rows[0]?.calendar);
}
