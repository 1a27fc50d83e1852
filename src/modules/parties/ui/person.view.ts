import { defineView } from '../../../ui/records/view.ts';

export const personView = defineView({
  record: 'parties.person',
  shortcut: 'p',
  columns: ['name', 'organization', 'jobTitle', 'emails', 'phones', 'lifecycleStage', 'owner', 'tags', 'updatedAt'],
  board: 'lifecycleStage',
  card: ['organization', 'jobTitle', 'emails'],
  picture: 'photo',
  keyFacts: ['jobTitle', 'organization', 'lifecycleStage', 'owner', 'tags'],
  sections: [
    { title: 'Contact', fields: ['emails', 'phones', 'addresses', 'websites', 'socialProfiles'] },
    { title: 'Work', fields: ['organization', 'jobTitle'] },
    { title: 'Name', fields: ['prefix', 'givenName', 'middleName', 'familyName', 'suffix', 'nickname', 'displayName'], isFolded: true },
    { title: 'Relationship', fields: ['lifecycleStage', 'owner', 'source', 'tags', 'lifecycleSince', 'description'] },
    { title: 'Personal', fields: ['birthday', 'importantDates', 'language', 'languages', 'timeZone'], isFolded: true },
  ],
  form: [
    { title: 'Name', fields: ['givenName', 'familyName', 'organization', 'jobTitle'] },
    { title: 'Contact', fields: ['emails', 'phones'] },
    { title: 'Relationship', fields: ['lifecycleStage', 'owner', 'source', 'tags'], isFolded: true },
  ],
  hideRelated: [
    'parties.duplicateCandidate:left',
    'parties.duplicateCandidate:right',
    'parties.merge:target',
    'parties.note:subject',
    'files.file:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'parties.externalId:subject',
    'identity.user:person',
    // On a page of their own, behind the block "Privacy".
    'privacy.consent:person',
    'privacy.legalHold:person',
    'privacy.personExport:person',
    'privacy.erasure:person',
    'privacy.subjectRequest:person',
  ],
  relatedNames: { 'parties.affiliation:person': 'Organizations' },
  tabs: [
    { name: 'Mine', filter: { field: 'owner', op: 'eq', value: '@me' } },
    { name: 'Leads', filter: { field: 'lifecycleStage', op: 'in', value: ['subscriber', 'lead', 'qualified'] } },
    { name: 'Without e-mail', filter: { field: 'emails', op: 'empty', value: true } },
  ],
  emptyText: 'Everybody you deal with, wherever they work. Create the first one, or bring in your address book.',
});
