import type { PricingBuyer } from './pricing-request.ts';

/** Whether an instant lies in a period that may be open on either side; the end is not in it. All are ISO 8601 UTC with milliseconds. */
export function isInPeriod(
  at: string,
  { startsAt, endsAt }: { readonly startsAt: string | null; readonly endsAt: string | null },
): boolean {
  return (startsAt === null || startsAt <= at) && (endsAt === null || at < endsAt);
}

/** Whether a list or promotion is for this channel; an empty list means all. */
export const isForChannel = (channels: readonly string[], channel: string): boolean => channels.length === 0 || channels.includes(channel);

/** Whether a buyer is of the group and segment that something is for; null means everybody. */
export function isForGroup(
  { groupId, segment }: { readonly groupId: string | null; readonly segment: string | null },
  buyer: PricingBuyer,
): boolean {
  return (groupId === null || buyer.groupIds.includes(groupId)) && (segment === null || segment === buyer.segment);
}

/** Whether a list or coupon that names its customer names this one; null means everybody. */
export function isForParty(
  { personId, organizationId }: { readonly personId: string | null; readonly organizationId: string | null },
  buyer: PricingBuyer,
): boolean {
  return (personId === null || personId === buyer.personId) && (organizationId === null || organizationId === buyer.organizationId);
}
