// What other modules may use of sales, besides its records and events.
export { followQuote, type QuotedLine } from './commands/follow-quote.ts';
export { captureLead, type Capture, type Captured } from './capture/capture-lead.ts';
