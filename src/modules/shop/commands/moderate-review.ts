import { text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { shopEvents } from '../events.ts';
import { manageShop } from '../policies/permissions.ts';
import { review } from '../records/review.ts';

export const publishReview = defineCommand({
  name: 'publish',
  label: 'Publish',
  description: 'Shows it with the product.',
  on: review,
  bulk: true,
  permission: manageShop,
  input: {},
  emits: [shopEvents.reviewPublished],
  allowed: (row) => (row.state === 'published' ? 'It is published already.' : true),
  run: async (ctx, row) => {
    await updateRecord(ctx, review, row.id, { state: 'published', decidedBy: ctx.actor.userId, decidedAt: ctx.now, rejection: null });
    ctx.emit({ type: shopEvents.reviewPublished, recordType: review.key, recordId: row.id, data: { rating: row.rating } });
  },
});

export const rejectReview = defineCommand({
  name: 'reject',
  label: 'Reject',
  description: 'Keeps it from being shown, also when it was published before.',
  on: review,
  bulk: true,
  permission: manageShop,
  input: { reason: text({ label: 'Reason', max: 300, help: 'The author sees it in their account.' }) },
  emits: [shopEvents.reviewRejected],
  allowed: (row) => (row.state === 'rejected' ? 'It is rejected already.' : true),
  run: async (ctx, row, input) => {
    const rejection = input.reason ?? null;
    await updateRecord(ctx, review, row.id, { state: 'rejected', decidedBy: ctx.actor.userId, decidedAt: ctx.now, rejection });
    ctx.emit({ type: shopEvents.reviewRejected, recordType: review.key, recordId: row.id });
  },
});

export const reviewCommands: readonly Command[] = [publishReview as Command, rejectReview as Command];
