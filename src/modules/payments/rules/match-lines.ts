import { decimal, Decimal } from '../../../kernel/money/decimal.ts';

/** What somebody is expected to transfer: a payment, an invoice. */
export interface OpenClaim {
  readonly id: string;
  /** What payers may quote for it. */
  readonly references: readonly string[];
  /** What is still owed, decimal text. */
  readonly open: string;
  readonly currency: string;
}

export interface IncomingLine {
  readonly id: string;
  readonly remittance: string;
  readonly amount: string;
  readonly currency: string;
}

/**
 * Which claims each line is for: the one whose reference it quotes and whose open amount it has, or all that it quotes when it has the sum of
 * them. Spaces, signs and case don't count, as banks and people write them as they like. Where two would fit, or the amount is another, a person
 * decides: it is left out.
 */
export function matchLines(lines: readonly IncomingLine[], claims: readonly OpenClaim[]): ReadonlyMap<string, readonly OpenClaim[]> {
  const known = claims.map((claim) => ({ claim, isQuotedIn: claim.references.map(quoted) }));
  const matches = new Map<string, readonly OpenClaim[]>();
  const taken = new Set<string>();
  for (const line of lines) {
    const text = line.remittance.toLowerCase();
    const found = known
      .filter(({ claim, isQuotedIn }) => claim.currency === line.currency && isQuotedIn.some((isIn) => isIn(text)))
      .map(({ claim }) => claim)
      .filter(({ id }) => !taken.has(id));
    const ofAmount = found.filter(({ open }) => decimal(open).eq(decimal(line.amount)));
    const sum = found.reduce((total, { open }) => total.plus(decimal(open)), new Decimal(0));
    const meant = ofAmount.length === 1 ? ofAmount : found.length > 1 && sum.eq(decimal(line.amount)) ? found : [];
    if (meant.length === 0) continue;
    matches.set(line.id, meant);
    for (const { id } of meant) taken.add(id);
  }
  return matches;
}

/** Whether a text quotes a reference as a whole: 1001 is not in 11001 or 10010. */
export const quotes = (text: string, reference: string): boolean => quoted(reference)(text.toLowerCase());

/** Whether a text in lower case quotes this reference. */
function quoted(reference: string): (text: string) => boolean {
  const parts = reference.toLowerCase().match(/[a-z]+|\d+/g);
  if (!parts || parts.join('').length < 3) return () => false;
  const pattern = new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]*')}(?![0-9])`);
  return (text) => pattern.test(text);
}
