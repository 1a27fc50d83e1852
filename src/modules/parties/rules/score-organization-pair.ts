import { registeredDomain } from '../../../fields/domain/registered-domain.ts';
import { taxIdKey } from '../../../fields/tax-id/check-tax-id.ts';
import { collapseUmlauts } from './fold-text.ts';
import { isFreeMailDomain } from './normalize-email.ts';
import { normalizeOrganizationName, organizationNameKey, type OrganizationName } from './normalize-organization-name.ts';
import { compareSets } from './score-person-pair.ts';
import { toScore, type Reason, type Rule, type Score } from './score.ts';
import { trigramSimilarity } from './trigram-similarity.ts';

/** What is known of an organization that can tell two apart. */
export interface OrganizationFacts {
  readonly name: string;
  /** Further names: trading name, former name. */
  readonly aliases?: readonly string[];
  /** Web and mail domains; free-mail domains are ignored. */
  readonly domains: readonly string[];
  /** Normal form with country: "DE136695976". */
  readonly taxIds: readonly string[];
  /** E.164. */
  readonly phones: readonly string[];
  /** "DE 12209": country and postal code of each address. */
  readonly places?: readonly string[];
  /** ISO 3166-1 codes of its addresses. */
  readonly countries?: readonly string[];
}

/**
 * How likely two records mean one organization, and why. Symmetric. A shared tax id outweighs everything but a quite
 * different name; two tax ids of one country that differ mean two legal persons, however alike the names.
 */
export function scoreOrganizationPair(left: OrganizationFacts, right: OrganizationFacts): Score {
  const [a, b] = [prepare(left), prepare(right)];
  return toScore([
    ...compareNames(a, b),
    ...compareTaxIds(a, b),
    ...compareSets('domain', a.domains, b.domains, 6, -1),
    ...compareSets('phone', a.phones, b.phones, 4, -0.5),
    ...compareSets('place', a.places, b.places, 2.5, -0.5),
    ...compareSets('country', a.countries, b.countries, 0.5, -3),
  ]);
}

interface Prepared {
  readonly names: readonly (OrganizationName & { key: string; collapsed: string })[];
  readonly domains: ReadonlySet<string>;
  readonly taxIds: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

const prepared = new WeakMap<OrganizationFacts, Prepared>();

function prepare(facts: OrganizationFacts): Prepared {
  const known = prepared.get(facts);
  if (known) return known;
  const names = [facts.name, ...(facts.aliases ?? [])].filter((name) => name.trim() !== '');
  const made: Prepared = {
    names: names.map((name) => {
      const normal = normalizeOrganizationName(name);
      return { ...normal, key: organizationNameKey(name), collapsed: collapseUmlauts(normal.base) };
    }),
    domains: new Set(
      facts.domains.map((domain) => registeredDomain(domain) ?? domain.toLowerCase()).filter((domain) => !isFreeMailDomain(domain)),
    ),
    taxIds: new Set(facts.taxIds.map(taxIdKey)),
    phones: new Set(facts.phones),
    places: new Set(facts.places ?? []),
    countries: new Set(facts.countries ?? []),
  };
  prepared.set(facts, made);
  return made;
}

/** The best agreement among all names of both. */
function compareNames(a: Prepared, b: Prepared): Reason[] {
  let best: Reason[] = [];
  let bestWeight = -Infinity;
  for (const left of a.names) {
    for (const right of b.names) {
      const reasons = compareTwoNames(left, right);
      const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
      if (weight > bestWeight) [best, bestWeight] = [reasons, weight];
    }
  }
  return best;
}

function compareTwoNames(left: Prepared['names'][number], right: Prepared['names'][number]): Reason[] {
  const [rule, weight] = nameRule(left, right);
  const reasons: Reason[] = [{ field: 'name', rule, weight, left: left.base, right: right.base }];
  // "Acme GmbH" and "Acme AG" are two companies; "Acme" and "Acme GmbH" may well be one.
  if (left.legalForm && right.legalForm && left.legalForm !== right.legalForm && weight > 0) {
    reasons.push({ field: 'legalForm', rule: 'different', weight: -2, left: left.legalForm, right: right.legalForm });
  }
  return reasons;
}

function nameRule(left: Prepared['names'][number], right: Prepared['names'][number]): [Rule, number] {
  if (left.base === right.base) return ['same', 7.5];
  if (left.key === right.key) return ['same', 7];
  const similarity = trigramSimilarity(left.collapsed, right.collapsed);
  if (similarity >= 0.75) return ['similar', 4.5];
  if (isWordPart(left.collapsed, right.collapsed)) return ['contained', 2.5];
  if (similarity >= 0.55) return ['similar', 2.5];
  if (similarity >= 0.4) return ['similar', 0.5];
  return ['different', -5];
}

/** "alfreds" in "alfreds futterkiste": the shorter starts the longer at a word and isn't a mere initial. */
function isWordPart(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return short.length >= 4 && long.startsWith(`${short} `);
}

/** A common id agrees. Ids of one country that differ contradict; ids of different countries say nothing. */
function compareTaxIds(a: Prepared, b: Prepared): Reason[] {
  const shared = [...a.taxIds].filter((id) => b.taxIds.has(id)).toSorted()[0];
  if (shared !== undefined) return [{ field: 'taxId', rule: 'same', weight: 12, left: shared, right: shared }];
  for (const left of [...a.taxIds].toSorted()) {
    const right = [...b.taxIds].toSorted().find((id) => id.slice(0, 2) === left.slice(0, 2));
    if (right !== undefined) return [{ field: 'taxId', rule: 'different', weight: -7, left, right }];
  }
  return [];
}
