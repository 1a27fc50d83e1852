// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Address, AnyRef, Labeled, Link, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Affiliation: `parties.affiliation`. */
export interface Affiliation extends SystemFields {
  readonly person: Ref;
  readonly organization: Ref;
  readonly title: string | null;
  readonly role:
    | 'decisionMaker'
    | 'influencer'
    | 'champion'
    | 'buyer'
    | 'user'
    | 'technical'
    | 'billing'
    | 'legal'
    | 'employee'
    | (string & {})
    | null;
  readonly department: string | null;
  readonly since: string | null;
  /** Empty while it lasts. */
  readonly until: string | null;
  readonly isPrimary: boolean | null;
  readonly remark: string | null;
}

/** What can be set on an affiliation. */
export interface AffiliationInput {
  readonly person?: string | { readonly id: string } | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly title?: string | null;
  readonly role?:
    | 'decisionMaker'
    | 'influencer'
    | 'champion'
    | 'buyer'
    | 'user'
    | 'technical'
    | 'billing'
    | 'legal'
    | 'employee'
    | (string & {})
    | null;
  readonly department?: string | null;
  readonly since?: string | null;
  /** Empty while it lasts. */
  readonly until?: string | null;
  readonly isPrimary?: boolean | null;
  readonly remark?: string | null;
}

