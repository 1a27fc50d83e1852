import { definePolicy, everyRow, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { mail } from '../records/mail.ts';
import { notification } from '../records/notification.ts';
import { kindDefault, preference, schedule } from '../records/preferences.ts';
import { watch } from '../records/watch.ts';

/** The permission to see and mend the mail that the system sends. */
export const manageMail = 'mail.manage';

/** The permission to change how the company's people hear of things unless they choose otherwise. */
export const manageDefaults = 'settings.manage';

/** Everybody has their own, an administrator too. */
const own: RowPredicate = ({ actor, col }) => sql`${col('user_id')} = ${actor.userId}::uuid`;

/** Nobody is shown what they were told of a record that they may not read any more. */
const ownAndReadable: RowPredicate = ({ actor, col, visibleAny }) =>
  sql`(${col('user_id')} = ${actor.userId}::uuid and ${col('in_app')} and (${col('subject_id')} is null or ${visibleAny(col('subject_type'), col('subject_id'), { throughOthers: true })}))`;

export const policies: readonly Policy[] = [
  definePolicy({ record: notification, grant: 'all', staff: ownAndReadable }),
  ...[preference, schedule].map((record) => definePolicy({ record, grant: 'all', staff: own })),
  definePolicy({ record: watch, grant: 'all', staff: (scope, action) => sql`(${own(scope, action)} and not ${scope.col('muted')})` }),
  definePolicy({ record: kindDefault, grant: 'all', staff: everyRow, staffPermission: { write: manageDefaults } }),
  definePolicy({ record: mail, grant: 'all', staff: everyRow, staffPermission: { read: manageMail, write: manageMail } }),
];
