import '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import { calendarOfUser } from '../../../platform/calendars/index.ts';
import { roundTheClock, settingsOf } from '../../../platform/settings/index.ts';
import type { Definition } from '../rules/definition.ts';
import type { Clocks } from '../rules/plan-next.ts';
import { whereaboutsOf, type Recipient } from './recipient.ts';
import { zoneOf } from './zone-of.ts';

/** The clocks by which a cadence goes for somebody: working time of the company or the sender, and the zone where the person is. */
export async function clocksOf(
  ctx: Ctx,
  definition: Pick<Definition, 'calendar'>,
  recipient: Pick<Recipient, 'leadId' | 'personId'>,
  senderId: string | null,
): Promise<Clocks> {
  const zone = await zoneOf(ctx, await whereaboutsOf(ctx, recipient));
  return { zone, calendar: await calendarFor(ctx, definition.calendar === 'sender' ? senderId : null) };
}

async function calendarFor(ctx: Ctx, userId: string | null): Promise<WorkingCalendar> {
  if (!ctx.services.settings) return roundTheClock(ctx.services.company?.timeZone ?? 'UTC');
  return userId === null ? settingsOf(ctx).calendar() : calendarOfUser(ctx, userId);
}
