export { auditVerify, parseExpected } from './verify-command.ts';
export { keyOf } from './jobs.ts';
export { readHistory } from './history.ts';
