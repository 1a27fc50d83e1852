import type { Row } from '../../../ui/api/types.ts';
import type { PricedTax, PriceStep } from '../../pricing/index.ts';
import type { PriceDifference } from '../rules/differences.ts';
import type { OfferLine, OfferSection } from '../rules/offer.ts';

export interface EditorLine extends OfferLine {
  /** Net margin; null where it is not known, or not for the reader to see. */
  readonly margin: string | null;
}

/** Answer of `GET /quotes/quotes/{id}/offer`. */
export interface EditorOffer {
  readonly sections: readonly OfferSection[];
  readonly lines: readonly EditorLine[];
  readonly totals: {
    readonly net: string;
    readonly tax: string;
    readonly gross: string;
    readonly discount: string;
    readonly taxes: readonly PricedTax[];
  };
  readonly delivery: { readonly net: string; readonly gross: string } | null;
  readonly discounts: readonly { readonly label: string; readonly amount: string; readonly heldOut: boolean }[];
  readonly isGross: boolean;
  readonly currency: string;
  readonly seesMargin: boolean;
  readonly margin: string | null;
  readonly marginPercent: number | null;
  readonly unpriced: readonly string[];
  readonly differences: readonly PriceDifference[];
  readonly approval: { readonly isNeeded: boolean; readonly discount: string; readonly reasons: readonly string[] } | null;
  readonly comments: readonly {
    readonly id: string;
    readonly side: 'buyer' | 'seller';
    readonly author: string;
    readonly body: string;
    readonly at: string;
  }[];
}

export interface QuoteRow extends Row {
  readonly state: string;
  readonly currency: string;
  readonly number: string | null;
  readonly deliveryLabel: string | null;
}

export type { PriceStep };

/** Runs a command on the quote that is open, and has the offer read again. */
export type RunOnQuote = (command: string, input: Readonly<Record<string, unknown>>) => Promise<{ ok: boolean; result: unknown }>;
