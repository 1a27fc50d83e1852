import type { RefValue, Row } from '../../../ui/api/types.ts';
import type { EntryPreview, EntryPreviewLine } from '../../orders/index.ts';
import type { RefundToPay } from '../rules/refund-to-pay.ts';
import type { TillArticle, TillShelf } from '../rules/till-article.ts';
import type { TillOffer, TillSold } from '../rules/till-offer.ts';
import type { TillReport } from '../rules/till-report.ts';

export type { EntryPreview, EntryPreviewLine, RefundToPay, TillArticle, TillOffer, TillReport, TillShelf, TillSold };

export interface SessionRow extends Row {
  readonly number: string;
  readonly register: string;
  readonly outlet: RefValue;
  readonly float: { readonly amount: string; readonly currency: string };
  readonly openedAt: string;
}

export interface SaleLine {
  readonly key: string;
  readonly product: string;
  readonly name: string;
  readonly imageId: string | null;
  readonly quantity: string;
  readonly discountPercent: string | null;
  readonly reason: string | null;
}

/** What is being sold, as it stands on the screen. It survives a reload, and its key a lost answer. */
export interface Sale {
  readonly saleKey: string;
  readonly lines: readonly SaleLine[];
  readonly coupons: readonly string[];
  readonly person: RefValue | null;
  readonly organization: RefValue | null;
}
