import type { RefValue } from '../../../ui/api/types.ts';
import type { Definition } from '../rules/definition.ts';
import type { Waiting } from '../rules/plan-next.ts';

export interface CadenceRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string | null;
  readonly purpose: RefValue | null;
  readonly state: string;
  readonly latest: number;
  readonly activeNumber: number | null;
}

export interface EnrolmentRow {
  readonly id: string;
  readonly version: number;
  readonly cadence: RefValue;
  readonly versionNumber: number;
  readonly lead: RefValue | null;
  readonly person: RefValue | null;
  readonly deal: RefValue | null;
  readonly owner: RefValue | null;
  readonly state: string;
  readonly dueAt: string | null;
  readonly waiting: Waiting | null;
  readonly stopReason: string | null;
  readonly remark: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface Problem {
  readonly pointer: string;
  readonly message: string;
}

/** What is being edited. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly purpose: RefValue | null;
  readonly definition: Definition;
}

export interface NextStep {
  readonly kind: string;
  readonly title?: string;
  readonly amount?: number;
  readonly unit?: string;
}

export interface DueRow {
  readonly id: string;
  readonly dueAt: string | null;
  readonly waiting: Waiting | null;
  readonly state: string;
  readonly cadence: string;
  readonly leadId: string | null;
  readonly lead: string | null;
  readonly personId: string | null;
  readonly person: string | null;
  readonly dealId: string | null;
  readonly deal: string | null;
  readonly taskId: string | null;
  readonly task: string | null;
  readonly dueOn: string | null;
  readonly next: NextStep | null;
}

export interface Course {
  readonly position: number;
  readonly isOpen: boolean;
  readonly steps: readonly (NextStep & { readonly id: string; readonly taken: TakenStep | null })[];
  readonly earlier: readonly TakenStep[];
}

export interface TakenStep {
  readonly step: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly at: string;
  readonly settledAt: string | null;
  readonly remark: string | null;
}

export interface CadenceReport {
  readonly definition: Readonly<Record<string, string>>;
  readonly totals: Readonly<Record<string, number>>;
  readonly order: readonly { readonly id: string; readonly kind: string; readonly title: string }[];
  readonly steps: readonly {
    readonly step: string;
    readonly sent: number;
    readonly done: number;
    readonly skipped: number;
    readonly failed: number;
    readonly replied: number;
    readonly meeting: number;
    readonly stopped: number;
    readonly waiting: number;
  }[];
}
