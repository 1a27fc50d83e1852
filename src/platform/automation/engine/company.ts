import type { Ctx } from '../../../kernel/context.ts';
import '../../../kernel/company.ts';
import { roundTheClock, settingsOf } from '../../settings/index.ts';
import type { WorkingCalendar } from '../../../kernel/time/working-calendar.ts';

type Services = Pick<Ctx, 'services'>;

/** The company's time zone. */
export const zoneOf = (ctx: Services): string => ctx.services.company?.timeZone ?? 'UTC';
export const localeOf = (ctx: Services): string => ctx.services.company?.locale ?? 'en';
/** The company's working calendar; round the clock where there is none. */
export const calendarOf = (ctx: Services): WorkingCalendar =>
  ctx.services.settings ? settingsOf(ctx).calendar() : roundTheClock(zoneOf(ctx));
