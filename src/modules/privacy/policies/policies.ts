import { may } from '../../../kernel/access/actor.ts';
import { definePolicy, everyRow, type AudienceRule, type Policy } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { person } from '../../parties/records/person.ts';
import { managePrivacy } from '../permissions.ts';
import { consent } from '../records/consent.ts';
import { erasure } from '../records/erasure.ts';
import { legalHold } from '../records/legal-hold.ts';
import { personExport } from '../records/person-export.ts';
import { purpose } from '../records/purpose.ts';
import { retentionRule } from '../records/retention-rule.ts';
import { subjectRequest } from '../records/subject-request.ts';
import { suppression } from '../records/suppression.ts';
import { wording } from '../records/wording.ts';

/** People read what they themselves agreed to; not how we know, which may be a colleague's remark. */
const ownConsents: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('person_id')} = ${actor.personId}::uuid`,
  fields: ['person', 'channel', 'state', 'at'],
};
const ownLock = 'person_id = entente_person()';
const managed = { staffPermission: { read: managePrivacy, write: managePrivacy } };

export const privacyPolicies: readonly Policy[] = [
  // Everybody who records a consent has to see for what.
  definePolicy({ record: purpose, staff: everyRow, staffPermission: { write: managePrivacy } }),
  definePolicy({ record: wording, staff: everyRow, staffPermission: { write: managePrivacy } }),
  // Seen with the person. Lines of bare addresses are for those who handle privacy.
  definePolicy({
    record: consent,
    staff: ({ actor, visible, col }) =>
      sql`((${col('person_id')} is not null and ${visible(person.key, col('person_id'))}) or (${col('person_id')} is null and ${may(actor, managePrivacy)}))`,
    partner: ownConsents,
    customer: ownConsents,
    lock: { partner: ownLock, customer: ownLock },
  }),
  definePolicy({ record: suppression, staff: everyRow, ...managed }),
  definePolicy({ record: legalHold, staff: everyRow, ...managed }),
  definePolicy({ record: personExport, staff: everyRow, ...managed }),
  definePolicy({ record: erasure, staff: everyRow, ...managed }),
  definePolicy({ record: retentionRule, staff: everyRow, ...managed }),
  definePolicy({ record: subjectRequest, staff: everyRow, ...managed }),
];
