import { idOf } from '../../../kernel/record/id-of.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { invalid } from '../../../kernel/errors.ts';
import { entryDraft } from '../entry/entry-draft.ts';
import { entryFields, placeFields } from '../entry/entry-fields.ts';
import { placeEntry } from '../entry/place-entry.ts';
import { previewEntry } from '../entry/preview-entry.ts';
import { orderEvents } from '../events.ts';
import { order } from '../records/order.ts';
import { minutesForLink } from '../place/kept-until.ts';

const preview = defineCommand({
  name: 'preview',
  label: 'Work out an order',
  description: 'What an order would come to now, and how it could be delivered and paid. Writes nothing.',
  on: order,
  target: 'list',
  input: entryFields,
  run: async (ctx, _row, input) => previewEntry(ctx, await entryDraft(ctx, input, { channel: input.channel ?? 'phone' }), null),
});

const enter = defineCommand({
  name: 'enter',
  label: 'New order',
  description:
    'Takes an order for a customer, at the prices of now. Without a way to pay it is confirmed at once, to be paid by invoice; what is paid by transfer or on a page of a provider waits, and the buyer gets a mail that says how to pay.',
  on: order,
  target: 'list',
  input: placeFields,
  emits: [orderEvents.placed, orderEvents.confirmed],
  run: async (ctx, _row, input) => {
    if (idOf(input.person) === null && idOf(input.organization) === null)
      throw invalid([{ pointer: '/person', code: 'required', message: 'is required: say who buys' }]);
    const entry = await entryDraft(ctx, input, { channel: input.channel ?? 'phone' });
    const placed = await placeEntry(ctx, entry, input, { keptMinutes: minutesForLink });
    const isToPay = placed.state === 'pending';
    const { orderId, number, state, gross, currency } = placed;
    return { order: { id: orderId, number }, state, gross, currency, isToPay, email: input.email ?? entry.draft.email };
  },
});

export const entryCommands: readonly Command[] = [preview, enter];
