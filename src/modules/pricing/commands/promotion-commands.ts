import { defineCommand } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { pricingEvents } from '../events.ts';
import { managePrices } from '../policies/permissions.ts';
import { promotion } from '../records/promotion.ts';

export const startPromotion = defineCommand({
  name: 'start',
  label: 'Start',
  description: 'It holds from now on, or from the date that it is set to begin.',
  on: promotion,
  bulk: true,
  permission: managePrices,
  emits: [pricingEvents.promotionStarted],
  allowed: (row, { now }) =>
    row.state === 'running'
      ? 'It is running.'
      : row.endsAt !== null && row.endsAt <= now
        ? 'Its time is over: set a later end first.'
        : true,
  run: async (ctx, row) => {
    await updateRecord(ctx, promotion, row.id, { state: 'running' });
    ctx.emit({ type: pricingEvents.promotionStarted, recordType: promotion.key, recordId: row.id, data: { name: row.name } });
  },
});

export const pausePromotion = defineCommand({
  name: 'pause',
  label: 'Pause',
  description: 'Carts show prices without it at once. Orders that were placed keep it.',
  on: promotion,
  bulk: true,
  permission: managePrices,
  emits: [pricingEvents.promotionPaused],
  allowed: (row) => (row.state === 'running' ? true : 'It is not running.'),
  run: async (ctx, row) => {
    await updateRecord(ctx, promotion, row.id, { state: 'paused' });
    ctx.emit({ type: pricingEvents.promotionPaused, recordType: promotion.key, recordId: row.id, data: { name: row.name } });
  },
});
