import { choice, date, longText, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { requestStates } from './choices.ts';

/** What a business buyer asks us to quote for. */
export const quoteRequest = defineRecord({
  module: 'quotes',
  name: 'quoteRequest',
  path: 'requests',
  label: 'Request for quotation',
  labelPlural: 'Requests for quotation',
  icon: 'file-search',
  fields: {
    subject: text({ label: 'Subject', required: true, max: 200 }),
    message: longText({ label: 'What is needed', max: 8000 }),
    neededBy: date({ label: 'Needed by' }),
    reference: text({ label: 'Your reference', max: 80 }),
    state: choice({ label: 'State', options: requestStates, required: true, default: 'open', readOnly: true, index: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization' }),
    person: ref({ label: 'Contact', to: 'parties.person' }),
    owner: ref({ label: 'Owner', to: 'identity.user' }),
    quote: ref({ label: 'Quote', to: 'quotes.quote', readOnly: true }),
    opportunity: ref({ label: 'Opportunity', to: 'sales.opportunity' }),
    answer: longText({ label: 'Why not', max: 2000, readOnly: true }),
  },
  title: 'subject',
  search: ['subject', 'message', 'reference'],
  sorts: ['createdAt', 'neededBy'],
  defaultSort: '-createdAt',
  indexes: [
    ['organization', 'state'],
    ['owner', 'state'],
  ],
  owner: 'owner',
});
