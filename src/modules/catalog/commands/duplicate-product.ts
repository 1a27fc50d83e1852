import { text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { RecordType } from '../../../kernel/record/record.ts';
import { bundleItem } from '../records/bundle-item.ts';
import { product } from '../records/product.ts';
import { productImage } from '../records/product-image.ts';
import { productCategory, productGroup } from '../records/product-links.ts';
import { relatedProduct } from '../records/related-product.ts';
import { productTranslation } from '../records/translations.ts';

export const duplicateProduct = defineCommand({
  name: 'duplicate',
  label: 'Duplicate',
  description:
    'Makes a draft that is like it, with its images, translations, categories and bundle items; without its numbers and variants.',
  on: product,
  input: { name: text({ label: 'Name', max: 200, help: '"Copy of" and its name unless said.' }) },
  run: async (ctx, row, input) => {
    // What belongs to one product alone: its numbers, its address, when it is sold.
    const { name, kind, unit, packaging, brand, listPrice, cost, weight, isStocked, backorder, channels, attributes, tags, description } =
      row;
    const copy = await createRecord(ctx, product, {
      kind, unit, packaging, brand, listPrice, cost, weight, isStocked, backorder, channels, attributes, tags, description,
      name: input.name ?? `Copy of ${name}`.slice(0, 200),
      state: 'draft',
      category: row.category?.id ?? null,
      supplier: row.supplier?.id ?? null,
      taxClass: row.taxClass?.id ?? null,
    }); // prettier-ignore
    for (const part of parts) await copyPart(ctx, part, row.id, copy.id);
    return { id: copy.id };
  },
});

interface Part {
  readonly record: RecordType;
  /** Column that points to the product. */
  readonly by: string;
  /** Columns that are copied, with the field that each is of. */
  readonly columns: Readonly<Record<string, string>>;
}

const parts: readonly Part[] = [
  { record: productImage, by: 'product', columns: { file: 'file_id', alt: 'alt', position: 'position' } },
  { record: productTranslation, by: 'product', columns: { language: 'language', name: 'name', description: 'description' } },
  { record: productCategory, by: 'product', columns: { category: 'category_id' } },
  { record: productGroup, by: 'product', columns: { group: 'group_id' } },
  { record: bundleItem, by: 'bundle', columns: { product: 'product_id', quantity: 'quantity', position: 'position' } },
  { record: relatedProduct, by: 'product', columns: { related: 'related_id', kind: 'kind', position: 'position' } },
];

async function copyPart(ctx: Ctx, { record, by, columns }: Part, from: string, to: string): Promise<void> {
  const table = record.name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(Object.entries(columns).map(([field, column]) => sql`${sql.ref(column)}${sql.raw(numeric.has(field) ? '::float8' : '')} as ${sql.ref(field)}`))}
    from ${sql.table(table)} where ${sql.ref(`${by}_id`)} = ${from}::uuid and deleted_at is null order by id`.execute(ctx.db);
  for (const row of rows) await createRecord(ctx, record, { ...row, [by]: to } as never);
}

const numeric = new Set(['quantity', 'position']);
