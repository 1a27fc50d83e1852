import type { Row } from '../../../ui/api/types.ts';
import type { StageRule } from '../rules/stage-rule.ts';
import type { Turn } from '../rules/turn.ts';

interface RefValue {
  readonly id: string;
  readonly title: string | null;
}

export interface ApprovalRow extends Row {
  readonly title: string;
  readonly state: 'pending' | 'granted' | 'refused' | 'cancelled' | 'expired';
  readonly subject: RefValue & { readonly type: string };
  readonly amount: { readonly amount: string; readonly currency: string; readonly base?: string | null } | null;
  readonly reason: string | null;
  readonly requestedBy: RefValue | null;
  readonly policyName: string | null;
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  readonly isOutdated: boolean;
  readonly outdatedBy: string | null;
  readonly allowsOwn: boolean;
  readonly turn: Turn | null;
}

export interface Course {
  readonly stages: readonly CourseStage[];
  readonly decisions: readonly CourseDecision[];
}

export interface CourseStage {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'open' | 'granted' | 'refused' | 'closed';
  readonly need: number | null;
  readonly dueAt: string | null;
  readonly escalatedAt: string | null;
  readonly voters: readonly {
    readonly id: string;
    readonly user: RefValue;
    readonly state: 'waiting' | 'open' | 'approved' | 'refused' | 'closed';
    readonly why: string;
    readonly escalatedTo: string | null;
    readonly decidedBy: string | null;
  }[];
}

export interface CourseDecision {
  readonly id: string;
  readonly verdict: string;
  readonly comment: string | null;
  readonly at: string;
  readonly stage: string | null;
  readonly by: string | null;
  readonly onBehalfOf: string | null;
}

export interface AbsenceRow extends Row {
  readonly user: RefValue;
  readonly deputy: RefValue;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly note: string | null;
}

export interface PolicyRow extends Row, PolicyValues {
  readonly fromAmount: AmountValue | null;
  readonly belowAmount: AmountValue | null;
  readonly escalateTo: RefValue | null;
}

interface AmountValue {
  readonly amount: string;
  readonly currency: string;
}

export interface PolicyValues {
  readonly name: string;
  readonly key: string | null;
  readonly recordType: string;
  readonly isActive: boolean;
  readonly position: number;
  readonly filter: unknown;
  readonly stages: readonly StageRule[];
  readonly mode: 'sequence' | 'parallel';
  readonly allowsOwn: boolean;
  readonly watched: readonly string[] | null;
  readonly deadline: number | null;
  readonly remindAfter: number | null;
  readonly onDeadline: 'escalate' | 'expire';
}
