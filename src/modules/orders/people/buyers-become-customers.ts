import { sql } from '../../../kernel/db/sql.ts';
import type { Feed } from '../../../kernel/event/feed.ts';
import { advanceLifecycle, type Reached } from '../../parties/index.ts';
import { orderEvents } from '../events.ts';

/** Who has bought is a customer, wherever they bought: once the order is certain, was brought in from another system, or turns out to be theirs. */
export const buyersBecomeCustomers: Feed = {
  name: 'buyersBecomeCustomers',
  only: sql`e.type in (${sql.lit(orderEvents.confirmed)}, ${sql.lit(orderEvents.linked)}, 'orders.orderCreated')`,
  run: async (ctx, events) => {
    const { rows } = await sql<Reached>`
      select organization_id as "organizationId", person_id as "personId", number as reason from "order"
      where id = any(${events.flatMap((event) => event.recordId ?? [])}::uuid[]) and num_nonnulls(organization_id, person_id) > 0
        and state in ('confirmed', 'completed') and deleted_at is null order by placed_at desc`.execute(ctx.db);
    await advanceLifecycle(ctx, 'customer', rows);
  },
};
