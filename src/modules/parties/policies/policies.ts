import { sql } from '../../../kernel/db/sql.ts';
import { definePolicy, type AudienceRule, type Policy } from '../../../kernel/access/policy.ts';
import { affiliation } from '../records/affiliation.ts';
import { duplicateCandidate } from '../records/duplicate-candidate.ts';
import { externalId } from '../records/external-id.ts';
import { merge } from '../records/merge.ts';
import { note } from '../records/note.ts';
import { organization } from '../records/organization.ts';
import { person } from '../records/person.ts';
import { task } from '../records/task.ts';

/** Portal users see themselves, and change what is theirs to say. */
const ownPerson: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('id')} = ${actor.personId}::uuid`,
  fields: [
    'name',
    'prefix',
    'givenName',
    'middleName',
    'familyName',
    'suffix',
    'organization',
    'jobTitle',
    'emails',
    'phones',
    'addresses',
    'language',
  ],
  update: ['prefix', 'givenName', 'middleName', 'familyName', 'suffix', 'phones', 'addresses', 'language'],
};

/** ... and the basic data of the organization they stand for; what we think of it (stage, segment, description) is ours. */
const ownOrganization: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('id')} = ${actor.organizationId}::uuid`,
  fields: ['name', 'legalName', 'number', 'website', 'emails', 'phones', 'addresses', 'country', 'city', 'taxIds', 'currency', 'language'],
};

const ownAffiliations: AudienceRule = {
  rows: ({ actor, col }) => sql`${col('person_id')} = ${actor.personId}::uuid`,
  fields: ['person', 'organization', 'title', 'department', 'since', 'until', 'isPrimary'],
};

/** Only notes that were shared on purpose, about themselves or their organization. */
const sharedNotes: AudienceRule = {
  rows: ({ actor, col }) =>
    sql`(${col('visibility')} = 'shared' and ${col('subject_id')} in (${actor.personId}::uuid, ${actor.organizationId}::uuid))`,
  fields: ['subject', 'body'],
};

const portal = (rule: AudienceRule, lock: string): Pick<Policy, 'partner' | 'customer' | 'lock'> => ({
  partner: rule,
  customer: rule,
  lock: { partner: lock, customer: lock },
});

export const partiesPolicies: readonly Policy[] = [
  definePolicy({ record: person, staff: null, ...portal(ownPerson, 'id = entente_person()') }),
  definePolicy({ record: organization, staff: null, ...portal(ownOrganization, 'id = entente_organization()') }),
  // Whoever may see a person may see where they work; who may see the organization only, does not learn of hidden people.
  definePolicy({
    record: affiliation,
    staff: ({ visible, col }) => visible(person.key, col('person_id')),
    ...portal(ownAffiliations, 'person_id = entente_person()'),
  }),
  definePolicy({
    record: note,
    staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id')),
    ...portal(sharedNotes, `visibility = 'shared' and subject_id in (entente_person(), entente_organization())`),
  }),
  // Tasks about nothing are seen by the role's scope alone; those about a record only with the record, or by whom they concern.
  definePolicy({
    record: task,
    staff: ({ actor, visibleAny, col }) =>
      sql`(${col('subject_id')} is null or ${col('assignee_id')} = ${actor.userId}::uuid or ${col('created_by_id')} = ${actor.userId}::uuid or ${visibleAny(col('subject_type'), col('subject_id'))})`,
  }),
  definePolicy({ record: externalId, staff: ({ visibleAny, col }) => visibleAny(col('subject_type'), col('subject_id')) }),
  definePolicy({
    record: duplicateCandidate,
    staff: ({ visibleAny, col }) =>
      sql`(${visibleAny(col('left_type'), col('left_id'))} and ${visibleAny(col('right_type'), col('right_id'))})`,
  }),
  definePolicy({ record: merge, staff: ({ visibleAny, col }) => visibleAny(col('target_type'), col('target_id')) }),
];
