/** What payments tell of beyond created, updated and deleted, on the payment unless said. None of it holds a name or an address. */
export const paymentsEvents = {
  /** { amount, currency }: can be captured up to this. */
  authorised: 'payments.paymentAuthorised',
  /** { amount, currency, total }: so much more arrived. */
  captured: 'payments.paymentCaptured',
  /** { amount, currency, total, refund } */
  refunded: 'payments.paymentRefunded',
  /** { amount, currency } */
  released: 'payments.paymentReleased',
  /** { problem } */
  failed: 'payments.paymentFailed',
  expired: 'payments.paymentExpired',
  /** { amount, currency, receivedOn, note }: somebody, or a bank statement, said that it is there; the note is free text. */
  moneyReceived: 'payments.moneyReceived',
  /** { amount, currency, outcome: 'open' }: the payer asked their bank to take it back. */
  disputed: 'payments.paymentDisputed',
  /** { amount, currency, outcome: 'won' | 'lost' }: what was lost counts as refunded. */
  disputeClosed: 'payments.disputeClosed',
  /** { kind, problem }: the provider refused it. */
  operationFailed: 'payments.operationFailed',
  /** { amount, currency }: it arrived for something that is gone, and goes back by itself. */
  cameTooLate: 'payments.paymentCameTooLate',
} as const;
