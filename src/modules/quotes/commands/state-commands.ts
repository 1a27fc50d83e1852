import { boolean, date, email, longText } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { AppError, invalid, notAllowed } from '../../../kernel/errors.ts';
import { formatMoney } from '../../../kernel/money/format-money.ts';
import { requestApproval } from '../../../platform/approvals/index.ts';
import { endApproval } from '../offer/end-approval.ts';
import { checkSendable } from '../offer/check-sendable.ts';
import { priceOffer } from '../offer/price-offer.ts';
import { readOffer } from '../offer/read-offer.ts';
import { judge, reprice } from '../offer/reprice.ts';
import { revise as makeRevision } from '../offer/revise.ts';
import { sendQuote } from '../offer/send-quote.ts';
import { quote } from '../records/quote.ts';
import { quoteEvents } from '../events.ts';
import { expiresAt } from '../rules/expires-at.ts';
import { onlyDrafts } from '../rules/states.ts';
import { hashOf, tokenOf } from '../offer/link.ts';

const updatePrices = defineCommand({
  name: 'update-prices',
  label: 'Update prices',
  description: 'Takes over what lists, promotions and taxes say now.',
  on: quote,
  emits: ['quotes.quoteUpdated'],
  allowed: onlyDrafts,
  run: async (ctx, row) => {
    const { priced } = await reprice(ctx, row.id);
    return { gross: priced.cart.gross };
  },
});

