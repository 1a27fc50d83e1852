// What other modules may use of payments, besides its records and events.
export { createPayment, recordReceived, type MadePayment, type MoneyReceived, type NewPayment } from './engine/create-payment.ts';
export { givePayments } from './engine/give-payments.ts';
export { openPayment, type Opened } from './engine/open-payment.ts';
export { onPaymentChanged, type PaymentHandler } from './engine/subject-handlers.ts';
export {
  addPaymentReference,
  capturePayment,
  refundPaidOut,
  refundPayment,
  settleManually,
  voidPayment,
  type PaymentRequest,
} from './engine/ask.ts';
export { closeBankLine, onTransfer, type ClaimSource } from './engine/claims.ts';
export type { CounterDesk, CounterRefund } from './engine/counter-desk.ts';
export { paymentMethodsFor, type PaymentOffer } from './queries/payment-methods-for.ts';
export { creditStanding, type CreditStanding } from './queries/credit-standing.ts';
export { instructionsFor, paymentsOf, type PaymentInstructions } from './queries/payments-of.ts';
export { isOnlinePayment, isTakenAtTill, isTillPayment, registerPaymentProvider, tillProviders } from './providers/all.ts';
export { askProvider } from './providers/ask-provider.ts';
export {
  OutcomeUnknown,
  ProviderRefused,
  ProviderUnavailable,
  WebhookRefused,
  type Notice,
  type OfflineProvider,
  type OnlineProvider,
  type PaymentProvider,
  type ProviderCall,
} from './providers/provider.ts';
export type { Observation } from './rules/payment-facts.ts';
export type { PaymentRow, PaymentState } from './records/payment.ts';
