import { definePolicy, type Policy } from '../../../kernel/access/policy.ts';
import { lead } from '../records/lead.ts';

/** A lead is its owner's; without one it is in the queue, which everybody sees whose role reaches beyond their own rows. */
export const leadPolicies: readonly Policy[] = [definePolicy({ record: lead, staff: null, hasQueue: true })];
