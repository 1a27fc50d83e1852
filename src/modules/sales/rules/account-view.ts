import type { Ref } from '../../../kernel/record/field.ts';
import type { AccountHealth } from './account-health.ts';

/** What was won from an organization in a year, in base currency as decimal text. */
export interface AccountYear {
  readonly year: number;
  readonly deals: number;
  readonly amount: string;
  /** Categories of products, the largest first; null is what was sold without naming products. */
  readonly products: readonly { readonly category: string | null; readonly amount: string }[];
}

export interface AccountDeal {
  readonly id: string;
  readonly title: string;
  readonly stage: string | null;
  readonly amount: string | null;
  readonly closeOn: string | null;
  readonly owner: Ref | null;
  readonly isStale: boolean;
}

export interface AccountPerson {
  readonly id: string;
  readonly name: string;
  readonly jobTitle: string | null;
  /** Parts in deals of the organization and in the organization itself, by their choice values. */
  readonly roles: readonly string[];
  readonly isSupporter: boolean;
  readonly openDeals: number;
}

export interface WhiteSpace {
  readonly category: string;
  /** Bought by this organization, in base currency; "0" is a gap. */
  readonly bought: string;
  /** In open deals with it. */
  readonly isOffered: boolean;
  /** Similar organizations that buy it. */
  readonly buyers: number;
}

export interface AccountAnswer {
  readonly years: readonly AccountYear[];
  readonly open: readonly AccountDeal[];
  readonly people: readonly AccountPerson[];
  readonly whiteSpace: readonly WhiteSpace[];
  /** How many similar organizations were looked at, and what they have in common. */
  readonly similar: { readonly count: number; readonly by: 'both' | 'segment' | 'industry' | 'all' };
  readonly health: AccountHealth;
  readonly currency: string;
  readonly definition: string;
}
