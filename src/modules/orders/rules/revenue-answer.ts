/** What revenue can be broken down by. */
export const revenueBy = [
  { value: 'channel', label: 'Channel' },
  { value: 'outlet', label: 'Outlet' },
  { value: 'category', label: 'Category' },
  { value: 'customer', label: 'Customer' },
  { value: 'organization', label: 'Organization' },
  { value: 'product', label: 'Product' },
  { value: 'month', label: 'Month' },
] as const;
export type RevenueBy = (typeof revenueBy)[number]['value'];

export interface RevenueNumbers {
  readonly orders: number;
  readonly quantity: number;
  /** Net, in base currency, decimal text; without delivery. */
  readonly revenue: string;
  /** Share of the orders of which something came back, 0 to 1. */
  readonly returned: number;
}

export interface RevenueRow extends RevenueNumbers {
  /** The channel, month, or id of what is grouped by; null where there is none. */
  readonly key: string | null;
  readonly title: string | null;
}

export interface RevenueDefinition {
  readonly population: string;
  readonly revenue: string;
  readonly date: string;
  readonly currency: string;
}

/** What is counted, in sentences that stand with every report. */
export const revenueDefinition: RevenueDefinition = {
  population:
    'Orders that were placed in the period and not cancelled, of those that you may see. Lines that were taken out of them are not counted.',
  revenue:
    'What the lines come to after discounts, without tax and without delivery. What came back later is not taken off; its share is a number of its own.',
  date: 'The day on which the order was placed.',
  currency: 'In the currency of the company, each order at the rate of the day on which it was placed.',
};

export interface RevenueAnswer {
  readonly data: readonly RevenueRow[];
  readonly total: RevenueNumbers;
  readonly currency: string;
  readonly timeZone: string;
  readonly definition: RevenueDefinition;
  /** More rows than are shown. */
  readonly isCut: boolean;
}

export interface RevenueOrder {
  readonly id: string;
  readonly number: string | null;
  readonly placedAt: string;
  readonly channel: string | null;
  readonly customer: string | null;
  /** Of what the row counts: not of the whole order. */
  readonly quantity: number;
  readonly revenue: string;
}

export interface RevenueOrders {
  readonly data: readonly RevenueOrder[];
  readonly next: number | null;
}
