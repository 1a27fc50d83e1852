import { defineView } from '../../../ui/records/view.ts';

export const territoryView = defineView({
  record: 'sales.territory',
  isInNavigation: false,
  columns: ['name', 'parent', 'owner', 'team', 'priority', 'isActive'],
  relatedColumns: ['name', 'owner', 'team', 'priority'],
  keyFacts: ['parent', 'owner', 'team', 'priority'],
  sections: [
    { title: 'Territory', fields: ['name', 'parent', 'owner', 'team', 'priority', 'isActive', 'startsOn', 'endsOn', 'description'] },
    { title: 'Rules', fields: ['countries', 'regions', 'postcodes', 'industries', 'segments', 'minEmployees', 'maxEmployees'] },
  ],
  relatedNames: { 'sales.accountTerritory:territory': 'Accounts', 'sales.territory:parent': 'Parts' },
});

export const accountTerritoryView = defineView({
  record: 'sales.accountTerritory',
  isInNavigation: false,
  columns: ['organization', 'territory', 'isNamed', 'since'],
  listedAs: { organization: 'Territories' },
  relatedColumns: ['organization', 'isNamed', 'since'],
});

/** The territory on the pages of organizations and leads. */
export const partyTerritoryView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Territory',
      place: 'side',
      isQuiet: true,
      on: { 'parties.organization': 'organization', 'sales.lead': 'lead' },
      shows: 'sales.territory',
      load: () => import('./territories/territory-block.tsx'),
    },
  ],
});
