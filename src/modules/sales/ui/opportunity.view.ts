import { defineView } from '../../../ui/records/view.ts';

const open = { field: 'state', op: 'eq', value: 'open' };
const mine = { field: 'owner', op: 'eq', value: '@me' };

export const opportunityView = defineView({
  record: 'sales.opportunity',
  shortcut: 'd',
  ownBoard: () => import('./board/deal-board.tsx'),
  layout: 'board',
  columns: ['name', 'organization', 'stage', 'amount', 'closeOn', 'probability', 'owner', 'nextStep', 'updatedAt'],
  relatedColumns: ['name', 'stage', 'state', 'amount', 'closeOn', 'owner'],
  card: ['organization', 'amount', 'closeOn', 'owner'],
  keyFacts: ['stage', 'amount', 'closeOn', 'forecastCategory', 'owner'],
  sections: [
    { title: 'Deal', fields: ['name', 'organization', 'person', 'amount', 'closeOn', 'probability', 'forecastCategory'] },
    { title: 'Next', fields: ['nextStep', 'nextStepOn'] },
    { title: 'Pipeline', fields: ['pipeline', 'stage', 'state', 'stageSince', 'pushCount', 'slipCount'] },
    { title: 'Where it comes from', fields: ['source', 'campaign', 'tags', 'description'] },
    { title: 'Outcome', fields: ['closedAt', 'wonReason', 'lostReason', 'closeRemark'], isFolded: true },
  ],
  form: [
    { title: 'Deal', fields: ['name', 'organization', 'person', 'amount', 'closeOn', 'stage', 'owner'] },
    { title: 'More fields', fields: ['source', 'campaign', 'nextStep', 'nextStepOn', 'description'], isFolded: true },
  ],
  hideCommands: ['set-splits'],
  hideRelated: [
    'parties.externalId:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'approvals.request:subject',
    'sales.opportunityLine:opportunity',
    'sales.opportunityContact:opportunity',
    'sales.opportunityCompetitor:opportunity',
    'sales.opportunitySplit:opportunity',
    'sales.stageChange:opportunity',
    'sales.dealSnapshot:opportunity',
  ],
  blocks: [
    { title: 'Stages', place: 'main', load: () => import('./deal/stage-path.tsx') },
    { title: 'Products', place: 'main', load: () => import('./deal/lines-block.tsx') },
    { title: 'People in the deal', place: 'side', load: () => import('./deal/people-block.tsx') },
    { title: 'Shares', place: 'side', load: () => import('./deal/splits-block.tsx') },
    { title: 'Competitors', place: 'side', load: () => import('./deal/competitors-block.tsx') },
    { title: 'Stage history', place: 'side', isQuiet: true, load: () => import('./deal/history-block.tsx') },
  ],
  tabs: [
    { name: 'Mine, open', filter: { and: [mine, open] } },
    { name: 'All open', filter: open },
    { name: 'Won', filter: { field: 'state', op: 'eq', value: 'won' }, sort: '-closeOn', layout: 'table' },
    { name: 'Lost', filter: { field: 'state', op: 'eq', value: 'lost' }, sort: '-closeOn', layout: 'table' },
  ],
  emptyText: 'Deals that may be won. Create the first one, or bring in the list that you keep now.',
});
