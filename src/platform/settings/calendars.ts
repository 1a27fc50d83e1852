import { sql } from '../../kernel/db/sql.ts';
import { createRecord } from '../../kernel/command/store.ts';
import type { Ctx, Db } from '../../kernel/context.ts';
import { invalid } from '../../kernel/errors.ts';
import type { Logger } from '../../kernel/log/log.ts';
import { isTimeZone } from '../../kernel/time/dates.ts';
import { holidaysOf, UnknownHolidayPlace } from '../../kernel/time/holidays.ts';
import {
  type CalendarDefinition,
  defineCalendar,
  type HalfDay,
  InvalidCalendar,
  WEEKDAYS,
  type WorkingCalendar,
} from '../../kernel/time/working-calendar.ts';
import { settingsEvents } from './events.ts';
import { workingCalendar } from './records/working-calendar.ts';

export interface CalendarInput {
  readonly name: string;
  readonly timeZone: string;
  readonly week: CalendarDefinition['week'];
  readonly country: string | null;
  readonly region: string | null;
  readonly isDefault: boolean;
}

/** How many years of holidays, from the present one on, a calendar gets at first. */
const yearsAhead = 2;

/** A checked calendar with the holidays of its place. @throws AppError invalid */
export async function createCalendar(ctx: Ctx, input: CalendarInput): Promise<string> {
  checkWeek(input.timeZone, input.week);
  const { id } = await createRecord(ctx, workingCalendar, input);
  const year = Number(ctx.scope.today.slice(0, 4));
  if (input.country !== null)
    await loadHolidays(ctx, id, { country: input.country, region: input.region }, { from: year, to: year + yearsAhead });
  return id;
}

/** @throws AppError invalid (422) when the windows of the week cannot be used, with the reason */
export function checkWeek(timeZone: string, week: CalendarDefinition['week']): void {
  if (!isTimeZone(timeZone))
    throw invalid([{ pointer: '/timeZone', code: 'timeZone', message: 'must be the name of a time zone, such as Europe/Berlin' }]);
  try {
    if (typeof week !== 'object' || Object.keys(week).some((day) => !(WEEKDAYS as readonly string[]).includes(day)))
      throw new InvalidCalendar('its days are not monday to sunday');
    defineCalendar({ timeZone, week });
  } catch (error) {
    // Anything else that a malformed value makes fail is as much its fault.
    const message = error instanceof InvalidCalendar ? error.message : 'is not a list of windows for each weekday';
    const day = error instanceof InvalidCalendar && error.day !== null ? `/${error.day}` : '';
    throw invalid([{ pointer: `/week${day}`, code: 'week', message }]);
  }
}

/**
 * Adds the public holidays of a place to a calendar; days that it has already stay as they are.
 * @returns how many were added
 * @throws AppError invalid when no holidays are known for the place
 */
export async function loadHolidays(
  ctx: Ctx,
  calendar: string,
  place: { country: string; region: string | null },
  years: { from: number; to: number },
): Promise<number> {
  const found = await holidaysOf({ country: place.country, ...(place.region === null ? {} : { region: place.region }) }, years).catch(
    (error: unknown) => {
      if (!(error instanceof UnknownHolidayPlace)) throw error;
      throw invalid([{ pointer: place.region === null ? '/country' : '/region', code: 'place', message: error.message }]);
    },
  );
  const { rows } = await sql`insert into holiday (id, calendar_id, date, name, source, created_at, created_by_id, updated_at, updated_by_id)
    select gen_random_uuid(), ${calendar}::uuid, h.date, left(h.name, 120), 'law', ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid
    from json_to_recordset(${JSON.stringify(found)}::json) as h(date date, name text)
    on conflict (calendar_id, date) do nothing returning 1`.execute(ctx.db);
  ctx.emit({
    type: settingsEvents.holidaysLoaded,
    recordType: workingCalendar.key,
    recordId: calendar,
    data: { ...place, ...years, added: rows.length },
  });
  return rows.length;
}

interface StoredCalendar {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly week: CalendarDefinition['week'];
  readonly isDefault: boolean;
  readonly holidays: string[];
  readonly halfDays: HalfDay[];
}

/** Calendars as they are stored, with their days off and half days; all unless one is named. */
export function readCalendars(db: Db, id: string | null = null): Promise<{ rows: readonly StoredCalendar[] }> {
  return sql<StoredCalendar>`
    select c.id, c.name, c.time_zone as "timeZone", c.week, c.is_default as "isDefault",
      array(select h.date::text from holiday h where h.calendar_id = c.id and h.until is null and h.deleted_at is null) as holidays,
      coalesce((select jsonb_agg(jsonb_build_object('date', h.date::text, 'until', h.until)) from holiday h
        where h.calendar_id = c.id and h.until is not null and h.deleted_at is null), '[]') as "halfDays"
    from working_calendar c where c.deleted_at is null and (${id}::uuid is null or c.id = ${id}::uuid)`.execute(db);
}

/** All calendars, ready for use. One that cannot be used is left out and logged. */
export async function loadCalendars(
  db: Db,
  timeZone: string,
  log: Pick<Logger, 'error'>,
): Promise<{ byId: Map<string, WorkingCalendar>; standard: WorkingCalendar }> {
  const { rows } = await readCalendars(db);
  const byId = new Map<string, WorkingCalendar>();
  let standard = roundTheClock(timeZone);
  for (const row of rows) {
    try {
      const calendar = defineCalendar(row);
      byId.set(row.id, calendar);
      if (row.isDefault) standard = calendar;
    } catch (error) {
      log.error({ calendar: row.id, err: error }, 'a working calendar cannot be used');
    }
  }
  return { byId, standard };
}

/** For a company that has not said when it works. */
export function roundTheClock(timeZone: string): WorkingCalendar {
  const always = [{ from: '00:00', to: '24:00' }];
  return defineCalendar({ timeZone, week: Object.fromEntries(WEEKDAYS.map((day) => [day, always])) });
}
