// What other modules may use of quotes, besides their records and events.
export { quoteEvents } from './events.ts';
