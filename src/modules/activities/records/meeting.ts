import { anyRef, boolean, choice, instant, longText, number, ref, text, url } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { meetingKinds, meetingStates } from './choices.ts';

/** A time that is agreed with somebody, here, there or online. What becomes of it is said by commands. */
export const meeting = defineRecord({
  module: 'activities',
  name: 'meeting',
  path: 'meetings',
  label: 'Meeting',
  icon: 'calendar-event',
  fields: {
    title: text({ label: 'Title', required: true, max: 300, synonyms: ['subject', 'summary'] }),
    kind: choice({ label: 'Kind', options: meetingKinds, required: true, default: 'meeting' }),
    subject: anyRef({ label: 'About', listedOn: 'timeline' }),
    startsAt: instant({ label: 'Starts', required: true }),
    endsAt: instant({ label: 'Ends', required: true }),
    allDay: boolean({ label: 'All day', default: false }),
    location: text({ label: 'Place', max: 500 }),
    url: url({ label: 'Link to join' }),
    owner: ref({ label: 'Organizer', to: 'identity.user' }),
    state: choice({ label: 'State', options: meetingStates, required: true, default: 'planned', readOnly: true, index: true }),
    outcome: text({ label: 'Outcome', max: 500, readOnly: true }),
    notes: longText({ label: 'Notes' }),
    arrivedAt: instant({ label: 'Arrived', readOnly: true }),
    leftAt: instant({ label: 'Left', readOnly: true }),
    latitude: number({ label: 'Latitude', min: -90, max: 90, decimals: 6, readOnly: true }),
    longitude: number({ label: 'Longitude', min: -180, max: 180, decimals: 6, readOnly: true }),
    sequence: number({
      label: 'Revision',
      readOnly: true,
      required: true,
      default: 0,
      help: 'Goes up when time, place, title or state change.',
    }),
  },
  title: 'title',
  search: ['title', 'location', 'notes'],
  sorts: ['startsAt', 'createdAt'],
  defaultSort: '-startsAt',
  indexes: [['owner', 'startsAt']],
  owner: 'owner',
});
