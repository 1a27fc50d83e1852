import { defineView } from '../../../ui/records/view.ts';

export const organizationView = defineView({
  record: 'parties.organization',
  shortcut: 'o',
  columns: ['name', 'lifecycleStage', 'roles', 'owner', 'country', 'city', 'domains', 'phones', 'tags', 'updatedAt'],
  board: 'lifecycleStage',
  card: ['lifecycleStage', 'city', 'owner', 'roles'],
  picture: 'logo',
  keyFacts: ['lifecycleStage', 'roles', 'website', 'owner', 'tags'],
  sections: [
    { title: 'Profile', fields: ['name', 'website', 'domains', 'industry', 'segment', 'employees', 'description'] },
    { title: 'Relationship', fields: ['lifecycleStage', 'roles', 'owner', 'source', 'tags', 'parent', 'lifecycleSince'] },
    { title: 'Contact', fields: ['emails', 'phones', 'addresses', 'socialProfiles'] },
    {
      title: 'Legal and commercial',
      fields: ['legalName', 'number', 'taxIds', 'buyerReference', 'annualRevenue', 'currency', 'language', 'timeZone', 'importantDates'],
      isFolded: true,
    },
  ],
  form: [
    { title: 'Profile', fields: ['name', 'website', 'lifecycleStage', 'roles', 'owner', 'industry'] },
    { title: 'Contact', fields: ['emails', 'phones', 'addresses'] },
    { title: 'Relationship', fields: ['segment', 'source', 'parent', 'tags', 'description'], isFolded: true },
  ],
  // Who works there is told by affiliations, which know title, role and period; the rest has places of its own.
  hideRelated: [
    'parties.person:organization',
    'parties.duplicateCandidate:left',
    'parties.duplicateCandidate:right',
    'parties.merge:target',
    'parties.note:subject',
    'files.file:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'parties.externalId:subject',
  ],
  relatedNames: { 'parties.affiliation:organization': 'People', 'parties.organization:parent': 'Subsidiaries' },
  tabs: [
    { name: 'Mine', filter: { field: 'owner', op: 'eq', value: '@me' } },
    { name: 'Customers', filter: { field: 'roles', op: 'has', value: 'customer' } },
    { name: 'Suppliers', filter: { field: 'roles', op: 'has', value: 'supplier' } },
    { name: 'Pipeline', filter: null, layout: 'board' },
  ],
  emptyText: 'Companies, authorities and associations you deal with. Create the first one, or bring in a file you already have.',
});
