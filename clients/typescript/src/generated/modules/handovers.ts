// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { AnyRef, Match, Ref, SystemFields } from '../../types.ts';

/** Hand-over: `handovers.handover`. */
export interface Handover extends SystemFields {
  /** Name of the record when it was handed over. */
  readonly title: string;
  readonly kind: Ref | null;
  readonly subject: AnyRef;
  readonly fromUser: Ref | null;
  readonly fromTeam: Ref | null;
  readonly toUser: Ref | null;
  readonly toTeam: Ref | null;
  readonly state: 'offered' | 'accepted' | 'bounced' | 'withdrawn';
  readonly note: string | null;
  readonly checklist: unknown;
  readonly movesTasks: boolean;
  readonly offeredAt: string | null;
  readonly dueAt: string | null;
  readonly escalatedAt: string | null;
  readonly settledAt: string | null;
  readonly acceptedBy: Ref | null;
  readonly bounceReason: 'incomplete' | 'notMine' | 'noCapacity' | 'notReady' | 'duplicate' | 'other' | null;
  readonly remark: string | null;
  /** By the calendar of whoever it was offered to. */
  readonly workingMinutes: number | null;
  readonly wallMinutes: number | null;
  /** Until then whoever handed it over sees what happens with it. */
  readonly sharedUntil: string | null;
}

/** What can be set on a hand-over. */
export interface HandoverInput {}

export interface HandoverFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly kind?: Match<string, Choosable> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly fromUser?: Match<string, Choosable> | null;
  readonly fromTeam?: Match<string, Choosable> | null;
  readonly toUser?: Match<string, Choosable> | null;
  readonly toTeam?: Match<string, Choosable> | null;
  readonly state?: Match<'offered' | 'accepted' | 'bounced' | 'withdrawn', Choosable> | null;
  readonly note?: Match<string, 'contains' | 'empty'> | null;
  readonly checklist?: Match<string, 'empty'> | null;
  readonly movesTasks?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly offeredAt?: Match<string, Comparable> | null;
  readonly dueAt?: Match<string, Comparable> | null;
  readonly escalatedAt?: Match<string, Comparable> | null;
  readonly settledAt?: Match<string, Comparable> | null;
  readonly acceptedBy?: Match<string, Choosable> | null;
  readonly bounceReason?: Match<'incomplete' | 'notMine' | 'noCapacity' | 'notReady' | 'duplicate' | 'other', Choosable> | null;
  readonly remark?: Match<string, 'contains' | 'empty'> | null;
  readonly workingMinutes?: Match<number, Comparable> | null;
  readonly wallMinutes?: Match<number, Comparable> | null;
  readonly sharedUntil?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface HandoverType {
  readonly row: Handover;
  readonly input: HandoverInput;
  readonly filter: HandoverFilter;
  readonly sort:
    | 'title'
    | 'state'
    | 'note'
    | 'movesTasks'
    | 'offeredAt'
    | 'dueAt'
    | 'escalatedAt'
    | 'settledAt'
    | 'bounceReason'
    | 'remark'
    | 'workingMinutes'
    | 'wallMinutes'
    | 'sharedUntil'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'note' | 'checklist' | 'remark';
  readonly refs: {
    readonly kind: 'handovers.handoverKind';
    readonly fromUser: 'identity.user';
    readonly fromTeam: 'identity.team';
    readonly toUser: 'identity.user';
    readonly toTeam: 'identity.team';
    readonly acceptedBy: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Accept: It becomes yours, with its open tasks where they go along. */
    readonly accept: {
      readonly on: 'record';
      readonly input: {
        /** That you saw: a later change refuses the acceptance. */
        readonly subjectVersion?: number | null;
      };
    };
    /** Bounce: It goes back, with your reason. */
    readonly bounce: {
      readonly on: 'record';
      readonly input: {
        readonly reason: 'incomplete' | 'notMine' | 'noCapacity' | 'notReady' | 'duplicate' | 'other';
        readonly remark?: string | null;
      };
    };
    /** Withdraw: The offer ends; it stays where it is. */
    readonly withdraw: { readonly on: 'record'; readonly input: { readonly remark?: string | null } };
    /** End sharing: Whoever handed it over no longer sees what happens with it. */
    readonly endSharing: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Hand-overs offered to you (box "mine"), to your teams ("teams"), or by you ("sent"); open ones first, the most urgent on top. */
    readonly inbox: {
      readonly on: 'list';
      readonly input: {
        /** mine, teams or sent; mine unless said. */
        readonly box?: string | null;
      };
    };
    /** For each pair of teams: offered, accepted, bounced by reason, and the median time to accept. Says what each figure means. */
    readonly report: { readonly on: 'list'; readonly input: { readonly from?: string | null; readonly to?: string | null } };
    /** Notes and changes since it was handed over, for the two sides while it is open. */
    readonly shared: { readonly on: 'record'; readonly input: {} };
  };
}

/** Kind of hand-over: `handovers.handoverKind`. */
export interface HandoverKind extends SystemFields {
  readonly name: string;
  readonly description: string | null;
  /** Empty: everything that can be handed over. */
  readonly subjects: readonly ('sales.lead' | 'sales.opportunity' | 'parties.organization' | 'parties.task')[] | null;
  readonly items: unknown;
  readonly team: Ref | null;
  readonly hours: number;
  /** How long whoever handed it over still sees what happens with it, after it was accepted. */
  readonly sharedDays: number;
  readonly isActive: boolean;
  readonly position: number;
}

/** What can be set on a kind of hand-over. */
export interface HandoverKindInput {
  readonly name?: string | null;
  readonly description?: string | null;
  /** Empty: everything that can be handed over. */
  readonly subjects?: readonly ('sales.lead' | 'sales.opportunity' | 'parties.organization' | 'parties.task')[] | null;
  readonly items?: unknown;
  readonly team?: string | { readonly id: string } | null;
  readonly hours?: number | null;
  /** How long whoever handed it over still sees what happens with it, after it was accepted. */
  readonly sharedDays?: number | null;
  readonly isActive?: boolean | null;
  readonly position?: number | null;
}

export interface HandoverKindFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly subjects?: Match<'sales.lead' | 'sales.opportunity' | 'parties.organization' | 'parties.task', SetLike> | null;
  readonly items?: Match<string, 'empty'> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly hours?: Match<number, Comparable> | null;
  readonly sharedDays?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface HandoverKindType {
  readonly row: HandoverKind;
  readonly input: HandoverKindInput;
  readonly filter: HandoverKindFilter;
  readonly sort: 'name' | 'description' | 'hours' | 'sharedDays' | 'isActive' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description' | 'items';
  readonly refs: { readonly team: 'identity.team'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
