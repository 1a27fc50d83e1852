/** A share as somebody enters it. */
export interface SplitInput {
  readonly user: string;
  readonly kind: 'revenue' | 'overlay';
  /** Percent, at most two decimals. */
  readonly share: number;
}

export interface SplitProblem {
  /** Index of the share at fault; null for all of them together. */
  readonly at: number | null;
  readonly code: string;
  readonly message: string;
}

/** In hundredths of a percent: 33.33 + 33.33 + 33.34 is 100 exactly, which it is not in binary fractions. */
const hundredths = (share: number): number => Math.round(share * 100);

/** What revenue shares lack to 100, in percent; negative when there is too much. */
export function missingShare(splits: readonly SplitInput[]): number {
  const sum = splits.filter((s) => s.kind === 'revenue').reduce((total, s) => total + hundredths(s.share), 0);
  return (10_000 - sum) / 100;
}

/** Why these shares cannot be: those of revenue make 100 % or there are none, each rep once of a kind, overlay is beside them. */
export function splitProblems(splits: readonly SplitInput[]): readonly SplitProblem[] {
  const seen = new Set<string>();
  const each = splits.flatMap((split, at): SplitProblem[] => {
    const key = `${split.kind} ${split.user}`;
    if (seen.has(key)) return [{ at, code: 'twice', message: 'stands there twice' }];
    seen.add(key);
    if (!Number.isFinite(split.share) || split.share <= 0 || split.share > 100)
      return [{ at, code: 'range', message: 'must be more than 0 and at most 100 %' }];
    if (Math.abs(split.share * 100 - hundredths(split.share)) > 1e-6) return [{ at, code: 'decimals', message: 'may have two decimals' }];
    return [];
  });
  if (each.length > 0) return each;
  const missing = missingShare(splits);
  if (missing !== 0 && splits.some((s) => s.kind === 'revenue'))
    return [{ at: null, code: 'sum', message: `of revenue must make 100 %, not ${(100 - missing).toString()} %` }];
  return [];
}
