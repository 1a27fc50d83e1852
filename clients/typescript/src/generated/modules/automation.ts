// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { AnyRef, Match, Ref, SystemFields } from '../../types.ts';

/** Automation: `automation.automationRule`. */
export interface AutomationRule extends SystemFields {
  readonly name: string;
  readonly description: string | null;
  readonly state: 'draft' | 'active' | 'paused';
  readonly record: string | null;
  readonly latest: number;
  readonly activeVersion: number | null;
  /** Who activated it last. */
  readonly runsAs: Ref | null;
  readonly activatedAt: string | null;
  readonly sinceSeq: number | null;
  readonly pauseReason: string | null;
  readonly notice: string | null;
  readonly noticeAt: string | null;
}

/** What can be set on an automation. */
export interface AutomationRuleInput {
  readonly name?: string | null;
  readonly description?: string | null;
}

export interface AutomationRuleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly state?: Match<'draft' | 'active' | 'paused', Choosable> | null;
  readonly record?: Match<string, Textual> | null;
  readonly latest?: Match<number, Comparable> | null;
  readonly activeVersion?: Match<number, Comparable> | null;
  readonly runsAs?: Match<string, Choosable> | null;
  readonly activatedAt?: Match<string, Comparable> | null;
  readonly sinceSeq?: Match<number, Comparable> | null;
  readonly pauseReason?: Match<string, Textual> | null;
  readonly notice?: Match<string, Textual> | null;
  readonly noticeAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AutomationRuleType {
  readonly row: AutomationRule;
  readonly input: AutomationRuleInput;
  readonly filter: AutomationRuleFilter;
  readonly sort:
    | 'name'
    | 'description'
    | 'state'
    | 'record'
    | 'latest'
    | 'activeVersion'
    | 'activatedAt'
    | 'sinceSeq'
    | 'pauseReason'
    | 'notice'
    | 'noticeAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly runsAs: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** New automation */
    readonly make: {
      readonly on: 'list';
      readonly input: { readonly name: string; readonly description?: string | null; readonly definition: unknown };
    };
    /** Save */
    readonly save: {
      readonly on: 'record';
      readonly input: { readonly name: string; readonly description?: string | null; readonly definition: unknown };
    };
    /** Activate: The automation works from now on, with your rights. Runs under way finish as they began. */
    readonly activate: { readonly on: 'record'; readonly input: { readonly version?: number | null } };
    /** Pause: Nothing new begins. Runs under way finish. */
    readonly pause: { readonly on: 'record'; readonly input: { readonly reason?: string | null } };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** How each automation has done in the last 14 days: runs done, failed or stopped, and skipped for each day. */
    readonly overview: { readonly on: 'list'; readonly input: {} };
    /** The versions of an automation with their definitions, the latest first; 100 at most. */
    readonly versions: { readonly on: 'record'; readonly input: {} };
    /** Recipes for automations, and the events by record type that they may start from. */
    readonly materials: { readonly on: 'list'; readonly input: {} };
  };
}

/** Automation run: `automation.automationRun`. */
export interface AutomationRun extends SystemFields {
  readonly rule: Ref;
  readonly ruleName: string;
  readonly versionNumber: number;
  readonly subject: AnyRef | null;
  readonly state: 'queued' | 'running' | 'waiting' | 'retrying' | 'done' | 'skipped' | 'stopped' | 'failed' | 'cancelled';
  readonly position: string | null;
  readonly waitsFor: 'time' | 'conditions' | 'approval' | null;
  readonly waitsForId: string | null;
  readonly eventSeq: number | null;
  readonly chain: unknown;
  readonly context: unknown;
  readonly attempts: number;
  readonly dueAt: string | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
}

/** What can be set on an automation run. */
export interface AutomationRunInput {
  readonly rule?: string | { readonly id: string } | null;
  readonly ruleName?: string | null;
  readonly versionNumber?: number | null;
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly state?: 'queued' | 'running' | 'waiting' | 'retrying' | 'done' | 'skipped' | 'stopped' | 'failed' | 'cancelled' | null;
  readonly position?: string | null;
  readonly waitsFor?: 'time' | 'conditions' | 'approval' | null;
  readonly waitsForId?: string | null;
  readonly eventSeq?: number | null;
  readonly chain?: unknown;
  readonly context?: unknown;
  readonly attempts?: number | null;
  readonly dueAt?: string | null;
  readonly startedAt?: string | null;
  readonly finishedAt?: string | null;
}

