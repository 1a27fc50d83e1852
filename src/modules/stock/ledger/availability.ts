import type { Ctx } from '../../../kernel/context.ts';

export interface Availability {
  /** What can be promised from goods that are there, decimal text; "0" for what is not tracked. */
  readonly available: string;
  /** Services and digital goods are never counted: they can always be sold. */
  readonly isTracked: boolean;
  /** What happens when there are none: `no` sale, a `backorder` without end, a `preorder` of what is expected. */
  readonly backorder: 'no' | 'backorder' | 'preorder';
  /** What can be promised from goods that are expected, decimal text; null: as many as one likes. */
  readonly promisable: string | null;
  /** The day from which goods that are expected and not promised yet are there. */
  readonly expectedOn: string | null;
}

/**
 * What can be sold of products: at one location, or at all that send orders. A reservation that has expired counts as free whether or not the
 * job has been there. A bundle is there as often as the scarcest thing in it. One statement.
 */
export async function availability(
  _ctx: Ctx,
  _input: { readonly productIds: readonly string[]; readonly locationId?: string | null },
): Promise<ReadonlyMap<string, Availability>> {
  return new Map();
}
