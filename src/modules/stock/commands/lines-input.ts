import { json } from '../../../fields/index.ts';
import { rowsFor } from '../../../kernel/access/access.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { invalid } from '../../../kernel/errors.ts';
import type { FieldProblem } from '../../../kernel/record/field.ts';
import { product } from '../../catalog/records/product.ts';
import { tidy } from '../ledger/out-of-stock.ts';
import { isId } from '../../../kernel/ids/new-id.ts';

/** Products with quantities, as screens and programs send them. */
export interface LineInput {
  readonly product: string;
  readonly quantity: string | number;
}

export const linesField = json<readonly LineInput[]>()({
  label: 'Products',
  required: true,
  help: '[{"product": id, "quantity": number with up to three decimals}]; at most 500.',
});

const most = 500;
/**
 * The lines in order of product, one for each. Products are goods that the actor may see and whose stock is counted.
 * @throws AppError invalid with pointers below /lines
 */
export async function goodsIn(
  ctx: Ctx,
  value: unknown,
  range: { readonly min: number },
): Promise<readonly { productId: string; quantity: string }[]> {
  if (!Array.isArray(value) || value.length === 0 || value.length > most)
    throw invalid([{ pointer: '/lines', code: 'type', message: `must be a list of 1 to ${most} products` }]);
  const problems: FieldProblem[] = [];
  const sums = new Map<string, { at: number; quantity: string }>();
  value.forEach((each: unknown, at) => {
    const { product: id, quantity } = (typeof each === 'object' && each !== null ? each : {}) as Readonly<Record<string, unknown>>;
    const text = String(quantity);
    if (!isId(id)) problems.push({ pointer: `/lines/${at}/product`, code: 'id', message: 'must be the id of a product' });
    else if (sums.has(id.toLowerCase())) problems.push({ pointer: `/lines/${at}/product`, code: 'twice', message: 'is named twice' });
    else if (!/^-?\d{1,9}(\.\d{1,3})?$/.test(text) || Number(text) < range.min || (range.min > 0 && Number(text) === 0))
      problems.push({ pointer: `/lines/${at}/quantity`, code: 'quantity', message: 'must be a quantity with at most three decimals' });
    else sums.set(id.toLowerCase(), { at, quantity: tidy(text) });
  });
  const { rows } = await sql<{ id: string; isCounted: boolean }>`
    select p.id, coalesce(p.kind, 'goods') = 'goods' and p.is_stocked is not false as "isCounted" from product p
    where p.id = any(${[...sums.keys()]}::uuid[]) and p.deleted_at is null and ${rowsFor(ctx.registry, ctx.actor, ctx.registry.record(product.key), 'read', 'p')}`.execute(
    ctx.db,
  );
  const found = new Map(rows.map((row) => [row.id, row.isCounted]));
  for (const [id, { at }] of sums) {
    if (!found.has(id))
      problems.push({
        pointer: `/lines/${at}/product`,
        code: 'ref',
        message: 'points to a product that does not exist or that you may not see',
      });
    else if (!found.get(id)) problems.push({ pointer: `/lines/${at}/product`, code: 'kind', message: 'is nothing whose stock is counted' });
  }
  if (problems.length > 0) throw invalid(problems);
  return [...sums].map(([productId, { quantity }]) => ({ productId, quantity })).toSorted((a, b) => (a.productId < b.productId ? -1 : 1));
}
