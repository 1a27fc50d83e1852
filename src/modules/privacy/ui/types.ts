export interface ConsentState {
  readonly channel: string;
  readonly state: string | null;
  readonly at: string | null;
}

export interface PurposeConsents {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly basis: string;
  readonly states: readonly ConsentState[];
}

export interface LedgerEntry {
  readonly id: string;
  readonly channel: string;
  readonly state: string;
  readonly at: string;
  readonly basis: string | null;
  readonly proof: string | null;
  readonly evidence: string | null;
  readonly purpose: string | null;
  readonly wording: string | null;
  readonly edition: number | null;
  readonly by: string;
  readonly address: string | null;
}

/** Answer of `GET /privacy/people/{id}`. */
export interface PersonPrivacy {
  readonly purposes: readonly PurposeConsents[];
  readonly history: readonly LedgerEntry[];
  readonly hold: { readonly id: string; readonly reason: string; readonly since: string } | null;
  readonly manages: boolean;
}

/** Answer of `GET /privacy/people/{id}/erasure`. */
export interface ErasurePreview {
  readonly goes: readonly { readonly record: string; readonly label: string; readonly count: number }[];
  readonly stays: readonly { readonly record: string; readonly label: string; readonly count: number; readonly why: string }[];
  readonly mentions: number;
  readonly events: number;
  readonly isHeld: boolean;
  readonly shared: readonly string[];
}

/** Answer of `GET /privacy/overview`. */
export interface PrivacyOverview {
  readonly openRequests: number;
  readonly overdueRequests: number;
  readonly nextDue: string | null;
  readonly waitingErasures: number;
  readonly readyExports: number;
  readonly holds: number;
  readonly suppressed: number;
  readonly purposes: number;
  readonly activeRules: number;
}
