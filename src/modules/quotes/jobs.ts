import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import { updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import { defineCron } from '../../kernel/jobs/cron.ts';
import { defineJob, type Job } from '../../kernel/jobs/job.ts';
import { notifyUsers, queueMail } from '../../platform/notify/index.ts';
import { quoteEvents } from './events.ts';
import { quoteMail } from './mail/quote-mail.ts';
import { quoteExpired } from './notifications.ts';
import { linkOf } from './offer/link.ts';
import { readOffer } from './offer/read-offer.ts';
import { quote } from './records/quote.ts';
import { closedBecause } from './rules/states.ts';

/** Writes down that a quote is over and tells the rep. Nobody waits for it: accepting looks at the clock itself. */
export const expireQuote = defineJob({
  name: 'quotes.expire',
  input: z.object({ quote: z.string() }),
  run: async ({ app, requestId }, { quote: id }) => {
    await asSystem(
      app,
      async (ctx) => {
        const { rows } = await sql`select 1 from quote where id = ${id}::uuid and state = 'sent' and deleted_at is null`.execute(ctx.db);
        if (rows.length === 0) return;
        const { quote: row } = await readOffer(ctx, id, { lock: true });
        if (row.state !== 'sent' || closedBecause(row, ctx.now) !== 'expired') return;
        await updateRecord(ctx, quote, id, { state: 'expired' });
        ctx.emit({ type: quoteEvents.expired, recordType: quote.key, recordId: id, data: { number: row.number } });
        if (row.owner)
          await notifyUsers(ctx, quoteExpired, {
            to: [row.owner.id],
            recordType: quote.key,
            recordId: id,
            title: { en: 'The quote has expired', de: 'Das Angebot ist abgelaufen' },
            key: `${id} ${row.expiresAt ?? ''}`,
          });
      },
      requestId,
    );
  },
});

/** Reminds buyers whose quote ends soon, once for each time limit; and catches up on what a stopped worker left unexpired. */
export const remindBuyers = defineJob({
  name: 'quotes.remind',
  input: z.object({}),
  run: async ({ app, requestId }) => {
    const due = await sql<{ id: string; isOver: boolean }>`
      select id, expires_at <= ${app.now()}::timestamptz as "isOver" from quote
      where state = 'sent' and deleted_at is null and (expires_at <= ${app.now()}::timestamptz
        or (reminded_at is null and remind_days > 0 and email is not null and expires_at <= ${app.now()}::timestamptz + make_interval(days => remind_days::int)))
      order by expires_at limit 1000`.execute(app.db);
    for (const { id, isOver } of due.rows)
      await asSystem(
        app,
        async (ctx) => (isOver ? ctx.enqueue('quotes.expire', { quote: id }, { key: `quotes.expire ${id}` }) : remind(ctx, id)),
        requestId,
      );
  },
});

async function remind(ctx: Parameters<Parameters<typeof asSystem>[1]>[0], id: string): Promise<void> {
  const { quote: row } = await readOffer(ctx, id, { lock: true });
  // Sent for less time than the reminder asks for: the first mail says all.
  const isYoung = row.sentAt !== null && Date.parse(ctx.now) - Date.parse(row.sentAt) < 24 * 3_600_000;
  if (closedBecause(row, ctx.now) !== null || row.remindedAt !== null || !row.email || isYoung) return;
  await updateRecord(ctx, quote, id, { remindedAt: ctx.now });
  await queueMail(ctx, {
    to: row.email,
    key: `quote ${id} reminder ${row.expiresAt ?? ''}`,
    ...(await quoteMail(ctx, 'reminder', row, { url: linkOf(ctx, row) })),
  });
}

export const remindCron = defineCron({ job: remindBuyers, at: '15 * * * *' });
export const quotesJobs: readonly Job[] = [expireQuote as Job, remindBuyers as Job];
