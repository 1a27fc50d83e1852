import { defineQuery } from '../../../kernel/command/query.ts';
import { offeredEvents, offeredRecords } from '../event-types.ts';
import { webhookEndpoint } from '../records/webhook-endpoint.ts';

/** What an endpoint can be told of, from the declarations. */
export const eventTypes = defineQuery({
  name: 'event-types',
  description: 'Types of events and records that an endpoint can ask for',
  on: webhookEndpoint,
  run: async (ctx) => ({
    events: offeredEvents(ctx.registry, ctx.actor),
    records: offeredRecords(ctx.registry, ctx.actor).map((r) => ({ key: r.key, label: r.labelPlural })),
  }),
});
