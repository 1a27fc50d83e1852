import type { TeamRow } from './types.ts';

export interface TeamNode {
  readonly team: TeamRow;
  readonly children: readonly TeamNode[];
}

/** Teams below those they are part of. A circle, which the server refuses, would be shown from its first team on and not hang. */
export function teamTree(teams: readonly TeamRow[]): readonly TeamNode[] {
  const ids = new Set(teams.map((t) => t.id));
  const build = (parent: string | null, above: readonly string[]): readonly TeamNode[] =>
    teams
      .filter((t) => (t.parent && ids.has(t.parent.id) ? t.parent.id : null) === parent && !above.includes(t.id))
      .map((team) => ({ team, children: build(team.id, [...above, team.id]) }));
  return build(null, []);
}

/** The team and everything below it, which it can't become part of. */
export function withBelow(id: string, teams: readonly TeamRow[]): ReadonlySet<string> {
  const found = new Set([id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const team of teams) if (team.parent && found.has(team.parent.id) && !found.has(team.id)) grown = Boolean(found.add(team.id));
  }
  return found;
}
