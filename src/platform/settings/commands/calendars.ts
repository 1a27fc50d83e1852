import { sql } from '../../../kernel/db/sql.ts';
import { boolean, country, json, number, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import { notAllowed } from '../../../kernel/errors.ts';
import type { CalendarDefinition } from '../../../kernel/time/working-calendar.ts';
import { checkWeek, createCalendar, loadHolidays } from '../calendars.ts';
import { settingsEvents } from '../events.ts';
import { manage } from '../policies/policies.ts';
import { workingCalendar } from '../records/working-calendar.ts';

const fields = {
  name: text({ required: true, max: 80 }),
  timeZone: text({ required: true, max: 60, format: 'time-zone', help: 'IANA name, such as Europe/Berlin.' }),
  week: json<CalendarDefinition['week']>()({
    required: true,
    help: 'Windows for each weekday: { "monday": [{ "from": "09:00", "to": "17:00" }] }',
  }),
  country: country(),
  region: text({ max: 10 }),
};

export const addCalendar = defineCommand({
  name: 'add',
  label: 'Add a calendar',
  on: workingCalendar,
  target: 'list',
  permission: manage,
  input: { ...fields, isDefault: boolean({ default: false }) },
  run: async (ctx, _row, input) => {
    const isDefault = input.isDefault === true;
    if (isDefault) await clearDefault(ctx);
    const { name, timeZone, week } = input as { name: string; timeZone: string; week: CalendarDefinition['week'] };
    return {
      id: await createCalendar(ctx, { name, timeZone, week, country: input.country ?? null, region: input.region ?? null, isDefault }),
    };
  },
});

export const changeCalendar = defineCommand({
  name: 'change',
  label: 'Change',
  on: workingCalendar,
  permission: manage,
  input: fields,
  run: async (ctx, row, input) => {
    checkWeek(input.timeZone ?? row.timeZone, input.week ?? row.week);
    await updateRecord(ctx, workingCalendar, row.id, input);
  },
});

export const makeDefaultCalendar = defineCommand({
  name: 'make-default',
  label: 'Make it the default',
  on: workingCalendar,
  permission: manage,
  allowed: (row) => (row.isDefault ? 'It is the default already.' : true),
  run: async (ctx, row) => {
    await clearDefault(ctx);
    await updateRecord(ctx, workingCalendar, row.id, { isDefault: true });
  },
});

/** People who work by it work by the default from then on, and so do deadlines that are worked out after that. */
export const removeCalendar = defineCommand({
  name: 'remove',
  label: 'Delete',
  description: 'Whoever works by it works by the default calendar from then on.',
  on: workingCalendar,
  permission: manage,
  consequential: true,
  allowed: (row) => (row.isDefault ? 'Make another one the default first.' : true),
  run: async (ctx, row) => deleteRecord(ctx, workingCalendar, row.id),
});

export const loadHolidaysOfPlace = defineCommand({
  name: 'load-holidays',
  label: 'Load public holidays',
  description: 'Adds those of the calendar’s country and region; days that are there stay.',
  on: workingCalendar,
  permission: manage,
  emits: [settingsEvents.holidaysLoaded],
  input: {
    from: number({ required: true, min: 2000, max: 2100, label: 'From year' }),
    to: number({ required: true, min: 2000, max: 2100, label: 'To year' }),
  },
  allowed: (row) => (row.country ? true : 'Say first for which country the calendar is.'),
  run: async (ctx, row, input) => {
    const [from, to] = [input.from ?? 0, input.to ?? 0];
    if (to < from || to - from > 20) throw notAllowed('Give up to 20 years, the earlier one first.');
    return { added: await loadHolidays(ctx, row.id, { country: row.country ?? '', region: row.region }, { from, to }) };
  },
});

async function clearDefault(ctx: Parameters<typeof updateRecord>[0]): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from working_calendar where is_default and deleted_at is null`.execute(ctx.db);
  for (const { id } of rows) await updateRecord(ctx, workingCalendar, id, { isDefault: false });
}
