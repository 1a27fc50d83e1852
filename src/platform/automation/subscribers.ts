import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/event/subscriber.ts';
import { noRightsReason } from './engine/match-events.ts';
import { pauseRule } from './engine/pause-rule.ts';

/** A rule has the rights of a person: without the person it has none. */
export const pauseWithPerson: Subscriber = {
  name: 'pauseWithPerson',
  on: ['identity.userDeactivated'],
  run: async (ctx, event) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from automation_rule where runs_as_id = ${event.recordId}::uuid and state = 'active' and deleted_at is null order by id`.execute(
      ctx.db,
    );
    for (const rule of rows) await pauseRule(ctx, rule, noRightsReason);
  },
};
