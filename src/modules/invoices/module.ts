import { subjectCommands, timelineQuery } from '../parties/index.ts';
import { defineModule } from '../../kernel/module.ts';
import { invoiceCommands } from './commands/invoice-commands.ts';
import { issueForOrder } from './commands/issue-for-order.ts';
import { matchInvoice } from './commands/match-invoice.ts';
import { setNumberFormat } from './commands/set-number-format.ts';
import { dueDatesCron, followDueDates } from './dunning/jobs.ts';
import { drawInvoice } from './paper/draw-invoice.ts';
import { invoiceMailCheck } from './paper/mail-invoice.ts';
import { manageInvoices } from './policies/permissions.ts';
import { invoicesPolicies } from './policies/policies.ts';
import { invoicesRecords } from './records/all.ts';
import { invoice } from './records/invoice.ts';
import { invoicesSchema } from './schema.ts';
import { onTransfer } from '../payments/index.ts';
import { invoiceClaims } from './settle/receive.ts';
import { settleOrderJob } from './settle/jobs.ts';
import { invoiceRoutes } from './statement/routes.ts';
import { statementQuery } from './statement/statement-query.ts';
import { invoicesSubscribers } from './subscribers.ts';

onTransfer(invoiceClaims);

/** Invoices and credit notes of orders: numbers without gap, what is open, reminders, statements of account. */
export const invoicesModule = defineModule({
  name: 'invoices',
  area: 'orders',
  dependsOn: ['parties', 'catalog', 'orders', 'payments', 'identity', 'files', 'notify', 'settings', 'pdf'],
  records: invoicesRecords,
  policies: invoicesPolicies,
  commands: [...invoiceCommands, issueForOrder, matchInvoice, setNumberFormat, ...subjectCommands(invoice)],
  queries: [statementQuery, timelineQuery(invoice)],
  routes: [invoiceRoutes],
  jobs: [drawInvoice, settleOrderJob, followDueDates],
  crons: [dueDatesCron],
  subscribers: invoicesSubscribers,
  mailChecks: [invoiceMailCheck],
  permissions: [{ name: manageInvoices, label: 'Issue and correct invoices, record payments, set up legal entities and number series' }],
  personalData: [
    {
      record: 'invoices.invoice',
      via: ['person'],
      erase: 'keep',
      why: 'Tax law asks for issued invoices to be kept as they were issued.',
    },
  ],
  schema: invoicesSchema,
});
