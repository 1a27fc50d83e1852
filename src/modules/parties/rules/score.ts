/**
 * Scores of possible duplicates, after I. Fellegi and A. Sunter, "A Theory for Record Linkage", JASA 64 (1969): what is
 * compared gives a weight in bits, log2(m/u), where m is how often the comparison comes out so for one and the same
 * party and u how often by chance. The weights add up with the prior; the sum is turned into a probability.
 */
export interface Score {
  /** How likely both are the same, 0 to 1, rounded to three decimals. */
  readonly score: number;
  /** What spoke for (positive weight) and against it, the weightiest first. */
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly field: string;
  readonly rule: Rule;
  /** Bits; negative speaks against. */
  readonly weight: number;
  readonly left: string;
  readonly right: string;
}

export const rules = [
  'same',
  'variant',
  'initial',
  'swapped',
  'similar',
  'sounds-alike',
  'contained',
  'shared-mailbox',
  'same-local-part',
  'different',
] as const;
export type Rule = (typeof rules)[number];

/** Chance, in bits, that two records that some blocking key brought together are one: about 1 in 65. */
export const priorBits = -6;

/** From here on a pair is shown as likely, respectively possible; below it isn't shown. */
export const thresholds = { likely: 0.9, possible: 0.6 } as const;

export type Verdict = 'likely' | 'possible' | 'unlikely';

export function verdictOf(score: number): Verdict {
  if (score >= thresholds.likely) return 'likely';
  return score >= thresholds.possible ? 'possible' : 'unlikely';
}

/** Adds the weights to a probability: 1 / (1 + 2^-(prior + sum)). */
export function toScore(reasons: readonly Reason[]): Score {
  const bits = reasons.reduce((sum, reason) => sum + reason.weight, priorBits);
  const ordered = reasons.toSorted(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.field < b.field ? -1 : a.field > b.field ? 1 : 0),
  );
  return { score: Math.round(1000 / (1 + 2 ** -bits)) / 1000, reasons: ordered };
}

const names: Readonly<Record<string, string>> = {
  name: 'name',
  givenName: 'first name',
  middleName: 'middle name',
  familyName: 'last name',
  suffix: 'suffix',
  email: 'e-mail address',
  phone: 'phone number',
  organization: 'organization',
  handle: 'profile',
  place: 'postal code',
  birthday: 'birthday',
  taxId: 'tax id',
  domain: 'domain',
  country: 'country',
  legalForm: 'legal form',
};

const phrases: Readonly<Record<Rule, (what: string) => string>> = {
  same: (what) => `Same ${what}`,
  variant: (what) => `Form of the same ${what}`,
  initial: (what) => `Fitting initial of the ${what}`,
  swapped: () => 'First and last name swapped',
  similar: (what) => `Similar ${what}`,
  'sounds-alike': (what) => `${what[0]?.toUpperCase()}${what.slice(1)} sounds alike`,
  contained: (what) => `Part of the ${what}`,
  'shared-mailbox': () => 'Same shared mailbox',
  'same-local-part': () => 'Same name in the e-mail address',
  different: (what) => `Different ${what}`,
};

/** A reason in a few words, the same for all values: "Same e-mail address". */
export function describeReason(reason: Pick<Reason, 'field' | 'rule'>): string {
  return phrases[reason.rule](names[reason.field] ?? reason.field);
}
