import { decimal } from '../../../kernel/money/decimal.ts';

export interface OpenPayment {
  readonly id: string;
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
 * Which payment each line is for: the one whose reference it quotes, and exactly the amount that is owed. Spaces, signs and case don't count,
 * as banks and people write them as they like. Where two payments would fit, or the amount is another, a person decides: it is left out.
 */
export function matchLines(lines: readonly IncomingLine[], payments: readonly OpenPayment[]): ReadonlyMap<string, string> {
  const matches = new Map<string, string>();
  const taken = new Set<string>();
  for (const line of lines) {
    const found = payments.filter((payment) => !taken.has(payment.id) && isFor(line, payment));
    const [only] = found;
    if (!only || found.length > 1) continue;
    matches.set(line.id, only.id);
    taken.add(only.id);
  }
  return matches;
}

function isFor(line: IncomingLine, payment: OpenPayment): boolean {
  return (
    line.currency === payment.currency &&
    decimal(line.amount).eq(decimal(payment.open)) &&
    payment.references.some((reference) => quotes(line.remittance, reference))
  );
}

/** Whether a text quotes a reference as a whole: 1001 is not in 11001 or 10010. */
export function quotes(text: string, reference: string): boolean {
  const parts = reference.toLowerCase().match(/[a-z]+|\d+/g);
  if (!parts || parts.join('').length < 3) return false;
  return new RegExp(`(?<![a-z0-9])${parts.join('[^a-z0-9]*')}(?![0-9])`).test(text.toLowerCase());
}
