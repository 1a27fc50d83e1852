// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { AnyRef, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Absence: `approvals.absence`. */
export interface Absence extends SystemFields {
  readonly user: Ref;
  readonly deputy: Ref;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly note: string | null;
}

/** What can be set on an absence. */
export interface AbsenceInput {
  readonly user?: string | { readonly id: string } | null;
  readonly deputy?: string | { readonly id: string } | null;
  readonly firstDay?: string | null;
  readonly lastDay?: string | null;
  readonly note?: string | null;
}

export interface AbsenceFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly deputy?: Match<string, Choosable> | null;
  readonly firstDay?: Match<string, Comparable> | null;
  readonly lastDay?: Match<string, Comparable> | null;
  readonly note?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AbsenceType {
  readonly row: Absence;
  readonly input: AbsenceInput;
  readonly filter: AbsenceFilter;
  readonly sort: 'firstDay' | 'lastDay' | 'note' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly user: 'identity.user';
    readonly deputy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Add an absence */
    readonly add: {
      readonly on: 'list';
      readonly input: {
        /** Yourself unless said. */
        readonly user?: string | { readonly id: string } | null;
        readonly deputy: string | { readonly id: string };
        readonly firstDay: string;
        readonly lastDay: string;
        readonly note?: string | null;
      };
    };
    /** Remove */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Approval: `approvals.approval`. */
export interface Approval extends SystemFields {
  readonly title: string;
  readonly subject: AnyRef;
  readonly state: 'pending' | 'granted' | 'refused' | 'cancelled' | 'expired';
  readonly amount: Money | null;
  readonly reason: string | null;
  readonly requestedBy: Ref | null;
  readonly policy: Ref | null;
  readonly policyName: string | null;
  readonly dueAt: string | null;
  readonly decidedAt: string | null;
  readonly isOutdated: boolean;
  readonly outdatedBy: string | null;
  readonly allowsOwn: boolean;
  readonly handling: unknown;
  readonly turn: unknown;
}

/** What can be set on an approval. */
export interface ApprovalInput {}

export interface ApprovalFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly state?: Match<'pending' | 'granted' | 'refused' | 'cancelled' | 'expired', Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly reason?: Match<string, 'contains' | 'empty'> | null;
  readonly requestedBy?: Match<string, Choosable> | null;
  readonly policy?: Match<string, Choosable> | null;
  readonly policyName?: Match<string, Textual> | null;
  readonly dueAt?: Match<string, Comparable> | null;
  readonly decidedAt?: Match<string, Comparable> | null;
  readonly isOutdated?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly outdatedBy?: Match<string, Textual> | null;
  readonly allowsOwn?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly handling?: Match<string, 'empty'> | null;
  readonly turn?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApprovalType {
  readonly row: Approval;
  readonly input: ApprovalInput;
  readonly filter: ApprovalFilter;
  readonly sort:
    | 'title'
    | 'state'
    | 'amount'
    | 'reason'
    | 'policyName'
    | 'dueAt'
    | 'decidedAt'
    | 'isOutdated'
    | 'outdatedBy'
    | 'allowsOwn'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'reason' | 'handling' | 'turn';
  readonly refs: {
    readonly requestedBy: 'identity.user';
    readonly policy: 'approvals.approvalPolicy';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Approve: Says yes. The request is granted once everybody who is needed has. */
    readonly approve: { readonly on: 'record'; readonly input: { readonly comment?: string | null } };
    /** Refuse: Says no, with the reason. One no is enough. */
    readonly refuse: { readonly on: 'record'; readonly input: { readonly comment: string } };
    /** Comment: Asks or answers something, without deciding. */
    readonly comment: { readonly on: 'record'; readonly input: { readonly comment: string } };
    /** Pass on: Lets somebody else decide in your place. */
    readonly delegate: {
      readonly on: 'record';
      readonly input: {
        readonly to: string | { readonly id: string };
        /** Yourself unless said; others only for who manages approvals. */
        readonly insteadOf?: string | { readonly id: string } | null;
        readonly comment?: string | null;
      };
    };
    /** Withdraw: Takes the request back; nobody is asked any more. */
    readonly withdraw: { readonly on: 'record'; readonly input: { readonly comment?: string | null } };
    /** Ask again: Makes a new request for the record as it is now. */
    readonly askAgain: { readonly on: 'record'; readonly input: { readonly reason?: string | null } };
  };
  readonly queries: {
    /** Approvals that wait for the caller to decide, the most urgent first. */
    readonly waiting: { readonly on: 'list'; readonly input: {} };
    /** How many approvals wait for the caller. */
    readonly waitingCount: { readonly on: 'list'; readonly input: {} };
    /** The stages of a request with their approvers, and what was said about it. */
    readonly course: { readonly on: 'record'; readonly input: {} };
  };
}

/** Approval decision: `approvals.approvalDecision`. */
export interface ApprovalDecision extends SystemFields {
  readonly approval: Ref;
  readonly stage: Ref | null;
  readonly by: Ref | null;
  readonly onBehalfOf: Ref | null;
  readonly verdict:
    | 'approved'
    | 'refused'
    | 'commented'
    | 'delegated'
    | 'replaced'
    | 'escalated'
    | 'reminded'
    | 'withdrawn'
    | 'outdated'
    | 'expired';
  readonly comment: string | null;
}

/** What can be set on an approval decision. */
export interface ApprovalDecisionInput {}

export interface ApprovalDecisionFilter {
  readonly id?: Match<string, Choosable>;
  readonly approval?: Match<string, Choosable> | null;
  readonly stage?: Match<string, Choosable> | null;
  readonly by?: Match<string, Choosable> | null;
  readonly onBehalfOf?: Match<string, Choosable> | null;
  readonly verdict?: Match<
    'approved' | 'refused' | 'commented' | 'delegated' | 'replaced' | 'escalated' | 'reminded' | 'withdrawn' | 'outdated' | 'expired',
    Choosable
  > | null;
  readonly comment?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApprovalDecisionType {
  readonly row: ApprovalDecision;
  readonly input: ApprovalDecisionInput;
  readonly filter: ApprovalDecisionFilter;
  readonly sort: 'verdict' | 'comment' | 'createdAt' | 'updatedAt';
  readonly heavy: 'comment';
  readonly refs: {
    readonly approval: 'approvals.approval';
    readonly stage: 'approvals.approvalStage';
    readonly by: 'identity.user';
    readonly onBehalfOf: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Approval policy: `approvals.approvalPolicy`. */
export interface ApprovalPolicy extends SystemFields {
  readonly name: string;
  /** For programs and automations that ask for this policy by name. */
  readonly key: string | null;
  /** Key of the record type, such as parties.organization. */
  readonly recordType: string;
  readonly isActive: boolean;
  /** Of several policies that fit, the one with the lowest number counts. */
  readonly position: number;
  /** In the company’s currency. This amount and more. */
  readonly fromAmount: Money | null;
  /** In the company’s currency. Less than this amount. */
  readonly belowAmount: Money | null;
  /** Which records of the type. */
  readonly filter: unknown;
  readonly stages: unknown;
  readonly mode: 'sequence' | 'parallel';
  readonly allowsOwn: boolean;
  /** A change of one of these after the request makes it void. */
  readonly watched: readonly string[] | null;
  /** For each stage. Empty: no limit. */
  readonly deadline: number | null;
  readonly remindAfter: number | null;
  readonly onDeadline: 'escalate' | 'expire';
  /** Whom to ask then; the manager of whoever did not answer when empty. */
  readonly escalateTo: Ref | null;
}

/** What can be set on an approval policy. */
export interface ApprovalPolicyInput {
  readonly name?: string | null;
  /** For programs and automations that ask for this policy by name. */
  readonly key?: string | null;
  /** Key of the record type, such as parties.organization. */
  readonly recordType?: string | null;
  readonly isActive?: boolean | null;
  /** Of several policies that fit, the one with the lowest number counts. */
  readonly position?: number | null;
  /** In the company’s currency. This amount and more. */
  readonly fromAmount?: MoneyInput | null;
  /** In the company’s currency. Less than this amount. */
  readonly belowAmount?: MoneyInput | null;
  /** Which records of the type. */
  readonly filter?: unknown;
  readonly stages?: unknown;
  readonly mode?: 'sequence' | 'parallel' | null;
  readonly allowsOwn?: boolean | null;
  /** A change of one of these after the request makes it void. */
  readonly watched?: readonly string[] | null;
  /** For each stage. Empty: no limit. */
  readonly deadline?: number | null;
  readonly remindAfter?: number | null;
  readonly onDeadline?: 'escalate' | 'expire' | null;
  /** Whom to ask then; the manager of whoever did not answer when empty. */
  readonly escalateTo?: string | { readonly id: string } | null;
}

export interface ApprovalPolicyFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly key?: Match<string, Textual> | null;
  readonly recordType?: Match<string, Textual> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly fromAmount?: Match<string | number, Comparable> | null;
  readonly belowAmount?: Match<string | number, Comparable> | null;
  readonly filter?: Match<string, 'empty'> | null;
  readonly stages?: Match<string, 'empty'> | null;
  readonly mode?: Match<'sequence' | 'parallel', Choosable> | null;
  readonly allowsOwn?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly watched?: Match<string, SetLike> | null;
  readonly deadline?: Match<number, Comparable> | null;
  readonly remindAfter?: Match<number, Comparable> | null;
  readonly onDeadline?: Match<'escalate' | 'expire', Choosable> | null;
  readonly escalateTo?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApprovalPolicyType {
  readonly row: ApprovalPolicy;
  readonly input: ApprovalPolicyInput;
  readonly filter: ApprovalPolicyFilter;
  readonly sort:
    | 'name'
    | 'key'
    | 'recordType'
    | 'isActive'
    | 'position'
    | 'fromAmount'
    | 'belowAmount'
    | 'mode'
    | 'allowsOwn'
    | 'deadline'
    | 'remindAfter'
    | 'onDeadline'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'filter' | 'stages';
  readonly refs: { readonly escalateTo: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** Add a policy */
    readonly add: {
      readonly on: 'list';
      readonly input: {
        /** Key of the record type, such as parties.organization. */
        readonly recordType: string;
        readonly name: string;
        /** For programs and automations that ask for this policy by name. */
        readonly key?: string | null;
        readonly isActive?: boolean | null;
        /** Of several policies that fit, the one with the lowest number counts. */
        readonly position?: number | null;
        /** In the company’s currency. This amount and more. */
        readonly fromAmount?: MoneyInput | null;
        /** In the company’s currency. Less than this amount. */
        readonly belowAmount?: MoneyInput | null;
        /** Which records of the type. */
        readonly filter?: unknown;
        readonly stages: unknown;
        readonly mode?: 'sequence' | 'parallel' | null;
        readonly allowsOwn?: boolean | null;
        /** A change of one of these after the request makes it void. */
        readonly watched?: readonly string[] | null;
        /** For each stage. Empty: no limit. */
        readonly deadline?: number | null;
        readonly remindAfter?: number | null;
        readonly onDeadline?: 'escalate' | 'expire' | null;
        /** Whom to ask then; the manager of whoever did not answer when empty. */
        readonly escalateTo?: string | { readonly id: string } | null;
      };
    };
    /** Change: Requests under way keep the rules they were made under. */
    readonly change: {
      readonly on: 'record';
      readonly input: {
        readonly name: string;
        /** For programs and automations that ask for this policy by name. */
        readonly key?: string | null;
        readonly isActive?: boolean | null;
        /** Of several policies that fit, the one with the lowest number counts. */
        readonly position?: number | null;
        /** In the company’s currency. This amount and more. */
        readonly fromAmount?: MoneyInput | null;
        /** In the company’s currency. Less than this amount. */
        readonly belowAmount?: MoneyInput | null;
        /** Which records of the type. */
        readonly filter?: unknown;
        readonly stages: unknown;
        readonly mode?: 'sequence' | 'parallel' | null;
        readonly allowsOwn?: boolean | null;
        /** A change of one of these after the request makes it void. */
        readonly watched?: readonly string[] | null;
        /** For each stage. Empty: no limit. */
        readonly deadline?: number | null;
        readonly remindAfter?: number | null;
        readonly onDeadline?: 'escalate' | 'expire' | null;
        /** Whom to ask then; the manager of whoever did not answer when empty. */
        readonly escalateTo?: string | { readonly id: string } | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Approval stage: `approvals.approvalStage`. */
export interface ApprovalStage extends SystemFields {
  readonly approval: Ref;
  readonly position: number;
  readonly name: string;
  readonly rule: unknown;
  readonly need: number | null;
  readonly state: 'waiting' | 'open' | 'granted' | 'refused' | 'closed';
  readonly openedAt: string | null;
  readonly dueAt: string | null;
  readonly remindAt: string | null;
  readonly remindedAt: string | null;
  readonly escalatedAt: string | null;
}

/** What can be set on an approval stage. */
export interface ApprovalStageInput {}

export interface ApprovalStageFilter {
  readonly id?: Match<string, Choosable>;
  readonly approval?: Match<string, Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly rule?: Match<string, 'empty'> | null;
  readonly need?: Match<number, Comparable> | null;
  readonly state?: Match<'waiting' | 'open' | 'granted' | 'refused' | 'closed', Choosable> | null;
  readonly openedAt?: Match<string, Comparable> | null;
  readonly dueAt?: Match<string, Comparable> | null;
  readonly remindAt?: Match<string, Comparable> | null;
  readonly remindedAt?: Match<string, Comparable> | null;
  readonly escalatedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApprovalStageType {
  readonly row: ApprovalStage;
  readonly input: ApprovalStageInput;
  readonly filter: ApprovalStageFilter;
  readonly sort:
    | 'position'
    | 'name'
    | 'need'
    | 'state'
    | 'openedAt'
    | 'dueAt'
    | 'remindAt'
    | 'remindedAt'
    | 'escalatedAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'rule';
  readonly refs: { readonly approval: 'approvals.approval'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Approver: `approvals.approvalVoter`. */
export interface ApprovalVoter extends SystemFields {
  readonly approval: Ref;
  readonly stage: Ref;
  readonly user: Ref;
  readonly insteadOf: Ref | null;
  readonly escalatedTo: Ref | null;
  readonly why: string;
  readonly state: 'waiting' | 'open' | 'approved' | 'refused' | 'closed';
  readonly decidedBy: Ref | null;
}

/** What can be set on an approver. */
export interface ApprovalVoterInput {}

export interface ApprovalVoterFilter {
  readonly id?: Match<string, Choosable>;
  readonly approval?: Match<string, Choosable> | null;
  readonly stage?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly insteadOf?: Match<string, Choosable> | null;
  readonly escalatedTo?: Match<string, Choosable> | null;
  readonly why?: Match<string, Textual> | null;
  readonly state?: Match<'waiting' | 'open' | 'approved' | 'refused' | 'closed', Choosable> | null;
  readonly decidedBy?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ApprovalVoterType {
  readonly row: ApprovalVoter;
  readonly input: ApprovalVoterInput;
  readonly filter: ApprovalVoterFilter;
  readonly sort: 'why' | 'state' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly approval: 'approvals.approval';
    readonly stage: 'approvals.approvalStage';
    readonly user: 'identity.user';
    readonly insteadOf: 'identity.user';
    readonly escalatedTo: 'identity.user';
    readonly decidedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
