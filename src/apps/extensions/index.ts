// What the modules of a company may build on: `import { defineRecord, text } from 'entente'`. It stays compatible within a major version.
export * from '../../fields/index.ts';
export type { Actor } from '../../kernel/access/actor.ts';
export { byOwner, definePolicy, everyRow, type Policy } from '../../kernel/access/policy.ts';
export { asSystem, transact, type App } from '../../kernel/app.ts';
export { defineCommand, type Command } from '../../kernel/command/command.ts';
export { defineQuery, type Query } from '../../kernel/command/query.ts';
export { createRecord, deleteRecord, readRecord, updateRecord } from '../../kernel/command/store.ts';
export type { Ctx } from '../../kernel/context.ts';
export { sql } from '../../kernel/db/sql.ts';
export { AppError, forbidden, invalid, notAllowed, notFound } from '../../kernel/errors.ts';
export type { StoredEvent } from '../../kernel/event/event.ts';
export type { Feed } from '../../kernel/event/feed.ts';
export type { Subscriber } from '../../kernel/event/subscriber.ts';
export { defineCron } from '../../kernel/jobs/cron.ts';
export { defineJob, type Job } from '../../kernel/jobs/job.ts';
export { defineModule, type Module } from '../../kernel/module.ts';
export { defineRecord, type RowOf } from '../../kernel/record/record.ts';

// A payment provider of one's own: docs/howto/add-a-payment-provider.md.
export {
  askProvider,
  OutcomeUnknown,
  ProviderRefused,
  ProviderUnavailable,
  WebhookRefused,
  type Notice,
  type OfflineProvider,
  type OnlineProvider,
  type PaymentProvider,
  registerPaymentProvider,
  type Observation,
  type ProviderCall,
} from '../../modules/payments/index.ts';
