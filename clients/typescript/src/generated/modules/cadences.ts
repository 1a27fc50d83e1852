// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, Textual } from '../../operators.ts';
import type { Match, Ref, SystemFields } from '../../types.ts';

/** Cadence: `cadences.cadence`. */
export interface Cadence extends SystemFields {
  readonly name: string;
  readonly description: string | null;
  /** What people are written to for: whoever has not agreed to it, or objected, is not enrolled. */
  readonly purpose: Ref | null;
  readonly state: 'draft' | 'active' | 'retired';
  readonly latest: number;
  readonly activeNumber: number | null;
}

/** What can be set on a cadence. */
export interface CadenceInput {
  readonly name?: string | null;
  readonly description?: string | null;
  /** What people are written to for: whoever has not agreed to it, or objected, is not enrolled. */
  readonly purpose?: string | { readonly id: string } | null;
}

export interface CadenceFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly purpose?: Match<string, Choosable> | null;
  readonly state?: Match<'draft' | 'active' | 'retired', Choosable> | null;
  readonly latest?: Match<number, Comparable> | null;
  readonly activeNumber?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CadenceType {
  readonly row: Cadence;
  readonly input: CadenceInput;
  readonly filter: CadenceFilter;
  readonly sort: 'name' | 'description' | 'state' | 'latest' | 'activeNumber' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly purpose: 'privacy.purpose'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'delete';
  readonly commands: {
    /** New cadence: Writes a cadence as a draft. What keeps it from being activated comes back and refuses nothing. */
    readonly make: {
      readonly on: 'list';
      readonly input: {
        readonly name: string;
        readonly description?: string | null;
        readonly purpose?: string | { readonly id: string } | null;
        readonly definition: unknown;
      };
    };
    /** Save: Writes a new version. Whoever is in the cadence finishes the version they began. */
    readonly save: {
      readonly on: 'record';
      readonly input: {
        readonly name: string;
        readonly description?: string | null;
        readonly purpose?: string | { readonly id: string } | null;
        readonly definition: unknown;
      };
    };
    /** Activate: The latest version is what people are enrolled in from now on. */
    readonly activate: { readonly on: 'record'; readonly input: {} };
    /** Retire: Nobody is enrolled any more; whoever is in it finishes it. */
    readonly retire: { readonly on: 'record'; readonly input: {} };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** A subject and text filled for a lead or person that you see. What cannot be filled is named. */
    readonly preview: {
      readonly on: 'list';
      readonly input: {
        readonly subject?: string | null;
        readonly body?: string | null;
        readonly lead?: string | { readonly id: string } | null;
        readonly person?: string | { readonly id: string } | null;
        readonly deal?: string | { readonly id: string } | null;
      };
    };
    /** Per step: sent, done, replied, meeting, stopped, and who waits for it; over the enrolments that you see. */
    readonly report: { readonly on: 'record'; readonly input: { readonly from?: string | null; readonly to?: string | null } };
  };
}

/** Cadence step: `cadences.cadenceAction`. */
export interface CadenceAction extends SystemFields {
  readonly enrolment: Ref;
  readonly cadence: Ref;
  readonly versionNumber: number;
  readonly step: string;
  readonly kind: 'email' | 'task';
  readonly title: string;
  readonly state: 'queued' | 'sent' | 'kept' | 'unknown' | 'failed' | 'withheld' | 'open' | 'done' | 'skipped';
  readonly sender: Ref | null;
  readonly at: string;
  readonly settledAt: string | null;
  readonly task: Ref | null;
  readonly remark: string | null;
}

/** What can be set on a cadence step. */
export interface CadenceActionInput {
  readonly enrolment?: string | { readonly id: string } | null;
  readonly cadence?: string | { readonly id: string } | null;
  readonly versionNumber?: number | null;
  readonly step?: string | null;
  readonly kind?: 'email' | 'task' | null;
  readonly title?: string | null;
  readonly state?: 'queued' | 'sent' | 'kept' | 'unknown' | 'failed' | 'withheld' | 'open' | 'done' | 'skipped' | null;
  readonly sender?: string | { readonly id: string } | null;
  readonly at?: string | null;
  readonly settledAt?: string | null;
  readonly task?: string | { readonly id: string } | null;
  readonly remark?: string | null;
}

