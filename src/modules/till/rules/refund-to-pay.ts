/** Money that is to be given back over a counter, and was not yet. */
export interface RefundToPay {
  readonly id: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly reason: string;
  /** ISO 8601. */
  readonly askedAt: string;
  /** Number of the order. */
  readonly reference: string;
  readonly methodName: string;
  readonly provider: string;
}
