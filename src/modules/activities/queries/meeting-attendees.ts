import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { selectList } from '../../../kernel/list/select.ts';
import { attendee } from '../records/attendee.ts';
import { meeting } from '../records/meeting.ts';

/** Who is invited to a meeting, and what they answered. */
export const meetingAttendees = defineQuery({
  name: 'attendees',
  description: 'Who is invited to the meeting, and what they answered.',
  on: meeting,
  target: 'record',
  run: async (ctx, _input, id) => {
    const record = ctx.registry.record(attendee.key);
    const { rows } =
      await sql`select ${selectList(ctx.registry, ctx.actor, record, 't', ['person', 'user', 'email', 'name', 'response', 'respondedAt'])}
      from attendee t where t.meeting_id = ${id}::uuid and ${rowsFor(ctx.registry, ctx.actor, record, 'read', 't')} order by t.created_at, t.id limit 200`.execute(
        ctx.db,
      );
    return { data: rows };
  },
});
