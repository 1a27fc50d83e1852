import { Temporal } from 'temporal-polyfill';

export interface ReminderFacts {
  /** A person asks for it now. */
  readonly isAsked: boolean;
  readonly isOverdue: boolean;
  readonly isStopped: boolean;
  /** Levels that went out, 0 to 3. */
  readonly sent: number;
  /** ISO dates; `today` in the company's time zone. */
  readonly dueOn: string | null;
  readonly remindedOn: string | null;
  readonly today: string;
  /** Days from the due date to the first, and from one to the next. */
  readonly after: number;
  readonly every: number;
}

const levels = 3;

/** The level of the reminder that is due today, or null. One at a time: after a long pause too the next one waits its days. */
export function nextReminder(facts: ReminderFacts): number | null {
  if (!facts.isOverdue || facts.isStopped || facts.sent >= levels || facts.dueOn === null) return null;
  if (facts.isAsked) return facts.sent + 1;
  const [from, days] = facts.remindedOn === null ? [facts.dueOn, facts.after] : [facts.remindedOn, facts.every];
  return facts.today >= Temporal.PlainDate.from(from).add({ days }).toString() ? facts.sent + 1 : null;
}
