import { definePolicy, everyRow, type Policy } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { cadence } from '../records/cadence.ts';
import { cadenceAction } from '../records/cadence-action.ts';
import { cadenceVersion } from '../records/cadence-version.ts';
import { enrolment } from '../records/enrolment.ts';
import { senderLimit } from '../records/sender-limit.ts';
import { manageCadences } from './permissions.ts';

export const cadencesPolicies: readonly Policy[] = [
  // What the company says to people is known to everybody who sells, and written by few.
  ...[cadence, cadenceVersion, senderLimit].map((record) =>
    definePolicy({ record, staff: everyRow, staffPermission: { write: manageCadences } }),
  ),
  // Whom one may not see, one does not see in a cadence either; the role's scope over the sender comes on top.
  definePolicy({
    record: enrolment,
    staff: ({ col, visible }) =>
      sql`((${col('lead_id')} is null or ${visible('sales.lead', col('lead_id'))}) and (${col('person_id')} is null or ${visible('parties.person', col('person_id'))}))`,
  }),
  definePolicy({ record: cadenceAction, staff: ({ col, visible }) => visible(enrolment.key, col('enrolment_id')) }),
];
