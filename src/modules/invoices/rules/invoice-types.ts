/** What of a tax rate and treatment stands in an invoice; decimal texts in its currency, the rate in percent. */
export interface InvoiceTax {
  readonly code: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
}

/** What a line is a part of, so that any number of parts add up to it: units `from` to `from + quantity` of these amounts. */
export interface LineSource {
  readonly quantity: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly discount: string;
  /** Units of it that came before this line, decimal text. */
  readonly from: string;
}

/** The letterhead as it was when the invoice was issued. */
export interface SellerAtTheTime {
  readonly name: string;
  readonly address: { readonly [part: string]: string | undefined } | null;
  readonly taxId: string | null;
  readonly registration: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly website: string | null;
  readonly bankName: string | null;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly logoId: string | null;
  readonly footnote: string | null;
}
