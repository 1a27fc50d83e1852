import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { assignmentMember } from '../records/assignment-member.ts';
import { assignmentRule } from '../records/assignment-rule.ts';
import { lead } from '../records/lead.ts';
import { leadForm } from '../records/lead-form.ts';
import { leadSubmission } from '../records/lead-submission.ts';
import { scoringRule } from '../records/scoring-rule.ts';
import { manageSales } from './permissions.ts';

/** A lead is its owner's; without one it is in the queue, which everybody sees whose role reaches beyond their own rows. */
export const leadPolicies: readonly Policy[] = [
  definePolicy({ record: lead, staff: null, hasQueue: true }),
  definePolicy({ record: leadSubmission, staff: ({ visible, col }) => visible(lead.key, col('lead_id')) }),
  ...[leadForm, assignmentRule, assignmentMember, scoringRule].map((record) =>
    definePolicy({ record, staff: everyRow, staffPermission: { write: manageSales } }),
  ),
];
