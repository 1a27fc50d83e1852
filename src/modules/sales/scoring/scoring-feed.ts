import { sql } from '../../../kernel/db/sql.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { scoreLeads } from './score-leads.ts';

/** Scores leads when something about them changed, imported ones too. A change of the score alone asks for nothing. */
export const scoringFeed: Feed = {
  name: 'scoring',
  only: sql`e.type in ('sales.leadCreated', 'sales.leadUpdated', 'sales.leadSubmitted', 'sales.leadRestored')`,
  run: async (ctx, events) => {
    const touched = events.filter(
      ({ changes }) => !changes || Object.keys(changes).some((name) => name !== 'score' && name !== 'scoreReasons'),
    );
    await scoreLeads(ctx, [...new Set(touched.flatMap((event) => event.recordId ?? []))]);
  },
};
