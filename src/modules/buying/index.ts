// What the pages for business buyers use, besides records and events. All of it works with the system's eyes, for the account it is given.
export { accountOf, type Amount, type CompanyAccount } from './people/account-of.ts';
export { buyersOf, type ListedBuyer } from './people/buyers-of.ts';
export { changeBuyer, removeBuyer, type BuyerChange } from './people/change-buyer.ts';
export { inviteBuyer, type NewBuyer } from './people/invite-buyer.ts';
export { findInvitation, joinAccount, type Invitation } from './people/join-account.ts';
export { askForCart, askForQuote, type CartApproval, type QuoteApproval } from './approve/ask-approval.ts';
export { approveOrder, refuseOrder, viewApproval, withdrawOrder, type ApprovalView } from './approve/decide.ts';
export { approvalsOf, waitsForQuote, type Approval } from './approve/find-approval.ts';
export { whyApproval } from './approve/placing-rule.ts';
export { spentThisMonth } from './approve/spent.ts';
export {
  changeList,
  listOf,
  listsOf,
  makeList,
  putOnList,
  removeList,
  setOnList,
  type ListHead,
  type ListLine,
  type ListOwner,
} from './lists/lists.ts';
export { findBySku, offeredNow, type FoundRows, type PricedProduct } from './quick/find-products.ts';
export { readQuantity, readRows, type BadRow, type QuickRow, type RowFault } from './quick/read-rows.ts';
export { reorderOf, type ReorderLine } from './quick/reorder.ts';
export type { ApprovalReason, BuyerRole } from './records/choices.ts';
