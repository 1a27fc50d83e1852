import { choice, longText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import { AppError, notAllowed } from '../../../kernel/errors.ts';
import { queueMail } from '../../../platform/notify/index.ts';
import { acceptQuote } from '../answer/accept-quote.ts';
import { declineQuote, type DeclineReason } from '../answer/decline-quote.ts';
import { quoteEvents } from '../events.ts';
import { quoteMail } from '../mail/quote-mail.ts';
import { linkOf } from '../offer/link.ts';
import { declineReasons } from '../records/choices.ts';
import { quote } from '../records/quote.ts';
import { quoteComment } from '../records/quote-comment.ts';
import { closedBecause } from '../rules/states.ts';

const open = (row: { readonly state: string; readonly expiresAt: string | null }, { now }: { readonly now: string }): true | string =>
  closedBecause(row, now) === null ? true : closedWords[closedBecause(row, now) ?? 'notSent'];

const closedWords = {
  expired: 'It has expired. Extend it first.',
  accepted: 'It has been accepted.',
  declined: 'It has been declined. Revise it to offer something else.',
  replaced: 'There is a newer version.',
  withdrawn: 'It has been withdrawn.',
  notSent: 'It has not been sent.',
} as const;

const accept = defineCommand({
  name: 'accept',
  label: 'Accept for the buyer',
  description: 'They said yes on the phone or by mail. It becomes an order, and the deal is won.',
  on: quote,
  consequential: true,
  input: {
    name: text({ label: 'Who said yes', max: 200, required: true }),
    purchaseOrderNumber: text({ label: 'Purchase order number', max: 60 }),
  },
  emits: [quoteEvents.accepted],
  allowed: open,
  run: async (ctx, row, input) => {
    const answer = await acceptQuote(ctx, row.id, {
      choice: null,
      name: input.name ?? '',
      purchaseOrderNumber: input.purchaseOrderNumber ?? null,
      seenTotal: null,
      hasAgreedToTerms: true,
    });
    if (answer.kind === 'problems') throw new AppError(422, 'invalid', answer.problems[0]?.message ?? '', { problems: answer.problems });
    if (answer.kind !== 'accepted') throw notAllowed(closedWords[answer.kind === 'closed' ? answer.because : 'notSent']);
    return { orderId: answer.order?.orderId ?? null, orderNumber: answer.order?.number ?? null };
  },
});

const decline = defineCommand({
  name: 'decline',
  label: 'Decline for the buyer',
  description: 'They said no. The deal stays open until you close it.',
  on: quote,
  consequential: true,
  input: {
    reason: choice({ label: 'Because', options: declineReasons, required: true }),
    remark: longText({ label: 'What they said', max: 2000 }),
  },
  emits: [quoteEvents.declined],
  allowed: open,
  run: async (ctx, row, input) => {
    await declineQuote(ctx, row.id, { reason: (input.reason ?? 'other') as DeclineReason, remark: input.remark ?? null });
  },
});

const reply = defineCommand({
  name: 'reply',
  label: 'Answer the buyer',
  description: 'The buyer sees it under the quote, and gets it by mail.',
  on: quote,
  input: { body: longText({ label: 'Answer', max: 4000, required: true }) },
  emits: ['quotes.quoteCommentCreated'],
  allowed: (row) => (row.sentAt === null ? 'It has not been sent.' : true),
  run: async (ctx, row, input) => {
    const made = await createRecord(ctx, quoteComment, { quote: row.id, side: 'seller', author: ctx.actor.name, body: input.body });
    if (row.email && ctx.requestId !== 'demo')
      await queueMail(ctx, {
        to: row.email,
        key: `quote ${made.id} reply`,
        ...(await quoteMail(ctx, 'reply', row, { url: linkOf(ctx, row), message: input.body ?? '', by: ctx.actor.name })),
      });
  },
});

export const answerCommands: readonly Command[] = [accept, decline, reply];
