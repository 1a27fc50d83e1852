import { Temporal } from 'temporal-polyfill';
import '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../../../kernel/time/working-time.ts';
import { calendarOfTeam, calendarOfUser } from '../../../platform/calendars/index.ts';
import { roundTheClock } from '../../../platform/settings/index.ts';

/** To whom something is offered: a person, or a team. */
export interface Receiver {
  readonly userId: string | null;
  readonly teamId: string | null;
}

/** By which calendar the receiver works: the person's, else the team's. */
export async function calendarFor(ctx: Ctx, { userId, teamId }: Receiver): Promise<WorkingCalendar> {
  if (!ctx.services.settings) return roundTheClock(ctx.services.company?.timeZone ?? 'UTC');
  if (userId !== null) return calendarOfUser(ctx, userId);
  return teamId === null ? ctx.services.settings.calendar() : calendarOfTeam(ctx, teamId);
}

/** When so many working hours of the receiver have passed. */
export async function acceptBy(ctx: Ctx, receiver: Receiver, hours: number): Promise<string> {
  return addWorkingTime(await calendarFor(ctx, receiver), Temporal.Instant.from(ctx.now), { hours }).toString({
    smallestUnit: 'millisecond',
  });
}

/** Time from the offer until now: in the receiver's working time, and on the wall; whole minutes. */
export async function timeToAnswer(
  ctx: Ctx,
  receiver: Receiver,
  offeredAt: string,
): Promise<{ readonly workingMinutes: number; readonly wallMinutes: number }> {
  const [from, to] = [Temporal.Instant.from(new Date(offeredAt).toISOString()), Temporal.Instant.from(ctx.now)];
  return {
    workingMinutes: Math.round(workingTimeBetween(await calendarFor(ctx, receiver), from, to).total('minutes')),
    wallMinutes: Math.round(to.since(from).total('minutes')),
  };
}
