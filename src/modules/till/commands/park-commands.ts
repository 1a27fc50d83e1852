import { json, money, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord } from '../../../kernel/command/store.ts';
import { invalid } from '../../../kernel/errors.ts';
import { sellAtTill } from '../policies/policies.ts';
import { parkedSale } from '../records/parked-sale.ts';
import { tillSession } from '../records/till-session.ts';
import type { ParkedContent } from '../rules/parked-content.ts';
import { isOpen } from './session-commands.ts';

const park = defineCommand({
  name: 'park',
  label: 'Park the sale',
  description: 'Puts it aside; nothing is reserved for it.',
  on: tillSession,
  permission: sellAtTill,
  input: {
    name: text({ label: 'Name', required: true, max: 120 }),
    content: json<ParkedContent>()({ label: 'Content', required: true }),
    total: money({ label: 'Total' }),
  },
  allowed: isOpen,
  run: async (ctx, row, input) => {
    const content = input.content;
    if (!content || !Array.isArray(content.lines) || content.lines.length === 0 || JSON.stringify(content).length > 100_000)
      throw invalid([{ pointer: '/content', code: 'type', message: 'must have lines' }]);
    const made = await createRecord(ctx, parkedSale, {
      name: input.name ?? '',
      outlet: row.outlet.id,
      content,
      total: input.total ?? null,
      by: ctx.actor.userId,
    });
    return { parked: made.id };
  },
});

/** It is taken up once: whoever comes second finds it gone. */
const resume = defineCommand({
  name: 'resume',
  label: 'Go on with the sale',
  on: parkedSale,
  permission: sellAtTill,
  run: async (ctx, row) => {
    await deleteRecord(ctx, parkedSale, row.id);
    return { content: row.content };
  },
});

export const parkCommands: readonly Command[] = [park, resume];
