import type { AudienceRule } from '../../../kernel/access/policy.ts';
import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { handover } from '../records/handover.ts';
import { handoverKind } from '../records/handover-kind.ts';
import { manageHandovers } from './permissions.ts';

/** Seen by the two sides, people and teams, and by whoever may see what is handed over. */
const bothSides: RowPredicate = ({ actor, col, visible }) => {
  const me = sql`${actor.userId}::uuid`;
  const inTeam = (column: string) => sql`exists (select 1 from "user" u where u.id = ${me} and u.team_id = ${col(column)})
    or exists (select 1 from team_member m where m.user_id = ${me} and m.team_id = ${col(column)})
    or exists (select 1 from team g where g.id = ${col(column)} and g.lead_id = ${me})`;
  const subject = (key: string) => sql`(${col('subject_type')} = ${sql.lit(key)} and ${visible(key, col('subject_id'))})`;
  return sql`(${me} in (${col('from_user_id')}, ${col('to_user_id')}, ${col('accepted_by_id')}) or ${inTeam('to_team_id')} or ${inTeam('from_team_id')}
    or ${subject('sales.lead')} or ${subject('sales.opportunity')} or ${subject('parties.organization')} or ${subject('parties.task')})`;
};

/** A partner sees what was offered to them in person, and answers it. */
const offeredToMe: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('to_user_id')} = ${actor.userId}::uuid`,
  fields: ['title', 'state', 'note', 'checklist', 'offeredAt', 'dueAt', 'settledAt', 'bounceReason', 'remark'],
  commands: ['accept', 'bounce'],
};

/** Answering belongs to working with the program: no role needs to grant it, the hand-over says who may. */
export const handoversPolicies: readonly Policy[] = [
  definePolicy({
    record: handover,
    grant: 'all',
    staff: bothSides,
    partner: offeredToMe,
    lock: { partner: 'to_user_id = entente_user()' },
  }),
  definePolicy({ record: handoverKind, grant: 'all', staff: everyRow, staffPermission: { write: manageHandovers } }),
];
