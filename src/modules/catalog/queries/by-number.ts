import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';

/**
 * Condition on a product that is not deleted: it has this article number, in whatever case, or this bar code (GTIN), with or without leading
 * zeros. By the indexes `product_sku_lower` and `product_gtin_digits` (schema/rules.ts).
 */
export function hasNumber(alias: string, code: string): Sql {
  const column = (name: string): Sql => sql.ref(`${alias}.${name}`);
  const digits = /^\d{6,14}$/.test(code) ? code.replace(/^0+/, '') : null;
  return sql`(ltrim(${column('gtin')}, '0') = ${digits} or lower(${column('sku')}) = lower(${code}))`;
}

/** Ids of products by their article number in lower case, whoever may see them. By the index `product_sku_lower`. */
export async function idsBySku(ctx: Pick<Ctx, 'db'>, skus: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(skus.map((sku) => sku.toLowerCase()))];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ id: string; sku: string }>`
    select id, lower(sku) as sku from product where lower(sku) = any(${wanted}::text[]) and deleted_at is null`.execute(ctx.db);
  return new Map(rows.map(({ id, sku }) => [sku, id]));
}
