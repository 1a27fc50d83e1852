export { auditVerify, parseExpected } from './verify-command.ts';
export { readHistory } from './history.ts';
