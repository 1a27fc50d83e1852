/** What a parked sale takes up again. Prices are not kept: they are those of the moment it is paid. */
export interface ParkedContent {
  readonly lines: readonly {
    readonly product: string;
    readonly name: string;
    readonly quantity: string;
    readonly discountPercent?: string | null;
    readonly reason?: string | null;
  }[];
  readonly coupons: readonly string[];
  readonly person: { readonly id: string; readonly title: string | null } | null;
  readonly organization: { readonly id: string; readonly title: string | null } | null;
}
