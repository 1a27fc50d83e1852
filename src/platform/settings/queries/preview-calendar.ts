import { date, number } from '../../../fields/index.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { notFound, notAllowed } from '../../../kernel/errors.ts';
import { dateIn, parseDate, parseInstant } from '../../../kernel/time/dates.ts';
import { defineCalendar, windowsOn } from '../../../kernel/time/working-calendar.ts';
import { readCalendars } from '../calendars.ts';
import { workingCalendar } from '../records/working-calendar.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** What a calendar comes to: the windows of each day of some weeks, from the Monday of the first. */
export const previewCalendar = defineQuery({
  name: 'preview',
  description: 'The working windows of each day of the next weeks, holidays and half days considered.',
  on: workingCalendar,
  target: 'record',
  input: { from: date(), weeks: number({ min: 1, max: 53 }) },
  run: async (ctx, input, id) => {
    const { rows } = await readCalendars(ctx.db, id);
    const stored = rows[0];
    if (!stored) throw notFound('calendar');
    const calendar = readable(stored);
    const start = input.from ? parseDate(input.from) : dateIn(parseInstant(ctx.now), calendar.timeZone);
    const monday = start.subtract({ days: start.dayOfWeek - 1 });
    const days = Array.from({ length: (input.weeks ?? 4) * 7 }, (_, index) => monday.add({ days: index }));
    const named = await sql<{ date: string; name: string; until: string | null }>`
      select date::text as date, name, until from holiday where calendar_id = ${stored.id}::uuid and deleted_at is null
        and date between ${monday.toString()}::date and ${monday.add({ days: days.length }).toString()}::date`.execute(ctx.db);
    const names = new Map(named.rows.map((row) => [row.date, row]));
    return {
      timeZone: calendar.timeZone,
      today: dateIn(parseInstant(ctx.now), calendar.timeZone).toString(),
      data: days.map((day) => ({
        date: day.toString(),
        name: names.get(day.toString())?.name ?? null,
        isHalf: calendar.halfDays.has(day.toString()) && !calendar.holidays.has(day.toString()),
        windows: windowsOn(calendar, day).map(({ from, to }) => ({ from: clock(from), to: clock(to) })),
      })),
    };
  },
});

/** Minutes after midnight as `17:30`; what lies in the next day counts from its midnight, and its own midnight is 24:00. */
function clock(minutes: number): string {
  const within = minutes > 1440 ? minutes - 1440 : minutes;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** A calendar that was brought in with a week that cannot be is told of, not shown. @throws AppError not-allowed */
function readable(stored: Parameters<typeof defineCalendar>[0]): ReturnType<typeof defineCalendar> {
  try {
    return defineCalendar(stored);
  } catch (error) {
    throw notAllowed(`The calendar cannot be used: ${(error as Error).message}`);
  }
}
