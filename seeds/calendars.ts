import { systemActor } from '../src/kernel/access/actor.ts';
import { runCommand } from '../src/kernel/command/run.ts';
import { sql } from '../src/kernel/db/sql.ts';
import { calendarAssignment } from '../src/platform/calendars/records/calendar-assignment.ts';
import { holiday } from '../src/platform/settings/records/holiday.ts';
import { workingCalendar } from '../src/platform/settings/records/working-calendar.ts';
import type { Stage } from './stage.ts';

/** Customer service answers longer than the office works, and the night shift of the warehouse goes over midnight. */
export async function seedCalendars(stage: Stage): Promise<void> {
  const { app } = stage;
  const actor = { ...systemActor, userId: stage.users.get('admin')?.id ?? null, name: 'Ingrid Solberg' };
  const run = (record: typeof workingCalendar | typeof calendarAssignment | typeof holiday, verb: string, input: object) =>
    runCommand(app, { actor, requestId: 'demo', record, verb, input });
  const long = [
    { from: '07:00', to: '11:30' },
    { from: '12:00', to: '21:00' },
  ];
  const night = [{ from: '22:00', to: '06:00' }];
  const place = { timeZone: 'Europe/Oslo', country: 'NO' };
  const weekdays = (windows: object[]) => ({ monday: windows, tuesday: windows, wednesday: windows, thursday: windows, friday: windows });
  const service = await run(workingCalendar, 'add', {
    ...place,
    name: 'Customer service',
    week: { ...weekdays(long), saturday: [{ from: '10:00', to: '16:00' }] },
  });
  await run(workingCalendar, 'add', { ...place, name: 'Warehouse, nights', week: { ...weekdays(night), sunday: night } });
  const calendar = (service.result as { id: string }).id;
  const year = stage.day(0).slice(0, 4);
  await run(holiday, 'create', { calendar, date: `${year}-12-24`, name: 'Christmas Eve', until: '12:00' });
  await run(holiday, 'create', { calendar, date: `${year}-12-31`, name: 'New Year’s Eve', until: '12:00' });
  const { rows } = await sql<{ id: string }>`select id from team where name = 'Customer service'`.execute(app.db);
  await run(calendarAssignment, 'assign', { calendar, team: rows[0]?.id });
}
