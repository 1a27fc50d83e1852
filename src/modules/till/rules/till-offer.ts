import type { EntryPreview } from '../../orders/index.ts';

/** What a sale would come to, and what of it in coins and notes. */
export interface TillOffer extends EntryPreview {
  readonly cash: { readonly payable: string; readonly step: string; readonly quick: readonly string[] };
}

/** A sale that was made. Amounts are decimal text. */
export interface TillSold {
  readonly order: { readonly id: string; readonly number: string };
  readonly currency: string;
  readonly gross: string;
  /** What was taken in: rounded to coins where it was cash. */
  readonly paid: string;
  readonly payable: string;
  readonly given: string | null;
  readonly change: string | null;
}
