/** Sales of three sets of products in a period, as an amount for each day. */
export interface DailySales {
  readonly promoted: number;
  /** Other products of the same categories. */
  readonly similar: number;
  /** Everything else the company sells. */
  readonly rest: number;
}

export interface PromotionBump {
  /** Amount over the promotion beyond what the promoted products would have sold anyway. */
  readonly extra: number;
  /** Of it taken from similar products during the promotion; null where there are none to take from. */
  readonly cannibalised: number | null;
  /** Of it missing from the promoted products afterwards; null until the promotion has ended. */
  readonly pulledForward: number | null;
}

/**
 * Where the extra sales of a promotion come from. What would have been sold without it is what was sold before, times how the rest of the
 * company's sales moved meanwhile (a difference of differences); what similar products fell short of that was cannibalised, what the promoted
 * ones fall short of it afterwards was pulled forward. After the decomposition of van Heerde, Leeflang and Wittink, "Decomposing the Sales
 * Promotion Bump with Store Data", Marketing Science 23 (2004), with this simpler baseline.
 * @param days lengths of the promotion and of the time after it that is looked at
 */
export function promotionBump(
  { before, during, after }: { readonly before: DailySales; readonly during: DailySales; readonly after: DailySales | null },
  days: { readonly during: number; readonly after: number },
): PromotionBump {
  const trend = (then: DailySales): number => (before.rest > 0 ? then.rest / before.rest : 1);
  const short = (set: 'promoted' | 'similar', then: DailySales): number => before[set] * trend(then) - then[set];
  return {
    extra: -short('promoted', during) * days.during,
    cannibalised: before.similar > 0 ? Math.max(0, short('similar', during)) * days.during : null,
    pulledForward: after === null ? null : Math.max(0, short('promoted', after)) * days.after,
  };
}
