import type { Ctx } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import type { MailKind } from '../mail/mail-words.ts';

export interface Told {
  readonly order: string;
  /** Who bought over the counter stands there, and needs no mail of what is done. */
  readonly channel: string;
  readonly kind: MailKind;
  /** The shipment or return that it is about. */
  readonly about?: string;
  /** What goes back to the buyer, decimal text. */
  readonly refunded?: string;
  /** Why an order was cancelled. */
  readonly reason?: string;
}

/** Queues a mail to the buyer of an order, in this transaction: sent once for each occasion, when and only when it commits. */
export function tellBuyer(ctx: Ctx, { channel, ...told }: Told): void {
  if (channel === 'outlet') return;
  // An order may have several refunds; anything else happens once to what it is about.
  const occasion = told.kind === 'refund' ? newId() : (told.about ?? told.order);
  ctx.enqueue('orders.sendMail', { ...told, occasion }, { key: `order mail ${told.kind} ${occasion}` });
}
