// What other modules and the pages for buyers may use of quotes, besides their records and events.
export { acceptByLink, commentByLink, declineByLink, openByLink, orderToPay, tellTrouble, type ByLink } from './answer/by-link.ts';
export { acceptQuote } from './answer/accept-quote.ts';
export { findByToken } from './answer/find-by-token.ts';
export type { Acceptance, Accepted } from './answer/accept-quote.ts';
export type { DeclineReason } from './answer/decline-quote.ts';
export { viewQuote, type QuoteView, type ViewLine, type ViewSection } from './answer/view-quote.ts';
export { quotePdf } from './answer/quote-pdf.ts';
export type { Choice } from './rules/choose.ts';
export type { Closed } from './rules/states.ts';
export { makeQuote, type NewQuote, type NewQuoteLine } from './offer/make-quote.ts';
export { quoteEvents } from './events.ts';