export interface CadenceActionFilter {
  readonly id?: Match<string, Choosable>;
  readonly enrolment?: Match<string, Choosable> | null;
  readonly cadence?: Match<string, Choosable> | null;
  readonly versionNumber?: Match<number, Comparable> | null;
  readonly step?: Match<string, Textual> | null;
  readonly kind?: Match<'email' | 'task', Choosable> | null;
  readonly title?: Match<string, Textual> | null;
  readonly state?: Match<'queued' | 'sent' | 'kept' | 'unknown' | 'failed' | 'withheld' | 'open' | 'done' | 'skipped', Choosable> | null;
  readonly sender?: Match<string, Choosable> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly settledAt?: Match<string, Comparable> | null;
  readonly task?: Match<string, Choosable> | null;
  readonly remark?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CadenceActionType {
  readonly row: CadenceAction;
  readonly input: CadenceActionInput;
  readonly filter: CadenceActionFilter;
  readonly sort: 'versionNumber' | 'step' | 'kind' | 'title' | 'state' | 'at' | 'settledAt' | 'remark' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly enrolment: 'cadences.enrolment';
    readonly cadence: 'cadences.cadence';
    readonly sender: 'identity.user';
    readonly task: 'parties.task';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Cadence version: `cadences.cadenceVersion`. */
export interface CadenceVersion extends SystemFields {
  readonly cadence: Ref;
  readonly number: number;
  readonly definition: unknown;
}

/** What can be set on a cadence version. */
export interface CadenceVersionInput {
  readonly cadence?: string | { readonly id: string } | null;
  readonly number?: number | null;
  readonly definition?: unknown;
}

export interface CadenceVersionFilter {
  readonly id?: Match<string, Choosable>;
  readonly cadence?: Match<string, Choosable> | null;
  readonly number?: Match<number, Comparable> | null;
  readonly definition?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface CadenceVersionType {
  readonly row: CadenceVersion;
  readonly input: CadenceVersionInput;
  readonly filter: CadenceVersionFilter;
  readonly sort: 'number' | 'createdAt' | 'updatedAt';
  readonly heavy: 'definition';
  readonly refs: { readonly cadence: 'cadences.cadence'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Enrolment: `cadences.enrolment`. */
export interface Enrolment extends SystemFields {
  readonly cadence: Ref;
  readonly name: string | null;
  readonly versionNumber: number;
  readonly lead: Ref | null;
  readonly person: Ref | null;
  readonly deal: Ref | null;
  /** In whose name mails go out, and who gets the tasks. */
  readonly owner: Ref | null;
  readonly state: 'active' | 'paused' | 'held' | 'finished' | 'stopped';
  /** Which step of the version comes next, from 0. */
  readonly position: number;
  readonly dueAt: string | null;
  readonly waiting: unknown;
  readonly stopReason:
    | 'replied'
    | 'meeting'
    | 'converted'
    | 'disqualified'
    | 'won'
    | 'lost'
    | 'stage'
    | 'unsubscribed'
    | 'refused'
    | 'bounced'
    | 'byHand'
    | 'gone'
    | null;
  readonly remark: string | null;
  readonly lastStep: string | null;
  readonly repliedAt: string | null;
  readonly metAt: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

/** What can be set on an enrolment. */
export interface EnrolmentInput {}

export interface EnrolmentFilter {
  readonly id?: Match<string, Choosable>;
  readonly cadence?: Match<string, Choosable> | null;
  readonly name?: Match<string, Textual> | null;
  readonly versionNumber?: Match<number, Comparable> | null;
  readonly lead?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly deal?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly state?: Match<'active' | 'paused' | 'held' | 'finished' | 'stopped', Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly dueAt?: Match<string, Comparable> | null;
  readonly waiting?: Match<string, 'empty'> | null;
  readonly stopReason?: Match<
    | 'replied'
    | 'meeting'
    | 'converted'
    | 'disqualified'
    | 'won'
    | 'lost'
    | 'stage'
    | 'unsubscribed'
    | 'refused'
    | 'bounced'
    | 'byHand'
    | 'gone',
    Choosable
  > | null;
  readonly remark?: Match<string, Textual> | null;
  readonly lastStep?: Match<string, Textual> | null;
  readonly repliedAt?: Match<string, Comparable> | null;
  readonly metAt?: Match<string, Comparable> | null;
  readonly startedAt?: Match<string, Comparable> | null;
  readonly endedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface EnrolmentType {
  readonly row: Enrolment;
  readonly input: EnrolmentInput;
  readonly filter: EnrolmentFilter;
  readonly sort:
    | 'name'
    | 'versionNumber'
    | 'state'
    | 'position'
    | 'dueAt'
    | 'stopReason'
    | 'remark'
    | 'lastStep'
    | 'repliedAt'
    | 'metAt'
    | 'startedAt'
    | 'endedAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'waiting';
  readonly refs: {
    readonly cadence: 'cadences.cadence';
    readonly lead: 'sales.lead';
    readonly person: 'parties.person';
    readonly deal: 'sales.opportunity';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Pause: Nothing is sent until it is resumed. */
    readonly pause: { readonly on: 'record'; readonly input: {} };
    /** Resume: Goes on where it was; what is overdue comes next, in its hours. */
    readonly resume: { readonly on: 'record'; readonly input: {} };
    /** Skip step: Leaves out what comes next and goes on with what follows. */
    readonly skipStep: { readonly on: 'record'; readonly input: {} };
    /** Stop: Ends the cadence for them; open tasks of it are cancelled. */
    readonly stop: { readonly on: 'record'; readonly input: { readonly remark?: string | null } };
    /** Move to the version in use: Goes on with the first step of the version in use that comes after what was done. */
    readonly moveToCurrent: { readonly on: 'record'; readonly input: {} };
    /** They replied: Stops all cadences that they are in. */
    readonly markReplied: { readonly on: 'record'; readonly input: { readonly channel?: 'email' | 'phone' | 'social' | 'other' | null } };
    /** Undeliverable: A mail came back: the cadence stops and the address is not written to any more. */
    readonly recordBounce: { readonly on: 'record'; readonly input: { readonly address: string } };
    /** Record a reply: Stops the cadences of whoever answered, named by lead, person or e-mail address. */
    readonly recordReply: {
      readonly on: 'list';
      readonly input: {
        readonly lead?: string | { readonly id: string } | null;
        readonly person?: string | { readonly id: string } | null;
        readonly address?: string | null;
        readonly channel?: 'email' | 'phone' | 'social' | 'other' | null;
      };
    };
  };
  readonly queries: {
    /** Every step of the version that they are on: what became of it, what comes next. */
    readonly course: { readonly on: 'record'; readonly input: {} };
    /** Open tasks of cadences of yours, and what is sent in your name within two days; soonest first. */
    readonly due: {
      readonly on: 'list';
      readonly input: {
        /** 1 to 14; 2 unless said. */
        readonly days?: string | null;
      };
    };
  };
}

/** Daily limit: `cadences.senderLimit`. */
export interface SenderLimit extends SystemFields {
  /** Empty: everybody without a limit of their own. */
  readonly user: Ref | null;
  readonly perDay: number;
}

/** What can be set on a daily limit. */
export interface SenderLimitInput {
  /** Empty: everybody without a limit of their own. */
  readonly user?: string | { readonly id: string } | null;
  readonly perDay?: number | null;
}

export interface SenderLimitFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly perDay?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface SenderLimitType {
  readonly row: SenderLimit;
  readonly input: SenderLimitInput;
  readonly filter: SenderLimitFilter;
  readonly sort: 'perDay' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly user: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}
