import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, defineCalendar, WEEKDAYS, type WorkingCalendar } from '../../../kernel/time/working-calendar.ts';
import { addWorkingTime, nextWorkingInstant } from '../../../kernel/time/working-time.ts';
import type { Definition, EmailStep, TaskStep, WaitStep, Window } from './definition.ts';

/** What an enrolment waits for, for people to read: "waits until Mon 9:00 in Lisbon". */
export interface Waiting {
  /**
   * `wait`: a wait of the cadence; `window`: the hours in which mails may arrive there; `hours`: the sender's working hours; `limit`: the daily
   * limit of the sender; `absent`: the sender is away; `task`: a task is to be done; `missing`: a placeholder can't be filled; `start`: it was asked to start then.
   */
  readonly why: 'now' | 'wait' | 'window' | 'hours' | 'limit' | 'absent' | 'task' | 'missing' | 'start';
  /** IANA name of the zone whose clock counts. */
  readonly zone: string;
  /** For people: the placeholder that is empty, the name of who is away. */
  readonly note?: string;
}

export interface Planned {
  /** Of the step to take, a mail or a task. */
  readonly index: number;
  readonly step: EmailStep | TaskStep;
  readonly at: Temporal.Instant;
  readonly waiting: Waiting;
}

export interface Clocks {
  /** By which waits are counted and tasks fall due. */
  readonly calendar: WorkingCalendar;
  /** Where the person is. */
  readonly zone: string;
}

/**
 * Which step comes next and when, counted from `since`: waits in working time, then for a mail the next moment in the window on the
 * person's own clock, for a task the next working moment. Null behind the last step.
 * @param index of the step to look at first
 */
export function planNext(
  definition: Pick<Definition, 'steps' | 'window'>,
  index: number,
  since: Temporal.Instant,
  clocks: Clocks,
): Planned | null {
  let at = since;
  let why: Waiting['why'] = 'now';
  for (let i = index; i < definition.steps.length; i += 1) {
    const step = definition.steps[i];
    if (step === undefined) break;
    if (step.kind === 'wait') {
      at = afterWait(step, at, clocks.calendar);
      why = 'wait';
      continue;
    }
    const open = step.kind === 'email' ? nextInWindow(definition.window, clocks.zone, at) : nextWorkingInstant(clocks.calendar, at);
    if (Temporal.Instant.compare(open, at) > 0) why = step.kind === 'email' ? 'window' : 'hours';
    return { index: i, step, at: open, waiting: { why, zone: step.kind === 'email' ? clocks.zone : clocks.calendar.timeZone } };
  }
  return null;
}

/** The end of a wait: so many hours of working time later, or the same time of day so many working days later. */
export function afterWait(step: WaitStep, since: Temporal.Instant, calendar: WorkingCalendar): Temporal.Instant {
  if (step.unit === 'hours') return addWorkingTime(calendar, since, { hours: step.amount });
  const local = since.toZonedDateTimeISO(calendar.timeZone);
  const day = addWorkingDays(calendar, local.toPlainDate(), step.amount);
  return day.toPlainDateTime(local.toPlainTime()).toZonedDateTime(calendar.timeZone).toInstant();
}

/** The instant itself when it is in the window on the clock of a zone, else the next one that is; right also on days when the clock changes. */
export function nextInWindow(window: Window, zone: string, at: Temporal.Instant): Temporal.Instant {
  const week = Object.fromEntries(window.days.map((day) => [WEEKDAYS[day - 1] ?? 'monday', [{ from: window.from, to: window.to }]]));
  return nextWorkingInstant(defineCalendar({ timeZone: zone, week }), at);
}
