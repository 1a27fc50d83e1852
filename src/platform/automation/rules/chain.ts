/** One rule in a chain of rules of which each was started by what the one before it did. */
export interface ChainLink {
  readonly rule: string;
  readonly name: string;
  readonly run: string;
}

/** Rules that may start each other in a row. */
export const deepest = 8;

/** Why a rule must not start behind this chain, or null when it may. */
export function chainProblem(chain: readonly ChainLink[], rule: { readonly id: string; readonly name: string }): string | null {
  const names = [...chain.map((link) => link.name), rule.name].map((name) => `“${name}”`).join(' → ');
  if (chain.some((link) => link.rule === rule.id)) return `Stopped: the rule would start itself, through ${names}.`;
  if (chain.length >= deepest) return `Stopped: ${deepest} rules have started each other in a row, which is the most: ${names}.`;
  return null;
}
