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

/** What the person chose not to see in the app is only there to be mailed. */
const ownInApp: RowPredicate = (scope, action) => sql`(${own(scope, action)} and ${scope.col('in_app')})`;

export const policies: readonly Policy[] = [
  definePolicy({ record: notification, grant: 'all', staff: ownInApp }),
  ...[preference, schedule].map((record) => definePolicy({ record, grant: 'all', staff: own })),
  definePolicy({ record: watch, grant: 'all', staff: (scope, action) => sql`(${own(scope, action)} and not ${scope.col('muted')})` }),
  definePolicy({ record: kindDefault, grant: 'all', staff: everyRow, staffPermission: { write: manageDefaults } }),
  definePolicy({ record: mail, grant: 'all', staff: everyRow, staffPermission: { read: manageMail, write: manageMail } }),
];
