import type { Ref } from '../../../kernel/record/field.ts';

/** How the facts behind a number become that number. */
export type Fold = 'count' | 'sum' | 'mean' | 'median' | 'p80' | 'share';

/** What a number is: decides how it is written. Money is decimal text in base currency; percent is 0 to 100. */
export type Unit = 'count' | 'money' | 'days' | 'percent' | 'number';

/** A number of a report as its reader gets it. */
export interface MeasureInfo {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** What is counted and how, in one or two sentences. */
  readonly definition: string;
  /** Whether the deals behind it can be listed. */
  readonly isDrillable: boolean;
}

export type Values = Readonly<Record<string, string | number | null>>;

export interface ReportRow {
  /** Names the row when asking for the deals behind it: a day, an id, a choice. */
  readonly key: string;
  /** Null where the key speaks for itself (months and weeks) or nothing is known. */
  readonly label: string | null;
  readonly section: string | null;
  readonly values: Values;
}

/** What holds for every number of a report. */
export interface Definition {
  readonly population: string;
  readonly date: string;
  readonly currency: string;
  readonly timeZone: string;
}

export interface ReportAnswer {
  readonly report: string;
  readonly title: string;
  /** What the rows are: months and weeks begin on the day that is their key. */
  readonly axis: 'month' | 'week' | 'category';
  readonly by: string | null;
  readonly measures: readonly MeasureInfo[];
  readonly rows: readonly ReportRow[];
  /** Of all rows together; null where rows are no parts of one whole. */
  readonly total: Values | null;
  /** What the reader has to know, such as that history begins later. */
  readonly notes: readonly string[];
  readonly currency: string;
  readonly definition: Definition;
  /** When it was counted. */
  readonly asOf: string;
}

/** A fact behind a number: a deal, or a stay of a deal in a stage, and with what it counts. */
export interface ReportDeal {
  readonly id: string;
  readonly title: string;
  readonly organization: Ref | null;
  readonly owner: Ref | null;
  readonly stage: string | null;
  readonly state: string;
  readonly closeOn: string | null;
  /** What goes into the fold: an amount, days, a number; null where it has none or nothing but its presence counts. */
  readonly value: string | null;
  /** For shares: whether it is among those that the share is of. */
  readonly isHit: boolean | null;
}

export interface DealsAnswer {
  readonly measure: MeasureInfo;
  readonly deals: readonly ReportDeal[];
  readonly count: number;
  /** The number that was asked about, from the same statement. */
  readonly value: string | number | null;
  readonly next: number | null;
  readonly currency: string;
  readonly definition: Definition;
}
