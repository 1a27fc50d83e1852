import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface OrderFault {
  readonly what: string;
  readonly id: string;
}

/**
 * What must never be found in the database, whenever a process died: everything here changes in one transaction or not at all. One snapshot;
 * for shops in which every product is kept in stock and nothing waits to be collected.
 */
export async function orderFaults(db: Db): Promise<readonly OrderFault[]> {
  const { rows } = await sql<OrderFault>`
    with money as (
      select o.id, o.state, o.gross, o.placed_at, coalesce(sum(p.authorised - p.released), 0) as promised, coalesce(sum(p.captured), 0) as captured, count(p.id) as payments,
        coalesce(sum((select sum(r.amount) from refund r where r.payment_id = p.id and r.state <> 'failed')), 0) as refunding
      from "order" o left join payment p on p.subject_id = o.id and p.subject_type = 'orders.order' group by o.id),
    goods as (
      select o.id, o.state, (select coalesce(sum(l.quantity - l.cancelled - l.shipped), 0) from order_line l where l.order_id = o.id) as wanted,
        (select coalesce(sum(r.quantity), 0) from reservation r where r.holder_id = o.id and r.state in ('held', 'allocated')) as kept from "order" o)
    select 'order without payment' as what, id from money where payments = 0
    union all select 'payment without order', p.id from payment p where p.subject_type = 'orders.order' and not exists (select 1 from "order" o where o.id = p.subject_id)
    union all select 'order without lines', o.id from "order" o where not exists (select 1 from order_line l where l.order_id = o.id)
    union all select 'order that nobody told of', o.id from "order" o where not exists (select 1 from event e where e.record_id = o.id and e.type = 'orders.orderPlaced')
    union all select 'ordered cart without order', c.id from cart c where c.state = 'ordered' and c.order_id is null
    union all select 'money kept for an order that is not confirmed', id from money where state in ('pending', 'cancelled') and captured > refunding
    union all select 'paid and not confirmed', id from money where state = 'pending' and greatest(promised, captured) >= gross
    union all select 'confirmed and neither promised nor paid', id from money where state in ('confirmed', 'completed') and greatest(promised, captured) < gross
    union all select 'given back more than was paid', id from money where refunding > captured
    union all select 'other goods kept than are wanted', id from goods where kept <> wanted
    union all select 'cart ordered twice', source_id from "order" where source_type = 'orders.cart' group by source_id having count(*) > 1`.execute(
    db,
  );
  return rows;
}