const submit = defineCommand({
  name: 'submit',
  label: 'Ask for approval',
  description: 'Where its discount or margin is not yours alone to give.',
  on: quote,
  input: { reason: longText({ label: 'Why it is worth it', max: 2000 }) },
  emits: ['approvals.approvalRequested'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => {
    const offer = await readOffer(ctx, row.id);
    const priced = await priceOffer(ctx, offer);
    checkSendable(offer, priced, ctx.scope.today);
    const verdict = await judge(ctx, offer, priced);
    if (!verdict.isNeeded) throw notAllowed('Nobody has to approve it: you can send it.');
    const asked = await requestApproval(ctx, {
      subject: { recordType: quote.key, recordId: row.id },
      title: `${row.number}: ${verdict.discount} % discount${verdict.margin === null ? '' : `, ${verdict.margin} % margin`}, ${formatMoney({ amount: priced.cart.net, currency: row.currency }, 'en')} net`,
      amount: { amount: priced.cart.net, currency: row.currency },
      requestedBy: ctx.actor.userId,
      reason: [verdict.reasons.join(' '), input.reason].filter(Boolean).join('\n\n'),
    });
    if (asked.status === 'granted')
      throw notAllowed(
        'No approval policy covers quotes of this amount, so nobody can be asked. Let an administrator add one in the settings.',
      );
    await updateRecord(ctx, quote, row.id, {
      approval: asked.id,
      approvalNeeded: verdict.reasons.join(' ').slice(0, 500),
      state: 'inApproval',
    });
    return { approvalId: asked.id, status: asked.status };
  },
});

const takeBack = defineCommand({
  name: 'take-back',
  label: 'Back to draft',
  description: 'To change it again. An approval that was asked for or given no longer holds.',
  on: quote,
  emits: ['quotes.quoteUpdated'],
  allowed: (row) => (row.state === 'inApproval' || row.state === 'approved' ? true : 'It is not waiting to be sent.'),
  run: async (ctx, row) => {
    await endApproval(ctx, row.id);
    await updateRecord(ctx, quote, row.id, { state: 'draft', approval: null });
  },
});

const send = defineCommand({
  name: 'send',
  label: 'Send',
  description: 'Locks its prices and sends the buyer a link to read and answer it.',
  on: quote,
  consequential: true,
  input: {
    email: email({ label: 'To', help: 'The address of the quote unless said.' }),
    message: longText({ label: 'Message', max: 4000 }),
    isWithoutMail: boolean({ label: 'Only make the link', help: 'You send it yourself.' }),
  },
  emits: [quoteEvents.sent],
  allowed: (row) =>
    row.state === 'draft' || row.state === 'approved'
      ? true
      : row.state === 'inApproval'
        ? 'It waits for approval.'
        : 'It has been sent already.',
  run: async (ctx, row, input) => {
    const offer = await readOffer(ctx, row.id);
    const priced = await priceOffer(ctx, offer);
    checkSendable(offer, priced, ctx.scope.today);
    if (row.state === 'draft') {
      const verdict = await judge(ctx, offer, priced);
      if (verdict.isNeeded)
        throw new AppError(409, 'approval-needed', `It has to be approved first. ${verdict.reasons.join(' ')}`, { details: { verdict } });
    }
    const to = input.email ?? row.email;
    if (!to && !input.isWithoutMail)
      throw invalid([{ pointer: '/email', code: 'required', message: 'is required: nobody knows where to send it' }]);
    return sendQuote(ctx, offer, priced, { to: input.isWithoutMail ? null : (to ?? null), message: input.message ?? null });
  },
});

const revise = defineCommand({
  name: 'revise',
  label: 'Revise',
  description: 'Makes the next version. This one can no longer be accepted, and its link says so.',
  on: quote,
  consequential: true,
  emits: [quoteEvents.replaced, 'quotes.quoteCreated'],
  allowed: (row) =>
    row.state === 'sent' || row.state === 'expired' || row.state === 'declined' || row.state === 'withdrawn'
      ? row.replacedBy
        ? 'There is a newer version.'
        : true
      : 'Only what was sent, and not accepted, can be revised.',
  run: async (ctx, row) => ({ quoteId: await makeRevision(ctx, row.id) }),
});

const withdraw = defineCommand({
  name: 'withdraw',
  label: 'Withdraw',
  description: 'The buyer can no longer accept it.',
  on: quote,
  consequential: true,
  emits: [quoteEvents.withdrawn],
  allowed: (row) => (row.state === 'sent' ? true : 'Only a quote that is with the buyer can be withdrawn.'),
  run: async (ctx, row) => {
    await updateRecord(ctx, quote, row.id, { state: 'withdrawn' });
    ctx.emit({ type: quoteEvents.withdrawn, recordType: quote.key, recordId: row.id });
  },
});

const extend = defineCommand({
  name: 'extend',
  label: 'Extend',
  description: 'Makes it valid for longer, at the same prices and under the same link.',
  on: quote,
  input: { validUntil: date({ label: 'Valid until', required: true }) },
  emits: ['quotes.quoteUpdated'],
  allowed: (row) => (row.state === 'sent' || row.state === 'expired' ? true : 'It is not with the buyer.'),
  run: async (ctx, row, input) => {
    const day = String(input.validUntil);
    if (day < ctx.scope.today) throw invalid([{ pointer: '/validUntil', code: 'min', message: 'must not be in the past' }]);
    if (row.replacedBy) throw notAllowed('There is a newer version.');
    const at = expiresAt(day, ctx.services.company?.timeZone ?? 'UTC');
    await updateRecord(ctx, quote, row.id, { validUntil: day, expiresAt: at, state: 'sent', remindedAt: null });
    ctx.enqueue('quotes.expire', { quote: row.id }, { key: `quotes.expire ${row.id}`, runAt: at });
  },
});

const newLink = defineCommand({
  name: 'new-link',
  label: 'New link',
  description: 'Ends the link that was sent, should it have come into the wrong hands, and makes another.',
  on: quote,
  consequential: true,
  emits: ['quotes.quoteUpdated'],
  allowed: (row) => (row.sentAt === null ? 'It has not been sent.' : true),
  run: async (ctx, row) => {
    const linkNumber = (row.linkNumber ?? 1) + 1;
    await updateRecord(ctx, quote, row.id, { linkNumber, tokenHash: hashOf(tokenOf(ctx, { id: row.id, linkNumber })) });
  },
});

export const stateCommands: readonly Command[] = [send, submit, takeBack, revise, extend, withdraw, newLink, updatePrices];
