export interface SandboxRefund {
  readonly id: string;
  readonly amount: string;
  readonly refund: string | null;
}

/** A payment as the sandbox keeps it and tells of it. Amounts are decimal text, totals since the beginning. */
export interface SandboxPayment {
  readonly id: string;
  readonly state: 'open' | 'challenged' | 'authorised' | 'failed' | 'expired' | 'closed';
  readonly amount: string;
  readonly currency: string;
  readonly reference: string;
  readonly description: string;
  readonly capture: 'automatic' | 'manual';
  readonly authorised: string;
  readonly captured: string;
  readonly released: string;
  readonly refunds: readonly SandboxRefund[];
  readonly declineReason: string | null;
  /** The shop's own id of it. */
  readonly payment: string;
  readonly returnUrl: string;
  readonly webhookUrl: string;
  readonly expiresAt: string;
}

export interface SandboxEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: string;
  readonly data: SandboxPayment;
}

/** What goes wrong on purpose. */
export interface Faults {
  /** How often each event is sent; 1 unless said. */
  readonly copies: number;
  /** Events wait until `flush`. */
  readonly isHeld: boolean;
  readonly hasWrongSignature: boolean;
  /** Milliseconds before an event is sent. */
  readonly delayMs: number;
  /** The next call of this kind is carried out, and the connection breaks before the answer. */
  readonly breakAfter: SandboxCall | null;
  /** The next call of this kind is answered with 503, and nothing is done. */
  readonly unavailableFor: SandboxCall | null;
}

export type SandboxCall = 'start' | 'capture' | 'void' | 'refund' | 'fetch';
