import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { nameIn } from './product-facts.ts';

/**
 * What products are called in a language (BCP 47, of which only the language counts; the company's own names when null), whatever their state and
 * whoever may see them. Missing: what there is not.
 */
export async function productNames(
  ctx: Pick<Ctx, 'db'>,
  ids: readonly string[],
  language: string | null,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, ${nameIn(language?.split('-')[0])} as name from product p left join product h on h.id = p.parent_id
    where p.id = any((select ${[...new Set(ids)]}::uuid[])::uuid[])`.execute(ctx.db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
