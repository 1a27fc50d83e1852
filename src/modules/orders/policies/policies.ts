import { definePolicy, type Policy, type RowPredicate } from '../../../kernel/access/policy.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { cart } from '../records/cart.ts';
import { cartLine } from '../records/cart-line.ts';
import { order } from '../records/order.ts';
import { orderLine } from '../records/order-line.ts';
import { orderReturn } from '../records/order-return.ts';
import { returnLine } from '../records/return-line.ts';
import { shipment } from '../records/shipment.ts';
import { shipmentLine } from '../records/shipment-line.ts';

/** What customers never see: what the company keeps for itself. */
const inside = new Set(['internalNote', 'owner', 'tags', 'placementKey', 'cost', 'basis', 'source', 'tokenHash', 'seenPrice']);
const fieldsOf = (record: RecordType): readonly string[] => Object.keys(record.fields).filter((name) => !inside.has(name));

/** Their own orders, and those of the organization that they buy for. */
const ownOrders: RowPredicate = ({ actor, col }) =>
  sql`(${col('person_id')} = ${actor.personId}::uuid or ${col('organization_id')} = ${actor.organizationId}::uuid)`;
const ownLock = 'person_id = entente_person() or organization_id = entente_organization()';
const ofOrder = 'exists (select from "order" o where o.id = order_id)';

const withParent =
  (key: string, column: string): RowPredicate =>
  ({ visible, col }) =>
    visible(key, col(column));

/** Rows that belong to an order, directly or by way of what belongs to it, are seen by whoever sees that. */
function partOf(record: RecordType, parent: RecordType, column: string, lock: string): Policy {
  const rows = withParent(parent.key, column);
  return definePolicy({
    record,
    staff: rows,
    customer: { rows, fields: fieldsOf(record) },
    lock: { customer: lock },
  });
}

export const ordersPolicies: readonly Policy[] = [
  definePolicy({
    record: order,
    staff: null,
    hasQueue: true,
    customer: { rows: ownOrders, fields: fieldsOf(order), commands: ['request-return'] },
    lock: { customer: ownLock },
  }),
  partOf(orderLine, order, 'order_id', ofOrder),
  partOf(shipment, order, 'order_id', ofOrder),
  partOf(orderReturn, order, 'order_id', ofOrder),
  partOf(shipmentLine, shipment, 'shipment_id', 'exists (select from shipment s where s.id = shipment_id)'),
  partOf(returnLine, orderReturn, 'order_return_id', 'exists (select from order_return r where r.id = order_return_id)'),
  // Carts are looked at through the shop's own functions; staff see who is about to buy what.
  definePolicy({ record: cart, staff: null }),
  definePolicy({ record: cartLine, staff: withParent(cart.key, 'cart_id') }),
];
