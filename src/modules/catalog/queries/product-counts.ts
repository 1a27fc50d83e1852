import { rowsFor } from '../../../kernel/access/access.ts';
import { defineQuery } from '../../../kernel/command/query.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { category } from '../records/category.ts';
import { product } from '../records/product.ts';

/** How many products that the reader may see stand in each category itself; variants count with their product. */
export const productCounts = defineQuery({
  name: 'product-counts',
  description: 'How many products stand in each category, by id of the category; those below it count there.',
  on: category,
  run: async (ctx) => {
    const may = (key: string, alias: string) => rowsFor(ctx.registry, ctx.actor, ctx.registry.record(key), 'read', alias);
    const { rows } = await sql<{ id: string; count: number }>`
      select c.id, count(*)::int as count from product p join category c on c.id = p.category_id and c.deleted_at is null and ${may(category.key, 'c')}
      where p.deleted_at is null and p.parent_id is null and ${may(product.key, 'p')} group by c.id`.execute(ctx.db);
    return { counts: Object.fromEntries(rows.map((row) => [row.id, row.count])) };
  },
});
