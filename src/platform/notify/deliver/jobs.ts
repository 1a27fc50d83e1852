import { z } from 'zod';
import { asSystem } from '../../../kernel/app.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { queueDigests, queuePersonalMail } from '../queue-delivery.ts';
import { digestAt, quietEnd } from '../recipients.ts';
import { mailTogether } from './send.ts';
import { dropMail, lockWaiting, readChannels, readPerson } from './waiting.ts';

/**
 * Mails one person what is due for them, in one mail. In their quiet hours it waits for the end of these; what was read meanwhile is not
 * mailed. What they chose since counts: a kind that they turned off is dropped, one that they moved to the summary goes there.
 */
export const mailPerson = defineJob({
  name: 'notify.mailPerson',
  input: z.object({ userId: z.string() }),
  run: (ctx, { userId }) => asSystem(ctx.app, (tx) => mailNow(tx, userId), ctx.requestId),
});

/** Mails one person the summary of what they have not read. */
export const sendDigest = defineJob({
  name: 'notify.sendDigest',
  input: z.object({ userId: z.string() }),
  run: (ctx, { userId }) => asSystem(ctx.app, (tx) => mailDigest(tx, userId), ctx.requestId),
});

/** What `mailPerson` does, in its transaction. */
export async function mailNow(ctx: Ctx, userId: string): Promise<void> {
  const all = await lockWaiting(ctx, userId, 'now');
  if (all.length === 0) return;
  const person = await readPerson(ctx, userId);
  if (!person) return dropMail(ctx, all, 'gone');
  const quiet = quietEnd(ctx, person, ctx.now);
  if (quiet !== null) return queuePersonalMail(ctx, userId, quiet);
  await dropMail(
    ctx,
    all.filter((row) => row.isSeen),
    'read',
  );
  const channels = await readChannels(ctx, userId);
  const unread = all.filter((row) => !row.isSeen);
  const by = Map.groupBy(unread, (row) => channels.get(row.kind)?.mail ?? 'off');
  await dropMail(ctx, by.get('off') ?? [], 'off');
  const later = by.get('digest') ?? [];
  if (later.length > 0) {
    await sql`update notification set mail = 'digest', due_at = null where id = any(${later.map((row) => row.id)}::uuid[])`.execute(ctx.db);
    queueDigests(ctx, [{ userId, at: digestAt(person, ctx.now) }]);
  }
  await mailTogether(ctx, person, by.get('now') ?? [], 'now');
}

async function mailDigest(ctx: Ctx, userId: string): Promise<void> {
  const all = await lockWaiting(ctx, userId, 'digest');
  if (all.length === 0) return;
  const person = await readPerson(ctx, userId);
  if (!person) return dropMail(ctx, all, 'gone');
  const quiet = quietEnd(ctx, person, ctx.now);
  if (quiet !== null) return queueDigests(ctx, [{ userId, at: quiet }]);
  await dropMail(
    ctx,
    all.filter((row) => row.isSeen),
    'read',
  );
  const channels = await readChannels(ctx, userId);
  const unread = all.filter((row) => !row.isSeen);
  const isOff = (kind: string): boolean => (channels.get(kind)?.mail ?? 'off') === 'off';
  await dropMail(
    ctx,
    unread.filter((row) => isOff(row.kind)),
    'off',
  );
  await mailTogether(
    ctx,
    person,
    unread.filter((row) => !isOff(row.kind)),
    'digest',
  );
}
