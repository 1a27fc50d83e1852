import { date, longText, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What we want to reach with an organization, and how. One for each; its steps are objectives and tasks about it. */
export const accountPlan = defineRecord({
  module: 'sales',
  name: 'accountPlan',
  path: 'account-plans',
  label: 'Account plan',
  icon: 'map-pin',
  fields: {
    name: text({ label: 'Plan', required: true, max: 200 }),
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade' }),
    owner: ref({ label: 'Owner', to: 'identity.user' }),
    ambition: longText({ label: 'Where we want to be', help: 'In two or three sentences.' }),
    strategy: longText({ label: 'How we get there' }),
    target: money({ label: 'Target amount', min: '0' }),
    targetOn: date({ label: 'By' }),
    reviewOn: date({ label: 'Next review', index: true }),
  },
  title: 'name',
  search: ['name', 'ambition'],
  sorts: ['name', 'reviewOn', 'createdAt'],
  defaultSort: 'name',
});
