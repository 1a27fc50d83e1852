import { definePolicy, type Policy } from '../../../kernel/access/policy.ts';
import { organization } from '../../parties/records/organization.ts';
import { accountObjective } from '../records/account-objective.ts';
import { accountPlan } from '../records/account-plan.ts';

/** A plan is seen with its organization, an objective with its plan. */
export const accountPolicies: readonly Policy[] = [
  definePolicy({ record: accountPlan, staff: ({ visible, col }) => visible(organization.key, col('organization_id')) }),
  definePolicy({ record: accountObjective, staff: ({ visible, col }) => visible(accountPlan.key, col('plan_id')) }),
];
