import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { automationRule } from '../records/automation-rule.ts';
import { automationRun } from '../records/automation-run.ts';
import { automationStep } from '../records/automation-step.ts';
import { automationVersion } from '../records/automation-version.ts';

/** To see rules and, for records that one may read, their run logs. */
export const readAutomation = 'automation.read';
/** To make, activate, pause and mend rules. */
export const manageAutomation = 'automation.manage';
/** To start rules by hand. */
export const runAutomation = 'automation.run';

const rules = { staffPermission: { read: readAutomation, write: manageAutomation }, grant: 'all' } as const;

export const policies: readonly Policy[] = [
  definePolicy({ record: automationRule, staff: everyRow, ...rules }),
  definePolicy({ record: automationVersion, staff: everyRow, ...rules }),
  // The log quotes what rules saw in a record: only whoever may read the record reads it. The commands ask for their own permissions.
  definePolicy({
    record: automationRun,
    grant: 'all',
    staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id'), { throughOthers: true }),
    staffPermission: { read: readAutomation },
  }),
  definePolicy({
    record: automationStep,
    grant: 'all',
    staff: ({ visible, col }) => visible(automationRun.key, col('run_id')),
    staffPermission: { read: readAutomation },
  }),
];
