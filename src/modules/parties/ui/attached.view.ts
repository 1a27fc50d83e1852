import { defineView } from '../../../ui/records/view.ts';

// Records that are reached through the party they belong to and are no place to go by themselves.
export const affiliationView = defineView({
  record: 'parties.affiliation',
  isInNavigation: false,
  listedLike: { organization: 'parties.person', person: 'parties.organization' },
  relatedColumns: ['person', 'organization', 'title', 'role', 'since', 'until'],
  form: [{ title: 'Affiliation', fields: ['person', 'organization', 'title', 'role', 'department', 'since', 'until', 'isPrimary'] }],
});
export const externalIdView = defineView({ record: 'parties.externalId', isInNavigation: false });
export const mergeView = defineView({ record: 'parties.merge', isInNavigation: false });
export const duplicateCandidateView = defineView({ record: 'parties.duplicateCandidate', isInNavigation: false });
export const noteView = defineView({
  record: 'parties.note',
  isInNavigation: false,
  relatedColumns: ['body', 'createdAt'],
  columns: ['body', 'subject', 'visibility', 'createdAt'],
});
