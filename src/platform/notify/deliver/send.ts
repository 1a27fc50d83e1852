import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { mailedTotal } from '../metrics.ts';
import { queueMail } from '../queue-mail.ts';
import type { Recipient } from '../recipients.ts';
import { actorsOf } from '../readers.ts';
import { notificationMail } from '../mail/notification-mail.ts';
import { describe } from './describe.ts';
import { dropMail, onlyReadable, type WaitingRow } from './waiting.ts';

/**
 * Hands one mail about all these to the outbox and marks them as mailed, in one transaction: so each is in one mail at most, whenever the
 * process dies. What the person may not read any more is left out.
 */
export async function mailTogether(ctx: Ctx, person: Recipient, rows: readonly WaitingRow[], what: 'now' | 'digest'): Promise<void> {
  if (rows.length === 0) return;
  const actor = (await actorsOf(ctx, [person.userId])).get(person.userId);
  if (!actor || person.email === null) return dropMail(ctx, rows, 'gone');
  const readable = await onlyReadable(ctx, actor, rows);
  const [first] = readable;
  if (!first) return;
  const mail = notificationMail(await describe(ctx, actor, person, readable, what));
  // A row is mailed once, and this is the first of those in this mail: the key is used by no other.
  await queueMail(ctx, { to: person.email, key: `notify.${what} ${first.id}`, ...mail });
  await sql`update notification set mailed_at = ${ctx.now}::timestamptz where id = any(${readable.map((row) => row.id)}::uuid[])`.execute(
    ctx.db,
  );
  mailedTotal.inc({ what });
}
