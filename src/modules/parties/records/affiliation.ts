import { boolean, choice, date, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { affiliationRoles } from './choices.ts';

/** That a person works, or worked, for an organization. At most one current affiliation of a person is the primary one. */
export const affiliation = defineRecord({
  module: 'parties',
  name: 'affiliation',
  path: 'affiliations',
  label: 'Affiliation',
  icon: 'briefcase',
  fields: {
    person: ref({ label: 'Person', to: 'parties.person', required: true, onDelete: 'cascade' }),
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade' }),
    title: text({ label: 'Job title', max: 200 }),
    role: choice({ label: 'Role', options: affiliationRoles, extensible: true }),
    department: text({ label: 'Department', max: 200 }),
    since: date({ label: 'From' }),
    until: date({ label: 'To', help: 'Empty while it lasts.' }),
    isPrimary: boolean({ label: 'Main organization', default: false }),
    remark: longText({ label: 'Remark' }),
  },
  title: 'title',
  search: ['title', 'department'],
  sorts: ['since', 'createdAt'],
  defaultSort: '-createdAt',
});
