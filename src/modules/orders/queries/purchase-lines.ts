import { sql } from '../../../kernel/db/sql.ts';

/** What was bought, for whoever measures it (promotions, recommendations): a row per line of every order that was not cancelled; net, in base currency. */
export const purchaseLines = sql`
  select o.id as order_id, o.placed_at, o.person_id, o.organization_id, l.product_id, l.quantity - coalesce(l.cancelled, 0) as quantity, l.net_base as revenue,
    l.net_base - l.cost_base as margin
  from "order" o join order_line l on l.order_id = o.id and l.deleted_at is null and l.quantity > coalesce(l.cancelled, 0)
  where o.state <> 'cancelled' and o.deleted_at is null`;
