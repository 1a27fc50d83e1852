import { sql } from '../../kernel/db/sql.ts';
import type { Ctx } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids/new-id.ts';
import type { OutgoingMail } from '../../kernel/services/mail.ts';
import { mailEvents } from './events.ts';
import { mail } from './records/mail.ts';
import { mailerOf } from './service.ts';

/**
 * Takes a mail in the transaction of `ctx`: it will be sent when and only when that commits, and once however often it is asked for
 * under the same key. Without a mail server it is kept to be read on the mail page.
 * @returns the id of the mail, that of the first one for a key that was used before
 */
export async function queueMail(ctx: Ctx, message: OutgoingMail): Promise<string> {
  const id = newId();
  const state = mailerOf(ctx).transport === null ? 'kept' : 'waiting';
  // Not by the record's own verbs: their events would have the text in them.
  const { rows } = await sql<{ id: string }>`
    insert into mail (id, created_at, created_by_id, updated_at, recipient, subject, text, html, state, attempts, key)
    values (${id}, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid, ${ctx.now}::timestamptz, ${message.to}, left(${message.subject}, 500), ${message.text},
      ${message.html ?? null}, ${state}, 0, ${message.key})
    on conflict (key) where deleted_at is null do nothing returning id`.execute(ctx.db);
  if (rows.length === 0) {
    const earlier = await sql<{ id: string }>`select id from mail where key = ${message.key}`.execute(ctx.db);
    return earlier.rows[0]?.id ?? id;
  }
  ctx.emit({ type: state === 'kept' ? mailEvents.kept : mailEvents.queued, recordType: mail.key, recordId: id });
  if (state === 'waiting') ctx.enqueue('notify.sendMail', { id }, { key: `mail ${id}` });
  return id;
}
