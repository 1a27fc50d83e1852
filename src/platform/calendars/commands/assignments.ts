import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { calendarAssignment } from '../records/calendar-assignment.ts';

const { calendar, user, team } = calendarAssignment.fields;

/** Lets a person or a team work by a calendar; one they had before is replaced. */
export const assignCalendar = defineCommand({
  name: 'assign',
  label: 'Assign a calendar',
  description: 'To a person, or to a team and the teams below it.',
  on: calendarAssignment,
  target: 'list',
  permission: 'settings.manage',
  input: { calendar, user, team },
  run: async (ctx, _row, input) => {
    if (!input.calendar) throw invalid([{ pointer: '/calendar', code: 'required', message: 'is required' }]);
    if (!input.user === !input.team) throw invalid([{ pointer: '/user', code: 'one', message: 'name a person or a team, and not both' }]);
    const column = input.user ? 'user_id' : 'team_id';
    const whose = String(input.user ?? input.team);
    // Two at once come one after the other: the second changes what the first has made.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar ${whose}`}, 0))`.execute(ctx.db);
    const { rows } = await sql<{ id: string }>`select id from calendar_assignment where ${sql.ref(column)} = ${whose}::uuid`.execute(
      ctx.db,
    );
    const known = rows[0];
    if (known) return { id: (await updateRecord(ctx, calendarAssignment, known.id, { calendar: input.calendar })).id };
    return {
      id: (await createRecord(ctx, calendarAssignment, { calendar: input.calendar, user: input.user ?? null, team: input.team ?? null }))
        .id,
    };
  },
});

/** From then on they work by the calendar of the team above them, or by the default. */
export const removeAssignment = defineCommand({
  name: 'remove',
  label: 'Remove',
  on: calendarAssignment,
  permission: 'settings.manage',
  run: async (ctx, row) => deleteRecord(ctx, calendarAssignment, row.id),
});
