import { choice, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { segments } from '../../parties/records/choices.ts';

/** Buyers who see products and prices of their own: those named as members, and everybody of a segment where one is given. */
export const customerGroup = defineRecord({
  module: 'catalog',
  name: 'customerGroup',
  path: 'customer-groups',
  label: 'Customer group',
  icon: 'users-group',
  fields: {
    name: text({ label: 'Name', required: true, max: 120, unique: true }),
    segment: choice({ label: 'Everybody of segment', options: segments, extensible: true, help: 'Empty: only members named below.' }),
    description: longText({ label: 'Description' }),
  },
  title: 'name',
  search: ['name'],
  sorts: ['name', 'createdAt'],
  defaultSort: 'name',
});

/** That an organization, or a person, belongs to a group. */
export const customerGroupMember = defineRecord({
  module: 'catalog',
  name: 'customerGroupMember',
  path: 'customer-group-members',
  label: 'Group member',
  icon: 'user-plus',
  fields: {
    group: ref({ label: 'Group', to: 'catalog.customerGroup', required: true, onDelete: 'cascade' }),
    organization: ref({ label: 'Organization', to: 'parties.organization', onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade' }),
  },
  title: 'organization',
  search: [],
  sorts: ['createdAt'],
  hardDelete: true,
});
