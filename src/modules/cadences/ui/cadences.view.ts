import { defineView } from '../../../ui/records/view.ts';

export const cadenceView = defineView({
  record: 'cadences.cadence',
  isInNavigation: false,
  columns: ['name', 'state', 'activeNumber', 'purpose'],
});
export const cadenceVersionView = defineView({ record: 'cadences.cadenceVersion', isInNavigation: false });
export const senderLimitView = defineView({ record: 'cadences.senderLimit', isInNavigation: false });
export const enrolmentView = defineView({
  record: 'cadences.enrolment',
  isInNavigation: false,
  columns: ['cadence', 'lead', 'person', 'deal', 'state', 'dueAt', 'stopReason', 'owner', 'startedAt'],
  relatedColumns: ['cadence', 'state', 'dueAt', 'stopReason', 'owner'],
  tabs: [
    {
      name: 'Mine, under way',
      filter: {
        and: [
          { field: 'owner', op: 'eq', value: '@me' },
          { field: 'state', op: 'in', value: ['active', 'paused', 'held'] },
        ],
      },
    },
    { name: 'All under way', filter: { field: 'state', op: 'in', value: ['active', 'paused', 'held'] } },
  ],
});
export const cadenceActionView = defineView({
  record: 'cadences.cadenceAction',
  isInNavigation: false,
  columns: ['title', 'kind', 'state', 'enrolment', 'sender', 'at', 'remark'],
});

/** On the pages of leads, people and deals. */
export const cadencesEverywhere = defineView({
  record: '*',
  blocks: [
    {
      title: 'Cadences',
      place: 'side',
      isQuiet: true,
      on: { 'sales.lead': 'lead', 'parties.person': 'person', 'sales.opportunity': 'deal' },
      shows: 'cadences.enrolment',
      load: () => import('./record-block.tsx'),
    },
  ],
});
