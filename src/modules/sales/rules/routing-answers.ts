import type { Ref } from '../../../kernel/record/field.ts';
import type { LeadScore } from './score-lead.ts';

/** Somebody who takes turns in a rule, as they stand now. */
export interface RoutingPerson {
  /** Title null: a colleague whom the reader may not see. */
  readonly user: Ref;
  readonly memberId: string | null;
  readonly openLeads: number;
  readonly capacity: number | null;
  readonly isAbsent: boolean;
  readonly isWorking: boolean;
  /** Number of the last turn they had. */
  readonly turn: number;
}

/** What a rule says of a lead. */
export interface RoutingStep {
  readonly rule: { readonly id: string; readonly name: string };
  readonly fits: boolean;
  readonly people: readonly RoutingPerson[];
  readonly chosen: string | null;
}

/** Who would get a lead: the rules as they are tried, up to the one that decides. */
export interface RoutingTrial {
  readonly lead: Ref;
  readonly steps: readonly RoutingStep[];
  readonly chosen: Ref | null;
}

/** What a lead would score, and what it has. */
export interface ScoreTrial extends LeadScore {
  readonly lead: Ref;
  readonly before: number;
}
