import { fitsPostcode } from './postcodes.ts';

/** What decides on the territory of an account or lead; null where it is not known. */
export interface AccountFacts {
  readonly country: string | null;
  readonly region: string | null;
  readonly postcode: string | null;
  readonly industry: string | null;
  readonly segment: string | null;
  readonly employees: number | null;
}

export interface TerritoryRules {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly priority: number;
  readonly isActive: boolean;
  /** First and last day, ISO 8601; null for no bound. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly postcodes: readonly string[];
  readonly industries: readonly string[];
  readonly segments: readonly string[];
  readonly minEmployees: number | null;
  readonly maxEmployees: number | null;
}

export type CheckKind = 'country' | 'region' | 'postcode' | 'industry' | 'segment' | 'employees' | 'dates' | 'use' | 'rules';

/** One thing that a territory asks for, and whether the account has it. */
export interface TerritoryCheck {
  /** The territory that asks: itself or one that it is part of. */
  readonly territory: string;
  readonly kind: CheckKind;
  readonly wanted: readonly string[];
  readonly found: string | null;
  readonly holds: boolean;
}

export interface TerritoryPick {
  readonly id: string | null;
  /** All that fit, the one that gets the account first. */
  readonly fitting: readonly string[];
  /** Another one fits with the same right: only its name decides. */
  readonly isTie: boolean;
}

export interface TerritoryTree {
  pick(facts: AccountFacts): TerritoryPick;
  /** All that a territory asks of an account, its own and what it takes over from those that it is part of. */
  explain(id: string, facts: AccountFacts): readonly TerritoryCheck[];
}

interface Node {
  readonly rules: TerritoryRules;
  /** Itself first, then what it is part of, to the root. */
  readonly chain: readonly TerritoryRules[];
}

/**
 * Reads all territories once, to judge many accounts. An account is in the territory whose rules it fits, its own and those of all that it
 * is part of. Of several the highest priority gets it, then the one deepest in the tree, then the first by name. A territory without a rule
 * of its own takes named accounts only: it groups those below it.
 * @param today by the company's calendar, ISO 8601
 */
export function territoryTree(all: readonly TerritoryRules[], today: string): TerritoryTree {
  const byId = new Map(all.map((rules) => [rules.id, rules]));
  const nodes = new Map(all.map((rules): [string, Node] => [rules.id, { rules, chain: chainOf(rules, byId) }]));
  const fits = ({ chain }: Node, facts: AccountFacts): boolean => chain.every((rules) => standing(rules, today) && fitsRules(rules, facts));
  const ordered = [...nodes.values()]
    .filter(({ rules }) => hasRules(rules))
    .toSorted(
      (a, b) => compare(a, b) || (a.rules.name < b.rules.name ? -1 : a.rules.name > b.rules.name ? 1 : a.rules.id < b.rules.id ? -1 : 1),
    );
  return {
    pick: (facts) => {
      const fitting = ordered.filter((node) => fits(node, facts));
      const [first, second] = fitting;
      return {
        id: first?.rules.id ?? null,
        fitting: fitting.map((node) => node.rules.id),
        isTie: first !== undefined && second !== undefined && compare(first, second) === 0,
      };
    },
    explain: (id, facts) => (nodes.get(id)?.chain ?? []).flatMap((rules, depth) => checksOf(rules, facts, today, depth === 0)),
  };
}

const compare = (a: Node, b: Node): number => b.rules.priority - a.rules.priority || b.chain.length - a.chain.length;

function chainOf(rules: TerritoryRules, byId: ReadonlyMap<string, TerritoryRules>): readonly TerritoryRules[] {
  const chain: TerritoryRules[] = [];
  for (let at: TerritoryRules | undefined = rules; at && !chain.includes(at); at = byId.get(at.parentId ?? '')) chain.push(at);
  return chain;
}

function standing({ isActive, startsOn, endsOn }: TerritoryRules, today: string): boolean {
  return isActive && (startsOn === null || startsOn <= today) && (endsOn === null || endsOn >= today);
}

function hasRules(r: TerritoryRules): boolean {
  return ruleKinds.some((kind) => asks(r, kind));
}

const fitsRules = (rules: TerritoryRules, facts: AccountFacts): boolean =>
  ruleKinds.every((kind) => !asks(rules, kind) || holds(rules, kind, facts));

const ruleKinds = ['country', 'region', 'postcode', 'industry', 'segment', 'employees'] as const;
type RuleKind = (typeof ruleKinds)[number];

function asks(r: TerritoryRules, kind: RuleKind): boolean {
  return kind === 'employees' ? r.minEmployees !== null || r.maxEmployees !== null : listOf(r, kind).length > 0;
}

function listOf(r: TerritoryRules, kind: Exclude<RuleKind, 'employees'>): readonly string[] {
  return { country: r.countries, region: r.regions, postcode: r.postcodes, industry: r.industries, segment: r.segments }[kind];
}

/** What is not known of an account fits nothing that is asked. */
function holds(r: TerritoryRules, kind: RuleKind, facts: AccountFacts): boolean {
  if (kind === 'employees') {
    const { employees } = facts;
    return employees !== null && employees >= (r.minEmployees ?? 0) && employees <= (r.maxEmployees ?? Infinity);
  }
  const found = facts[kind];
  if (found === null) return false;
  if (kind === 'postcode') return r.postcodes.some((wanted) => fitsPostcode(wanted, found));
  if (kind === 'region') return r.regions.some((wanted) => wanted.trim().toLowerCase() === found.trim().toLowerCase());
  return listOf(r, kind).includes(found);
}

function checksOf(r: TerritoryRules, facts: AccountFacts, today: string, isItself: boolean): readonly TerritoryCheck[] {
  const checks: TerritoryCheck[] = ruleKinds
    .filter((kind) => asks(r, kind))
    .map((kind) => ({
      territory: r.name,
      kind,
      wanted: kind === 'employees' ? [`${r.minEmployees ?? 0}–${r.maxEmployees ?? '…'}`] : listOf(r, kind),
      found: facts[kind] === null ? null : String(facts[kind]),
      holds: holds(r, kind, facts),
    }));
  if (!r.isActive) checks.push({ territory: r.name, kind: 'use', wanted: [], found: null, holds: false });
  else if (!standing(r, today))
    checks.push({ territory: r.name, kind: 'dates', wanted: [`${r.startsOn ?? '…'} – ${r.endsOn ?? '…'}`], found: today, holds: false });
  if (isItself && !hasRules(r)) checks.push({ territory: r.name, kind: 'rules', wanted: [], found: null, holds: false });
  return checks;
}
