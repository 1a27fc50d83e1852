import type { Subscriber } from '../../kernel/event/subscriber.ts';
import type { Ctx } from '../../kernel/context.ts';
import { sql } from '../../kernel/db/sql.ts';

/** What products are found by and stand in is written with them; when a category or attribute changes, theirs is made anew in the background. */
export const relistProducts: Subscriber = {
  name: 'relistProducts',
  on: [
    'catalog.categoryUpdated',
    'catalog.categoryDeleted',
    'catalog.categoryRestored',
    'catalog.categoryTranslationCreated',
    'catalog.categoryTranslationUpdated',
    'catalog.attributeUpdated',
    'catalog.attributeDeleted',
  ],
  run: async (ctx, event) => {
    const what = await subjectOf(ctx, event.recordType, event.recordId);
    if (what) ctx.enqueue('catalog.relist', what, { key: `catalog.relist:${Object.values(what).join()}` });
  },
};

async function subjectOf(
  ctx: Pick<Ctx, 'db'>,
  type: string | null,
  id: string | null,
): Promise<{ category: string } | { attribute: string } | null> {
  if (id === null) return null;
  if (type === 'catalog.category') return { category: id };
  if (type === 'catalog.attribute') {
    const { rows } = await sql<{ code: string }>`select code from attribute where id = ${id}::uuid`.execute(ctx.db);
    return rows[0] ? { attribute: rows[0].code } : null;
  }
  const { rows } = await sql<{ id: string }>`select category_id as id from category_translation where id = ${id}::uuid`.execute(ctx.db);
  return rows[0] ? { category: rows[0].id } : null;
}
