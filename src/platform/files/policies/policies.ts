import { sql } from '../../../kernel/db/sql.ts';
import { definePolicy, type AudienceRule, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { file } from '../records/file.ts';

/** Who sees the record that a file belongs to sees the file; until it belongs to one, only who uploaded it. */
const bySubject: RowPredicate = ({ actor, col, visibleAny }) =>
  sql`(${col('uploaded_by_id')} = ${actor.userId}::uuid or (${col('subject_id')} is not null and ${visibleAny(col('subject_type'), col('subject_id'), { throughOthers: true })}))`;

/** In the portal seeing the record is not enough, as a company keeps files of its own there: the file has to be shown on purpose. */
const outside: AudienceRule = {
  rows: ({ actor, col, visibleAny }) =>
    sql`(${col('uploaded_by_id')} = ${actor.userId}::uuid or (${col('shared')} and ${col('subject_id')} is not null and ${visibleAny(col('subject_type'), col('subject_id'), { throughOthers: true })}))`,
  fields: ['name', 'subject', 'mediaType', 'size'],
  create: ['name'],
};

const lock = 'uploaded_by_id = entente_user() or (shared and entente_sees(subject_type, subject_id))';

export const policies: readonly Policy[] = [
  definePolicy({ record: file, staff: bySubject, partner: outside, customer: outside, lock: { partner: lock, customer: lock } }),
];
