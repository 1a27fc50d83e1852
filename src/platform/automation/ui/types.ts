import type { FieldProblem, RefValue } from '../../../ui/api/types.ts';
import type { Definition } from '../rules/definition.ts';

export interface RuleRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly description: string | null;
  readonly state: 'draft' | 'active' | 'paused';
  readonly record: string | null;
  readonly latest: number;
  readonly activeVersion: number | null;
  readonly runsAs: RefValue | null;
  readonly activatedAt: string | null;
  readonly pauseReason: string | null;
  readonly notice: string | null;
  readonly noticeAt: string | null;
}

export interface VersionRow {
  readonly number: number;
  readonly name: string;
  readonly definition: Definition;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly activatedAt: string | null;
  readonly activatedBy: string | null;
}

export interface RuleStats {
  readonly rule: string;
  readonly lastAt: string | null;
  readonly lastState: string | null;
  readonly underWay: number;
  readonly days: readonly { readonly day: string; readonly done: number; readonly bad: number; readonly skipped: number }[];
}

export interface RecipeRow {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly icon?: string;
  readonly definition: Definition;
}

export interface Materials {
  readonly recipes: readonly RecipeRow[];
  readonly events: readonly { readonly record: string; readonly event: string; readonly label: string }[];
}

export interface RunRow {
  readonly id: string;
  readonly rule: RefValue | null;
  readonly ruleName: string;
  readonly versionNumber: number;
  readonly subject: { readonly type: string; readonly id: string; readonly title: string | null } | null;
  readonly cause: string;
  readonly state: string;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly attempts: number;
}

export interface StepRow {
  readonly id: string;
  readonly position: string;
  readonly title: string;
  readonly state: string;
  readonly reason: string | null;
  readonly input: Readonly<Record<string, unknown>> | null;
  readonly at: string;
  readonly result: { readonly type: string; readonly id: string } | null;
}

export type Problems = readonly FieldProblem[];

/** A rule as the page edits it. */
export interface Draft {
  readonly name: string;
  readonly description: string;
  readonly definition: Definition;
}
