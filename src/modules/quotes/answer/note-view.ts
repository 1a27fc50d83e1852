import { updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { quoteEvents } from '../events.ts';
import { quoteViewed } from '../notifications.ts';
import { quote } from '../records/quote.ts';
import type { QuoteRow } from '../offer/read-offer.ts';

/** Looking again within this time is the same visit. */
const visitMs = 30 * 60_000;

/** Keeps that the buyer has opened the quote; one event for a visit, and the rep hears of the first. */
export async function noteView(ctx: Ctx, row: QuoteRow): Promise<void> {
  if (row.lastViewedAt !== null && Date.parse(ctx.now) - Date.parse(row.lastViewedAt) < visitMs) return;
  const isFirst = row.firstViewedAt === null;
  await updateRecord(ctx, quote, row.id, { lastViewedAt: ctx.now, ...(isFirst ? { firstViewedAt: ctx.now } : {}) });
  ctx.emit({ type: quoteEvents.viewed, recordType: quote.key, recordId: row.id, data: { number: row.number, isFirst } });
  if (!isFirst || !row.owner) return;
  await notifyUsers(ctx, quoteViewed, {
    to: [row.owner.id],
    recordType: quote.key,
    recordId: row.id,
    title: { en: 'The buyer has opened it', de: 'Der Kunde hat es geöffnet' },
    key: row.id,
  });
}
