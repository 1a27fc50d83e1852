import { defineView } from '../../../ui/records/view.ts';

export const handoverKindView = defineView({
  record: 'handovers.handoverKind',
  isInNavigation: false,
  columns: ['name', 'subjects', 'team', 'hours', 'isActive'],
});
export const handoverView = defineView({
  record: 'handovers.handover',
  isInNavigation: false,
  columns: ['title', 'kind', 'fromUser', 'fromTeam', 'toUser', 'toTeam', 'state', 'bounceReason', 'offeredAt', 'workingMinutes'],
  relatedColumns: ['title', 'kind', 'state', 'fromUser', 'toTeam', 'offeredAt'],
});

/** On the pages of what can be handed over. */
export const handoversEverywhere = defineView({
  record: '*',
  blocks: [
    {
      title: 'Hand-overs',
      place: 'side',
      isQuiet: true,
      on: { 'sales.lead': 'subject', 'sales.opportunity': 'subject', 'parties.organization': 'subject', 'parties.task': 'subject' },
      shows: 'handovers.handover',
      load: () => import('./record-block.tsx'),
    },
  ],
});
