import type { Feed } from '../../kernel/event/feed.ts';
import { queueDeliveries, readWatchers } from './match.ts';

/** Looks at every event for endpoints that want it. */
export const deliveriesFeed: Feed = {
  name: 'deliveries',
  isWanted: async (ctx) => (await readWatchers(ctx)).length > 0,
  run: async (ctx, events) => {
    const watchers = await readWatchers(ctx);
    if (watchers.length > 0) await queueDeliveries(ctx, events, watchers);
  },
};
