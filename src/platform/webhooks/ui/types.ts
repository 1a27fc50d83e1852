import type { RefValue, Row } from '../../../ui/api/types.ts';

/** An endpoint as the API gives it. */
export interface Endpoint extends Row {
  readonly name: string;
  readonly url: string;
  readonly description: string | null;
  readonly owner: RefValue;
  readonly eventTypes: readonly string[] | null;
  readonly recordTypes: readonly string[] | null;
  readonly filter: unknown;
  readonly payload: 'thin' | 'full';
  readonly headerNames: readonly string[] | null;
  readonly perMinute: number;
  readonly muteImports: boolean | null;
  readonly enabled: boolean;
  readonly disabledReason: string | null;
  readonly secretEnds: string | null;
  readonly failures: number;
  readonly failingSince: string | null;
  readonly resumeAt: string | null;
  readonly lastSuccessAt: string | null;
}

export interface Delivery extends Row {
  readonly eventType: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
  readonly state: 'waiting' | 'delivered' | 'failed' | 'skipped';
  readonly nextAt: string | null;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly error: string | null;
  readonly body?: string | null;
}

export interface Attempt extends Row {
  readonly at: string;
  readonly outcome: string;
  readonly status: number | null;
  readonly milliseconds: number;
  readonly error: string | null;
  readonly response?: string | null;
}

/** What an endpoint can be told of. */
export interface Offered {
  readonly events: readonly { readonly type: string; readonly recordType: string; readonly label: string }[];
  readonly records: readonly { readonly key: string; readonly label: string }[];
}
