import { defineView } from '../../../ui/records/view.ts';

/** What there is to sell to an organization or a person, on their pages. */
export const partyDealsView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Deals',
      place: 'side',
      isQuiet: true,
      on: { 'parties.organization': 'organization', 'parties.person': 'person' },
      shows: 'sales.opportunity',
      load: () => import('./deal/party-deals-block.tsx'),
    },
  ],
});
