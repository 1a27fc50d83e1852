import type { Sql } from '../../../kernel/record/kind.ts';
import type { Fold, Unit, Values } from '../rules/report.ts';
import type { Question } from './question.ts';

/**
 * A number of a report: its words and its query in one place, so that they cannot drift apart. The pieces of SQL speak of a fact `f`, a row
 * of the report's `facts`; the very same pieces pick the deals that are listed behind the number.
 */
export interface Measure {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly definition: string;
  readonly fold: Fold;
  /** Which facts count; all unless said. */
  readonly of?: Sql;
  /** What is added up or ranked; for shares, a condition. Not needed to count. */
  readonly value?: Sql;
}

/** A number that stands beside the rows and not on deals, such as a quota. */
export interface BesideMeasure {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly definition: string;
}

export interface Dimension {
  readonly value: string;
  readonly label: string;
  /** Fields without which it does not exist for somebody, as `record.field`. */
  readonly needs?: readonly string[];
}

export interface Report {
  readonly name: string;
  readonly title: string;
  /** Which deals, in one sentence. */
  readonly population: string;
  /** Which date decides, in one sentence. */
  readonly date: string;
  /** As things stand now: the period is not asked for. */
  readonly isNow?: boolean;
  /** Rows are weeks or months. */
  readonly isOverTime?: boolean;
  /** What rows may be; the first unless said. */
  readonly dimensions?: readonly Dimension[];
  /** Fields of the deal without which the report may not be seen. */
  readonly needs: readonly string[];
  /** Rows do not add up to one whole. */
  readonly hasNoTotal?: boolean;
  readonly measures: readonly Measure[];
  readonly besideMeasures?: readonly BesideMeasure[];
  /**
   * The same facts for the numbers alone, equal ones counted once with how many they are as `n`, where that makes fewer of them: sorting for a median
   * costs most. What a share is of says how many of the `n` it holds for. `up_to` facts of the row's group are no larger in what medians and percentiles are of, and `whole`
   * are there in all. All of them integers: sums of wider ones are decimal, ten times slower. Only for reports without a total, and for measures that count all facts.
   */
  counted?(q: Question): Sql;
  /** Facts: `deal` uuid, `key` of any type (rows are grouped by it, and an id sorts faster than its text), `label` text, `section` text, `position` (sorts), and what the measures speak of. */
  facts(q: Question): Promise<Sql> | Sql;
  notes?(q: Question): Promise<readonly string[]>;
  /** Adds the numbers that stand beside, given each row's key and values; key null is the total. */
  beside?(q: Question): Promise<(key: string | null, values: Values) => Values>;
}

export const defineReport = (report: Report): Report => report;
