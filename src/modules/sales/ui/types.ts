import type { RefValue, Row } from '../../../ui/api/types.ts';

/** Rows as the API gives them, as far as screens of selling use them. */
export interface StageRow extends Row {
  readonly name: string;
  readonly pipeline: RefValue;
  readonly position: number;
  readonly state: 'open' | 'won' | 'lost';
  readonly probability: number;
  readonly forecastCategory: string;
  readonly rottingDays: number | null;
  readonly entryConditions: readonly string[] | null;
}

export interface PipelineRow extends Row {
  readonly name: string;
  readonly position: number | null;
  readonly isDefault: boolean | null;
  readonly asksLostReason: boolean | null;
}

export interface MoneyValue {
  readonly amount: string;
  readonly currency: string;
  readonly base?: string | null;
}

export interface DealRow extends Row {
  readonly name: string;
  readonly organization?: RefValue | null;
  readonly pipeline?: RefValue | null;
  readonly stage?: RefValue | null;
  readonly state?: 'open' | 'won' | 'lost';
  readonly amount?: MoneyValue | null;
  readonly closeOn?: string | null;
  readonly owner?: RefValue | null;
  readonly stageSince?: string | null;
  readonly nextStep?: string | null;
}
