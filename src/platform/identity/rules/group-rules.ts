/** What membership of a provider's group means here: roles (ids) and a team. */
export interface GroupRule {
  readonly group: string;
  readonly roles: readonly string[];
  readonly team: string | null;
}

/** What a person's groups ask for, and what the rules govern at all: a role or team that no rule names is nobody's business but the administrator's. */
export interface Wanted {
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly governedRoles: readonly string[];
  readonly governedTeams: readonly string[];
}

/** Names of groups are compared as they are, but for case: providers are not of one mind about it. */
export function wantedBy(rules: readonly GroupRule[], groups: readonly string[]): Wanted {
  const mine = new Set(groups.map((g) => g.toLowerCase()));
  const met = rules.filter((r) => mine.has(r.group.toLowerCase()));
  return {
    roles: unique(met.flatMap((r) => r.roles)),
    teams: unique(met.flatMap((r) => (r.team === null ? [] : [r.team]))),
    governedRoles: unique(rules.flatMap((r) => r.roles)),
    governedTeams: unique(rules.flatMap((r) => (r.team === null ? [] : [r.team]))),
  };
}

/** The roles or teams to hold from now on: those of `before` that no rule governs, and those that are wanted. */
export function governed(before: readonly string[], wanted: readonly string[], governs: readonly string[]): readonly string[] {
  return unique([...before.filter((id) => !governs.includes(id)), ...wanted]);
}

/** Rules as they come out of the database or a request; null when not well-formed. */
export function readGroupRules(value: unknown): readonly GroupRule[] | null {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || value.length > 500) return null;
  const rules = value.map((entry: unknown): GroupRule | null => {
    const { group, roles, team } = (typeof entry === 'object' && entry !== null ? entry : {}) as Record<string, unknown>;
    if (typeof group !== 'string' || group.trim() === '' || group.length > 300) return null;
    if (!Array.isArray(roles) || !roles.every((r) => typeof r === 'string')) return null;
    return { group: group.trim(), roles: roles as readonly string[], team: typeof team === 'string' ? team : null };
  });
  return rules.every((r) => r !== null) ? (rules as readonly GroupRule[]) : null;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
