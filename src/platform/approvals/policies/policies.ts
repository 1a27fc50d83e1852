import { may } from '../../../kernel/access/actor.ts';
import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { absence } from '../records/absence.ts';
import { approvalDecision } from '../records/approval-decision.ts';
import { approvalPolicy } from '../records/approval-policy.ts';
import { approvalStage } from '../records/approval-stage.ts';
import { approvalVoter } from '../records/approval-voter.ts';
import { approval } from '../records/approval.ts';

/** The permission to edit policies, and to put somebody else in the place of an approver. */
export const manageApprovals = 'approvals.manage';

/** A request is seen by whoever asked, whoever is to decide or stands in for them, and whoever may see what it is about. */
const requests: RowPredicate = ({ actor, col, visibleAny }) =>
  may(actor, manageApprovals)
    ? sql`true`
    : sql`(${col('requested_by_id')} = ${actor.userId}::uuid
        or exists (select 1 from approval_voter v where v.approval_id = ${col('id')}
          and (v.user_id = ${actor.userId}::uuid or v.escalated_to_id = ${actor.userId}::uuid or v.decided_by_id = ${actor.userId}::uuid
            or v.instead_of_id = ${actor.userId}::uuid
            or exists (select 1 from absence a where a.user_id = v.user_id and a.deputy_id = ${actor.userId}::uuid)))
        or ${visibleAny(col('subject_type'), col('subject_id'))})`;

const withRequest: RowPredicate = ({ col, visible }) => visible(approval.key, col('approval_id'));

/** Deciding belongs to working with the program: no role needs to grant it, the request says whose turn it is. Nobody outside sees any. */
export const policies: readonly Policy[] = [
  definePolicy({ record: approvalPolicy, grant: 'all', staff: everyRow, staffPermission: { write: manageApprovals } }),
  definePolicy({ record: approval, grant: 'all', staff: requests }),
  definePolicy({ record: approvalStage, grant: 'all', staff: withRequest }),
  definePolicy({ record: approvalVoter, grant: 'all', staff: withRequest }),
  definePolicy({ record: approvalDecision, grant: 'all', staff: withRequest }),
  // Who stands in for whom is no secret among colleagues, or nobody would know whom to ask.
  definePolicy({ record: absence, grant: 'all', staff: everyRow }),
];
