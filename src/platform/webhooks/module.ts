import { defineCron } from '../../kernel/jobs/cron.ts';
import type { Job } from '../../kernel/jobs/job.ts';
import { defineModule } from '../../kernel/module.ts';
import { configureEndpoint, disableByHand, enableEndpoint, rotateSecret } from './commands/change-endpoint.ts';
import { createEndpoint } from './commands/create-endpoint.ts';
import { replayPeriod, sendAgain, sendTest } from './commands/send.ts';
import { deliveriesFeed } from './feed.ts';
import { deliver } from './jobs/deliver.ts';
import { replay } from './jobs/replay.ts';
import { tidy, wake } from './jobs/upkeep.ts';
import { endpointDisabled } from './notification.ts';
import { manageWebhooks, policies } from './policies/policies.ts';
import { eventTypes } from './queries/event-types.ts';
import { webhookAttempt } from './records/webhook-attempt.ts';
import { webhookDelivery } from './records/webhook-delivery.ts';
import { webhookEndpoint } from './records/webhook-endpoint.ts';
import { webhooksSchema } from './schema.ts';
import { startWebhooks } from './service.ts';

export const webhooksModule = defineModule({
  name: 'webhooks',
  dependsOn: ['notify'],
  records: [webhookEndpoint, webhookDelivery, webhookAttempt],
  policies,
  commands: [createEndpoint, configureEndpoint, enableEndpoint, disableByHand, rotateSecret, sendTest, replayPeriod, sendAgain],
  queries: [eventTypes],
  feeds: [deliveriesFeed],
  jobs: [deliver as Job, replay as Job, wake as Job, tidy as Job],
  crons: [
    defineCron({ job: wake as Job, at: '*/10 * * * *' }),
    defineCron({ job: tidy as Job, at: '41 3 * * *', catchUpMs: 24 * 3_600_000 }),
  ],
  notifications: [endpointDisabled],
  schema: webhooksSchema,
  permissions: [{ name: manageWebhooks, label: 'Send events to other systems by webhooks' }],
  start: startWebhooks,
});
