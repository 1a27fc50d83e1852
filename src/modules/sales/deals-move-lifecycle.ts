import { sql } from '../../kernel/db/sql.ts';
import type { Feed } from '../../kernel/event/feed.ts';
import { advanceLifecycle, type Reached } from '../parties/index.ts';

/** With whom there is a deal stands at that stage of the relationship; who said yes is a customer. Deals are looked at as they are by now. */
export const dealsMoveLifecycle: Feed = {
  name: 'dealsMoveLifecycle',
  only: sql`e.type in ('sales.opportunityCreated', 'sales.opportunityWon', 'sales.opportunityReopened')`,
  run: async (ctx, events) => {
    const { rows } = await sql<Reached & { readonly state: string }>`
      select organization_id as "organizationId", person_id as "personId", name as reason, state from opportunity
      where id = any(${events.flatMap((event) => event.recordId ?? [])}::uuid[]) and num_nonnulls(organization_id, person_id) > 0
        and state in ('open', 'won') and deleted_at is null order by created_at desc`.execute(ctx.db);
    const inState = (state: string): readonly Reached[] => rows.filter((row) => row.state === state);
    await advanceLifecycle(ctx, 'customer', inState('won'));
    await advanceLifecycle(ctx, 'opportunity', inState('open'));
  },
};
