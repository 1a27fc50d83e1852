import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { CategoryNode, Shopper } from '../rules/shop-view.ts';

type FlatCategory = Omit<CategoryNode, 'children'> & { readonly parentId: string | null };

/** The shelves that this shopper sees, as a tree in the order of their positions. What stands in a shelf that they don't see is not there either. */
export async function categoryTree(
  ctx: Pick<Ctx, 'db'>,
  { buyer, language }: Pick<Shopper, 'buyer' | 'language'> & Partial<Shopper>,
): Promise<readonly CategoryNode[]> {
  const { rows } = await sql<FlatCategory>`
    select c.id, c.slug, coalesce(t.name, c.name) as name, coalesce(t.description, c.description) as description, c.image_id as "imageId", c.parent_id as "parentId"
    from category c left join category_translation t on t.category_id = c.id and t.language = ${language} and t.deleted_at is null
    where c.deleted_at is null and (c.visibility is null or c.visibility = 'everyone' or (c.visibility = 'business' and ${buyer.isBusiness}::boolean))
    order by c.position nulls last, coalesce(t.name, c.name), c.id`.execute(ctx.db);
  const byParent = Map.groupBy(rows, (row) => row.parentId);
  const below = (parentId: string | null): readonly CategoryNode[] =>
    (byParent.get(parentId) ?? []).map(({ parentId: _parent, ...node }) => ({ ...node, children: below(node.id) }));
  return below(null);
}
