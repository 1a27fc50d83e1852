import { boolean, choice, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { contactRoles } from './choices.ts';

/** A person with a part in a deal. */
export const opportunityContact = defineRecord({
  module: 'sales',
  name: 'opportunityContact',
  path: 'opportunity-contacts',
  label: 'Person in the deal',
  labelPlural: 'People in the deal',
  icon: 'users',
  fields: {
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity', required: true, onDelete: 'cascade' }),
    person: ref({ label: 'Person', to: 'parties.person', required: true, onDelete: 'cascade' }),
    role: choice({ label: 'Role', options: contactRoles, extensible: true }),
    isSupporter: boolean({ label: 'On our side' }),
    remark: text({ label: 'Remark', max: 500 }),
  },
  title: 'remark',
  sorts: ['createdAt'],
  defaultSort: 'createdAt',
});
