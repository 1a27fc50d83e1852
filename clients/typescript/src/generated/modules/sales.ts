// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Labeled, Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

/** Objective: `sales.accountObjective`. */
export interface AccountObjective extends SystemFields {
  readonly plan: Ref;
  readonly title: string;
  /** How everybody will see that it is reached. */
  readonly evidence: string | null;
  readonly dueOn: string | null;
  readonly state: 'open' | 'reached' | 'dropped';
}

/** What can be set on an objective. */
export interface AccountObjectiveInput {
  readonly plan?: string | { readonly id: string } | null;
  readonly title?: string | null;
  /** How everybody will see that it is reached. */
  readonly evidence?: string | null;
  readonly dueOn?: string | null;
  readonly state?: 'open' | 'reached' | 'dropped' | null;
}

export interface AccountObjectiveFilter {
  readonly id?: Match<string, Choosable>;
  readonly plan?: Match<string, Choosable> | null;
  readonly title?: Match<string, Textual> | null;
  readonly evidence?: Match<string, Textual> | null;
  readonly dueOn?: Match<string, Comparable> | null;
  readonly state?: Match<'open' | 'reached' | 'dropped', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AccountObjectiveType {
  readonly row: AccountObjective;
  readonly input: AccountObjectiveInput;
  readonly filter: AccountObjectiveFilter;
  readonly sort: 'title' | 'evidence' | 'dueOn' | 'state' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly plan: 'sales.accountPlan'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Account plan: `sales.accountPlan`. */
export interface AccountPlan extends SystemFields {
  readonly name: string;
  readonly organization: Ref;
  readonly owner: Ref | null;
  /** In two or three sentences. */
  readonly ambition: string | null;
  readonly strategy: string | null;
  readonly target: Money | null;
  readonly targetOn: string | null;
  readonly reviewOn: string | null;
}

/** What can be set on an account plan. */
export interface AccountPlanInput {
  readonly name?: string | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly owner?: string | { readonly id: string } | null;
  /** In two or three sentences. */
  readonly ambition?: string | null;
  readonly strategy?: string | null;
  readonly target?: MoneyInput | null;
  readonly targetOn?: string | null;
  readonly reviewOn?: string | null;
}

export interface AccountPlanFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly ambition?: Match<string, 'contains' | 'empty'> | null;
  readonly strategy?: Match<string, 'contains' | 'empty'> | null;
  readonly target?: Match<string | number, Comparable> | null;
  readonly targetOn?: Match<string, Comparable> | null;
  readonly reviewOn?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AccountPlanType {
  readonly row: AccountPlan;
  readonly input: AccountPlanInput;
  readonly filter: AccountPlanFilter;
  readonly sort: 'name' | 'ambition' | 'strategy' | 'target' | 'targetOn' | 'reviewOn' | 'createdAt' | 'updatedAt';
  readonly heavy: 'ambition' | 'strategy';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
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
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
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

/** Account in a territory: `sales.accountTerritory`. */
export interface AccountTerritory extends SystemFields {
  readonly organization: Ref;
  readonly territory: Ref;
  readonly isNamed: boolean;
  readonly since: string | null;
}

/** What can be set on an account in a territory. */
export interface AccountTerritoryInput {}

export interface AccountTerritoryFilter {
  readonly id?: Match<string, Choosable>;
  readonly organization?: Match<string, Choosable> | null;
  readonly territory?: Match<string, Choosable> | null;
  readonly isNamed?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly since?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AccountTerritoryType {
  readonly row: AccountTerritory;
  readonly input: AccountTerritoryInput;
  readonly filter: AccountTerritoryFilter;
  readonly sort: 'isNamed' | 'since' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly territory: 'sales.territory';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Back to the rules: The account goes where the rules say, now and whenever something about it changes. */
    readonly release: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Person who takes turns: `sales.assignmentMember`. */
export interface AssignmentMember extends SystemFields {
  readonly rule: Ref;
  readonly user: Ref;
  /** No limit without it. */
  readonly capacity: number | null;
  /** Those of the company unless said. */
  readonly calendar: Ref | null;
  readonly turn: number;
}

/** What can be set on a person who takes turns. */
export interface AssignmentMemberInput {
  readonly rule?: string | { readonly id: string } | null;
  readonly user?: string | { readonly id: string } | null;
  /** No limit without it. */
  readonly capacity?: number | null;
  /** Those of the company unless said. */
  readonly calendar?: string | { readonly id: string } | null;
}

export interface AssignmentMemberFilter {
  readonly id?: Match<string, Choosable>;
  readonly rule?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly capacity?: Match<number, Comparable> | null;
  readonly calendar?: Match<string, Choosable> | null;
  readonly turn?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AssignmentMemberType {
  readonly row: AssignmentMember;
  readonly input: AssignmentMemberInput;
  readonly filter: AssignmentMemberFilter;
  readonly sort: 'capacity' | 'turn' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly rule: 'sales.assignmentRule';
    readonly user: 'identity.user';
    readonly calendar: 'settings.workingCalendar';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {};
  readonly queries: {};
}

/** Assignment rule: `sales.assignmentRule`. */
export interface AssignmentRule extends SystemFields {
  readonly name: string;
  /** Rules are tried in this order. */
  readonly position: number;
  readonly isActive: boolean;
  /** A filter over leads; without one it fits every lead. */
  readonly conditions: unknown;
  /** Whoever owns the territory that the lead is in, or the nearest one above it that has an owner. */
  readonly toTerritoryOwner: boolean | null;
  /** Without somebody here its people take turns. */
  readonly person: Ref | null;
}

/** What can be set on an assignment rule. */
export interface AssignmentRuleInput {
  readonly name?: string | null;
  /** Rules are tried in this order. */
  readonly position?: number | null;
  readonly isActive?: boolean | null;
  /** A filter over leads; without one it fits every lead. */
  readonly conditions?: unknown;
  /** Whoever owns the territory that the lead is in, or the nearest one above it that has an owner. */
  readonly toTerritoryOwner?: boolean | null;
  /** Without somebody here its people take turns. */
  readonly person?: string | { readonly id: string } | null;
}

export interface AssignmentRuleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly conditions?: Match<string, 'empty'> | null;
  readonly toTerritoryOwner?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface AssignmentRuleType {
  readonly row: AssignmentRule;
  readonly input: AssignmentRuleInput;
  readonly filter: AssignmentRuleFilter;
  readonly sort: 'name' | 'position' | 'isActive' | 'toTerritoryOwner' | 'createdAt' | 'updatedAt';
  readonly heavy: 'conditions';
  readonly refs: { readonly person: 'identity.user'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** Who would get a lead if it came now, by which rule, and why not by those before. Gives nothing away. */
    readonly try: { readonly on: 'list'; readonly input: { readonly lead: string | { readonly id: string } } };
    /** By rule, the people who take turns: how much they have, whether they are there and at work now. */
    readonly people: { readonly on: 'list'; readonly input: {} };
  };
}

/** Budget rate: `sales.budgetRate`. */
export interface BudgetRate extends SystemFields {
  readonly year: number;
  readonly currency: string;
  /** What one unit is worth in your base currency. */
  readonly rate: number;
}

/** What can be set on a budget rate. */
export interface BudgetRateInput {
  readonly year?: number | null;
  readonly currency?: string | null;
  /** What one unit is worth in your base currency. */
  readonly rate?: number | null;
}

export interface BudgetRateFilter {
  readonly id?: Match<string, Choosable>;
  readonly year?: Match<number, Comparable> | null;
  readonly currency?: Match<string, Choosable> | null;
  readonly rate?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface BudgetRateType {
  readonly row: BudgetRate;
  readonly input: BudgetRateInput;
  readonly filter: BudgetRateFilter;
  readonly sort: 'year' | 'currency' | 'rate' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Deal snapshot: `sales.dealSnapshot`. */
export interface DealSnapshot extends SystemFields {
  readonly opportunity: Ref;
  readonly day: string;
  readonly stage: Ref | null;
  readonly owner: Ref | null;
  readonly amount: Money | null;
  readonly closeOn: string | null;
  readonly probability: number | null;
  readonly forecastCategory: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed' | null;
}

/** What can be set on a deal snapshot. */
export interface DealSnapshotInput {}

export interface DealSnapshotFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly day?: Match<string, Comparable> | null;
  readonly stage?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly closeOn?: Match<string, Comparable> | null;
  readonly probability?: Match<number, Comparable> | null;
  readonly forecastCategory?: Match<'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed', Choosable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface DealSnapshotType {
  readonly row: DealSnapshot;
  readonly input: DealSnapshotInput;
  readonly filter: DealSnapshotFilter;
  readonly sort: 'day' | 'amount' | 'closeOn' | 'probability' | 'forecastCategory' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly stage: 'sales.stage';
    readonly owner: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Forecast judgement: `sales.forecastOverride`. */
export interface ForecastOverride extends SystemFields {
  readonly user: Ref;
  readonly judge: Ref | null;
  readonly startsOn: string;
  readonly category: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed';
  readonly amount: Money;
  readonly remark: string | null;
}

/** What can be set on a forecast judgement. */
export interface ForecastOverrideInput {
  readonly user?: string | { readonly id: string } | null;
  readonly startsOn?: string | null;
  readonly category?: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed' | null;
  readonly amount?: MoneyInput | null;
  readonly remark?: string | null;
}

export interface ForecastOverrideFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly judge?: Match<string, Choosable> | null;
  readonly startsOn?: Match<string, Comparable> | null;
  readonly category?: Match<'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed', Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly remark?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ForecastOverrideType {
  readonly row: ForecastOverride;
  readonly input: ForecastOverrideInput;
  readonly filter: ForecastOverrideFilter;
  readonly sort: 'startsOn' | 'category' | 'amount' | 'remark' | 'createdAt' | 'updatedAt';
  readonly heavy: 'remark';
  readonly refs: {
    readonly user: 'identity.user';
    readonly judge: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Judge the forecast: Keeps what you believe of a period beside the sum of the deals. Earlier judgements stay. */
    readonly judge: {
      readonly on: 'list';
      readonly input: {
        readonly user: string | { readonly id: string };
        readonly startsOn: string;
        readonly category: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed';
        readonly amount: MoneyInput;
        readonly remark?: string | null;
      };
    };
  };
  readonly queries: {};
}

/** Lead: `sales.lead`. */
export interface Lead extends SystemFields {
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly jobTitle: string | null;
  readonly company: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly territory: Ref | null;
  readonly message: string | null;
  readonly status: 'new' | 'working' | 'qualified' | 'converted' | 'disqualified' | 'recycled';
  readonly owner: Ref | null;
  readonly score: number;
  readonly scoreReasons: unknown;
  readonly source: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign: string | null;
  readonly utmSource: string | null;
  readonly utmMedium: string | null;
  readonly utmCampaign: string | null;
  readonly tags: readonly string[] | null;
  readonly assignedBecause: string | null;
  /** In working time since it came in. */
  readonly respondBy: string | null;
  readonly respondedAt: string | null;
  readonly disqualifiedBecause: 'noInterest' | 'noBudget' | 'fit' | 'noContact' | 'duplicate' | 'spam' | 'other' | (string & {}) | null;
  readonly outcomeRemark: string | null;
  readonly recycleOn: string | null;
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly opportunity: Ref | null;
  readonly convertedAt: string | null;
}

/** What can be set on a lead. */
export interface LeadInput {
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly jobTitle?: string | null;
  readonly company?: string | null;
  readonly website?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly city?: string | null;
  readonly postalCode?: string | null;
  readonly country?: string | null;
  readonly message?: string | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly source?: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign?: string | null;
  readonly utmSource?: string | null;
  readonly utmMedium?: string | null;
  readonly utmCampaign?: string | null;
  readonly tags?: readonly string[] | null;
}

export interface LeadFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, 'eq' | 'ne' | 'in' | 'notIn' | 'lt' | 'lte' | 'gt' | 'gte' | 'empty' | 'contains' | 'startsWith'> | null;
  readonly givenName?: Match<string, Textual> | null;
  readonly familyName?: Match<string, Textual> | null;
  readonly jobTitle?: Match<string, Textual> | null;
  readonly company?: Match<string, Textual> | null;
  readonly website?: Match<string, Textual> | null;
  readonly email?: Match<string, Textual> | null;
  readonly phone?: Match<string, Textual> | null;
  readonly city?: Match<string, Textual> | null;
  readonly postalCode?: Match<string, Textual> | null;
  readonly country?: Match<string, Choosable> | null;
  readonly territory?: Match<string, Choosable> | null;
  readonly message?: Match<string, 'contains' | 'empty'> | null;
  readonly status?: Match<'new' | 'working' | 'qualified' | 'converted' | 'disqualified' | 'recycled', Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly score?: Match<number, Comparable> | null;
  readonly scoreReasons?: Match<string, 'empty'> | null;
  readonly source?: Match<
    'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly campaign?: Match<string, Textual> | null;
  readonly utmSource?: Match<string, Textual> | null;
  readonly utmMedium?: Match<string, Textual> | null;
  readonly utmCampaign?: Match<string, Textual> | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly assignedBecause?: Match<string, Textual> | null;
  readonly respondBy?: Match<string, Comparable> | null;
  readonly respondedAt?: Match<string, Comparable> | null;
  readonly disqualifiedBecause?: Match<
    'noInterest' | 'noBudget' | 'fit' | 'noContact' | 'duplicate' | 'spam' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly outcomeRemark?: Match<string, 'contains' | 'empty'> | null;
  readonly recycleOn?: Match<string, Comparable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly convertedAt?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LeadType {
  readonly row: Lead;
  readonly input: LeadInput;
  readonly filter: LeadFilter;
  readonly sort:
    | 'name'
    | 'givenName'
    | 'familyName'
    | 'jobTitle'
    | 'company'
    | 'website'
    | 'email'
    | 'phone'
    | 'city'
    | 'postalCode'
    | 'country'
    | 'message'
    | 'status'
    | 'score'
    | 'source'
    | 'campaign'
    | 'utmSource'
    | 'utmMedium'
    | 'utmCampaign'
    | 'assignedBecause'
    | 'respondBy'
    | 'respondedAt'
    | 'disqualifiedBecause'
    | 'outcomeRemark'
    | 'recycleOn'
    | 'convertedAt'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'message' | 'scoreReasons' | 'outcomeRemark';
  readonly refs: {
    readonly territory: 'sales.territory';
    readonly owner: 'identity.user';
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly opportunity: 'sales.opportunity';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
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
    /** Start working */
    readonly startWorking: { readonly on: 'record'; readonly input: {} };
    /** Qualify: There is a need that we can meet. */
    readonly qualify: { readonly on: 'record'; readonly input: {} };
    /** Convert: Finds or makes the organization, the person and the opportunity. Notes and tasks go along. */
    readonly convert: {
      readonly on: 'record';
      readonly input: {
        readonly organization?: string | { readonly id: string } | null;
        /** Even where one looks the same. */
        readonly newOrganization?: boolean | null;
        readonly deal?: 'new' | 'existing' | 'none' | null;
        readonly opportunity?: string | { readonly id: string } | null;
        readonly dealName?: string | null;
        readonly amount?: MoneyInput | null;
        readonly closeOn?: string | null;
        readonly pipeline?: string | { readonly id: string } | null;
        /** Fields of what is there that get what the lead says: ["person.jobTitle"]. */
        readonly takeOver?: unknown;
        readonly person?: string | { readonly id: string } | null;
        /** Even where one looks the same. */
        readonly newPerson?: boolean | null;
      };
    };
    /** Convert together: Several leads into one organization and one opportunity; each one’s person becomes one of the deal’s. */
    readonly convertTogether: {
      readonly on: 'list';
      readonly input: {
        /** Ids; the first says what is new about organization and deal. */
        readonly leads: unknown;
        readonly organization?: string | { readonly id: string } | null;
        /** Even where one looks the same. */
        readonly newOrganization?: boolean | null;
        readonly deal?: 'new' | 'existing' | 'none' | null;
        readonly opportunity?: string | { readonly id: string } | null;
        readonly dealName?: string | null;
        readonly amount?: MoneyInput | null;
        readonly closeOn?: string | null;
        readonly pipeline?: string | { readonly id: string } | null;
        /** Fields of what is there that get what the lead says: ["person.jobTitle"]. */
        readonly takeOver?: unknown;
      };
    };
    /** Bring in a lead: As a web form does: joins the open lead of the same address, and the same token gives the same lead. */
    readonly capture: {
      readonly on: 'list';
      readonly input: {
        readonly givenName?: string | null;
        readonly familyName?: string | null;
        readonly email?: string | null;
        readonly phone?: string | null;
        readonly company?: string | null;
        readonly jobTitle?: string | null;
        readonly website?: string | null;
        readonly postalCode?: string | null;
        readonly city?: string | null;
        readonly country?: string | null;
        readonly message?: string | null;
        readonly source?: string | null;
        readonly campaign?: string | null;
        readonly utmSource?: string | null;
        readonly utmMedium?: string | null;
        readonly utmCampaign?: string | null;
        readonly form?: string | { readonly id: string } | null;
        /** Your own id of what was sent. */
        readonly token: string;
      };
    };
    /** Disqualify: Nothing will come of it; keeps why. */
    readonly disqualify: {
      readonly on: 'record';
      readonly input: {
        readonly reason: 'noInterest' | 'noBudget' | 'fit' | 'noContact' | 'duplicate' | 'spam' | 'other';
        readonly remark?: string | null;
      };
    };
    /** Put off: Not now: the lead comes back as a new one on the day. */
    readonly recycle: { readonly on: 'record'; readonly input: { readonly until: string; readonly remark?: string | null } };
    /** Reopen */
    readonly reopen: { readonly on: 'record'; readonly input: {} };
    /** Take it: From the queue to yourself. */
    readonly take: { readonly on: 'record'; readonly input: {} };
    /** Assign owner: To somebody, or back to the queue when nobody is named. */
    readonly assignOwner: { readonly on: 'record'; readonly input: { readonly owner?: string | { readonly id: string } | null } };
    /** Assign by the rules: Gives leads of the queue to whoever the assignment rules say. */
    readonly assignByRules: { readonly on: 'record'; readonly input: {} };
    /** Enrol in cadence: Puts them into a cadence of mails, tasks and waits. Whoever may not be written to is refused with the reason. */
    readonly enrolInCadence: {
      readonly on: 'record';
      readonly input: {
        readonly cadence: string | { readonly id: string };
        /** Whose name is below the mails, and who gets the tasks. */
        readonly sender?: 'me' | 'owner' | null;
        /** Empty: as soon as the hours of the cadence allow. */
        readonly startAt?: string | null;
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
    /** Organizations, people and open opportunities that the lead may be about, the likeliest first, with the reasons. */
    readonly matches: { readonly on: 'record'; readonly input: {} };
    /** How many notes, tasks, files and activities of the lead you may see that follow it when it is converted. */
    readonly goesAlong: { readonly on: 'record'; readonly input: {} };
    /** Leads with the same address, number, or name and company. For forms, before somebody is entered twice. */
    readonly similar: {
      readonly on: 'list';
      readonly input: {
        readonly email?: string | null;
        readonly phone?: string | null;
        readonly givenName?: string | null;
        readonly familyName?: string | null;
        readonly company?: string | null;
      };
    };
  };
}

/** Web form: `sales.leadForm`. */
export interface LeadForm extends SystemFields {
  readonly name: string;
  /** The last part of its address: /forms/key. */
  readonly key: string;
  readonly isActive: boolean;
  readonly heading: string;
  readonly intro: string | null;
  readonly asks: readonly (
    | 'givenName'
    | 'familyName'
    | 'email'
    | 'phone'
    | 'company'
    | 'jobTitle'
    | 'website'
    | 'postalCode'
    | 'city'
    | 'country'
    | 'message'
  )[];
  readonly needs:
    | readonly (
        | 'givenName'
        | 'familyName'
        | 'email'
        | 'phone'
        | 'company'
        | 'jobTitle'
        | 'website'
        | 'postalCode'
        | 'city'
        | 'country'
        | 'message'
      )[]
    | null;
  /** What somebody agrees to by a tick. No box is shown without it. */
  readonly consentText: string | null;
  readonly isConsentNeeded: boolean;
  /** The purpose under which the consent is recorded. */
  readonly purpose: Ref | null;
  /** Shown after it was sent. */
  readonly thanks: string | null;
  /** Only to an address of the websites below. */
  readonly redirectTo: string | null;
  /** Which may show the form, one address a line, such as https://www.example.com. */
  readonly origins: string | null;
  readonly source: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign: string | null;
  /** Hours of working time. */
  readonly answerWithin: number | null;
}

/** What can be set on a web form. */
export interface LeadFormInput {
  readonly name?: string | null;
  /** The last part of its address: /forms/key. */
  readonly key?: string | null;
  readonly isActive?: boolean | null;
  readonly heading?: string | null;
  readonly intro?: string | null;
  readonly asks?:
    | readonly (
        | 'givenName'
        | 'familyName'
        | 'email'
        | 'phone'
        | 'company'
        | 'jobTitle'
        | 'website'
        | 'postalCode'
        | 'city'
        | 'country'
        | 'message'
      )[]
    | null;
  readonly needs?:
    | readonly (
        | 'givenName'
        | 'familyName'
        | 'email'
        | 'phone'
        | 'company'
        | 'jobTitle'
        | 'website'
        | 'postalCode'
        | 'city'
        | 'country'
        | 'message'
      )[]
    | null;
  /** What somebody agrees to by a tick. No box is shown without it. */
  readonly consentText?: string | null;
  readonly isConsentNeeded?: boolean | null;
  /** The purpose under which the consent is recorded. */
  readonly purpose?: string | { readonly id: string } | null;
  /** Shown after it was sent. */
  readonly thanks?: string | null;
  /** Only to an address of the websites below. */
  readonly redirectTo?: string | null;
  /** Which may show the form, one address a line, such as https://www.example.com. */
  readonly origins?: string | null;
  readonly source?: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign?: string | null;
  /** Hours of working time. */
  readonly answerWithin?: number | null;
}

export interface LeadFormFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly key?: Match<string, Textual> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly heading?: Match<string, Textual> | null;
  readonly intro?: Match<string, 'contains' | 'empty'> | null;
  readonly asks?: Match<
    'givenName' | 'familyName' | 'email' | 'phone' | 'company' | 'jobTitle' | 'website' | 'postalCode' | 'city' | 'country' | 'message',
    SetLike
  > | null;
  readonly needs?: Match<
    'givenName' | 'familyName' | 'email' | 'phone' | 'company' | 'jobTitle' | 'website' | 'postalCode' | 'city' | 'country' | 'message',
    SetLike
  > | null;
  readonly consentText?: Match<string, 'contains' | 'empty'> | null;
  readonly isConsentNeeded?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly purpose?: Match<string, Choosable> | null;
  readonly thanks?: Match<string, 'contains' | 'empty'> | null;
  readonly redirectTo?: Match<string, Textual> | null;
  readonly origins?: Match<string, 'contains' | 'empty'> | null;
  readonly source?: Match<
    'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly campaign?: Match<string, Textual> | null;
  readonly answerWithin?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LeadFormType {
  readonly row: LeadForm;
  readonly input: LeadFormInput;
  readonly filter: LeadFormFilter;
  readonly sort:
    | 'name'
    | 'key'
    | 'isActive'
    | 'heading'
    | 'intro'
    | 'consentText'
    | 'isConsentNeeded'
    | 'thanks'
    | 'redirectTo'
    | 'origins'
    | 'source'
    | 'campaign'
    | 'answerWithin'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'intro' | 'consentText' | 'thanks' | 'origins';
  readonly refs: { readonly purpose: 'privacy.purpose'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Submission: `sales.leadSubmission`. */
export interface LeadSubmission extends SystemFields {
  readonly lead: Ref;
  readonly form: Ref | null;
  readonly message: string | null;
  readonly values: unknown;
  readonly isConsentGiven: boolean;
  readonly consentText: string | null;
}

/** What can be set on a submission. */
export interface LeadSubmissionInput {}

export interface LeadSubmissionFilter {
  readonly id?: Match<string, Choosable>;
  readonly lead?: Match<string, Choosable> | null;
  readonly form?: Match<string, Choosable> | null;
  readonly message?: Match<string, 'contains' | 'empty'> | null;
  readonly values?: Match<string, 'empty'> | null;
  readonly isConsentGiven?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly consentText?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface LeadSubmissionType {
  readonly row: LeadSubmission;
  readonly input: LeadSubmissionInput;
  readonly filter: LeadSubmissionFilter;
  readonly sort: 'message' | 'isConsentGiven' | 'consentText' | 'createdAt' | 'updatedAt';
  readonly heavy: 'message' | 'values' | 'consentText';
  readonly refs: {
    readonly lead: 'sales.lead';
    readonly form: 'sales.leadForm';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Opportunity: `sales.opportunity`. */
export interface Opportunity extends SystemFields {
  readonly name: string;
  readonly organization: Ref | null;
  readonly person: Ref | null;
  readonly pipeline: Ref | null;
  readonly stage: Ref | null;
  readonly state: 'open' | 'won' | 'lost' | null;
  readonly amount: Money | null;
  /** When you expect it to close; when it closed, once it has. */
  readonly closeOn: string | null;
  /** That of the stage, unless you know better. */
  readonly probability: number | null;
  readonly forecastCategory: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed' | null;
  readonly owner: Ref | null;
  /** That of the organization; a closed deal keeps the one it closed in. */
  readonly territory: Ref | null;
  readonly source: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign: string | null;
  readonly nextStep: string | null;
  readonly nextStepOn: string | null;
  readonly lostReason:
    | 'price'
    | 'competitor'
    | 'noDecision'
    | 'noBudget'
    | 'timing'
    | 'fit'
    | 'noContact'
    | 'duplicate'
    | 'other'
    | (string & {})
    | null;
  readonly wonReason: 'price' | 'product' | 'service' | 'relationship' | 'delivery' | 'other' | (string & {}) | null;
  readonly closeRemark: string | null;
  readonly closedAt: string | null;
  readonly stageSince: string | null;
  /** How often the close date was moved to a later day. */
  readonly pushCount: number | null;
  /** How often it was moved to a later month. */
  readonly slipCount: number | null;
  readonly tags: readonly string[] | null;
  readonly description: string | null;
}

/** What can be set on an opportunity. */
export interface OpportunityInput {
  readonly name?: string | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly pipeline?: string | { readonly id: string } | null;
  readonly stage?: string | { readonly id: string } | null;
  readonly amount?: MoneyInput | null;
  /** When you expect it to close; when it closed, once it has. */
  readonly closeOn?: string | null;
  /** That of the stage, unless you know better. */
  readonly probability?: number | null;
  readonly forecastCategory?: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed' | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly source?: 'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}) | null;
  readonly campaign?: string | null;
  readonly nextStep?: string | null;
  readonly nextStepOn?: string | null;
  readonly lostReason?:
    | 'price'
    | 'competitor'
    | 'noDecision'
    | 'noBudget'
    | 'timing'
    | 'fit'
    | 'noContact'
    | 'duplicate'
    | 'other'
    | (string & {})
    | null;
  readonly wonReason?: 'price' | 'product' | 'service' | 'relationship' | 'delivery' | 'other' | (string & {}) | null;
  readonly closeRemark?: string | null;
  readonly tags?: readonly string[] | null;
  readonly description?: string | null;
}

export interface OpportunityFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly pipeline?: Match<string, Choosable> | null;
  readonly stage?: Match<string, Choosable> | null;
  readonly state?: Match<'open' | 'won' | 'lost', Choosable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly closeOn?: Match<string, Comparable> | null;
  readonly probability?: Match<number, Comparable> | null;
  readonly forecastCategory?: Match<'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed', Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly territory?: Match<string, Choosable> | null;
  readonly source?: Match<
    'web' | 'referral' | 'partner' | 'fair' | 'campaign' | 'coldCall' | 'shop' | 'import' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly campaign?: Match<string, Textual> | null;
  readonly nextStep?: Match<string, Textual> | null;
  readonly nextStepOn?: Match<string, Comparable> | null;
  readonly lostReason?: Match<
    'price' | 'competitor' | 'noDecision' | 'noBudget' | 'timing' | 'fit' | 'noContact' | 'duplicate' | 'other' | (string & {}),
    Choosable
  > | null;
  readonly wonReason?: Match<'price' | 'product' | 'service' | 'relationship' | 'delivery' | 'other' | (string & {}), Choosable> | null;
  readonly closeRemark?: Match<string, 'contains' | 'empty'> | null;
  readonly closedAt?: Match<string, Comparable> | null;
  readonly stageSince?: Match<string, Comparable> | null;
  readonly pushCount?: Match<number, Comparable> | null;
  readonly slipCount?: Match<number, Comparable> | null;
  readonly tags?: Match<string, SetLike> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OpportunityType {
  readonly row: Opportunity;
  readonly input: OpportunityInput;
  readonly filter: OpportunityFilter;
  readonly sort:
    | 'name'
    | 'state'
    | 'amount'
    | 'closeOn'
    | 'probability'
    | 'forecastCategory'
    | 'source'
    | 'campaign'
    | 'nextStep'
    | 'nextStepOn'
    | 'lostReason'
    | 'wonReason'
    | 'closeRemark'
    | 'closedAt'
    | 'stageSince'
    | 'pushCount'
    | 'slipCount'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'closeRemark' | 'description';
  readonly refs: {
    readonly organization: 'parties.organization';
    readonly person: 'parties.person';
    readonly pipeline: 'sales.pipeline';
    readonly stage: 'sales.stage';
    readonly owner: 'identity.user';
    readonly territory: 'sales.territory';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Move to stage: Moves the deal along; refused when it lacks what the stage asks for. */
    readonly moveToStage: {
      readonly on: 'record';
      readonly input: {
        readonly stage: string | { readonly id: string };
        readonly lostReason?:
          | 'price'
          | 'competitor'
          | 'noDecision'
          | 'noBudget'
          | 'timing'
          | 'fit'
          | 'noContact'
          | 'duplicate'
          | 'other'
          | null;
      };
    };
    /** Won: The customer said yes. */
    readonly win: {
      readonly on: 'record';
      readonly input: {
        readonly wonReason?: 'price' | 'product' | 'service' | 'relationship' | 'delivery' | 'other' | null;
        /** Where the pipeline has several of that kind; the first unless said. */
        readonly stage?: string | { readonly id: string } | null;
        /** Today unless said. */
        readonly closeOn?: string | null;
        readonly closeRemark?: string | null;
      };
    };
    /** Lost: Keeps why, so that you see where deals get lost. */
    readonly lose: {
      readonly on: 'record';
      readonly input: {
        readonly lostReason: 'price' | 'competitor' | 'noDecision' | 'noBudget' | 'timing' | 'fit' | 'noContact' | 'duplicate' | 'other';
        /** Where the pipeline has several of that kind; the first unless said. */
        readonly stage?: string | { readonly id: string } | null;
        /** Today unless said. */
        readonly closeOn?: string | null;
        readonly closeRemark?: string | null;
      };
    };
    /** Reopen: Back into the pipeline, where it was before it closed. */
    readonly reopen: { readonly on: 'record'; readonly input: { readonly closeOn: string } };
    /** Next step */
    readonly setNextStep: { readonly on: 'record'; readonly input: { readonly nextStep: string; readonly nextStepOn?: string | null } };
    /** Assign owner */
    readonly assignOwner: { readonly on: 'record'; readonly input: { readonly owner: string | { readonly id: string } } };
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
    /** Next step: What was planned is done: what comes next, and when? */
    readonly planNextStep: {
      readonly on: 'record';
      readonly input: {
        readonly nextStep?: string | null;
        readonly nextStepOn?: string | null;
        /** Stays as it is, unless you say. */
        readonly closeOn?: string | null;
      };
    };
    /** Add product: The total of the lines becomes the amount of the deal. */
    readonly addLine: {
      readonly on: 'record';
      readonly input: {
        readonly product: string | { readonly id: string };
        readonly quantity?: number | null;
        /** The list price unless said. */
        readonly unitPrice?: MoneyInput | null;
        readonly discount?: number | null;
        readonly description?: string | null;
      };
    };
    /** Share the deal: Sets all shares at once: those of revenue make 100 %, overlay is counted beside. Without any the deal is its owner’s. */
    readonly setSplits: {
      readonly on: 'record';
      readonly input: {
        /** [{"user": id, "kind": "revenue" or "overlay", "share": percent}]; an empty list gives it all to the owner. */
        readonly splits: unknown;
      };
    };
    /** Make a quote: A draft with the products, people and currency of the deal. */
    readonly makeQuote: {
      readonly on: 'record';
      readonly input: {
        /** What it is called on paper; the name of the deal unless said. */
        readonly subject?: string | null;
      };
    };
    /** Enrol in cadence: Puts the contact of the deal, or another person in it, into a cadence. */
    readonly enrolInCadence: {
      readonly on: 'record';
      readonly input: {
        readonly cadence: string | { readonly id: string };
        /** Whose name is below the mails, and who gets the tasks. */
        readonly sender?: 'me' | 'owner' | null;
        /** Empty: as soon as the hours of the cadence allow. */
        readonly startAt?: string | null;
        /** The contact of the deal unless said. */
        readonly person?: string | { readonly id: string } | null;
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
    /** What closes in a period, by rep and category, with judgements and quotas beside it. Lost deals count nowhere. */
    readonly forecast: {
      readonly on: 'list';
      readonly input: {
        readonly from: string;
        /** Last day of the period. */
        readonly to: string;
        readonly pipeline?: string | { readonly id: string } | null;
        readonly owner?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
        /** What was thought when this day began; now unless said. */
        readonly on?: string | null;
      };
    };
    /** What will be won in a period, as a range, from the history of the stages and the seasons, with its back-test over twelve months. */
    readonly blendedForecast: {
      readonly on: 'list';
      readonly input: {
        readonly from: string;
        /** Last day of the period. */
        readonly to: string;
        readonly pipeline?: string | { readonly id: string } | null;
        readonly owner?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
      };
    };
    /** Number and worth of deals by stage, in base currency: the heads of the board. */
    readonly stageTotals: {
      readonly on: 'list';
      readonly input: {
        readonly pipeline: string | { readonly id: string };
        readonly owner?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
        /** Which deals, as JSON: the filter of the list of opportunities. */
        readonly filter?: string | null;
      };
    };
    /** A report on how selling goes, over the deals that you may see; each number comes with its definition. */
    readonly performance: {
      readonly on: 'list';
      readonly input: {
        readonly report: 'results' | 'changes' | 'stages' | 'cycle-time' | 'win-rate' | 'leaderboard' | 'activity' | 'ageing';
        /** First day of the period. Not asked of what is counted as it stands now. */
        readonly from?: string | null;
        /** Last day of the period. */
        readonly to?: string | null;
        readonly by?: string | null;
        readonly pipeline?: string | { readonly id: string } | null;
        /** Its members and those of teams below it. */
        readonly team?: string | { readonly id: string } | null;
        readonly owner?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
      };
    };
    /** The deals behind one number of a report, a hundred at a time, and the number itself. */
    readonly performanceDeals: {
      readonly on: 'list';
      readonly input: {
        readonly report: 'results' | 'changes' | 'stages' | 'cycle-time' | 'win-rate' | 'leaderboard' | 'activity' | 'ageing';
        /** First day of the period. Not asked of what is counted as it stands now. */
        readonly from?: string | null;
        /** Last day of the period. */
        readonly to?: string | null;
        readonly by?: string | null;
        readonly pipeline?: string | { readonly id: string } | null;
        /** Its members and those of teams below it. */
        readonly team?: string | { readonly id: string } | null;
        readonly owner?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
        readonly measure: string;
        /** Key of the row; without it the total. "-" is the row of what is not known. */
        readonly row?: string | null;
        readonly skip?: number | null;
      };
    };
    /** Which reports there are, and what each can be broken down by. */
    readonly performanceReports: { readonly on: 'list'; readonly input: {} };
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

/** Competitor in the deal: `sales.opportunityCompetitor`. */
export interface OpportunityCompetitor extends SystemFields {
  readonly opportunity: Ref;
  readonly organization: Ref;
  readonly state: 'active' | 'out' | 'won' | null;
  readonly strengths: string | null;
  readonly weaknesses: string | null;
}

/** What can be set on a competitor in the deal. */
export interface OpportunityCompetitorInput {
  readonly opportunity?: string | { readonly id: string } | null;
  readonly organization?: string | { readonly id: string } | null;
  readonly state?: 'active' | 'out' | 'won' | null;
  readonly strengths?: string | null;
  readonly weaknesses?: string | null;
}

export interface OpportunityCompetitorFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly organization?: Match<string, Choosable> | null;
  readonly state?: Match<'active' | 'out' | 'won', Choosable> | null;
  readonly strengths?: Match<string, 'contains' | 'empty'> | null;
  readonly weaknesses?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OpportunityCompetitorType {
  readonly row: OpportunityCompetitor;
  readonly input: OpportunityCompetitorInput;
  readonly filter: OpportunityCompetitorFilter;
  readonly sort: 'state' | 'strengths' | 'weaknesses' | 'createdAt' | 'updatedAt';
  readonly heavy: 'strengths' | 'weaknesses';
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
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

/** Person in the deal: `sales.opportunityContact`. */
export interface OpportunityContact extends SystemFields {
  readonly opportunity: Ref;
  readonly person: Ref;
  readonly role:
    | 'decisionMaker'
    | 'champion'
    | 'economicBuyer'
    | 'technicalBuyer'
    | 'user'
    | 'influencer'
    | 'blocker'
    | (string & {})
    | null;
  readonly isSupporter: boolean | null;
  readonly remark: string | null;
}

/** What can be set on a person in the deal. */
export interface OpportunityContactInput {
  readonly opportunity?: string | { readonly id: string } | null;
  readonly person?: string | { readonly id: string } | null;
  readonly role?:
    | 'decisionMaker'
    | 'champion'
    | 'economicBuyer'
    | 'technicalBuyer'
    | 'user'
    | 'influencer'
    | 'blocker'
    | (string & {})
    | null;
  readonly isSupporter?: boolean | null;
  readonly remark?: string | null;
}

export interface OpportunityContactFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly person?: Match<string, Choosable> | null;
  readonly role?: Match<
    'decisionMaker' | 'champion' | 'economicBuyer' | 'technicalBuyer' | 'user' | 'influencer' | 'blocker' | (string & {}),
    Choosable
  > | null;
  readonly isSupporter?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly remark?: Match<string, Textual> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OpportunityContactType {
  readonly row: OpportunityContact;
  readonly input: OpportunityContactInput;
  readonly filter: OpportunityContactFilter;
  readonly sort: 'role' | 'isSupporter' | 'remark' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly person: 'parties.person';
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

/** Product line: `sales.opportunityLine`. */
export interface OpportunityLine extends SystemFields {
  readonly opportunity: Ref;
  readonly product: Ref | null;
  readonly description: string | null;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly discount: number | null;
  readonly total: Money | null;
  readonly position: number | null;
}

/** What can be set on a product line. */
export interface OpportunityLineInput {}

export interface OpportunityLineFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly product?: Match<string, Choosable> | null;
  readonly description?: Match<string, Textual> | null;
  readonly quantity?: Match<number, Comparable> | null;
  readonly unitPrice?: Match<string | number, Comparable> | null;
  readonly discount?: Match<number, Comparable> | null;
  readonly total?: Match<string | number, Comparable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OpportunityLineType {
  readonly row: OpportunityLine;
  readonly input: OpportunityLineInput;
  readonly filter: OpportunityLineFilter;
  readonly sort: 'description' | 'quantity' | 'unitPrice' | 'discount' | 'total' | 'position' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly product: 'catalog.product';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {
    /** Change */
    readonly change: {
      readonly on: 'record';
      readonly input: {
        readonly quantity?: number | null;
        /** The list price unless said. */
        readonly unitPrice?: MoneyInput | null;
        readonly discount?: number | null;
        readonly description?: string | null;
      };
    };
    /** Remove */
    readonly remove: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Split: `sales.opportunitySplit`. */
export interface OpportunitySplit extends SystemFields {
  readonly opportunity: Ref;
  readonly user: Ref;
  readonly kind: 'revenue' | 'overlay';
  readonly share: number;
}

/** What can be set on a split. */
export interface OpportunitySplitInput {}

export interface OpportunitySplitFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly kind?: Match<'revenue' | 'overlay', Choosable> | null;
  readonly share?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface OpportunitySplitType {
  readonly row: OpportunitySplit;
  readonly input: OpportunitySplitInput;
  readonly filter: OpportunitySplitFilter;
  readonly sort: 'kind' | 'share' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly user: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Pipeline: `sales.pipeline`. */
export interface Pipeline extends SystemFields {
  readonly name: string;
  /** Order among the pipelines. */
  readonly position: number | null;
  /** Where new deals go unless said. */
  readonly isDefault: boolean | null;
  readonly asksLostReason: boolean | null;
  readonly description: string | null;
}

/** What can be set on a pipeline. */
export interface PipelineInput {
  readonly name?: string | null;
  /** Order among the pipelines. */
  readonly position?: number | null;
  /** Where new deals go unless said. */
  readonly isDefault?: boolean | null;
  readonly asksLostReason?: boolean | null;
  readonly description?: string | null;
}

export interface PipelineFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly isDefault?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly asksLostReason?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface PipelineType {
  readonly row: Pipeline;
  readonly input: PipelineInput;
  readonly filter: PipelineFilter;
  readonly sort: 'name' | 'position' | 'isDefault' | 'asksLostReason' | 'description' | 'createdAt' | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Quota: `sales.quota`. */
export interface Quota extends SystemFields {
  readonly user: Ref | null;
  readonly team: Ref | null;
  readonly territory: Ref | null;
  readonly measure: 'wonAmount' | 'wonDeals' | 'newDeals' | 'activities';
  readonly period: 'month' | 'quarter' | 'year';
  /** First day of the period. */
  readonly startsOn: string;
  readonly amount: Money | null;
  readonly count: number | null;
}

/** What can be set on a quota. */
export interface QuotaInput {
  readonly user?: string | { readonly id: string } | null;
  readonly team?: string | { readonly id: string } | null;
  readonly territory?: string | { readonly id: string } | null;
  readonly measure?: 'wonAmount' | 'wonDeals' | 'newDeals' | 'activities' | null;
  readonly period?: 'month' | 'quarter' | 'year' | null;
  /** First day of the period. */
  readonly startsOn?: string | null;
  readonly amount?: MoneyInput | null;
  readonly count?: number | null;
}

export interface QuotaFilter {
  readonly id?: Match<string, Choosable>;
  readonly user?: Match<string, Choosable> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly territory?: Match<string, Choosable> | null;
  readonly measure?: Match<'wonAmount' | 'wonDeals' | 'newDeals' | 'activities', Choosable> | null;
  readonly period?: Match<'month' | 'quarter' | 'year', Choosable> | null;
  readonly startsOn?: Match<string, Comparable> | null;
  readonly amount?: Match<string | number, Comparable> | null;
  readonly count?: Match<number, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface QuotaType {
  readonly row: Quota;
  readonly input: QuotaInput;
  readonly filter: QuotaFilter;
  readonly sort: 'measure' | 'period' | 'startsOn' | 'amount' | 'count' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly user: 'identity.user';
    readonly team: 'identity.team';
    readonly territory: 'sales.territory';
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

/** Scoring rule: `sales.scoringRule`. */
export interface ScoringRule extends SystemFields {
  readonly name: string;
  readonly kind: 'fit' | 'submitted' | 'answered';
  /** A filter over leads; without one it fits every lead. */
  readonly conditions: unknown;
  readonly points: number;
  /** Share of the points that is lost each week. */
  readonly decay: number | null;
  readonly isActive: boolean;
}

/** What can be set on a scoring rule. */
export interface ScoringRuleInput {
  readonly name?: string | null;
  readonly kind?: 'fit' | 'submitted' | 'answered' | null;
  /** A filter over leads; without one it fits every lead. */
  readonly conditions?: unknown;
  readonly points?: number | null;
  /** Share of the points that is lost each week. */
  readonly decay?: number | null;
  readonly isActive?: boolean | null;
}

export interface ScoringRuleFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly kind?: Match<'fit' | 'submitted' | 'answered', Choosable> | null;
  readonly conditions?: Match<string, 'empty'> | null;
  readonly points?: Match<number, Comparable> | null;
  readonly decay?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface ScoringRuleType {
  readonly row: ScoringRule;
  readonly input: ScoringRuleInput;
  readonly filter: ScoringRuleFilter;
  readonly sort: 'name' | 'kind' | 'points' | 'decay' | 'isActive' | 'createdAt' | 'updatedAt';
  readonly heavy: 'conditions';
  readonly refs: { readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** What a lead would score now and why, by the rules in use and, if given, one more or one changed that is not saved yet. */
    readonly try: {
      readonly on: 'list';
      readonly input: {
        readonly lead: string | { readonly id: string };
        /** A rule as JSON: id of the one that it replaces, name, kind, conditions, points, decay. */
        readonly draft?: string | null;
      };
    };
  };
}

/** Stage: `sales.stage`. */
export interface Stage extends SystemFields {
  readonly name: string;
  readonly pipeline: Ref;
  readonly position: number;
  readonly state: 'open' | 'won' | 'lost';
  /** That a deal in this stage is won. */
  readonly probability: number;
  readonly forecastCategory: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed';
  /** A deal that stays longer without moving on is marked. */
  readonly rottingDays: number | null;
  readonly entryConditions:
    | readonly ('amount' | 'organization' | 'contact' | 'decisionMaker' | 'lines' | 'nextStep' | 'competitors')[]
    | null;
}

/** What can be set on a stage. */
export interface StageInput {
  readonly name?: string | null;
  readonly pipeline?: string | { readonly id: string } | null;
  readonly position?: number | null;
  readonly state?: 'open' | 'won' | 'lost' | null;
  /** That a deal in this stage is won. */
  readonly probability?: number | null;
  readonly forecastCategory?: 'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed' | null;
  /** A deal that stays longer without moving on is marked. */
  readonly rottingDays?: number | null;
  readonly entryConditions?:
    | readonly ('amount' | 'organization' | 'contact' | 'decisionMaker' | 'lines' | 'nextStep' | 'competitors')[]
    | null;
}

export interface StageFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly pipeline?: Match<string, Choosable> | null;
  readonly position?: Match<number, Comparable> | null;
  readonly state?: Match<'open' | 'won' | 'lost', Choosable> | null;
  readonly probability?: Match<number, Comparable> | null;
  readonly forecastCategory?: Match<'omitted' | 'pipeline' | 'bestCase' | 'commit' | 'closed', Choosable> | null;
  readonly rottingDays?: Match<number, Comparable> | null;
  readonly entryConditions?: Match<
    'amount' | 'organization' | 'contact' | 'decisionMaker' | 'lines' | 'nextStep' | 'competitors',
    SetLike
  > | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StageType {
  readonly row: Stage;
  readonly input: StageInput;
  readonly filter: StageFilter;
  readonly sort: 'name' | 'position' | 'state' | 'probability' | 'forecastCategory' | 'rottingDays' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: { readonly pipeline: 'sales.pipeline'; readonly createdBy: 'identity.user'; readonly updatedBy: 'identity.user' };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {};
}

/** Stage change: `sales.stageChange`. */
export interface StageChange extends SystemFields {
  readonly opportunity: Ref;
  readonly from: Ref | null;
  readonly to: Ref | null;
  readonly state: 'open' | 'won' | 'lost' | null;
  readonly at: string | null;
  readonly user: Ref | null;
  readonly secondsInStage: number | null;
  readonly closeOn: string | null;
}

/** What can be set on a stage change. */
export interface StageChangeInput {}

export interface StageChangeFilter {
  readonly id?: Match<string, Choosable>;
  readonly opportunity?: Match<string, Choosable> | null;
  readonly from?: Match<string, Choosable> | null;
  readonly to?: Match<string, Choosable> | null;
  readonly state?: Match<'open' | 'won' | 'lost', Choosable> | null;
  readonly at?: Match<string, Comparable> | null;
  readonly user?: Match<string, Choosable> | null;
  readonly secondsInStage?: Match<number, Comparable> | null;
  readonly closeOn?: Match<string, Comparable> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface StageChangeType {
  readonly row: StageChange;
  readonly input: StageChangeInput;
  readonly filter: StageChangeFilter;
  readonly sort: 'state' | 'at' | 'secondsInStage' | 'closeOn' | 'createdAt' | 'updatedAt';
  readonly heavy: never;
  readonly refs: {
    readonly opportunity: 'sales.opportunity';
    readonly from: 'sales.stage';
    readonly to: 'sales.stage';
    readonly user: 'identity.user';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: never;
  readonly commands: {};
  readonly queries: {};
}

/** Territory: `sales.territory`. */
export interface Territory extends SystemFields {
  readonly name: string;
  /** An account must fit this territory and all that it is part of. */
  readonly parent: Ref | null;
  readonly owner: Ref | null;
  readonly team: Ref | null;
  /** Where several fit, the highest gets the account. */
  readonly priority: number | null;
  readonly isActive: boolean;
  /** Counts from this day on; from the beginning without one. */
  readonly startsOn: string | null;
  /** The last day on which it counts. */
  readonly endsOn: string | null;
  readonly countries: readonly Labeled<string>[] | null;
  /** States or provinces, as they stand in addresses. */
  readonly regions: readonly Labeled<string>[] | null;
  /** Beginnings, as in 50 or SW1, or ranges of them, as in 50-59. */
  readonly postcodes: readonly Labeled<string>[] | null;
  readonly industries:
    | readonly (
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
      )[]
    | null;
  readonly segments: readonly ('enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}))[] | null;
  readonly minEmployees: number | null;
  readonly maxEmployees: number | null;
  readonly description: string | null;
}

/** What can be set on a territory. */
export interface TerritoryInput {
  readonly name?: string | null;
  /** An account must fit this territory and all that it is part of. */
  readonly parent?: string | { readonly id: string } | null;
  readonly owner?: string | { readonly id: string } | null;
  readonly team?: string | { readonly id: string } | null;
  /** Where several fit, the highest gets the account. */
  readonly priority?: number | null;
  readonly isActive?: boolean | null;
  /** Counts from this day on; from the beginning without one. */
  readonly startsOn?: string | null;
  /** The last day on which it counts. */
  readonly endsOn?: string | null;
  readonly countries?: readonly Labeled<string>[] | null;
  /** States or provinces, as they stand in addresses. */
  readonly regions?: readonly Labeled<string>[] | null;
  /** Beginnings, as in 50 or SW1, or ranges of them, as in 50-59. */
  readonly postcodes?: readonly Labeled<string>[] | null;
  readonly industries?:
    | readonly (
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
      )[]
    | null;
  readonly segments?: readonly ('enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}))[] | null;
  readonly minEmployees?: number | null;
  readonly maxEmployees?: number | null;
  readonly description?: string | null;
}

export interface TerritoryFilter {
  readonly id?: Match<string, Choosable>;
  readonly name?: Match<string, Textual> | null;
  readonly parent?: Match<string, Choosable> | null;
  readonly owner?: Match<string, Choosable> | null;
  readonly team?: Match<string, Choosable> | null;
  readonly priority?: Match<number, Comparable> | null;
  readonly isActive?: Match<boolean, 'eq' | 'ne' | 'empty'> | null;
  readonly startsOn?: Match<string, Comparable> | null;
  readonly endsOn?: Match<string, Comparable> | null;
  readonly countries?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly regions?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly postcodes?: Match<string, 'has' | 'contains' | 'empty'> | null;
  readonly industries?: Match<
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
    SetLike
  > | null;
  readonly segments?: Match<'enterprise' | 'midMarket' | 'smallBusiness' | 'public' | 'consumer' | (string & {}), SetLike> | null;
  readonly minEmployees?: Match<number, Comparable> | null;
  readonly maxEmployees?: Match<number, Comparable> | null;
  readonly description?: Match<string, 'contains' | 'empty'> | null;
  readonly createdAt?: Match<string, Comparable> | null;
  readonly createdBy?: Match<string, Choosable> | null;
  readonly updatedAt?: Match<string, Comparable> | null;
  readonly updatedBy?: Match<string, Choosable> | null;
}

export interface TerritoryType {
  readonly row: Territory;
  readonly input: TerritoryInput;
  readonly filter: TerritoryFilter;
  readonly sort:
    | 'name'
    | 'priority'
    | 'isActive'
    | 'startsOn'
    | 'endsOn'
    | 'minEmployees'
    | 'maxEmployees'
    | 'description'
    | 'createdAt'
    | 'updatedAt';
  readonly heavy: 'description';
  readonly refs: {
    readonly parent: 'sales.territory';
    readonly owner: 'identity.user';
    readonly team: 'identity.team';
    readonly createdBy: 'identity.user';
    readonly updatedBy: 'identity.user';
  };
  readonly verbs: 'create' | 'update' | 'delete';
  readonly commands: {
    /** Move the accounts: Puts all accounts and open leads where they belong by the rules as they are now, in the background. */
    readonly apply: {
      readonly on: 'list';
      readonly input: {
        readonly moveAccounts?: boolean | null;
        /** Otherwise whoever works on a deal keeps it. */
        readonly moveDeals?: boolean | null;
      };
    };
    /** Name an account: Puts an account into this territory whatever the rules say, with its open deals. */
    readonly nameAccount: {
      readonly on: 'record';
      readonly input: {
        readonly organization: string | { readonly id: string };
        readonly moveAccounts?: boolean | null;
        /** Otherwise whoever works on a deal keeps it. */
        readonly moveDeals?: boolean | null;
      };
    };
    /** Restore: Back from the trash. */
    readonly restore: { readonly on: 'record'; readonly input: {} };
  };
  readonly queries: {
    /** The tree of territories with owner, accounts and open deals that you may see, each with all below it. */
    readonly overview: { readonly on: 'list'; readonly input: {} };
    /** What applying the rules would move, accounts in no territory, and territories that overlap. Needs the right to set up selling. */
    readonly review: { readonly on: 'list'; readonly input: {} };
    /** Why an account or a lead is in its territory: what each territory asks, and whether it has it. */
    readonly explain: {
      readonly on: 'list';
      readonly input: {
        readonly organization?: string | { readonly id: string } | null;
        readonly lead?: string | { readonly id: string } | null;
      };
    };
    /** What closes in a period by territory, each with all below it, and its quota beside it. Lost deals count nowhere. */
    readonly forecast: {
      readonly on: 'list';
      readonly input: {
        readonly from: string;
        /** Last day of the period. */
        readonly to: string;
        readonly pipeline?: string | { readonly id: string } | null;
        readonly rates?: 'deal' | 'today' | 'budget' | null;
      };
    };
  };
}
