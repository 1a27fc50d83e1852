// What other modules may use of cadences, besides its records and events.
export { advanceOnce } from './engine/advance.ts';
export { settleTask } from './engine/follow-events.ts';
