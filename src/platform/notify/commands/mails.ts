import { defineCommand } from '../../../kernel/command/command.ts';
import { mailEvents } from '../events.ts';
import { mark } from '../jobs.ts';
import { manageMail } from '../policies/policies.ts';
import { mail } from '../records/mail.ts';

/** Sends a mail that did not get through, or of which nobody knows: then it may arrive twice. */
export const sendAgain = defineCommand({
  name: 'send-again',
  label: 'Send again',
  description: 'A mail that may have been sent could arrive twice.',
  on: mail,
  permission: manageMail,
  bulk: true,
  consequential: true,
  emits: [mailEvents.queued],
  allowed: (row) =>
    row.state === 'failed' || row.state === 'unknown' ? true : 'Only mail that was not sent, or maybe sent, can be sent again.',
  run: async (ctx, row) => {
    await mark(ctx, row.id, 'waiting', null);
    ctx.emit({ type: mailEvents.queued, recordType: mail.key, recordId: row.id });
    ctx.enqueue('notify.sendMail', { id: row.id }, { key: `mail ${row.id}` });
  },
});

/** Settles a mail of which nobody knew, after somebody found out that it arrived. */
export const markSent = defineCommand({
  name: 'mark-sent',
  label: 'It was sent',
  on: mail,
  permission: manageMail,
  bulk: true,
  emits: [mailEvents.sent],
  allowed: (row) => (row.state === 'unknown' ? true : 'Only of mail that was maybe sent this can be said.'),
  run: async (ctx, row) => mark(ctx, row.id, 'sent', null),
});
