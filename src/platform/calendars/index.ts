// What other modules may use of calendars, besides its records.
export { calendarOfTeam, calendarOfUser } from './calendar-of.ts';
