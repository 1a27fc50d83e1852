import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** A level that does not follow from its ledger and reservations. Decimal text. */
export interface LedgerFault {
  readonly productId: string;
  readonly locationId: string;
  readonly onHand: string;
  /** Sum of the ledger. */
  readonly booked: string;
  readonly reserved: string;
  /** Sum of the open reservations. */
  readonly promised: string;
  readonly kind: 'onHand' | 'reserved' | 'balance' | 'gap';
}

/**
 * Adds everything up again: each level must be the sum of its ledger, its lines numbered 1, 2, 3 ... with the right balance after each, and what
 * is reserved the sum of the open reservations. Reads one snapshot, so that selling goes on meanwhile. At most 100 faults.
 */
export async function checkLedger(db: Db): Promise<readonly LedgerFault[]> {
  const { rows } = await sql<LedgerFault>`
    with booked as (
      select product_id, location_id, sum(quantity) as booked, count(*) as lines, max(position) as last, bool_or(wrong) as wrong from (
        select m.*, m.balance is distinct from sum(m.quantity) over (partition by m.product_id, m.location_id order by m.position) as wrong from stock_movement m) m
      group by product_id, location_id),
    promised as (
      select product_id, location_id, sum(quantity) as promised from reservation where state in ('held', 'allocated') group by product_id, location_id),
    all_of as (
      select coalesce(l.product_id, b.product_id, p.product_id) as product_id, coalesce(l.location_id, b.location_id, p.location_id) as location_id,
        coalesce(l.on_hand, 0) as on_hand, coalesce(b.booked, 0) as booked, coalesce(l.reserved, 0) as reserved, coalesce(p.promised, 0) as promised,
        coalesce(b.wrong, false) as wrong, coalesce(b.lines, 0) <> coalesce(l.lines, 0) or coalesce(b.last, 0) <> coalesce(b.lines, 0) as gap
      from stock_level l full join booked b on b.product_id = l.product_id and b.location_id = l.location_id
      full join promised p on p.product_id = coalesce(l.product_id, b.product_id) and p.location_id = coalesce(l.location_id, b.location_id))
    select product_id as "productId", location_id as "locationId", on_hand::text as "onHand", booked::text as booked, reserved::text as reserved, promised::text as promised,
      case when on_hand <> booked then 'onHand' when reserved <> promised then 'reserved' when wrong then 'balance' else 'gap' end as kind
    from all_of where on_hand <> booked or reserved <> promised or wrong or gap limit 100`.execute(db);
  return rows;
}

/**
 * The same question without reading the ledger: each level against its last line, which carries balance and number, and against what is open
 * of reservations. One look into an index for each level; a line that was changed in the middle is found by `checkLedger` alone.
 */
export async function checkLevels(db: Db): Promise<readonly LedgerFault[]> {
  const { rows } = await sql<LedgerFault>`
    with promised as (
      select product_id, location_id, sum(quantity) as promised from reservation where state in ('held', 'allocated') group by product_id, location_id)
    select l.product_id as "productId", l.location_id as "locationId", l.on_hand::text as "onHand", coalesce(b.balance, 0)::text as booked,
      l.reserved::text as reserved, coalesce(p.promised, 0)::text as promised,
      case when l.on_hand <> coalesce(b.balance, 0) then 'onHand' when l.reserved <> coalesce(p.promised, 0) then 'reserved' else 'gap' end as kind
    from stock_level l
    left join lateral (select m.balance, m.position from stock_movement m where m.product_id = l.product_id and m.location_id = l.location_id
      order by m.position desc limit 1) b on true
    left join promised p on p.product_id = l.product_id and p.location_id = l.location_id
    where l.on_hand <> coalesce(b.balance, 0) or l.reserved <> coalesce(p.promised, 0) or coalesce(l.lines, 0) <> coalesce(b.position, 0) limit 100`.execute(
    db,
  );
  return rows;
}
