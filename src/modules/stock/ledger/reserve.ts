import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { decimal, type Decimal } from '../../../kernel/money/decimal.ts';
import { rankLocations } from '../rules/rank-locations.ts';
import { freeExpiredJob } from '../jobs/job-names.ts';
import { askLedger, type LedgerAnswer } from './answer.ts';
import { columnsOfLines, type Holder, type StockLine } from './lines.ts';
import { locations } from './locations.ts';
import { outOfStock, tidy, type Shortage } from './out-of-stock.ts';

export interface ReserveInput {
  readonly holder: Holder;
  readonly lines: readonly StockLine[];
  /** Only from there (a till), or to be collected there with `mayBring`; without it from all locations that send orders. */
  readonly locationId?: string | null;
  /** What is not at `locationId` is taken elsewhere and brought there. */
  readonly mayBring?: boolean;
  /** Where it goes: of locations with the same order of use the nearest comes first. */
  readonly shipTo?: { readonly country: string | null; readonly postcode?: string | null } | null;
  /** ISO 8601; null: for good. */
  readonly expiresAt: string | null;
  /** The holder gives it back itself when its time is over: no job is queued for that, and what it misses is found within the hour. */
  readonly endsWithHolder?: boolean;
}

/** A part of what was reserved: from one location, or (`waiting`) from goods that are to come. */
export interface ReservedPart {
  readonly productId: string;
  readonly locationId: string | null;
  readonly quantity: string;
  readonly state: 'held' | 'allocated' | 'waiting';
  readonly expectedOn: string | null;
}

interface Answer extends LedgerAnswer {
  readonly short?: readonly Shortage[];
  readonly lines?: readonly { line: number; productId: string }[];
  /** Where all parts come from that say no location; without parts it is what was asked for. */
  readonly at?: string | null;
  readonly parts?:
    | readonly (Omit<ReservedPart, 'locationId' | 'expectedOn'> & Partial<Pick<ReservedPart, 'locationId' | 'expectedOn'>>)[]
    | null;
}

/**
 * Promises goods to a holder, all or none. Locks the levels of the products in one order (product, location), frees what has expired, and
 * takes from one location when one has everything, else from several in their order of use. What is not there is promised from expected goods
 * where the product allows it. One statement.
 *
 * @throws AppError 409 `out-of-stock` with a problem at `/lines/<n>/quantity` for each line that cannot be had, and `details.lines`
 */
export async function reserve(ctx: Ctx, input: ReserveInput): Promise<readonly ReservedPart[]> {
  const { products, quantities } = columnsOfLines(input.lines);
  if (products.length === 0) return [];
  const counted = countedProducts(input.lines);
  const { locationId = null, mayBring = false, holder, expiresAt } = input;
  const order = await orderOf(ctx, input);
  const answer = await askLedger<Answer>(
    ctx,
    sql`select stock_reserve(${holder.type}, ${holder.id}::uuid, ${counted?.products ?? products}::uuid[], ${counted?.quantities ?? quantities}::numeric[], ${order}::uuid[],
      ${mayBring ? null : locationId}::uuid, ${locationId}::uuid, ${expiresAt}::timestamptz, ${ctx.now}::timestamptz, ${ctx.actor.userId}::uuid,
      ${counted?.policies ?? null}::text[]) as answer`,
  );
  if (answer.short)
    throw outOfStock(answer.short, counted ? products.map((productId, line) => ({ line, productId })) : (answer.lines ?? null));
  if (expiresAt !== null && !input.endsWithHolder) ctx.enqueue(freeExpiredJob, { type: holder.type, id: holder.id }, { runAt: expiresAt });
  const state = expiresAt === null ? 'allocated' : 'held';
  const parts: NonNullable<Answer['parts']> =
    answer.parts ?? counted?.products.map((productId, i) => ({ productId, quantity: counted.quantities[i] as string, state })) ?? [];
  return parts.map((part) => ({
    ...part,
    locationId: part.locationId ?? answer.at ?? null,
    quantity: tidy(part.quantity),
    expectedOn: part.expectedOn ?? null,
  }));
}

/** Each product once with all that is wanted of it; null unless all lines say that their product itself is what is counted. */
function countedProducts(
  lines: readonly StockLine[],
): { readonly products: readonly string[]; readonly quantities: readonly string[]; readonly policies: readonly string[] } | null {
  const wanted = new Map<string, { readonly quantity: Decimal; readonly policy: string }>();
  for (const { productId, quantity, backorder } of lines) {
    if (backorder === undefined) return null;
    const before = wanted.get(productId)?.quantity ?? 0;
    wanted.set(productId, { quantity: decimal(String(quantity)).plus(before), policy: backorder });
  }
  const all = [...wanted.values()];
  return { products: [...wanted.keys()], quantities: all.map((each) => each.quantity.toFixed()), policies: all.map((each) => each.policy) };
}

/** Ids of the locations to take from, the best first. */
async function orderOf(ctx: Ctx, { locationId = null, mayBring = false, shipTo }: ReserveInput): Promise<string[]> {
  if (locationId !== null && !mayBring) return [locationId];
  const others = (await locations(ctx)).filter((place) => place.shipsOrders && place.id !== locationId);
  return [...(locationId === null ? [] : [locationId]), ...rankLocations(others, shipTo ?? null).map((place) => place.id)];
}
