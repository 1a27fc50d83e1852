import {
  address,
  anyRef,
  choice,
  date,
  domain,
  email,
  formula,
  links,
  longText,
  many,
  number,
  phone,
  ref,
  tags,
  text,
} from '../../../fields/index.ts';
import { kindOf } from '../../../fields/server.ts';
import { definePolicy, everyRow } from '../../../kernel/access/policy.ts';
import { defineModule } from '../../../kernel/module.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { createRegistry, type Registry } from '../../../kernel/registry.ts';
import { exchangeModule } from '../module.ts';

/** A small address book to import into: companies, contacts, who works where, and ids of other systems. */
export const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  title: 'name',
  fields: { name: text({ required: true }), email: email() },
});

export const company = defineRecord({
  module: 'parties',
  name: 'organization',
  path: 'organizations',
  label: 'Organization',
  title: 'name',
  owner: 'owner',
  fields: {
    name: text({ required: true, max: 100, synonyms: ['company', 'company name'] }),
    number: text({ unique: true, max: 20 }),
    domains: many({ of: domain() }),
    addresses: many({ of: address(), index: false }),
    phones: many({ of: phone(), labels: ['main', 'fax'] }),
    employees: number({ min: 0 }),
    lifecycleStage: choice({
      options: [
        { value: 'lead', label: 'Lead' },
        { value: 'customer', label: 'Customer' },
      ],
      default: 'lead',
    }),
    tags: tags(),
    description: longText(),
    owner: ref({ to: 'identity.user' }),
  },
});

export const contact = defineRecord({
  module: 'parties',
  name: 'person',
  path: 'people',
  label: 'Person',
  labelPlural: 'People',
  title: 'name',
  owner: 'owner',
  fields: {
    name: formula({
      dependsOn: ['givenName', 'familyName'],
      expression: `btrim(coalesce({givenName}, '') || ' ' || coalesce({familyName}, ''))`,
      result: 'text',
      synonyms: ['contact name', 'full name'],
    }),
    givenName: text({ synonyms: ['first name'] }),
    familyName: text({ synonyms: ['last name'] }),
    emails: many({ of: email(), synonyms: ['email'] }),
    phones: many({ of: phone(), labels: ['work', 'mobile'] }),
    birthday: date(),
    organization: ref({ to: 'parties.organization' }),
    jobTitle: text({ synonyms: ['title'] }),
    tags: tags(),
    description: longText(),
    owner: ref({ to: 'identity.user' }),
    employers: links({ through: 'parties.affiliation', from: 'person', to: 'organization' }),
  },
});

export const affiliation = defineRecord({
  module: 'parties',
  name: 'affiliation',
  path: 'affiliations',
  label: 'Affiliation',
  title: 'title',
  fields: {
    title: text(),
    person: ref({ to: 'parties.person', required: true, onDelete: 'cascade' }),
    organization: ref({ to: 'parties.organization', required: true, onDelete: 'cascade' }),
  },
});

const externalId = defineRecord({
  module: 'parties',
  name: 'externalId',
  path: 'external-ids',
  label: 'External id',
  title: 'value',
  hardDelete: true,
  fields: { subject: anyRef({ required: true }), source: text({ required: true }), value: text({ required: true }) },
});

const note = defineRecord({
  module: 'parties',
  name: 'note',
  path: 'notes',
  label: 'Note',
  title: 'body',
  fields: { subject: anyRef({ required: true }), body: text({ required: true }) },
});

const partiesModule = defineModule({
  name: 'parties',
  dependsOn: ['identity', 'exchange'],
  records: [company, contact, affiliation, externalId, note],
  policies: [
    ...[company, contact].map((record) => definePolicy({ record, staff: null })),
    ...[affiliation, externalId, note].map((record) => definePolicy({ record, staff: everyRow })),
  ],
  schema: [`create unique index external_id_key on external_id (source, value, subject_type)`],
});

/** The program's declarations, for the test and for processes that it starts. */
export function addressBookRegistry(): Registry {
  const identityModule = defineModule({
    name: 'identity',
    dependsOn: [],
    records: [user],
    policies: [definePolicy({ record: user, staff: everyRow })],
  });
  return createRegistry([identityModule, exchangeModule, partiesModule], kindOf);
}
