import { defineView } from '../../../ui/records/view.ts';

/** On the pages of deals and organizations. */
export const quotesOfView = defineView({
  record: '*',
  blocks: [
    {
      title: 'Quotes',
      place: 'main',
      isQuiet: true,
      on: { 'parties.organization': 'organization', 'sales.opportunity': 'opportunity' },
      shows: 'quotes.quote',
      load: () => import('./quotes-of-block.tsx'),
    },
  ],
});

export const quoteRequestView = defineView({
  record: 'quotes.quoteRequest',
  place: 11,
  columns: ['subject', 'organization', 'state', 'neededBy', 'owner', 'createdAt'],
  relatedColumns: ['subject', 'state', 'neededBy', 'quote'],
  keyFacts: ['state', 'organization', 'person', 'neededBy', 'owner'],
  sections: [
    {
      title: 'Request',
      fields: ['subject', 'message', 'reference', 'neededBy', 'organization', 'person', 'opportunity', 'quote', 'answer'],
    },
  ],
  hideCommands: ['ask'],
  hideRelated: [
    'parties.externalId:subject',
    'notify.watch:subject',
    'notify.notification:subject',
    'approvals.request:subject',
    'quotes.quoteRequestLine:request',
    'quotes.quote:request',
  ],
  blocks: [{ title: 'What was asked for', place: 'main', load: () => import('./request-block.tsx') }],
  tabs: [{ name: 'Open', filter: { field: 'state', op: 'eq', value: 'open' } }],
  emptyText: 'Customers ask for quotes in their portal. What they ask for comes here.',
});

export const quoteTemplateView = defineView({
  record: 'quotes.quoteTemplate',
  isInNavigation: false,
  columns: ['name', 'language', 'isDefault', 'validDays', 'remindDays'],
  keyFacts: ['language', 'isDefault', 'validDays', 'remindDays'],
  sections: [{ title: 'Template', fields: ['name', 'language', 'isDefault', 'validDays', 'remindDays', 'introduction', 'terms'] }],
});
