import type { Ref } from '../../../kernel/record/field.ts';
import type { TerritoryCheck } from './pick-territory.ts';

/** A territory with what there is in it; the numbers count what the reader may see, its own and with all below it. */
export interface TerritoryLine {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly owner: Ref | null;
  readonly team: Ref | null;
  readonly accounts: number;
  readonly accountsBelow: number;
  readonly openDeals: number;
  /** Worth of the open deals in base currency, decimal text, with all below. */
  readonly openAmount: string;
}

/** What would change if all were put where the rules say, where nobody is responsible, and where two are. */
export interface TerritoryReview {
  readonly looked: number;
  /** Accounts that would move, and those of them with open deals. */
  readonly moving: number;
  readonly movingWithDeals: number;
  readonly leadsMoving: number;
  /** The largest moves first; null for no territory. */
  readonly moves: readonly {
    readonly from: string | null;
    readonly to: string | null;
    readonly accounts: number;
    readonly withDeals: number;
  }[];
  readonly samples: readonly { readonly id: string; readonly title: string; readonly from: string | null; readonly to: string | null }[];
  /** Accounts that fit no territory, by country. */
  readonly gaps: readonly { readonly country: string | null; readonly accounts: number; readonly withDeals: number }[];
  /** Territories that fit the same accounts with the same right: only their names decide. */
  readonly overlaps: readonly { readonly territories: readonly [string, string]; readonly accounts: number }[];
}

/** Why an account or lead is where it is. */
export interface TerritoryExplanation {
  readonly subject: Ref;
  readonly territory: Ref | null;
  readonly isNamed: boolean;
  /** Where the rules would put it now; differs until the rules are applied, or where the account is named. */
  readonly byRules: Ref | null;
  /** Territories that fit first, the one that gets it at the top; then those that nearly fit, with what is missing. */
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly priority: number;
    readonly fits: boolean;
    readonly checks: readonly TerritoryCheck[];
  }[];
}

/** What closes in a period in a territory, with all below it, in base currency as decimal text. */
export interface TerritoryForecastLine {
  readonly id: string | null;
  readonly name: string | null;
  readonly parentId: string | null;
  readonly depth: number;
  readonly won: string;
  readonly commit: string;
  readonly bestCase: string;
  readonly pipeline: string;
  readonly deals: number;
  readonly quota: string | null;
}
