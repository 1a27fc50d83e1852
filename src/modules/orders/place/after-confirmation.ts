import type { Ctx } from '../../../kernel/context.ts';
import { tellBuyer } from '../engine/tell-buyer.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';

export interface Confirmed {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly amount: string;
  readonly currency: string;
}

/** Tells of an order that is certain now; the buyer has a mail of it. Who bought over the counter has a receipt instead. */
export function afterConfirmation(ctx: Ctx, { id, ...told }: Confirmed): void {
  ctx.emit({ type: orderEvents.confirmed, recordType: order.key, recordId: id, data: { ...told } });
  tellBuyer(ctx, { order: id, channel: told.channel, kind: 'confirmation' });
}