export interface AffiliationFilter {
  readonly id?: Match<string, Choosable>;
  readonly person?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly title?: Match<string, Textual> | null;
  readonly role?: Match<
    'decisionMaker' | 'influencer' | 'champion' | 'buyer' | 'user' | 'technical' | 'billing' | 'legal' | 'employee' | (string & {}),
    Choosable
  > | null;
  readonly department?: Match<string, Textual> | null;
  readonly since?: Match<string, Comparable> | null;
  readonly until?: Match<string, Comparable> | null;
  readonly isPrimary?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly remark?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AffiliationType {
  readonly row: Affiliation;
  readonly input: AffiliationInput;
  readonly filter: AffiliationFilter;
  readonly sort: 'title' | 'role' | 'department' | 'since' | 'until' | 'isPrimary' | 'remark' | 'createdAt' | 'updatedAt';
  readonly heavy: 'remark';
  readonly refs: {
    readonly person: 'parties.person';
    readonly organization: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Possible duplicate: `parties.duplicateCandidate`. */
export interface DuplicateCandidate extends SystemFields {
  readonly type: 'parties.person' | 'parties.organization';
  readonly left: AnyRef;
  readonly right: AnyRef;
  readonly score: number;
  readonly reasons: unknown;
  readonly state: 'open' | 'dismissed' | 'merged';
  readonly pair: string;
}

/** What can be set on a possible duplicate. */
export interface DuplicateCandidateInput {
  readonly type?: 'parties.person' | 'parties.organization' | null;
  readonly left?: { readonly type: string; readonly id: string } | null;
  readonly right?: { readonly type: string; readonly id: string } | null;
  readonly score?: number | null;
  readonly reasons?: unknown;
  readonly state?: 'open' | 'dismissed' | 'merged' | null;
  readonly pair?: string | null;
}

export interface DuplicateCandidateFilter {
  readonly id?: Match<string, Choosable>;
  readonly type?: Match<'parties.person' | 'parties.organization', Choosable> | null;
  readonly left?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly right?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly score?: Match<number, Comparable> | null;
  readonly reasons?: Match<string, 'empty'> | null;
  readonly state?: Match<'open' | 'dismissed' | 'merged', Choosable> | null;
  readonly pair?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DuplicateCandidateType {
  readonly row: DuplicateCandidate;
  readonly input: DuplicateCandidateInput;
  readonly filter: DuplicateCandidateFilter;
  readonly sort: 'type' | 'score' | 'state' | 'pair' | 'createdAt' | 'updatedAt';
  readonly heavy: 'reasons';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Look for duplicates: Compares all records of a kind in the background; the answer has the id of its progress. */
    readonly scan: { readonly on: 'list'; readonly input: { readonly type: 'parties.person' | 'parties.organization' } };
    /** Not the same: These are two; they are not proposed again. */
    readonly dismiss: { readonly on: 'record'; readonly input: {} };
    /** Propose again */
    readonly reopen: { readonly on: 'record'; readonly input: {} };
    /** Merge: Makes one record of the two, as the command "merge" of people and organizations does. */
    readonly merge: {
      readonly on: 'record';
      readonly input: {
        readonly keep: 'left' | 'right';
        /** By field: "target", "source" or "both". */
        readonly choices?: unknown;
      };
    };
  };
  readonly queries: {};
}

/** External id: `parties.externalId`. */
export interface ExternalId extends SystemFields {
  readonly subject: AnyRef;
  /** Which system: "hubspot", "erp". */
  readonly source: string;
  readonly value: string;
}

/** What can be set on an external id. */
export interface ExternalIdInput {
  readonly subject?: { readonly type: string; readonly id: string } | null;
  /** Which system: "hubspot", "erp". */
  readonly source?: string | null;
  readonly value?: string | null;
}

export interface ExternalIdFilter {
  readonly id?: Match<string, Choosable>;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly source?: Match<string, Textual> | null;
  readonly value?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ExternalIdType {
  readonly row: ExternalId;
  readonly input: ExternalIdInput;
  readonly filter: ExternalIdFilter;
  readonly sort: 'source' | 'value' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Merge: `parties.merge`. */
export interface Merge extends SystemFields {
  readonly type: string;
  readonly target: AnyRef;
  readonly sourceId: string;
  readonly sourceTitle: string | null;
  readonly state: 'merged' | 'undone';
  readonly undoneAt: string | null;
  readonly undoneBy: Ref | null;
}

/** What can be set on a merge. */
export interface MergeInput {
  readonly type?: string | null;
  readonly target?: { readonly type: string; readonly id: string } | null;
  readonly sourceId?: string | null;
  readonly sourceTitle?: string | null;
  readonly state?: 'merged' | 'undone' | null;
  readonly undoneAt?: string | null;
  readonly undoneBy?: string | { readonly id: string } | null;
}

export interface MergeFilter {
  readonly id?: Match<string, Choosable>;
  readonly type?: Match<string, Textual> | null;
  readonly target?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly sourceId?: Match<string, Textual> | null;
  readonly sourceTitle?: Match<string, Textual> | null;
  readonly state?: Match<'merged' | 'undone', Choosable> | null;
  readonly undoneAt?: Match<string, Comparable> | null;
  readonly undoneBy?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface MergeType {
  readonly row: Merge;
  readonly input: MergeInput;
  readonly filter: MergeFilter;
  readonly sort: 'type' | 'sourceId' | 'sourceTitle' | 'state' | 'undoneAt' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly undoneBy: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: never;
  readonly commands: {
    /** Undo merge: Brings the merged record back with everything that belonged to it. */
    readonly undo: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Note: `parties.note`. */
export interface Note extends SystemFields {
  readonly subject: AnyRef;
  readonly body: string;
  readonly visibility: 'internal' | 'shared';
  readonly isPinned: boolean | null;
}

/** What can be set on a note. */
export interface NoteInput {
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly body?: string | null;
  readonly visibility?: 'internal' | 'shared' | null;
  readonly isPinned?: boolean | null;
}

export interface NoteFilter {
  readonly id?: Match<string, Choosable>;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly body?: Match<string, 'contains' | 'empty'> | null;
  readonly visibility?: Match<'internal' | 'shared', Choosable> | null;
  readonly isPinned?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface NoteType {
  readonly row: Note;
  readonly input: NoteInput;
  readonly filter: NoteFilter;
  readonly sort: 'body' | 'visibility' | 'isPinned' | 'createdAt' | 'updatedAt';
  readonly heavy: 'body';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Organization: `parties.organization`. */
export interface Organization extends SystemFields {
  readonly name: string;
  readonly legalName: string | null;
  /** Your own number for it, such as a customer or supplier number. */
  readonly number: string | null;
  readonly roles: readonly ('customer' | 'prospect' | 'supplier' | 'partner' | 'competitor' | 'other' | (string & {}))[] | null;
  readonly lifecycleStage: 'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former' | (string & {}) | null;
  readonly lifecycleSince: string | null;
  readonly segment: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly industry:
    | 'agriculture'
    | 'manufacturing'
    | 'energy'
    | 'construction'
    | 'wholesale'
    | 'retail'
    | 'transport'
    | 'hospitality'
    | 'media'
    | 'technology'
    | 'finance'
    | 'realEstate'
    | 'professionalServices'
    | 'publicAdministration'
    | 'education'
    | 'health'
    | 'sports'
    | 'nonProfit'
    | 'other'
    | (string & {})
    | null;
  readonly owner: Ref | null;
  readonly parent: Ref | null;
  readonly domains: readonly Labeled<string>[] | null;
  readonly website: string | null;
  readonly emails: readonly Labeled<string>[] | null;
  readonly phones: readonly Labeled<string>[] | null;
  readonly addresses: readonly Labeled<Address>[] | null;
  readonly country: string | null;
  readonly city: string | null;
  /** With the country in front, as in DE136695976; format and check digits are checked. */
  readonly taxIds: readonly Labeled<string>[] | null;
  /** What it wants to read on each invoice, such as the Leitweg-ID of a German authority. */
  readonly buyerReference: string | null;
  readonly socialProfiles: readonly Labeled<string>[] | null;
  readonly importantDates: readonly Labeled<string>[] | null;
  readonly employees: number | null;
  readonly annualRevenue: Money | null;
  /** In which you deal with it. */
  readonly currency: string | null;
  readonly language: string | null;
  readonly timeZone: string | null;
  readonly source: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
  readonly logo: Ref | null;
  readonly people: readonly Link[] | null;
  readonly cardDetails: unknown;
}

/** What can be set on an organization. */
export interface OrganizationInput {
  readonly name?: string | null;
  readonly legalName?: string | null;
  /** Your own number for it, such as a customer or supplier number. */
  readonly number?: string | null;
  readonly roles?: readonly ('customer' | 'prospect' | 'supplier' | 'partner' | 'competitor' | 'other' | (string & {}))[] | null;
  readonly lifecycleStage?:
    | 'subscriber'
    | 'lead'
    | 'qualified'
    | 'opportunity'
    | 'customer'
    | 'postSales'
    | 'former'
    | (string & {})
    | null;
  readonly segment?: 'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}) | null;
  readonly industry?:
    | 'agriculture'
    | 'manufacturing'
    | 'energy'
    | 'construction'
    | 'wholesale'
    | 'retail'
    | 'transport'
    | 'hospitality'
    | 'media'
    | 'technology'
    | 'finance'
    | 'realEstate'
    | 'professionalServices'
    | 'publicAdministration'
    | 'education'
    | 'health'
    | 'sports'
    | 'nonProfit'
    | 'other'
    | (string & {})
    | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly parent?: string | { readonly id: string } | null;
  readonly domains?: readonly Labeled<string>[] | null;
  readonly website?: string | null;
  readonly emails?: readonly Labeled<string>[] | null;
  readonly phones?: readonly Labeled<string>[] | null;
  readonly addresses?: readonly Labeled<Address>[] | null;
  /** With the country in front, as in DE136695976; format and check digits are checked. */
  readonly taxIds?: readonly Labeled<string>[] | null;
  /** What it wants to read on each invoice, such as the Leitweg-ID of a German authority. */
  readonly buyerReference?: string | null;
  readonly socialProfiles?: readonly Labeled<string>[] | null;
  readonly importantDates?: readonly Labeled<string>[] | null;
  readonly employees?: number | null;
  readonly annualRevenue?: MoneyInput | null;
  /** In which you deal with it. */
  readonly currency?: string | null;
  readonly language?: string | null;
  readonly timeZone?: string | null;
  readonly source?: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly tags?: readonly string[] | null;
  readonly description?: string | null;
  readonly logo?: string | { readonly id: string } | null;
  readonly cardDetails?: unknown;
}

export interface OrganizationFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly legalName?: Match<string, Textual> | null;
  readonly number?: Match<string, Textual> | null;
  readonly roles?: Match<'customer' | 'prospect' | 'supplier' | 'partner' | 'competitor' | 'other' | (string & {}), SetLike> | null;
  readonly lifecycleStage?: Match<
    'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former' | (string & {}),
    Choosable
  > | null;
  readonly lifecycleSince?: Match<string, Comparable> | null;
  readonly segment?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), Choosable> | null;
  readonly industry?: Match<
    | 'agriculture'
    | 'manufacturing'
    | 'energy'
    | 'construction'
    | 'wholesale'
    | 'retail'
    | 'transport'
    | 'hospitality'
    | 'media'
    | 'technology'
    | 'finance'
    | 'realEstate'
    | 'professionalServices'
    | 'publicAdministration'
    | 'education'
    | 'health'
    | 'sports'
    | 'nonProfit'
    | 'other'
    | (string & {}),
    Choosable
  > | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly parent?: Match<string, Choosable> | null;
  readonly domains?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly website?: Match<string, Textual> | null;
  readonly emails?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly phones?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly addresses?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly country?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly city?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly taxIds?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly buyerReference?: Match<string, Textual> | null;
  readonly socialProfiles?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly importantDates?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly employees?: Match<number, Comparable> | null;
  readonly annualRevenue?: Match<string | number, Comparable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly timeZone?: Match<string, Textual> | null;
  readonly source?: Match<
    'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly logo?: Match<string, Choosable> | null;
  readonly people?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly cardDetails?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OrganizationType {
  readonly row: Organization;
  readonly input: OrganizationInput;
  readonly filter: OrganizationFilter;
  readonly sort:
    | 'name'
    | 'legalName'
    | 'number'
    | 'lifecycleStage'
    | 'lifecycleSince'
    | 'segment'
    | 'industry'
    | 'website'
    | 'country'
    | 'city'
    | 'buyerReference'
    | 'employees'
    | 'annualRevenue'
    | 'currency'
    | 'language'
    | 'timeZone'
    | 'source'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description' | 'people' | 'cardDetails';
  readonly refs: {
    readonly owner: 'identity.user';
    readonly parent: 'parties.organization';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Assign owner: Makes somebody responsible for the record. */
    readonly assignOwner: { readonly on: 'record'; readonly input: { readonly owner: string | { readonly id: string } } };
    /** Set stage: Moves the record to another stage of the relationship and keeps why. */
    readonly setLifecycleStage: {
      readonly on: 'record';
      readonly input: {
        readonly stage: 'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former';
        readonly reason?: string | null;
      };
    };
    /** Add tags */
    readonly addTags: { readonly on: 'record'; readonly input: { readonly tags: readonly string[] } };
    /** Remove tags */
    readonly removeTags: { readonly on: 'record'; readonly input: { readonly tags: readonly string[] } };
    /** Ask for approval: Asks those whom a policy names whether something may be done. */
    readonly askForApproval: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        /** What it is about in money; decides who is asked. */
        readonly amount?: MoneyInput | null;
        readonly reason?: string | null;
        /** The first that fits when left out. */
        readonly policy?: string | { readonly id: string } | null;
      };
    };
    /** Add note: Writes a note about the record. It stays internal unless it is shared. */
    readonly addNote: {
      readonly on: 'record';
      readonly input: { readonly body: string; readonly visibility?: 'internal' | 'shared' | null; readonly isPinned?: boolean | null };
    };
    /** Add task: Makes a task about the record, for yourself unless somebody else is named. */
    readonly addTask: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly kind?: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | null;
        readonly assignee?: string | { readonly id: string } | null;
        readonly dueOn?: string | null;
        readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | null;
        readonly description?: string | null;
      };
    };
    /** Watch: You are told of changes to the record. */
    readonly watch: { readonly on: 'record'; readonly input: {} };
    /** Stop watching */
    readonly unwatch: { readonly on: 'record'; readonly input: {} };
    /** Merge: Makes one record of two. Values are chosen field by field; notes, tasks, files and all other links move over. Can be undone. */
    readonly merge: {
      readonly on: 'list';
      readonly input: {
        readonly target: string | { readonly id: string };
        readonly source: string | { readonly id: string };
        /** By field: "target", "source" or "both". */
        readonly choices?: unknown;
      };
    };
    /** Log call: Writes down a call about the record, and what is to be done next. */
    readonly logCall: {
      readonly on: 'record';
      readonly input: {
        readonly outcome: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber';
        readonly notes?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
        readonly direction?: 'outbound' | 'inbound' | null;
        /** Now, unless you say. */
        readonly startedAt?: string | null;
        readonly durationSeconds?: number | null;
        readonly phone?: string | null;
        readonly person?: string | { readonly id: string } | null;
      };
    };
    /** Plan meeting: Puts a meeting about the record into your calendar, and invites who is named. */
    readonly planMeeting: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly startsAt: string;
        /** An hour later, unless you say. */
        readonly endsAt?: string | null;
        readonly kind?: 'meeting' | 'online' | 'visit' | null;
        readonly location?: string | null;
        readonly url?: string | null;
        readonly person?: string | { readonly id: string } | null;
        readonly colleague?: string | { readonly id: string } | null;
        readonly emails?: readonly Labeled<string>[] | null;
        readonly allDay?: boolean | null;
        readonly notes?: string | null;
      };
    };
    /** Start visit: You are there: puts a visit into your calendar that begins now. */
    readonly startVisit: {
      readonly on: 'record';
      readonly input: { readonly place?: string | null; readonly latitude?: number | null; readonly longitude?: number | null };
    };
    /** Make a quote: An empty draft for this organization. */
    readonly makeQuote: {
      readonly on: 'record';
      readonly input: {
        /** What it is called on paper; the name of the deal unless said. */
        readonly subject?: string | null;
      };
    };
    /** Invite a buyer: They get a mail; once they have accepted they buy for this organization in the shop. The first one should be an administrator of the account. */
    readonly inviteBuyer: {
      readonly on: 'record';
      readonly input: {
        readonly name: string;
        readonly email: string;
        readonly role?: 'buyer' | 'approver' | 'admin' | null;
        /** With tax. Orders above it wait for an approver; no limit when empty. */
        readonly orderLimit?: MoneyInput | null;
        /** With tax, by the calendar of our company; no budget when empty. */
        readonly monthlyBudget?: MoneyInput | null;
        readonly mayReleaseOwn?: boolean | null;
      };
    };
    /** Hand over: Offers it to a person or a team. It stays yours until they accept. */
    readonly handOver: {
      readonly on: 'record';
      readonly input: {
        readonly kind: string | { readonly id: string };
        readonly toUser?: string | { readonly id: string } | null;
        /** Anybody in the team may accept. */
        readonly toTeam?: string | { readonly id: string } | null;
        /** Items of the checklist that are settled. */
        readonly done?: readonly string[] | null;
        readonly note?: string | null;
        readonly movesTasks?: boolean | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Organizations that may be the one described, the likeliest first, with the reasons. */
    readonly similar: {
      readonly on: 'list';
      readonly input: {
        readonly name?: unknown;
        readonly legalName?: unknown;
        readonly domains?: unknown;
        readonly website?: unknown;
        readonly emails?: unknown;
        readonly taxIds?: unknown;
        readonly phones?: unknown;
        readonly country?: unknown;
        readonly postalCode?: unknown;
        readonly except?: unknown;
      };
    };
    /** What happened to the record and to what belongs to it across all modules, the latest first: changes, notes, tasks, files; for an organization also its people. Only what the reader may see. */
    readonly timeline: {
      readonly on: 'record';
      readonly input: {
        /** Cursor of the page before. */
        readonly after?: string | null;
        /** 1 to 100; 30 unless said. */
        readonly size?: string | null;
        /** Only these kinds, separated by commas: note, task, call, meeting, file, created, changed, event. */
        readonly kinds?: string | null;
      };
    };
    /** What is known of selling to an organization: business by year, open deals, people and their parts, products that similar organizations buy, health with its reasons. */
    readonly account: { readonly on: 'record'; readonly input: { readonly rates?: 'deal' | 'today' | 'budget' | null } };
  };
}

/** Person: `parties.person`. */
export interface Person extends SystemFields {
  readonly name: string | null;
  /** As in "Dr." or "Ms." */
  readonly prefix: string | null;
  readonly givenName: string | null;
  readonly middleName: string | null;
  readonly familyName: string | null;
  /** As in "Jr." or "PhD". */
  readonly suffix: string | null;
  readonly nickname: string | null;
  /** Only where the parts do not make up the name as it is used. */
  readonly displayName: string | null;
  /** Where they mainly work. */
  readonly organization: Ref | null;
  readonly jobTitle: string | null;
  readonly emails: readonly Labeled<string>[] | null;
  readonly phones: readonly Labeled<string>[] | null;
  readonly addresses: readonly Labeled<Address>[] | null;
  readonly websites: readonly Labeled<string>[] | null;
  readonly socialProfiles: readonly Labeled<string>[] | null;
  readonly owner: Ref | null;
  readonly lifecycleStage: 'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former' | (string & {}) | null;
  readonly lifecycleSince: string | null;
  readonly source: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly birthday: string | null;
  readonly importantDates: readonly Labeled<string>[] | null;
  /** In which you write to them. */
  readonly language: string | null;
  readonly languages: readonly Labeled<string>[] | null;
  readonly timeZone: string | null;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
  readonly photo: Ref | null;
  readonly affiliations: readonly Link[] | null;
  readonly cardDetails: unknown;
}

/** What can be set on a person. */
export interface PersonInput {
  /** As in "Dr." or "Ms." */
  readonly prefix?: string | null;
  readonly givenName?: string | null;
  readonly middleName?: string | null;
  readonly familyName?: string | null;
  /** As in "Jr." or "PhD". */
  readonly suffix?: string | null;
  readonly nickname?: string | null;
  /** Only where the parts do not make up the name as it is used. */
  readonly displayName?: string | null;
  /** Where they mainly work. */
  readonly organization?: string | { readonly id: string } | null;
  readonly jobTitle?: string | null;
  readonly emails?: readonly Labeled<string>[] | null;
  readonly phones?: readonly Labeled<string>[] | null;
  readonly addresses?: readonly Labeled<Address>[] | null;
  readonly websites?: readonly Labeled<string>[] | null;
  readonly socialProfiles?: readonly Labeled<string>[] | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly lifecycleStage?:
    | 'subscriber'
    | 'lead'
    | 'qualified'
    | 'opportunity'
    | 'customer'
    | 'postSales'
    | 'former'
    | (string & {})
    | null;
  readonly source?: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly birthday?: string | null;
  readonly importantDates?: readonly Labeled<string>[] | null;
  /** In which you write to them. */
  readonly language?: string | null;
  readonly languages?: readonly Labeled<string>[] | null;
  readonly timeZone?: string | null;
  readonly tags?: readonly string[] | null;
  readonly description?: string | null;
  readonly photo?: string | { readonly id: string } | null;
  readonly cardDetails?: unknown;
}

export interface PersonFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly prefix?: Match<string, Textual> | null;
  readonly givenName?: Match<string, Textual> | null;
  readonly middleName?: Match<string, Textual> | null;
  readonly familyName?: Match<string, Textual> | null;
  readonly suffix?: Match<string, Textual> | null;
  readonly nickname?: Match<string, Textual> | null;
  readonly displayName?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly jobTitle?: Match<string, Textual> | null;
  readonly emails?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly phones?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly addresses?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly websites?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly socialProfiles?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly lifecycleStage?: Match<
    'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former' | (string & {}),
    Choosable
  > | null;
  readonly lifecycleSince?: Match<string, Comparable> | null;
  readonly source?: Match<
    'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly birthday?: Match<string, Comparable> | null;
  readonly importantDates?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly language?: Match<string, Choosable> | null;
  readonly languages?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly timeZone?: Match<string, Textual> | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly photo?: Match<string, Choosable> | null;
  readonly affiliations?: Match<string, 'has' | 'hasAny' | 'empty'> | null;
  readonly cardDetails?: Match<string, 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PersonType {
  readonly row: Person;
  readonly input: PersonInput;
  readonly filter: PersonFilter;
  readonly sort:
    | 'name'
    | 'prefix'
    | 'givenName'
    | 'middleName'
    | 'familyName'
    | 'suffix'
    | 'nickname'
    | 'displayName'
    | 'jobTitle'
    | 'lifecycleStage'
    | 'lifecycleSince'
    | 'source'
    | 'birthday'
    | 'language'
    | 'timeZone'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description' | 'affiliations' | 'cardDetails';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Assign owner: Makes somebody responsible for the record. */
    readonly assignOwner: { readonly on: 'record'; readonly input: { readonly owner: string | { readonly id: string } } };
    /** Set stage: Moves the record to another stage of the relationship and keeps why. */
    readonly setLifecycleStage: {
      readonly on: 'record';
      readonly input: {
        readonly stage: 'subscriber' | 'lead' | 'qualified' | 'opportunity' | 'customer' | 'postSales' | 'former';
        readonly reason?: string | null;
      };
    };
    /** Add tags */
    readonly addTags: { readonly on: 'record'; readonly input: { readonly tags: readonly string[] } };
    /** Remove tags */
    readonly removeTags: { readonly on: 'record'; readonly input: { readonly tags: readonly string[] } };
    /** Change organization: The person leaves their main organization and starts at another; where they worked before stays on record. */
    readonly changeOrganization: {
      readonly on: 'record';
      readonly input: {
        readonly organization: string | { readonly id: string };
        readonly title?: string | null;
        readonly role?:
          | 'decisionMaker'
          | 'influencer'
          | 'champion'
          | 'buyer'
          | 'user'
          | 'technical'
          | 'billing'
          | 'legal'
          | 'employee'
          | null;
        readonly department?: string | null;
        readonly since?: string | null;
      };
    };
    /** Add note: Writes a note about the record. It stays internal unless it is shared. */
    readonly addNote: {
      readonly on: 'record';
      readonly input: { readonly body: string; readonly visibility?: 'internal' | 'shared' | null; readonly isPinned?: boolean | null };
    };
    /** Add task: Makes a task about the record, for yourself unless somebody else is named. */
    readonly addTask: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly kind?: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | null;
        readonly assignee?: string | { readonly id: string } | null;
        readonly dueOn?: string | null;
        readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | null;
        readonly description?: string | null;
      };
    };
    /** Watch: You are told of changes to the record. */
    readonly watch: { readonly on: 'record'; readonly input: {} };
    /** Stop watching */
    readonly unwatch: { readonly on: 'record'; readonly input: {} };
    /** Merge: Makes one record of two. Values are chosen field by field; notes, tasks, files and all other links move over. Can be undone. */
    readonly merge: {
      readonly on: 'list';
      readonly input: {
        readonly target: string | { readonly id: string };
        readonly source: string | { readonly id: string };
        /** By field: "target", "source" or "both". */
        readonly choices?: unknown;
      };
    };
    /** Log call: Writes down a call about the record, and what is to be done next. */
    readonly logCall: {
      readonly on: 'record';
      readonly input: {
        readonly outcome: 'connected' | 'leftMessage' | 'noAnswer' | 'busy' | 'wrongNumber';
        readonly notes?: string | null;
        readonly followUp?: string | null;
        /** By the outcome, on a working day, unless you say. */
        readonly followUpOn?: string | null;
        readonly direction?: 'outbound' | 'inbound' | null;
        /** Now, unless you say. */
        readonly startedAt?: string | null;
        readonly durationSeconds?: number | null;
        readonly phone?: string | null;
      };
    };
    /** Plan meeting: Puts a meeting about the record into your calendar, and invites who is named. */
    readonly planMeeting: {
      readonly on: 'record';
      readonly input: {
        readonly title: string;
        readonly startsAt: string;
        /** An hour later, unless you say. */
        readonly endsAt?: string | null;
        readonly kind?: 'meeting' | 'online' | 'visit' | null;
        readonly location?: string | null;
        readonly url?: string | null;
        readonly person?: string | { readonly id: string } | null;
        readonly colleague?: string | { readonly id: string } | null;
        readonly emails?: readonly Labeled<string>[] | null;
        readonly allDay?: boolean | null;
        readonly notes?: string | null;
      };
    };
    /** Start visit: You are there: puts a visit into your calendar that begins now. */
    readonly startVisit: {
      readonly on: 'record';
      readonly input: { readonly place?: string | null; readonly latitude?: number | null; readonly longitude?: number | null };
    };
    /** Record consent: Keeps whether the person may be contacted over a channel, why, and how we know. */
    readonly recordConsent: {
      readonly on: 'record';
      readonly input: {
        readonly channel: 'email' | 'phone' | 'sms' | 'post' | 'chat' | 'tracking';
        /** Empty: the channel as a whole. */
        readonly purpose?: string | { readonly id: string } | null;
        readonly state: 'granted' | 'refused' | 'withdrawn';
        readonly basis?: 'consent' | 'contract' | 'legitimateInterest' | 'legalObligation' | null;
        readonly proof?: 'form' | 'doubleOptIn' | 'portal' | 'call' | 'inPerson' | 'paper' | 'import' | 'other' | null;
        /** How it was given: the form, call or letter. */
        readonly evidence?: string | null;
        /** The signed paper. */
        readonly scan?: string | { readonly id: string } | null;
        readonly wording?: string | { readonly id: string } | null;
        /** Now, if empty. */
        readonly at?: string | null;
      };
    };
    /** Place legal hold: Nothing of this person is erased or retired until the hold is released. */
    readonly placeHold: { readonly on: 'record'; readonly input: { readonly reason: string } };
    /** Copy all data: Makes an archive of everything the system has about this person, to be downloaded for two weeks. */
    readonly exportData: { readonly on: 'record'; readonly input: {} };
    /** Erase: Removes everything about this person for good, but for what the law wants kept. There is no way back. */
    readonly erase: {
      readonly on: 'record';
      readonly input: {
        readonly confirm: string;
        readonly reason?: string | null;
        /** Keeps fingerprints of their addresses on the suppression list. */
        readonly suppress?: boolean | null;
      };
    };
    /** Enrol in cadence: Puts them into a cadence of mails, tasks and waits. Whoever may not be written to is refused with the reason. */
    readonly enrolInCadence: {
      readonly on: 'record';
      readonly input: {
        readonly cadence: string | { readonly id: string };
        /** Whose name is below the mails, and who gets the tasks. */
        readonly sender?: 'me' | 'owner' | null;
        /** Empty: as soon as the hours of the cadence allow. */
        readonly startAt?: string | null;
        /** The cadence then stops when the deal is won or lost. */
        readonly deal?: string | { readonly id: string } | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** People who may be the one described, the likeliest first, with the reasons. For forms, before a duplicate is made. */
    readonly similar: {
      readonly on: 'list';
      readonly input: {
        readonly name?: unknown;
        readonly givenName?: unknown;
        readonly middleName?: unknown;
        readonly familyName?: unknown;
        readonly emails?: unknown;
        readonly phones?: unknown;
        readonly organization?: unknown;
        readonly birthday?: unknown;
        readonly except?: unknown;
      };
    };
    /** What happened to the record and to what belongs to it across all modules, the latest first: changes, notes, tasks, files; for an organization also its people. Only what the reader may see. */
    readonly timeline: {
      readonly on: 'record';
      readonly input: {
        /** Cursor of the page before. */
        readonly after?: string | null;
        /** 1 to 100; 30 unless said. */
        readonly size?: string | null;
        /** Only these kinds, separated by commas: note, task, call, meeting, file, created, changed, event. */
        readonly kinds?: string | null;
      };
    };
  };
}

/** Task: `parties.task`. */
export interface Task extends SystemFields {
  readonly title: string;
  readonly kind: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | (string & {}) | null;
  readonly subject: AnyRef | null;
  readonly assignee: Ref | null;
  readonly dueOn: string | null;
  readonly remindAt: string | null;
  readonly priority: 'low' | 'normal' | 'high' | 'urgent' | null;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly doneAt: string | null;
  readonly outcome: string | null;
  readonly description: string | null;
}

/** What can be set on a task. */
export interface TaskInput {
  readonly title?: string | null;
  readonly kind?: 'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | (string & {}) | null;
  readonly subject?: { readonly type: string; readonly id: string } | null;
  readonly assignee?: string | { readonly id: string } | null;
  readonly dueOn?: string | null;
  readonly remindAt?: string | null;
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent' | null;
  readonly description?: string | null;
}

export interface TaskFilter {
  readonly id?: Match<string, Choosable>;
  readonly title?: Match<string, Textual> | null;
  readonly kind?: Match<'toDo' | 'call' | 'email' | 'meeting' | 'visit' | 'social' | (string & {}), Choosable> | null;
  readonly subject?: Match<string, 'eq' | 'in' | 'empty'> | null;
  readonly assignee?: Match<string, Choosable> | null;
  readonly dueOn?: Match<string, Comparable> | null;
  readonly remindAt?: Match<string, Comparable> | null;
  readonly priority?: Match<'low' | 'normal' | 'high' | 'urgent', Choosable> | null;
  readonly state?: Match<'open' | 'done' | 'cancelled', Choosable> | null;
  readonly doneAt?: Match<string, Comparable> | null;
  readonly outcome?: Match<string, Textual> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TaskType {
  readonly row: Task;
  readonly input: TaskInput;
  readonly filter: TaskFilter;
  readonly sort:
    | 'title'
    | 'kind'
    | 'dueOn'
    | 'remindAt'
    | 'priority'
    | 'state'
    | 'doneAt'
    | 'outcome'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly assignee: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Watch: You are told of changes to the record. */
    readonly watch: { readonly on: 'record'; readonly input: {} };
    /** Stop watching */
    readonly unwatch: { readonly on: 'record'; readonly input: {} };
    /** Complete: Marks the task as done, with what came of it. */
    readonly complete: { readonly on: 'record'; readonly input: { readonly outcome?: string | null } };
    /** Cancel: The task will not be done. */
    readonly cancel: { readonly on: 'record'; readonly input: {} };
    /** Reopen */
    readonly reopen: { readonly on: 'record'; readonly input: {} };
    /** Assign: Gives the task to somebody. */
    readonly assign: { readonly on: 'record'; readonly input: { readonly assignee: string | { readonly id: string } } };
    /** Hand over: Offers it to a person or a team. It stays yours until they accept. */
    readonly handOver: {
      readonly on: 'record';
      readonly input: {
        readonly kind: string | { readonly id: string };
        readonly toUser?: string | { readonly id: string } | null;
        /** Anybody in the team may accept. */
        readonly toTeam?: string | { readonly id: string } | null;
        /** Items of the checklist that are settled. */
        readonly done?: readonly string[] | null;
        readonly note?: string | null;
        readonly movesTasks?: boolean | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}
