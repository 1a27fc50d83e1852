import { idOf } from '../../../kernel/record/id-of.ts';
import { choice, longText, ref, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { selections } from '../records/choices.ts';
import { quote } from '../records/quote.ts';
import { quoteSection } from '../records/quote-section.ts';
import { onlyDrafts } from '../rules/states.ts';
import { placeSection, sectionOf } from './line-places.ts';

const what = {
  title: text({ label: 'Heading', max: 200 }),
  text: longText({ label: 'Text', max: 4000 }),
  selection: choice({ label: 'The buyer takes', options: selections }),
} as const;
const which = ref({ label: 'Section', to: quoteSection.key, required: true });

const addSection = defineCommand({
  name: 'add-section',
  label: 'Add section',
  on: quote,
  input: { ...what, title: text({ label: 'Heading', max: 200, required: true }) },
  emits: ['quotes.quoteSectionCreated'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => {
    const { id } = await createRecord(ctx, quoteSection, { ...input, selection: input.selection ?? 'all', quote: row.id });
    await placeSection(ctx, row.id, id, null);
    return { sectionId: id };
  },
});

const changeSection = defineCommand({
  name: 'change-section',
  label: 'Change section',
  on: quote,
  input: { section: which, ...what },
  emits: ['quotes.quoteSectionUpdated'],
  allowed: onlyDrafts,
  run: async (ctx, row, { section, ...input }) => {
    const id = String(await sectionOf(ctx, row.id, section));
    await updateRecord(ctx, quoteSection, id, Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)));
  },
});

const removeSection = defineCommand({
  name: 'remove-section',
  label: 'Remove section',
  description: 'Its lines stay, without a section.',
  on: quote,
  input: { section: which },
  emits: ['quotes.quoteSectionDeleted'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => {
    const id = String(await sectionOf(ctx, row.id, input.section));
    await sql`update quote_line set section_id = null, position = position + 1000 where section_id = ${id}::uuid`.execute(ctx.db);
    await deleteRecord(ctx, quoteSection, id);
  },
});

const moveSection = defineCommand({
  name: 'move-section',
  label: 'Move section',
  on: quote,
  input: { section: which, before: ref({ label: 'Before', to: quoteSection.key, help: 'At the end unless said.' }) },
  emits: ['quotes.quoteSectionUpdated'],
  allowed: onlyDrafts,
  run: async (ctx, row, input) => placeSection(ctx, row.id, String(await sectionOf(ctx, row.id, input.section)), idOf(input.before)),
});

export const sectionCommands: readonly Command[] = [addSection, changeSection, removeSection, moveSection];
