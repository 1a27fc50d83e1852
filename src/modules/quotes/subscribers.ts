import { updateRecord } from '../../kernel/command/store.ts';
import { sql } from '../../kernel/db/sql.ts';
import type { Subscriber } from '../../kernel/event/subscriber.ts';
import { notifyUsers } from '../../platform/notify/index.ts';
import { approvalAnswered } from './notifications.ts';
import { readOffer } from './offer/read-offer.ts';
import { quote } from './records/quote.ts';
import { quoteRequest } from './records/quote-request.ts';

/** What becomes of the approval that a quote waits for. One that was asked for earlier, and taken back, changes nothing. */
export const followApproval: Subscriber = {
  name: 'followApproval',
  on: [
    'approvals.approvalGranted',
    'approvals.approvalRefused',
    'approvals.approvalCancelled',
    'approvals.approvalExpired',
    'approvals.approvalOutdated',
  ],
  run: async (ctx, { type, recordType, recordId, data }) => {
    if (recordType !== quote.key || recordId === null) return;
    const { rows } =
      await sql`select 1 from quote where id = ${recordId}::uuid and state in ('inApproval', 'approved') and approval = ${String(data?.['approvalId'] ?? '')} and deleted_at is null`.execute(
        ctx.db,
      );
    if (rows.length === 0) return;
    const { quote: row } = await readOffer(ctx, recordId, { lock: true });
    const isGranted = type === 'approvals.approvalGranted';
    if (isGranted ? row.state !== 'inApproval' : row.state !== 'inApproval' && row.state !== 'approved') return;
    await updateRecord(ctx, quote, recordId, isGranted ? { state: 'approved' } : { state: 'draft', approval: null });
    if (!row.owner) return;
    await notifyUsers(ctx, approvalAnswered, {
      to: [row.owner.id],
      recordType: quote.key,
      recordId,
      title: isGranted
        ? { en: 'Approved: you can send it', de: 'Genehmigt: Sie können es senden' }
        : { en: 'Not approved: change it and ask again', de: 'Nicht genehmigt: ändern Sie es und fragen Sie erneut' },
      ...(data?.['comment'] ? { body: String(data['comment']).slice(0, 500) } : {}),
      key: `${String(data?.['approvalId'])} ${type}`,
    });
  },
};

/** A request counts as answered once a quote made of it is with the buyer. */
export const followSent: Subscriber = {
  name: 'followSent',
  on: ['quotes.quoteSent'],
  run: async (ctx, { recordId }) => {
    if (recordId === null) return;
    const { quote: row } = await readOffer(ctx, recordId);
    if (row.request) await updateRecord(ctx, quoteRequest, row.request.id, { state: 'quoted', quote: recordId });
  },
};
