import type { Ref } from '../../../kernel/record/field.ts';

/** Sums of one rep in base currency as decimal text, by category. */
export interface ForecastLine {
  readonly user: Ref | null;
  readonly won: string;
  readonly commit: string;
  readonly bestCase: string;
  readonly pipeline: string;
  readonly deals: number;
  /** Deals whose amount no rate is known for: they count in no sum. */
  readonly unconverted: number;
  /** The latest judgement of each category, by whom and when. */
  readonly overrides: readonly {
    readonly category: string;
    readonly amount: string;
    readonly judge: string | null;
    readonly at: string;
    readonly remark: string | null;
  }[];
  readonly quota: string | null;
  /** Ids of deals of others that count for this rep by a split, and of their own that count for others only. */
  readonly sharedIn: readonly string[];
  readonly sharedAway: readonly string[];
}
