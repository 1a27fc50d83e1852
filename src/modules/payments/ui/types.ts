import type { Translations } from '../../../fields/index.ts';
import type { RefValue, Row } from '../../../ui/api/types.ts';

export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** A payment method as the API gives it: its secrets are not in it. */
export interface Method extends Row {
  readonly name: string;
  readonly description: string | null;
  readonly instructions: string | null;
  readonly translations: Translations | null;
  readonly provider: string;
  readonly isActive: boolean;
  readonly position: number | null;
  readonly currencies: readonly string[] | null;
  readonly audience: string;
  readonly channels: readonly string[] | null;
  readonly capture: string;
  readonly dueDays: number | null;
  readonly waitHours: number | null;
  readonly min: Amount | null;
  readonly max: Amount | null;
  readonly settings: Readonly<Record<string, string>> | null;
  readonly secretHints: Readonly<Record<string, string>> | null;
}

export interface Provider {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly isOnline: boolean;
  readonly canCaptureLater: boolean;
  readonly settings: readonly {
    readonly name: string;
    readonly label: string;
    readonly help: string | null;
    readonly isSecret: boolean;
    readonly isRequired: boolean;
  }[];
}

export interface Providers {
  readonly webhookBase: string;
  readonly providers: readonly Provider[];
}

export interface History {
  readonly operations: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly attempts: number;
    readonly problem: string | null;
    readonly reason: string | null;
    readonly at: string;
    readonly amount: Amount | null;
  }[];
  readonly refunds: readonly {
    readonly id: string;
    readonly state: string;
    readonly reason: string;
    readonly problem: string | null;
    readonly at: string;
    readonly amount: Amount;
  }[];
  readonly events: readonly { readonly id: string; readonly type: string; readonly at: string }[];
}

export interface Standing {
  readonly limit: Amount;
  readonly used: Amount;
  readonly available: Amount;
  readonly overdue: Amount;
  readonly termsDays: number;
  readonly isBlocked: boolean;
  readonly warnings: readonly ('blocked' | 'near-limit' | 'over-limit' | 'overdue')[];
}

export interface BankLine extends Row {
  readonly bookedOn: string;
  readonly amount: Amount;
  readonly counterparty: string | null;
  readonly remittance: string | null;
  readonly state: 'unmatched' | 'matched' | 'ignored';
  readonly payment: RefValue | null;
}
