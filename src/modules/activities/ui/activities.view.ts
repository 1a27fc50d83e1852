import { defineView } from '../../../ui/records/view.ts';

// What follows from them is about whom they are about, and stands there.
const hideRelated = [
  'parties.task:subject',
  'activities.call:subject',
  'activities.meeting:subject',
  'notify.watch:subject',
  'notify.notification:subject',
];
const mine = { field: 'owner', op: 'eq', value: '@me' };

export const callView = defineView({
  record: 'activities.call',
  columns: ['title', 'subject', 'person', 'outcome', 'startedAt', 'durationSeconds', 'owner'],
  relatedColumns: ['title', 'outcome', 'startedAt', 'owner'],
  card: ['subject', 'outcome', 'startedAt', 'owner'],
  keyFacts: ['outcome', 'startedAt', 'owner'],
  sections: [
    { title: 'Call', fields: ['direction', 'outcome', 'subject', 'person', 'phone', 'startedAt', 'durationSeconds', 'owner', 'notes'] },
    { title: 'Phone system', fields: ['phoneSystem', 'externalId'], isFolded: true },
  ],
  form: [{ title: 'Call', fields: ['subject', 'person', 'outcome', 'direction', 'startedAt', 'durationSeconds', 'phone', 'notes'] }],
  hideRelated,
  tabs: [{ name: 'My calls', filter: mine }],
  emptyText: 'Calls are logged on the page of whom they are about, or by your phone system.',
});

export const meetingView = defineView({
  record: 'activities.meeting',
  columns: ['title', 'state', 'startsAt', 'subject', 'kind', 'location', 'owner'],
  relatedColumns: ['title', 'state', 'startsAt', 'owner'],
  card: ['startsAt', 'subject', 'state', 'owner'],
  keyFacts: ['state', 'startsAt', 'endsAt', 'owner'],
  sections: [
    { title: 'Meeting', fields: ['title', 'kind', 'subject', 'startsAt', 'endsAt', 'allDay', 'location', 'url', 'owner', 'notes'] },
    { title: 'Outcome', fields: ['state', 'outcome', 'arrivedAt', 'leftAt'] },
    { title: 'Where it began', fields: ['latitude', 'longitude', 'sequence'], isFolded: true },
  ],
  form: [
    { title: 'Meeting', fields: ['title', 'startsAt', 'endsAt', 'subject', 'kind', 'location', 'url'] },
    { title: 'More fields', fields: ['allDay', 'notes'], isFolded: true },
  ],
  hideCommands: ['uninvite', 'invite'],
  hideRelated,
  blocks: [{ title: 'Attendees', place: 'side', load: () => import('./detail/attendees-block.tsx') }],
  tabs: [
    {
      name: 'My planned meetings',
      filter: { and: [mine, { field: 'state', op: 'eq', value: 'planned' }] },
      sort: 'startsAt',
    },
  ],
  emptyText: 'Meetings, visits and calls online: planned here, in the calendar, or on the page of whom they are about.',
});

export const phoneExtensionView = defineView({
  record: 'activities.phoneExtension',
  isInNavigation: false,
  form: [{ title: 'Extension', fields: ['number', 'user'] }],
});
