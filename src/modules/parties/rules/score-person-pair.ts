import { collapseUmlauts, foldText } from './fold-text.ts';
import { isGivenNameVariant } from './given-name-variants.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { isRoleAddress, mailboxKey } from './normalize-email.ts';
import { withoutParticles } from './person-name.ts';
import { soundsLike } from './phonetic-keys.ts';
import { toScore, type Reason, type Rule, type Score } from './score.ts';

/** What is known of a person that can tell people apart. Missing is null or an empty list, never a guess. */
export interface PersonFacts {
  readonly givenName: string | null;
  readonly middleName?: string | null;
  readonly familyName: string | null;
  readonly suffix?: string | null;
  readonly emails: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** Ids (or normalised names) of organizations they work or worked for. */
  readonly organizations: readonly string[];
  /** ISO date. */
  readonly birthday?: string | null;
  /** "DE 12209": country and postal code. */
  readonly places?: readonly string[];
  /** Profile addresses, "linkedin:ana-trujillo". */
  readonly handles?: readonly string[];
}

/**
 * How likely two records mean one person, and why. Symmetric. Making the facts of one field equal never lowers the
 * score. Names alone, however equal, stay below "likely": many people share theirs.
 */
export function scorePersonPair(left: PersonFacts, right: PersonFacts): Score {
  const [a, b] = [prepare(left), prepare(right)];
  const asWritten = {
    givenName: [left.givenName, right.givenName],
    familyName: [left.familyName, right.familyName],
    middleName: [left.middleName, right.middleName],
  } as const;
  return toScore([
    ...compareNames(a, b).map((reason) => {
      const [leftName, rightName] = asWritten[reason.field as keyof typeof asWritten] ?? [];
      return { ...reason, left: leftName ?? reason.left, right: rightName ?? reason.right };
    }),
    ...compareEmails(a, b),
    ...compareSets('phone', a.phones, b.phones, 5, -0.5),
    // Ids say nothing to people, so the reason carries none.
    ...compareSets('organization', a.organizations, b.organizations, 3, -0.5).map((reason) => ({ ...reason, left: '', right: '' })),
    ...compareSets('handle', a.handles, b.handles, 8, 0),
    ...compareSets('place', a.places, b.places, 1.5, -0.5),
    ...compareValues('birthday', left.birthday, right.birthday, 6, -6),
    ...compareValues('suffix', a.suffix, b.suffix, 1, -4),
  ]);
}

interface Prepared {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly suffix: string;
  readonly emails: ReadonlyMap<string, string>;
  readonly phones: ReadonlySet<string>;
  readonly organizations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly handles: ReadonlySet<string>;
}

/** A bulk scan compares each record with many; folding it once halves the time. */
const prepared = new WeakMap<PersonFacts, Prepared>();

function prepare(facts: PersonFacts): Prepared {
  const known = prepared.get(facts);
  if (known) return known;
  const made: Prepared = {
    given: foldName(facts.givenName),
    middle: foldName(facts.middleName),
    family: foldName(withoutParticles(facts.familyName ?? '')),
    suffix: foldText(facts.suffix ?? ''),
    emails: new Map(facts.emails.map((email) => [mailboxKey(email) ?? email.toLowerCase(), email])),
    phones: new Set(facts.phones),
    organizations: new Set(facts.organizations),
    places: new Set(facts.places ?? []),
    handles: new Set(facts.handles ?? []),
  };
  prepared.set(facts, made);
  return made;
}

function foldName(name: string | null | undefined): string {
  return collapseUmlauts(foldText(name ?? ''));
}

function compareNames(a: Prepared, b: Prepared): Reason[] {
  const straight = [...compareFamily(a.family, b.family), ...compareGiven(a.given, b.given), ...compareMiddle(a, b)];
  const isSwapped = a.given !== '' && a.family !== '' && a.given === b.family && a.family === b.given && a.given !== a.family;
  if (!isSwapped) return straight;
  return [{ field: 'name', rule: 'swapped', weight: 5, left: `${a.given} ${a.family}`, right: `${b.given} ${b.family}` }];
}

