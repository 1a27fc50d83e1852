import type { SellerAtTheTime } from './invoice-types.ts';

/** An issued invoice or credit note as the machine-readable one is made of it. Amounts are decimal text in its currency. */
export interface EInvoiceFacts {
  readonly kind: 'invoice' | 'credit-note';
  readonly number: string;
  /** ISO dates. */
  readonly issuedOn: string;
  readonly dueOn: string | null;
  readonly suppliedOn: string | null;
  readonly currency: string;
  readonly display: 'net' | 'gross';
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly paid: string;
  readonly balance: string;
  readonly seller: SellerAtTheTime;
  readonly buyer: {
    readonly name: string;
    readonly contact: string | null;
    readonly email: string | null;
    readonly taxId: string | null;
    readonly address: AddressParts | null;
    /** Such as the Leitweg-ID of a German authority. */
    readonly reference: string | null;
  };
  readonly shipTo: AddressParts | null;
  readonly orderNumber: string | null;
  readonly purchaseOrderNumber: string | null;
  readonly corrects: { readonly number: string; readonly issuedOn: string } | null;
  readonly notes: readonly string[];
  /** How and until when to pay, in the buyer's language. */
  readonly terms: string;
  readonly lines: readonly EInvoiceLine[];
}

export type AddressParts = Readonly<Record<string, string | undefined>>;

export interface EInvoiceLine {
  readonly description: string;
  readonly detail: string | null;
  readonly quantity: string;
  readonly unit: string | null;
  readonly unitPrice: string;
  readonly discount: string;
  readonly net: string;
  readonly tax: string;
  readonly taxCode: string;
  readonly taxRate: string;
  /** Of goods rather than services: decides how sales to other member states are named. */
  readonly isGoods: boolean;
}

/** What the law wants in a machine-readable invoice and this one lacks, in words for whoever can mend it; null when nothing. */
export function eInvoiceGap({ seller, buyer, lines }: EInvoiceFacts): string | null {
  if (!seller.address?.['country']) return 'The legal entity has no country in its address.';
  if (!seller.taxId) return 'The legal entity has no tax id.';
  if (!buyer.address?.['country']) return 'The recipient has no country in the address.';
  if (buyer.name === '') return 'The recipient has no name.';
  if (!buyer.taxId && lines.some((line) => line.taxCode === 'reverse-charge'))
    return 'The recipient has no tax id, which reverse charge needs.';
  return null;
}
