import { sql } from '../../kernel/db/sql.ts';
import { z } from 'zod';
import { asSystem } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';
import { defineJob, DoNotRetry, type JobContext } from '../../kernel/jobs/job.ts';
import { mailEvents } from './events.ts';
import { mail } from './records/mail.ts';
import { checkMail, type MailExtras } from './mail-check.ts';
import { mailerOf } from './service.ts';
import { MailError, type MailTransport } from './smtp-transport.ts';

/**
 * Sends one mail. Before it goes out the mail is marked as being sent, after that as sent. A run that finds the mark of an earlier one
 * cannot know how far that came before its process died: it sends nothing, and marks the mail as maybe sent, for a person to decide.
 */
export const sendMail = defineJob({
  name: 'notify.sendMail',
  input: z.object({ id: z.string() }),
  retries: 12,
  timeoutMs: 120_000,
  async run(ctx, { id }) {
    const { transport, from } = mailerOf(ctx);
    const message = await claim(ctx, id, transport);
    if (message === null || transport === null) return;
    const messageId = `<${id}@${from.replace(/^.*@([^>]+)>?$/, '$1')}>`;
    try {
      const { extras, ...content } = message;
      await transport.send({ from, ...content, ...extras, messageId });
    } catch (error) {
      if (!(error instanceof MailError)) throw error;
      await settle(ctx, id, error);
      if (error.code === 'later' && ctx.job.attempt < ctx.job.maxAttempts) throw error;
      if (error.code !== 'unknown') throw new DoNotRetry(error.message, { code: `mail_${error.code}`, cause: error });
      return;
    }
    await asSystem(ctx.app, (tx) => mark(tx, id, 'sent', null), ctx.requestId);
  },
});

/** Removes the mails of more than 90 days ago. */
export const tidyMail = defineJob({
  name: 'notify.tidyMail',
  input: z.object({}),
  run: async (ctx) => void (await sql`delete from mail where created_at < ${ctx.now}::timestamptz - interval '90 days'`.execute(ctx.db)),
});

/** Removes what was read or archived more than 90 days ago, and what nobody has read for a year. */
export const tidyNotifications = defineJob({
  name: 'notify.tidyNotifications',
  input: z.object({}),
  run: async (ctx) => {
    // In portions, each by the index on the time: a large table is not locked for long.
    for (let gone = tidyPortion; gone === tidyPortion && !ctx.job.signal.aborted;) {
      const { rows } = await sql`delete from notification where id in (select id from notification
        where deleted_at is null and ((at < ${ctx.now}::timestamptz - interval '90 days' and (read_at is not null or archived_at is not null or not in_app)) or at < ${ctx.now}::timestamptz - interval '365 days')
        order by at limit ${tidyPortion}) returning 1`.execute(ctx.db);
      gone = rows.length;
    }
  },
});

const tidyPortion = 5_000;

interface Claimed {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly extras: MailExtras;
}

/** Marks the mail as being sent and gives its content; null when there is nothing to send. */
async function claim(ctx: JobContext, id: string, transport: MailTransport | null): Promise<Claimed | null> {
  return asSystem(
    ctx.app,
    async (tx) => {
      const { rows } = await sql<
        Omit<Claimed, 'extras'> & { state: string; key: string }
      >`select recipient as "to", subject, coalesce(text, '') as text, html, state, key from mail where id = ${id} for update`.execute(
        tx.db,
      );
      const found = rows[0];
      if (found?.state === 'sending')
        await mark(tx, id, 'unknown', 'The process that sent it ended before it could say whether it got through.');
      if (found?.state !== 'waiting') return null;
      if (transport === null) {
        await mark(tx, id, 'kept', null);
        return null;
      }
      const checked = await checkMail(tx, { id, key: found.key, to: found.to });
      if ('withhold' in checked) {
        await mark(tx, id, 'failed', checked.withhold);
        return null;
      }
      await sql`update mail set state = 'sending', attempts = attempts + 1, error = null, version = version + 1, updated_at = ${tx.now}::timestamptz where id = ${id}`.execute(
        tx.db,
      );
      const { to, subject, text, html } = found;
      return { to, subject, text, html, extras: checked };
    },
    ctx.requestId,
  );
}

async function settle(ctx: JobContext, id: string, error: MailError): Promise<void> {
  const willRetry = error.code === 'later' && ctx.job.attempt < ctx.job.maxAttempts;
  const state = error.code === 'unknown' ? 'unknown' : willRetry ? 'waiting' : 'failed';
  await asSystem(ctx.app, (tx) => mark(tx, id, state, error.message), ctx.requestId);
}

const eventOf = {
  sent: mailEvents.sent,
  unknown: mailEvents.unknown,
  failed: mailEvents.failed,
  kept: mailEvents.kept,
  waiting: null,
} as const;

/** Says what became of a mail. What was sent, for certain, is not kept: it may hold links that let people in. */
export async function mark(ctx: Ctx, id: string, state: keyof typeof eventOf, error: string | null): Promise<void> {
  const isSent = state === 'sent';
  await sql`update mail set state = ${state}, error = left(${error}::text, 1000), version = version + 1, updated_at = ${ctx.now}::timestamptz,
      sent_at = case when ${isSent} then ${ctx.now}::timestamptz else sent_at end,
      text = case when ${isSent} then null else text end, html = case when ${isSent} then null else html end
    where id = ${id}`.execute(ctx.db);
  const type = eventOf[state];
  if (type !== null) ctx.emit({ type, recordType: mail.key, recordId: id });
}
