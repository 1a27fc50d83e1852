import { ApprovalPage, Approvals } from './approvals.tsx';
import { Buyers } from './buyers.tsx';
import { OneList, Reorder, ShoppingLists } from './lists.tsx';
import { BusinessOverview } from './overview.tsx';
import { QuickOrder } from './quick.tsx';
import { RequestQuote } from './request.tsx';
import { Statement } from './statement.tsx';

/** Pages for people who buy for a company, by name. */
export const businessPages = {
  business: BusinessOverview,
  quickOrder: QuickOrder,
  shoppingLists: ShoppingLists,
  shoppingList: OneList,
  reorder: Reorder,
  approvals: Approvals,
  approval: ApprovalPage,
  buyers: Buyers,
  statement: Statement,
  request: RequestQuote,
} as const;
