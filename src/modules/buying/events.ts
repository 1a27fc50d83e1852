/** What happens in the accounts of companies. */
export const buyingEvents = {
  invited: 'buying.buyerInvited',
  joined: 'buying.buyerJoined',
  removed: 'buying.buyerRemoved',
  /** An order waits for an approver. `data` has `amount`, `currency` and `reason`. */
  asked: 'buying.approvalAsked',
  /** It was approved and ordered. `data.number` is that of the order. */
  approved: 'buying.orderApproved',
  refused: 'buying.orderRefused',
} as const;
