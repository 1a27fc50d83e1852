import type { Buyer } from './buyer.ts';

/** When, where and to whom something is sold. */
export interface Offer {
  /** Milliseconds since 1970; null without a bound. */
  readonly soldFrom: number | null;
  readonly soldUntil: number | null;
  /** Of a product and of its parent; null allows all. */
  readonly channels: readonly (readonly string[] | null)[];
  readonly groupIds: readonly (readonly string[] | null)[];
}

/** Whether it is sold at an instant (ISO 8601) to this buyer in this channel: as `soldAt` and `offeredTo` of ../queries/sold-now.ts say in SQL. */
export function isOfferedTo(
  { soldFrom, soldUntil, channels, groupIds }: Offer,
  { buyer, channel, at }: { readonly buyer: Buyer; readonly channel: string; readonly at: string },
): boolean {
  const time = Date.parse(at);
  return (
    (soldFrom === null || soldFrom <= time) &&
    (soldUntil === null || soldUntil > time) &&
    channels.every((allowed) => allowed === null || allowed.includes(channel)) &&
    groupIds.every((allowed) => allowed === null || allowed.some((id) => buyer.groupIds.includes(id)))
  );
}
