import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { notifyUsers } from '../../../platform/notify/index.ts';
import { task } from '../../parties/records/task.ts';
import { quoteEvents } from '../events.ts';
import { quoteDeclined } from '../notifications.ts';
import { readOffer } from '../offer/read-offer.ts';
import { declineReasons } from '../records/choices.ts';
import { quote } from '../records/quote.ts';
import { closedBecause, type Closed } from '../rules/states.ts';

export type DeclineReason = (typeof declineReasons)[number]['value'];

export interface Declined {
  readonly because: Closed | null;
}

/** The buyer says no, and why. The deal stays open: the rep gets a task to follow up. @returns why it was too late, or null */
export async function declineQuote(
  ctx: Ctx,
  quoteId: string,
  { reason, remark }: { readonly reason: DeclineReason; readonly remark: string | null },
): Promise<Declined> {
  const { quote: row } = await readOffer(ctx, quoteId, { lock: true });
  const closed = closedBecause(row, ctx.now);
  if (closed) return { because: closed };
  await updateRecord(ctx, quote, quoteId, {
    state: 'declined',
    declinedAt: ctx.now,
    declineReason: reason,
    declineRemark: remark?.slice(0, 2000) ?? null,
  });
  const label = declineReasons.find((each) => each.value === reason)?.label ?? reason;
  ctx.emit({ type: quoteEvents.declined, recordType: quote.key, recordId: quoteId, data: { number: row.number, reason } });
  if (row.owner) {
    await createRecord(ctx, task, {
      title: `Follow up on ${row.number}: ${label}`.slice(0, 300),
      subject: row.opportunity ? { type: 'sales.opportunity', id: row.opportunity.id } : { type: quote.key, id: quoteId },
      assignee: row.owner.id,
      dueOn: ctx.scope.today,
      priority: 'normal',
      ...(remark ? { description: remark.slice(0, 2000) } : {}),
    });
    await notifyUsers(ctx, quoteDeclined, {
      to: [row.owner.id],
      recordType: quote.key,
      recordId: quoteId,
      title: { en: 'The buyer has declined', de: 'Der Kunde hat abgelehnt' },
      body: `${label}${remark ? `: ${remark}` : ''}`.slice(0, 500),
      key: quoteId,
    });
  }
  return { because: null };
}
