export const locationKinds = [
  { value: 'warehouse', label: 'Warehouse' },
  { value: 'outlet', label: 'Outlet' },
] as const;

/** Why goods came or went; the sign of the quantity says which. */
export const movementKinds = [
  { value: 'receipt', label: 'Received', color: 'green' },
  { value: 'sale', label: 'Sold', color: 'blue' },
  { value: 'return', label: 'Returned', color: 'teal' },
  { value: 'adjustment', label: 'Adjusted', color: 'orange' },
  { value: 'count', label: 'Counted', color: 'yellow' },
  { value: 'transferOut', label: 'Sent to another location', color: 'gray' },
  { value: 'transferIn', label: 'Came from another location', color: 'gray' },
] as const;

export type MovementKind = (typeof movementKinds)[number]['value'];

export const adjustmentReasons = [
  { value: 'damaged', label: 'Damaged' },
  { value: 'lost', label: 'Lost or stolen' },
  { value: 'found', label: 'Found' },
  { value: 'expired', label: 'Past its date' },
  { value: 'ownUse', label: 'Own use or sample' },
  { value: 'opening', label: 'Opening stock' },
  { value: 'miscounted', label: 'Miscounted' },
  { value: 'other', label: 'Other' },
] as const;

/**
 * `waiting` has no goods behind it yet; `held` has, until it expires; `allocated` has for good. The other two are the end.
 */
export const reservationStates = [
  { value: 'waiting', label: 'Waiting for goods', color: 'orange' },
  { value: 'held', label: 'Held', color: 'yellow' },
  { value: 'allocated', label: 'Reserved', color: 'blue' },
  { value: 'fulfilled', label: 'Handed over', color: 'green' },
  { value: 'released', label: 'Released', color: 'gray' },
] as const;

export const transferStates = [
  { value: 'draft', label: 'Draft', color: 'gray' },
  { value: 'sent', label: 'On its way', color: 'blue' },
  { value: 'partReceived', label: 'Received in part', color: 'yellow' },
  { value: 'received', label: 'Received', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;

export const countStates = [
  { value: 'open', label: 'Being counted', color: 'blue' },
  { value: 'booked', label: 'Booked', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;

export const incomingStates = [
  { value: 'expected', label: 'Expected', color: 'blue' },
  { value: 'partReceived', label: 'Received in part', color: 'yellow' },
  { value: 'received', label: 'Received', color: 'green' },
  { value: 'cancelled', label: 'Cancelled', color: 'gray' },
] as const;
