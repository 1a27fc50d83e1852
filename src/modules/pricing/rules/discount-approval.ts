import { decimal } from '../../../kernel/money/decimal.ts';

/** What somebody of a role may give away without asking. */
export interface DiscountLimitFacts {
  readonly name: string;
  /** Null: everybody's. */
  readonly roleId: string | null;
  /** Percent of what the lines cost by the lists. */
  readonly maxDiscount: string;
  /** Percent of net sales; null: any. */
  readonly minMargin: string | null;
  /** Net, in the currency of the quote; null: of any size. */
  readonly upTo: string | null;
}

export interface DiscountToJudge {
  readonly roleIds: readonly string[];
  /** Net, in one currency. `listNet` is what the lists ask for the same lines; `margin` is null where a cost is not known. */
  readonly listNet: string;
  readonly net: string;
  readonly margin: string | null;
  readonly limits: readonly DiscountLimitFacts[];
}

export interface DiscountVerdict {
  readonly isNeeded: boolean;
  /** Percent, two digits. */
  readonly discount: string;
  /** Percent of net sales, two digits; null where a cost is not known. */
  readonly margin: string | null;
  /** Sentences for the rep and the approver; empty when nothing has to be asked. */
  readonly reasons: readonly string[];
}

/**
 * Whether a discount needs somebody's approval. One limit that allows it in full is enough; otherwise the reasons are those of the limit that
 * comes nearest (fewest reasons, then the widest discount). Without any limit for one's roles every discount is free to give, since
 * nobody has said otherwise. A margin below cost is never free where a limit asks for a margin.
 */
export function discountApproval(judge: DiscountToJudge): DiscountVerdict {
  const [list, net] = [decimal(judge.listNet), decimal(judge.net)];
  const discount = list.lte(0) || net.gte(list) ? decimal('0') : list.minus(net).div(list).times(100);
  const margin = judge.margin === null || net.lte(0) ? null : decimal(judge.margin).div(net).times(100);
  const mine = judge.limits.filter((limit) => limit.roleId === null || judge.roleIds.includes(limit.roleId));
  const verdicts = mine
    .map((limit) => ({ limit, reasons: reasonsOf(limit) }))
    .toSorted((a, b) => a.reasons.length - b.reasons.length || decimal(b.limit.maxDiscount).cmp(decimal(a.limit.maxDiscount)));
  const reasons = verdicts[0]?.reasons ?? [];
  return { isNeeded: reasons.length > 0, discount: discount.toFixed(2), margin: margin?.toFixed(2) ?? null, reasons };

  function reasonsOf(limit: DiscountLimitFacts): string[] {
    const found: string[] = [];
    if (discount.gt(limit.maxDiscount))
      found.push(`The discount of ${discount.toFixed(1)} % is more than the ${decimal(limit.maxDiscount).toFixed()} % of “${limit.name}”.`);
    if (limit.minMargin !== null && discount.gt(0) && margin === null)
      found.push(`The margin is not known, and “${limit.name}” asks for at least ${decimal(limit.minMargin).toFixed()} %.`);
    if (limit.minMargin !== null && margin !== null && margin.lt(limit.minMargin))
      found.push(`The margin of ${margin.toFixed(1)} % is below the ${decimal(limit.minMargin).toFixed()} % of “${limit.name}”.`);
    if (limit.upTo !== null && discount.gt(0) && net.gt(limit.upTo))
      found.push(`“${limit.name}” covers discounts on quotes up to ${decimal(limit.upTo).toFixed()}.`);
    return found;
  }
}
