import { defineModule } from '../../kernel/module.ts';
import { bankCommands } from './commands/bank-commands.ts';
import { addMethod, configureMethod } from './commands/method-commands.ts';
import { paymentCommands } from './commands/payment-commands.ts';
import { paymentsCrons, paymentsJobs } from './jobs/jobs.ts';
import { paymentContested } from './notifications.ts';
import { managePayments } from './policies/permissions.ts';
import { paymentsPolicies } from './policies/policies.ts';
import { paymentsQueries } from './queries/queries.ts';
import { paymentsRecords } from './records/all.ts';
import { paymentRoutes } from './routes.ts';
import { paymentsSchema } from './schema.ts';
import { startPayments } from './service-start.ts';

/** Money from buyers, through whichever provider: authorise, capture, release, refund, and what is bought on account. */
export const paymentsModule = defineModule({
  name: 'payments',
  area: 'orders',
  dependsOn: ['parties', 'catalog', 'identity', 'notify'],
  records: paymentsRecords,
  policies: paymentsPolicies,
  commands: [...paymentCommands, addMethod, configureMethod, ...bankCommands],
  queries: paymentsQueries,
  jobs: paymentsJobs,
  crons: paymentsCrons,
  routes: [paymentRoutes],
  schema: paymentsSchema,
  start: startPayments,
  notifications: [paymentContested],
  permissions: [{ name: managePayments, label: 'Set up ways to pay, take and give back money, read bank statements' }],
  personalData: [
    {
      record: 'payments.payment',
      via: ['person'],
      erase: 'keep',
      clear: ['payerEmail', 'actionUrl', 'returnUrl'],
      why: 'Tax law asks for records of what was paid to be kept.',
    },
    { record: 'payments.refund', notPersonal: 'What it is given back for is a document; whose it is follows from its payment.' },
  ],
});
