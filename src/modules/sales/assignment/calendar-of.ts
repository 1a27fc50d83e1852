import '../../../kernel/company.ts';
import type { Ctx } from '../../../kernel/context.ts';
import type { WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import { roundTheClock, settingsOf } from '../../../platform/settings/index.ts';

/** A working calendar by its id, or the company's; round the clock where there is none. */
export function calendarOf(ctx: Pick<Ctx, 'services'>, id?: string): WorkingCalendar {
  return ctx.services.settings ? settingsOf(ctx).calendar(id) : roundTheClock(ctx.services.company?.timeZone ?? 'UTC');
}
