/** Who buys, as far as assortment and price depend on it. */
export interface Buyer {
  readonly personId: string | null;
  readonly organizationId: string | null;
  /** Customer groups they belong to, by their own membership, their organization's or its segment. */
  readonly groupIds: readonly string[];
  /** Segment of the organization; `consumer` for a person without one. */
  readonly segment: string | null;
  readonly isBusiness: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** VAT number with its country in front. */
  readonly taxId: string | null;
}

/** Somebody of whom nothing is known but where the goods go. */
export function guestBuyer(country: string | null): Buyer {
  return { personId: null, organizationId: null, groupIds: [], segment: null, isBusiness: false, country, taxId: null };
}
