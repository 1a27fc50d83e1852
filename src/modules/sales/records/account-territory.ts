import { boolean, instant, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** In which territory an account is: by the rules, or because somebody named it; a named one stays whatever the rules say. One for each account. */
export const accountTerritory = defineRecord({
  module: 'sales',
  name: 'accountTerritory',
  path: 'account-territories',
  label: 'Account in a territory',
  labelPlural: 'Accounts in territories',
  icon: 'building',
  fields: {
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade', readOnly: true }),
    territory: ref({ label: 'Territory', to: 'sales.territory', required: true, onDelete: 'cascade', readOnly: true }),
    isNamed: boolean({ label: 'Named by hand', required: true, default: false, readOnly: true }),
    since: instant({ label: 'Since', readOnly: true }),
  },
  title: 'organization',
  search: [],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
  hardDelete: true,
  verbs: [],
});
