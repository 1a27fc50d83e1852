import type { callOutcomes } from '../records/choices.ts';

export type CallOutcome = (typeof callOutcomes)[number]['value'];

export interface FollowUpSuggestion {
  /** Working days from now; 0 is today. */
  readonly days: number;
  readonly title: 'Call again' | 'Call back' | 'Send what was promised' | 'Find the right number' | 'Find a new date';
}

const byOutcome: Readonly<Record<string, FollowUpSuggestion>> = {
  connected: { days: 2, title: 'Send what was promised' },
  leftMessage: { days: 2, title: 'Call again' },
  noAnswer: { days: 1, title: 'Call again' },
  busy: { days: 0, title: 'Call again' },
  wrongNumber: { days: 1, title: 'Find the right number' },
};

/** What usually comes next after a call; null for an outcome that a company added, of which nobody knows. */
export function suggestFollowUp(outcome: string | null): FollowUpSuggestion | null {
  return (outcome && byOutcome[outcome]) || null;
}

/** After somebody did not come: a new date has to be found tomorrow. */
export const afterNoShow: FollowUpSuggestion = { days: 1, title: 'Find a new date' };
