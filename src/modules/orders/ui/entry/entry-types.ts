import type { RefValue } from '../../../../ui/api/types.ts';
import type { DraftAddress } from '../../rules/order-draft.ts';

export type { EntryPreview, EntryPreviewLine } from '../../rules/entry-preview.ts';
export type { DraftAddress } from '../../rules/order-draft.ts';

export interface EntryLine {
  readonly key: string;
  readonly product: RefValue;
  readonly quantity: string;
  readonly unitPrice: string | null;
  readonly discountPercent: string | null;
  readonly reason: string | null;
}

/** What is being typed in. */
export interface EntryState {
  readonly channel: string;
  readonly person: RefValue | null;
  readonly organization: RefValue | null;
  readonly lines: readonly EntryLine[];
  readonly coupons: string;
  /** Null: where the customer is. */
  readonly address: DraftAddress | null;
  readonly delivery: string | null;
  readonly outlet: string | null;
  readonly payment: string | null;
  /** Null: that of the customer. */
  readonly email: string | null;
  readonly purchaseOrderNumber: string;
  readonly note: string;
  readonly source: RefValue | null;
  /** Whether the deal that it comes from is won by it; null: it is won or lost already, or there is none. */
  readonly winsDeal: boolean | null;
}

/** The value of paying later, by an invoice that is agreed elsewhere. */
export const byInvoice = 'invoice';
