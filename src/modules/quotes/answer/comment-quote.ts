import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { quoteEvents } from '../events.ts';
import { quoteCommented } from '../notifications.ts';
import { quote } from '../records/quote.ts';
import { quoteComment } from '../records/quote-comment.ts';
import { readOffer } from '../offer/read-offer.ts';

/** What the buyer writes under a quote; the rep is told. Possible as long as the quote's page is there, whatever became of the quote. */
export async function commentAsBuyer(
  ctx: Ctx,
  quoteId: string,
  { name, body }: { readonly name: string; readonly body: string },
): Promise<void> {
  const { quote: row } = await readOffer(ctx, quoteId, { lock: true });
  const made = await createRecord(ctx, quoteComment, {
    quote: quoteId,
    side: 'buyer',
    author: name.slice(0, 200),
    body: body.slice(0, 4000),
  });
  ctx.emit({ type: quoteEvents.commented, recordType: quote.key, recordId: quoteId, data: { number: row.number, by: name.slice(0, 200) } });
  if (!row.owner) return;
  await notifyUsers(ctx, quoteCommented, {
    to: [row.owner.id],
    recordType: quote.key,
    recordId: quoteId,
    title: { en: 'The buyer has a comment', de: 'Der Kunde hat einen Kommentar' },
    body: body.slice(0, 500),
    key: made.id,
  });
}
