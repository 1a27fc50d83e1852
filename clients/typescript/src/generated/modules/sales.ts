// Generated from the declarations by `npm run client`. Do not edit.
import type { Choosable, Comparable, SetLike, Textual } from '../../operators.ts';
import type { Match, Money, MoneyInput, Ref, SystemFields } from '../../types.ts';

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