function compareFamily(left: string, right: string): Reason[] {
  if (left === '' || right === '') return [];
  const reason = (rule: Rule, weight: number): Reason[] => [{ field: 'familyName', rule, weight, left, right }];
  if (left === right) return reason('same', 4);
  if (jaroWinkler(left, right) >= 0.92) return reason('similar', 2.5);
  // Double names after marriage: "Garcia" and "Garcia Lopez".
  if (isPart(left, right)) return reason('contained', 2);
  if (soundsLike(left, right)) return reason('sounds-alike', 2);
  return reason('different', -6);
}

function compareGiven(left: string, right: string): Reason[] {
  if (left === '' || right === '') return [];
  const reason = (rule: Rule, weight: number): Reason[] => [{ field: 'givenName', rule, weight, left, right }];
  if (left === right) return reason('same', 3);
  if (isGivenNameVariant(left, right)) return reason('variant', 2.5);
  if ((left.length === 1 || right.length === 1) && left[0] === right[0]) return reason('initial', 1);
  if (isPart(left, right)) return reason('contained', 1.5);
  if (jaroWinkler(left, right) >= 0.9) return reason('similar', 2);
  if (soundsLike(left, right)) return reason('sounds-alike', 1.5);
  return reason('different', -7);
}

function compareMiddle(a: Prepared, b: Prepared): Reason[] {
  const [left, right] = [a.middle, b.middle];
  if (left === '' || right === '') return [];
  const isInitial = left[0] === right[0] && (left.length === 1 || right.length === 1);
  if (left === right) return [{ field: 'middleName', rule: 'same', weight: 1, left, right }];
  if (isInitial) return [{ field: 'middleName', rule: 'initial', weight: 0.5, left, right }];
  return [{ field: 'middleName', rule: 'different', weight: -1.5, left, right }];
}

function compareEmails(a: Prepared, b: Prepared): Reason[] {
  if (a.emails.size === 0 || b.emails.size === 0) return [];
  const shared = [...a.emails.keys()].filter((key) => b.emails.has(key)).toSorted();
  const own = shared.find((key) => !isRoleAddress(key));
  const best = own ?? shared[0];
  if (best !== undefined) {
    return [
      {
        field: 'email',
        rule: own ? 'same' : 'shared-mailbox',
        weight: own ? 10 : 3,
        left: a.emails.get(best) ?? best,
        right: b.emails.get(best) ?? best,
      },
    ];
  }
  const local = sharedLocalPart(a.emails, b.emails);
  if (local) return [{ field: 'email', rule: 'same-local-part', weight: 1.5, ...local }];
  return [
    {
      field: 'email',
      rule: 'different',
      weight: -0.5,
      left: [...a.emails.values()].toSorted()[0] ?? '',
      right: [...b.emails.values()].toSorted()[0] ?? '',
    },
  ];
}

/** "maria.anders@" at the old and at the new employer; short and role names say nothing. */
function sharedLocalPart(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): { left: string; right: string } | undefined {
  for (const [key, left] of [...a].toSorted(([x], [y]) => (x < y ? -1 : 1))) {
    const local = key.split('@')[0] ?? '';
    if (local.length < 6 || isRoleAddress(key)) continue;
    const right = [...b].toSorted(([x], [y]) => (x < y ? -1 : 1)).find(([other]) => other.split('@')[0] === local)?.[1];
    if (right !== undefined) return { left, right };
  }
  return undefined;
}

/** Whole words of one name are all found in the other: "garcia" in "garcia lopez". */
function isPart(left: string, right: string): boolean {
  const [a, b] = [left.split(' '), right.split(' ')];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

/** Any value in common speaks for, having only different ones against. */
export function compareSets(field: string, a: ReadonlySet<string>, b: ReadonlySet<string>, agree: number, disagree: number): Reason[] {
  if (a.size === 0 || b.size === 0) return [];
  for (const value of [...a].toSorted()) if (b.has(value)) return [{ field, rule: 'same', weight: agree, left: value, right: value }];
  return disagree === 0
    ? []
    : [{ field, rule: 'different', weight: disagree, left: [...a].toSorted()[0] ?? '', right: [...b].toSorted()[0] ?? '' }];
}

export function compareValues(
  field: string,
  left: string | null | undefined,
  right: string | null | undefined,
  agree: number,
  disagree: number,
): Reason[] {
  if (!left || !right) return [];
  return left === right
    ? [{ field, rule: 'same', weight: agree, left, right }]
    : [{ field, rule: 'different', weight: disagree, left, right }];
}
