import { defineModule } from '../../kernel/module.ts';
import { activityCommands } from '../activities/index.ts';
import { subjectCommands, timelineQuery } from '../parties/index.ts';
import { answerCommands } from './commands/answer-commands.ts';
import { lineCommands } from './commands/line-commands.ts';
import { makeQuoteCommands } from './commands/make-quote-commands.ts';
import { requestCommands } from './commands/request-commands.ts';
import { sectionCommands } from './commands/section-commands.ts';
import { stateCommands } from './commands/state-commands.ts';
import { winDeal } from './commands/win-deal.ts';
import { quotesJobs, remindCron } from './jobs.ts';
import * as notifications from './notifications.ts';
import { manageQuotes } from './policies/permissions.ts';
import { quotesPolicies } from './policies/policies.ts';
import { quoteQueries } from './queries/quote-queries.ts';
import { quotesRecords } from './records/all.ts';
import { quote } from './records/quote.ts';
import { quoteRequest } from './records/quote-request.ts';
import { quotesSchema } from './schema.ts';
import { followApproval, followSent } from './subscribers.ts';

/** What is offered to a buyer, until they say yes: then it is an order, and the deal is won. */
export const quotesModule = defineModule({
  name: 'quotes',
  area: 'orders',
  dependsOn: [
    'sales',
    'orders',
    'invoices',
    'payments',
    'pricing',
    'catalog',
    'parties',
    'activities',
    'approvals',
    'notify',
    'files',
    'pdf',
    'settings',
    'identity',
  ],
  records: quotesRecords,
  policies: quotesPolicies,
  commands: [
    ...makeQuoteCommands,
    ...lineCommands,
    ...sectionCommands,
    ...stateCommands,
    ...answerCommands,
    ...requestCommands,
    winDeal,
    ...subjectCommands(quote),
    ...activityCommands(quote),
    ...subjectCommands(quoteRequest),
  ],
  queries: [...quoteQueries, timelineQuery(quote), timelineQuery(quoteRequest)],
  jobs: quotesJobs,
  crons: [remindCron],
  subscribers: [followApproval, followSent],
  notifications: Object.values(notifications),
  permissions: [{ name: manageQuotes, label: 'Write templates for quotes' }],
  personalData: [
    {
      record: 'quotes.quote',
      via: ['person'],
      erase: 'keep',
      clear: ['email', 'acceptedBy', 'declineRemark', 'shipTo', 'billTo', 'internalNote'],
      why: 'Offers, and what was agreed on by them, are kept as long as business letters have to be.',
    },
    { record: 'quotes.quoteComment', via: ['quote'], erase: 'delete' },
    { record: 'quotes.quoteRequest', via: ['person'], erase: 'delete' },
    { record: 'quotes.quoteRequestLine', via: ['request'], erase: 'delete' },
    { record: 'quotes.quoteSection', notPersonal: 'Headings of an offer.' },
    { record: 'quotes.quoteLine', notPersonal: 'What is offered, not to whom.' },
  ],
  schema: quotesSchema,
  start: async ({ config, secret }) => ({ services: { quotes: { secret, publicUrl: config.publicUrl } } }),
});
