import { Decimal, decimal } from '../../../kernel/money/decimal.ts';

export interface Availability {
  /** What can be promised from goods that are there, decimal text; "0" for what is not tracked. */
  readonly available: string;
  /** Services and digital goods are never counted: they can always be sold. */
  readonly isTracked: boolean;
  /** What happens when there are none: `no` sale, a `backorder` without end, a `preorder` of what is expected. */
  readonly backorder: 'no' | 'backorder' | 'preorder';
  /** What can be promised beyond that from goods to come, decimal text; null: as many as one likes. */
  readonly promisable: string | null;
  /** The first day on which goods come that nobody waits for. */
  readonly expectedOn: string | null;
}

/** What is counted of one product. */
export interface StockCount {
  readonly free: string;
  /** Reserved still, but its time is over. */
  readonly expired: string;
  readonly waiting: string;
  /** Expected goods in order of their day. */
  readonly coming: readonly { readonly on: string; readonly quantity: string }[];
}

/** What is known of one thing that counts for a product asked about: itself, an item of the bundle, a variant. */
export interface AvailabilityRow extends StockCount {
  readonly id: string;
  readonly how: 'self' | 'bundle' | 'variants';
  /** So many of it are in one bundle. */
  readonly per: string;
  readonly isTracked: boolean;
  readonly backorder: 'no' | 'backorder' | 'preorder';
}

/** What can be sold of each product, from what is known of the things that count for it. */
export function foldAvailability(rows: readonly AvailabilityRow[]): ReadonlyMap<string, Availability> {
  const byProduct = Map.groupBy(rows, (row) => row.id);
  return new Map([...byProduct].map(([id, parts]) => [id, parts[0]?.how === 'variants' ? anyOf(parts.map(ofOne)) : allOf(parts)]));
}

const untracked: Availability = { available: '0', isTracked: false, backorder: 'no', promisable: null, expectedOn: null };

function ofOne(row: AvailabilityRow): Availability {
  if (!row.isTracked) return untracked;
  const per = decimal(row.per);
  // What has expired goes first to those who wait.
  const [expired, waiting] = [decimal(row.expired), decimal(row.waiting)];
  const free = decimal(row.free).plus(Decimal.max(0, expired.minus(waiting)));
  const stillWaiting = Decimal.max(0, waiting.minus(expired));
  const coming = unpromised(row.coming, stillWaiting);
  return {
    available: parts(free, per, row.how),
    isTracked: true,
    backorder: row.backorder,
    promisable: row.backorder === 'backorder' ? null : row.backorder === 'no' ? '0' : parts(coming.quantity, per, row.how),
    expectedOn: row.backorder === 'no' ? null : coming.on,
  };
}

/** How often `per` goes into it: bundles are whole. */
function parts(quantity: Decimal, per: Decimal, how: AvailabilityRow['how']): string {
  const times = Decimal.max(0, quantity).div(per);
  return (how === 'bundle' ? times.floor() : times).toString();
}

/** What of the goods to come nobody waits for, and the first day that brings some of it. */
function unpromised(coming: AvailabilityRow['coming'], waiting: Decimal): { readonly quantity: Decimal; readonly on: string | null } {
  let sum = decimal('0');
  let on: string | null = null;
  for (const part of coming) {
    sum = sum.plus(decimal(part.quantity));
    if (on === null && sum.greaterThan(waiting)) on = part.on;
  }
  return { quantity: Decimal.max(0, sum.minus(waiting)), on };
}

/** A bundle: as much as of the scarcest thing in it, as late as the latest. */
function allOf(rows: readonly AvailabilityRow[]): Availability {
  const tracked = rows.map(ofOne).filter((part) => part.isTracked);
  const [first, ...rest] = tracked;
  if (!first) return untracked;
  return rest.reduce<Availability>(
    (a, b) => ({
      available: least(a.available, b.available),
      isTracked: true,
      backorder: stricter(a.backorder, b.backorder),
      promisable: a.promisable === null ? b.promisable : b.promisable === null ? a.promisable : least(a.promisable, b.promisable),
      expectedOn: later(a.expectedOn, b.expectedOn),
    }),
    first,
  );
}

/** A product with variants: all of them together. */
function anyOf(all: readonly Availability[]): Availability {
  if (all.some((part) => !part.isTracked)) return untracked;
  return all.reduce((a, b) => ({
    available: decimal(a.available).plus(decimal(b.available)).toString(),
    isTracked: true,
    backorder: stricter(a.backorder, b.backorder) === a.backorder ? b.backorder : a.backorder,
    promisable: a.promisable === null || b.promisable === null ? null : decimal(a.promisable).plus(decimal(b.promisable)).toString(),
    expectedOn: a.expectedOn === null || (b.expectedOn !== null && b.expectedOn < a.expectedOn) ? b.expectedOn : a.expectedOn,
  }));
}

const strictness = { no: 0, preorder: 1, backorder: 2 } as const;
type Backorder = Availability['backorder'];
const stricter = (a: Backorder, b: Backorder): Backorder => (strictness[a] <= strictness[b] ? a : b);
const least = (a: string, b: string): string => (decimal(a).lessThan(decimal(b)) ? a : b);
const later = (a: string | null, b: string | null): string | null => (a === null || b === null ? (a ?? b) : a > b ? a : b);
