// What other modules may use of sales, besides its records and events.
export { followOffer, type OfferedLine } from './commands/follow-offer.ts';
export { captureLead, type Capture, type Captured } from './capture/capture-lead.ts';