export interface AutomationRunFilter {
  readonly id?: Match<string, Choosable>;
  readonly rule?: Match<string, Choosable> | null;
  readonly ruleName?: Match<string, Textual> | null;
  readonly versionNumber?: Match<number, Comparable> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly state?: Match<
    'queued' | 'running' | 'waiting' | 'retrying' | 'done' | 'skipped' | 'stopped' | 'failed' | 'cancelled',
    Choosable
  > | null;
  readonly position?: Match<string, Textual> | null;
  readonly waitsFor?: Match<'time' | 'conditions' | 'approval', Choosable> | null;
  readonly waitsForId?: Match<string, Textual> | null;
  readonly eventSeq?: Match<number, Comparable> | null;
  readonly chain?: Match<string, 'empty'> | null;
  readonly context?: Match<string, 'empty'> | null;
  readonly attempts?: Match<number, Comparable> | null;
  readonly dueAt?: Match<string, Comparable> | null;
  readonly startedAt?: Match<string, Comparable> | null;
  readonly finishedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AutomationRunType {
  readonly row: AutomationRun;
  readonly input: AutomationRunInput;
  readonly filter: AutomationRunFilter;
  readonly sort:
    | 'ruleName'
    | 'versionNumber'
    | 'state'
    | 'position'
    | 'waitsFor'
    | 'waitsForId'
    | 'eventSeq'
    | 'attempts'
    | 'dueAt'
    | 'startedAt'
    | 'finishedAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'chain' | 'context';
  readonly refs: { readonly rule: 'automation.automationRule'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Run on records: Runs an automation now on chosen records that meet its conditions. */
    readonly start: {
      readonly on: 'list';
      readonly input: {
        readonly rule: string | { readonly id: string };
        readonly records?: unknown;
        /** All records that it keeps, instead of ids. */
        readonly filter?: unknown;
      };
    };
    /** Run again from this step: Goes on with the step that failed. What was done before it is not done again. */
    readonly retry: { readonly on: 'record'; readonly input: {} };
    /** Cancel: Ends it where it stands. What was done stays. */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Runs with their reasons, the latest first, 50 a page: of a rule, or of a record. Reasons that quote fields which one may not see are hidden. */
    readonly log: {
      readonly on: 'list';
      readonly input: {
        /** Id of an automation. */
        readonly rule?: string | null;
        /** Type and id of a record: parties.person:… */
        readonly record?: string | null;
        readonly state?: 'queued' | 'running' | 'waiting' | 'retrying' | 'done' | 'skipped' | 'stopped' | 'failed' | 'cancelled' | null;
        /** Words of the reason or the name of the rule. */
        readonly q?: string | null;
        /** Where the page before ended. */
        readonly after?: string | null;
      };
    };
    /** The log of a run: each step with what became of it, why, and its input. Steps that quote fields which one may not see say only what they are. */
    readonly steps: { readonly on: 'record'; readonly input: {} };
  };
}

/** Automation step: `automation.automationStep`. */
export interface AutomationStep extends SystemFields {
  readonly run: Ref;
  readonly position: string;
  readonly title: string;
  readonly state: 'done' | 'waiting' | 'failed' | 'stopped';
  readonly result: AnyRef | null;
  readonly at: string | null;
}

/** What can be set on an automation step. */
export interface AutomationStepInput {
  readonly run?: string | { readonly id: string } | null;
  readonly position?: string | null;
  readonly title?: string | null;
  readonly state?: 'done' | 'waiting' | 'failed' | 'stopped' | null;
  readonly result?: { readonly type: string; readonly id: string } | null;
  readonly at?: string | null;
}

export interface AutomationStepFilter {
  readonly id?: Match<string, Choosable>;
  readonly run?: Match<string, Choosable> | null;
  readonly position?: Match<string, Textual> | null;
  readonly title?: Match<string, Textual> | null;
  readonly state?: Match<'done' | 'waiting' | 'failed' | 'stopped', Choosable> | null;
  readonly result?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AutomationStepType {
  readonly row: AutomationStep;
  readonly input: AutomationStepInput;
  readonly filter: AutomationStepFilter;
  readonly sort: 'position' | 'title' | 'state' | 'at' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly run: 'automation.automationRun'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Version of an automation: `automation.automationVersion`. */
export interface AutomationVersion extends SystemFields {
  readonly rule: Ref;
  readonly number: number;
  readonly name: string;
  readonly definition: unknown;
  readonly activatedAt: string | null;
  readonly activatedBy: Ref | null;
}

/** What can be set on a version of an automation. */
export interface AutomationVersionInput {
  readonly rule?: string | { readonly id: string } | null;
  readonly number?: number | null;
  readonly name?: string | null;
  readonly definition?: unknown;
  readonly activatedAt?: string | null;
  readonly activatedBy?: string | { readonly id: string } | null;
}

export interface AutomationVersionFilter {
  readonly id?: Match<string, Choosable>;
  readonly rule?: Match<string, Choosable> | null;
  readonly number?: Match<number, Comparable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly definition?: Match<string, 'empty'> | null;
  readonly activatedAt?: Match<string, Comparable> | null;
  readonly activatedBy?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AutomationVersionType {
  readonly row: AutomationVersion;
  readonly input: AutomationVersionInput;
  readonly filter: AutomationVersionFilter;
  readonly sort: 'number' | 'name' | 'activatedAt' | 'createdAt' | 'updatedAt';
  readonly heavy: 'definition';
  readonly refs: {
    readonly rule: 'automation.automationRule';
    readonly activatedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}
