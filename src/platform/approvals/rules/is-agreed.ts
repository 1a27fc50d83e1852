/** What an approver of a stage has said, and who said it. */
export interface Vote {
  readonly state: 'waiting' | 'open' | 'approved' | 'refused' | 'closed';
  readonly decidedBy: string | null;
}

/**
 * Whether a stage has the agreement it needs: of everybody, or of so many different people. Somebody who spoke for two approvers counts
 * once, or one person could be the four eyes.
 */
export function isAgreed({ need, voters }: { readonly need: number | null; readonly voters: readonly Vote[] }): boolean {
  const yes = voters.filter((voter) => voter.state === 'approved');
  if (need === null) return voters.every((voter) => voter.state === 'approved' || voter.state === 'closed') && yes.length > 0;
  return new Set(yes.map((voter) => voter.decidedBy)).size >= need;
}
