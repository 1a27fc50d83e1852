import type { Ctx } from '../../../kernel/context.ts';
import type { Money } from '../../../kernel/money/money.ts';

export interface CreditStanding {
  readonly limit: Money;
  readonly used: Money;
  /** Never negative. */
  readonly available: Money;
  readonly overdue: Money;
  readonly termsDays: number;
  readonly isBlocked: boolean;
  /** What to tell who sells: blocked, nearly used up, overdue. */
  readonly warnings: readonly ('blocked' | 'near-limit' | 'over-limit' | 'overdue')[];
}

/** How an organization stands that buys on account, in the currency of its limit; null when it has no credit account. */
export async function creditStanding(_ctx: Ctx, _organizationId: string): Promise<CreditStanding | null> {
  throw new Error('not yet');
}
