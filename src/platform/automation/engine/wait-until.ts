import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../../kernel/context.ts';
import { addWorkingDays } from '../../../kernel/time/working-calendar.ts';
import { addWorkingTime } from '../../../kernel/time/working-time.ts';
import { instantOf } from '../rules/clock.ts';
import type { WaitStep } from '../rules/definition.ts';
import { calendarOf, zoneOf } from './company.ts';
import { readPath, type Subject } from './read-path.ts';
import { StepProblem } from './step-problem.ts';

type Reads = Pick<Ctx, 'db' | 'registry' | 'actor' | 'scope' | 'services' | 'now'>;

/**
 * Until when a step waits, ISO 8601 UTC; null when it waits for a date that is empty. Days are days of the calendar, so that a day over a
 * change of clocks ends at the same time of day.
 */
export async function waitUntil(ctx: Reads, step: WaitStep, subject: Subject): Promise<string | null> {
  const now = Temporal.Instant.from(ctx.now);
  if (step.until === 'conditions') return later(now, step.mostDays, zoneOf(ctx)).toString({ smallestUnit: 'millisecond' });
  if (step.until === 'time') {
    const { amount, unit, counts } = step;
    if (counts === 'calendar')
      return (unit === 'days' ? later(now, amount, zoneOf(ctx)) : now.add({ [unit]: amount })).toString({ smallestUnit: 'millisecond' });
    const calendar = calendarOf(ctx);
    if (unit !== 'days') return addWorkingTime(calendar, now, { [unit]: amount }).toString({ smallestUnit: 'millisecond' });
    const local = now.toZonedDateTimeISO(calendar.timeZone);
    const day = addWorkingDays(calendar, local.toPlainDate(), amount);
    return day
      .toZonedDateTime({ timeZone: calendar.timeZone, plainTime: local.toPlainTime() })
      .toInstant()
      .toString({ smallestUnit: 'millisecond' });
  }
  const { field, value, label } = await readPath(ctx, subject, step.field);
  if (value === null) return null;
  if (field?.kind === 'instant') return Temporal.Instant.from(String(value)).toString({ smallestUnit: 'millisecond' });
  if (field?.kind !== 'date') throw new StepProblem('field', `${label} is not a date to wait for.`);
  return instantOf(Temporal.PlainDate.from(String(value)), step.at, zoneOf(ctx)).toString({ smallestUnit: 'millisecond' });
}

function later(now: Temporal.Instant, days: number, zone: string): Temporal.Instant {
  return now.toZonedDateTimeISO(zone).add({ days }).toInstant();
}
