import { language, longText, text } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { category } from '../records/category.ts';
import { product } from '../records/product.ts';
import { categoryTranslation, productTranslation } from '../records/translations.ts';

const input = {
  language: language({ label: 'Language', required: true }),
  name: text({ label: 'Name', required: true, max: 200 }),
  description: longText({ label: 'Description' }),
};
const description = 'Says name and description in another language; what was said before in it is replaced.';

const translateProduct = defineCommand({
  name: 'translate',
  label: 'Translate',
  description,
  on: product,
  input,
  run: async (ctx, row, given) => {
    const values = { name: String(given.name), description: given.description ?? null };
    const known = await sql<{
      id: string;
    }>`select id from product_translation where product_id = ${row.id}::uuid and language = ${given.language} and deleted_at is null`.execute(
      ctx.db,
    );
    const [there] = known.rows;
    if (there) await updateRecord(ctx, productTranslation, there.id, values);
    else await createRecord(ctx, productTranslation, { ...values, product: row.id, language: String(given.language) });
  },
});

const translateCategory = defineCommand({
  name: 'translate',
  label: 'Translate',
  description,
  on: category,
  input: { ...input, name: text({ label: 'Name', required: true, max: 120 }) },
  run: async (ctx, row, given) => {
    const values = { name: String(given.name), description: given.description ?? null };
    const known = await sql<{
      id: string;
    }>`select id from category_translation where category_id = ${row.id}::uuid and language = ${given.language} and deleted_at is null`.execute(
      ctx.db,
    );
    const [there] = known.rows;
    if (there) await updateRecord(ctx, categoryTranslation, there.id, values);
    else await createRecord(ctx, categoryTranslation, { ...values, category: row.id, language: String(given.language) });
  },
});

export const translateCommands: readonly Command[] = [translateProduct, translateCategory];
