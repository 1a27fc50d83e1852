import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { PartAdapter, PartOutcome, PartRow } from '../../../platform/exchange/index.ts';
import { order } from '../records/order.ts';
import { shipment } from '../records/shipment.ts';
import { settlePastOrders } from './settle-past-orders.ts';

/** When a past order left, and by whom. One that left is completed: of each order the first date counts. */
export const pastShipments: PartAdapter = {
  record: shipment.key,
  of: order.key,
  link: 'order',
  fields: ['sentAt', 'carrier', 'trackingNumber'],
  complete,
  settle: settlePastOrders,
};

async function complete(ctx: Ctx, rows: readonly PartRow[]): Promise<readonly PartOutcome[]> {
  const known = new Map(
    (
      await sql<{ id: string; number: string; isSent: boolean }>`
        select o.id, o.number, exists (select from shipment s where s.order_id = o.id and s.deleted_at is null) as "isSent"
        from "order" o where o.id = any(${[...new Set(rows.filter((row) => !row.isNewParent).map((row) => row.parentId))]}::uuid[])`.execute(
        ctx.db,
      )
    ).rows.map((row) => [row.id, row]),
  );
  const sent = new Set([...known.values()].filter((row) => row.isSent).map((row) => row.id));
  return rows.map(({ parentId, values, parent }): PartOutcome => {
    const { sentAt } = values;
    const number = known.get(parentId)?.number ?? parent['number'];
    if (!sentAt || sent.has(parentId) || typeof number !== 'string') return {};
    sent.add(parentId);
    return {
      values: { ...values, number: `${number}-1`, kind: 'ship', state: 'delivered', deliveredAt: sentAt },
      parent: { state: 'completed', fulfilmentState: 'delivered', completedAt: sentAt },
    };
  });
}
