import type { Channel, Decision } from '../records/choices.ts';

/** A line of the ledger, as far as it counts for what holds now. */
export interface LedgerLine {
  readonly id: string;
  readonly channel: Channel;
  /** Null: said of the channel as a whole. */
  readonly purposeId: string | null;
  readonly state: Decision;
  /** When it was said, ISO 8601 UTC. */
  readonly at: string;
  /** When it was written down. */
  readonly createdAt: string;
  /** Whose it was before a merge brought it here; null for the person's own. */
  readonly mergedFrom: string | null;
}

export interface Question {
  readonly channel: Channel;
  readonly purposeId: string;
  /** Whether what was agreed to without a purpose counts for this one. */
  readonly isGeneral: boolean;
  /** When the last merge into this person took place; null without one. */
  readonly mergedAt: string | null;
}

/**
 * The line that decides whether a channel is open for a purpose; null where nothing was ever said.
 *
 * The last word counts. A refusal or withdrawal of a whole channel counts for each purpose; consent without a purpose only for the
 * general one, since consent is specific (Art. 4(11) GDPR). Where two people were merged and each had said something, the more
 * careful word wins until something is said after the merge: a withdrawal is never overruled by a merge.
 */
export function decisiveLine(lines: readonly LedgerLine[], question: Question): LedgerLine | null {
  const relevant = lines.filter((line) => line.channel === question.channel && counts(line, question)).toSorted(byTime);
  const { mergedAt } = question;
  const groups = Map.groupBy(relevant, (line) => line.mergedFrom);
  if (groups.size <= 1 || mergedAt === null) return relevant.at(-1) ?? null;
  const since = relevant.filter((line) => line.createdAt > mergedAt).at(-1);
  if (since) return since;
  const lasts = [...groups.values()].flatMap((group) => group.at(-1) ?? []);
  return lasts.toSorted((a, b) => care(b) - care(a) || byTime(b, a))[0] ?? null;
}

function counts(line: LedgerLine, { purposeId, isGeneral }: Question): boolean {
  return line.purposeId === purposeId || (line.purposeId === null && (isGeneral || care(line) === 2));
}

/** 2 for no, 1 for not yet, 0 for yes. */
function care({ state }: LedgerLine): number {
  return state === 'granted' ? 0 : state === 'pending' ? 1 : 2;
}

/** Of two things said at the same moment the more careful one comes last, so that it counts. */
function byTime(a: LedgerLine, b: LedgerLine): number {
  return compare(a.at, b.at) || care(a) - care(b) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
