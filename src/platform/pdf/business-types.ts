import type { Money } from '../../kernel/money/money.ts';
import type { PdfAttachment } from './definition.ts';

/** Who writes: the letterhead and the foot of each page. */
export interface DocumentCompany {
  readonly name: string;
  /** Street, town, country: one line each. */
  readonly address: readonly string[];
  readonly logo: Uint8Array | null;
  readonly taxId: string | null;
  readonly registration: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly bank: { readonly name: string | null; readonly iban: string; readonly bic: string | null } | null;
}

export interface DocumentLine {
  readonly description: string;
  /** SKU, options, dates of service; under the description, smaller. */
  readonly detail?: string | null;
  /** Decimal text. */
  readonly quantity: string;
  readonly unit?: string | null;
  readonly unitPrice: Money;
  /** What was taken off this line; null for nothing. */
  readonly discount?: Money | null;
  /** In percent, "19"; null where the document shows no taxes. */
  readonly taxRate?: string | null;
  /** After discounts, net or gross as the document's `display` says. */
  readonly amount: Money;
  /** Offered, and not in the total unless the buyer takes it. */
  readonly isOptional?: boolean;
}

export interface DocumentSection {
  readonly title?: string | null;
  readonly note?: string | null;
  readonly lines: readonly DocumentLine[];
  readonly subtotal?: Money | null;
}

export interface DocumentTax {
  /** `standard`, `reduced`, `reverse-charge`, `exempt`, ... */
  readonly code: string;
  /** In percent. */
  readonly rate: string;
  readonly net: Money;
  readonly tax: Money;
}

export interface DocumentTotal {
  readonly label: string;
  readonly amount: Money;
  readonly isStrong?: boolean;
}

/** A quote, an order confirmation, an invoice or a credit note. Amounts are formatted here, so that all look alike. */
export interface BusinessDocument {
  readonly company: DocumentCompany;
  readonly recipient: { readonly name: string; readonly lines: readonly string[] };
  /** "Quote", "Invoice", "Credit note", in the document's language. */
  readonly title: string;
  readonly number: string;
  /** ISO instant at which it was made. */
  readonly createdAt: string;
  /** What stands beside the address: date, due date, customer number, order. Values are ready to be read; `date` writes an ISO date. */
  readonly facts: readonly { readonly label: string; readonly value?: string; readonly date?: string }[];
  readonly intro?: string | null;
  readonly sections: readonly DocumentSection[];
  /** Whether unit prices and amounts of lines include taxes. */
  readonly display: 'net' | 'gross';
  readonly net: Money;
  readonly taxes: readonly DocumentTax[];
  readonly gross: Money;
  /** Between the lines and the total: delivery, discounts on the whole. */
  readonly extras?: readonly DocumentTotal[];
  /** Under the total: paid already, still to pay. */
  readonly after?: readonly DocumentTotal[];
  /** Paragraphs under the totals: terms, legal notes, how to pay. */
  readonly notes: readonly string[];
  /** BCP 47, `de` or `en-GB`: words, numbers and dates. */
  readonly language: string;
  readonly paper?: 'A4' | 'LETTER';
  readonly attachments?: readonly PdfAttachment[];
}
