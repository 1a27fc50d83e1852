import { Temporal } from 'temporal-polyfill';
import { date, text } from '../../../fields/index.ts';
import '../../../kernel/company.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { nextWorkingInstant } from '../../../kernel/time/working-time.ts';
import type { WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import { calendarOfUser } from '../../../platform/calendars/index.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';
import { task } from '../../parties/records/task.ts';
import type { FollowUpSuggestion } from '../rules/suggest-follow-up.ts';

/** What every command asks for that may leave something to be done. */
export const followUpFields = {
  followUp: text({ label: 'Follow-up task', max: 300 }),
  followUpOn: date({ label: 'Follow up on', help: 'By the outcome, on a working day, unless you say.' }),
};

interface FollowUp {
  readonly subject: { readonly type: string; readonly id: string } | null;
  readonly kind: 'call' | 'meeting';
  readonly title: string | null | undefined;
  readonly on: string | null | undefined;
  readonly suggestion: FollowUpSuggestion | null;
  readonly assignee: string | null;
}

/** Makes the task that was asked for by a title or a day; the other of the two follows from what happened. @returns its id */
export async function makeFollowUp(ctx: Ctx, f: FollowUp): Promise<string | null> {
  if (!f.title && !f.on) return null;
  const made = await createRecord(ctx, task, {
    title: f.title || (f.suggestion?.title ?? 'Follow up'),
    kind: f.kind,
    subject: f.subject,
    assignee: f.assignee,
    dueOn: f.on || (await workingDay(ctx, f.suggestion?.days ?? 1)),
    priority: 'normal',
    state: 'open',
  });
  return made.id;
}

/** The day on which somebody has worked so many working days from now, on their own calendar and clock. */
export async function workingDay(ctx: Ctx, days: number): Promise<string> {
  const calendar = await calendarFor(ctx);
  const zone = ctx.actor.timeZone || (ctx.services.company?.timeZone ?? 'UTC');
  let day = Temporal.Instant.from(ctx.now).toZonedDateTimeISO(zone);
  const startOf = (d: Temporal.ZonedDateTime): Temporal.Instant => d.startOfDay().toInstant();
  for (let left = days; left > 0; left--) day = nextWorkingInstant(calendar, startOf(day.add({ days: 1 }))).toZonedDateTimeISO(zone);
  return day.toPlainDate().toString();
}

async function calendarFor(ctx: Ctx): Promise<WorkingCalendar> {
  if (!ctx.services.settings || ctx.actor.userId === null) return roundTheClock(ctx.services.company?.timeZone ?? 'UTC');
  return calendarOfUser(ctx, ctx.actor.userId);
}
