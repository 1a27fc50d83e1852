import { defineView } from '../../../ui/records/view.ts';

const open = { field: 'status', op: 'in', value: ['new', 'working', 'qualified'] };
const mine = { field: 'owner', op: 'eq', value: '@me' };

export const leadView = defineView({
  record: 'sales.lead',
  shortcut: 'l',
  columns: ['name', 'company', 'status', 'score', 'owner', 'respondBy', 'source', 'createdAt'],
  relatedColumns: ['name', 'company', 'status', 'score', 'owner', 'createdAt'],
  card: ['company', 'score', 'owner', 'respondBy'],
  keyFacts: ['status', 'score', 'owner', 'respondBy', 'respondedAt'],
  sections: [
    { title: 'Person', fields: ['givenName', 'familyName', 'jobTitle', 'email', 'phone'] },
    { title: 'Organization', fields: ['company', 'website', 'postalCode', 'city', 'country', 'territory'] },
    { title: 'Message', fields: ['message', 'tags'] },
    { title: 'Where it comes from', fields: ['source', 'campaign', 'utmSource', 'utmMedium', 'utmCampaign'] },
    { title: 'Assignment', fields: ['owner', 'assignedBecause', 'respondBy', 'respondedAt'] },
    {
      title: 'Outcome',
      fields: ['organization', 'person', 'opportunity', 'convertedAt', 'disqualifiedBecause', 'recycleOn', 'outcomeRemark'],
      isFolded: true,
    },
  ],
  form: [
    { title: 'Person', fields: ['givenName', 'familyName', 'jobTitle', 'email', 'phone'] },
    { title: 'Organization', fields: ['company', 'website', 'city', 'country'] },
    { title: 'Lead', fields: ['message', 'source', 'campaign', 'owner'] },
  ],
  commandPages: { convert: '/sales/convert/$id' },
  bulkActions: [{ name: 'convert-together', load: () => import('./leads/convert-together.tsx') }],
  blocks: [
    { title: 'Why this score', place: 'side', load: () => import('./leads/score-block.tsx') },
    { title: 'We may know them', place: 'side', isQuiet: true, load: () => import('./leads/matches-block.tsx') },
  ],
  hideRelated: ['parties.externalId:subject', 'notify.watch:subject', 'notify.notification:subject', 'approvals.request:subject'],
  tabs: [
    { name: 'My leads', filter: { and: [mine, open] } },
    { name: 'Queue', filter: { and: [{ field: 'owner', op: 'empty', value: true }, open] } },
    {
      name: 'Overdue',
      filter: {
        and: [
          { field: 'respondedAt', op: 'empty', value: true },
          { field: 'respondBy', op: 'lt', value: '@now' },
          { field: 'status', op: 'in', value: ['new', 'working'] },
        ],
      },
      sort: 'respondBy',
    },
    { name: 'All open', filter: open },
  ],
  emptyText: 'People who may become customers: from your web forms, by import, or entered by hand.',
});
