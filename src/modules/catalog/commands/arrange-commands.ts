import { json, number, ref } from '../../../fields/index.ts';
import { defineCommand, type Command } from '../../../kernel/command/command.ts';
import { updateRecord } from '../../../kernel/command/store.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import { category } from '../records/category.ts';
import { product } from '../records/product.ts';
import { productImage } from '../records/product-image.ts';

const arrangeImages = defineCommand({
  name: 'arrange-images',
  label: 'Arrange images',
  description: 'Puts the images into an order; the first stands for the product in lists.',
  on: product,
  input: { images: json<readonly string[]>()({ label: 'Ids of its images in order', required: true }) },
  run: async (ctx, row, input) => {
    const { rows } = await sql<{
      id: string;
    }>`select id from product_image where product_id = ${row.id}::uuid and deleted_at is null order by id`.execute(ctx.db);
    const wanted: readonly unknown[] = Array.isArray(input.images) ? input.images : [];
    if (new Set(wanted).size !== rows.length || wanted.length !== rows.length || !rows.every(({ id }) => wanted.includes(id))) {
      throw invalid([{ pointer: '/images', code: 'images', message: 'must be all images of the product, each once' }]);
    }
    for (const [position, id] of wanted.entries()) await updateRecord(ctx, productImage, String(id), { position });
  },
});

const moveCategory = defineCommand({
  name: 'move',
  label: 'Move',
  description: 'Puts the category elsewhere in the tree, at a place among its new neighbours.',
  on: category,
  input: {
    parent: ref({ label: 'Within', to: category.key, help: 'Empty: at the top.' }),
    position: number({ label: 'Place', min: 0, help: '0 is the first; the last unless said.' }),
  },
  run: async (ctx, row, input) => {
    const parent = typeof input.parent === 'string' ? input.parent : (input.parent?.id ?? null);
    const { rows } = await sql<{ id: string }>`
      select id from category where parent_id is not distinct from ${parent}::uuid and id <> ${row.id}::uuid and deleted_at is null order by position nulls last, name, id`.execute(
      ctx.db,
    );
    const order = rows.map(({ id }) => id);
    order.splice(Math.min(input.position ?? order.length, order.length), 0, row.id);
    for (const [position, id] of order.entries())
      await updateRecord(ctx, category, id, id === row.id ? { parent, position } : { position });
  },
});

export const arrangeCommands: readonly Command[] = [arrangeImages, moveCategory];
