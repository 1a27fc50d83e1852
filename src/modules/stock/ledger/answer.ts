import type { Ctx } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { stockEvents } from '../events.ts';
import { outOfStock, tidy, type Shortage } from './out-of-stock.ts';

/** What the functions of ../schema tell of their work. */
export interface LedgerAnswer {
  readonly low?: readonly { id: string; productId: string; locationId: string; available: string; reorderPoint: string }[] | null;
  readonly back?: readonly { productId: string; available: string }[] | null;
  readonly served?: readonly Promised[] | null;
  readonly lost?: readonly Promised[] | null;
}

interface Promised {
  readonly productId: string;
  readonly locationId: string;
  readonly quantity: string;
  readonly holderType: string;
  readonly holderId: string;
}

/** Runs a function of ../schema (`select ... as answer`) and tells of what came of it. @throws AppError `out-of-stock` */
export async function askLedger<T extends LedgerAnswer>(ctx: Ctx, query: Sql): Promise<T> {
  const { rows } = await query.execute(ctx.db).catch((error: unknown) => {
    throw isShortage(error) ? outOfStock(JSON.parse(error.detail) as Shortage[], null) : error;
  });
  const answer = (rows[0] as { answer: T }).answer;
  tell(ctx, answer);
  return answer;
}

/** Quantities are told as people write them: "3", not "3.000". */
function tell(ctx: Ctx, { low, back, served, lost }: LedgerAnswer): void {
  for (const { id, available, reorderPoint, ...place } of low ?? [])
    ctx.emit({
      type: stockEvents.ranLow,
      recordType: 'stock.stockLevel',
      recordId: id,
      data: { ...place, available: tidy(available), reorderPoint: tidy(reorderPoint) },
    });
  for (const { productId, available } of back ?? [])
    ctx.emit({ type: stockEvents.backInStock, recordType: 'catalog.product', recordId: productId, data: { available: tidy(available) } });
  for (const [type, list] of [
    [stockEvents.waitingServed, served],
    [stockEvents.promiseLost, lost],
  ] as const)
    for (const { holderType, holderId, quantity, ...place } of list ?? [])
      ctx.emit({ type, recordType: holderType, recordId: holderId, data: { ...place, quantity: tidy(quantity) } });
}

function isShortage(error: unknown): error is { detail: string } {
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  return code === 'E0409' && typeof detail === 'string';
}
