export const buyerRoles = [
  { value: 'buyer', label: 'Buyer', color: 'gray' },
  { value: 'approver', label: 'Approver', color: 'blue' },
  { value: 'admin', label: 'Administrator of the account', color: 'violet' },
] as const;

export const buyerStates = [
  { value: 'invited', label: 'Invited', color: 'yellow' },
  { value: 'active', label: 'Active', color: 'green' },
  { value: 'removed', label: 'Removed', color: 'gray' },
] as const;

export const approvalStates = [
  { value: 'waiting', label: 'To be approved', color: 'yellow' },
  { value: 'placed', label: 'Ordered', color: 'green' },
  { value: 'refused', label: 'Refused', color: 'red' },
  { value: 'withdrawn', label: 'Withdrawn', color: 'gray' },
] as const;

/** Why an order has to be approved. */
export const approvalReasons = [
  { value: 'limit', label: 'More than the limit per order' },
  { value: 'budget', label: 'More than is left of the budget of the month' },
  { value: 'currency', label: 'In another currency than the limit' },
  { value: 'notBuyer', label: 'Not by a buyer of the account' },
] as const;

export type BuyerRole = (typeof buyerRoles)[number]['value'];
export type ApprovalReason = (typeof approvalReasons)[number]['value'];
