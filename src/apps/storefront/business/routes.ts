import type { HttpReply, HttpRequest, Route } from '../../../kernel/http/route.ts';
import { formRoute } from '../server/safe-post.ts';
import { decide, showApproval, showApprovals } from './approval-routes.ts';
import { showBuyers, takeChange, takeInvitation, takeRemoval } from './buyer-routes.ts';
import { askForOffer, showCompany, showStatement, takeRequest } from './company-routes.ts';
import { askToJoin, takeJoin } from './join-routes.ts';
import { changeOneList, showList, showLists, takeList } from './list-routes.ts';
import { mostUpload, showQuick, showReorder, takeQuick, takeReorder } from './quick-routes.ts';

/** Pages for people who buy for a company; every one and every form works without scripts. */
export function businessRoutes(base: string): readonly Route[] {
  const page = (path: string, summary: string, handle: (r: HttpRequest) => Promise<HttpReply>): Route => ({
    method: 'GET',
    path: `${base}/shop/business${path}`,
    summary,
    access: 'anyone',
    handle,
  });
  const form = (path: string, summary: string, handle: Parameters<typeof formRoute>[2], rateLimit?: number): Route =>
    formRoute(`${base}/shop/business${path}`, summary, handle, rateLimit);
  return [
    page('', 'Account of a company', showCompany),
    page('/quick', 'Quick order by article number', showQuick),
    page('/lists', 'Shopping lists', showLists),
    page('/lists/:list', 'A shopping list', showList),
    page('/reorder/:number', 'A past order once more', showReorder),
    page('/approvals', 'Orders to approve', showApprovals),
    page('/approvals/:approval', 'An order to approve', showApproval),
    page('/buyers', 'Buyers of a company', showBuyers),
    page('/statement', 'Statement of account', showStatement),
    page('/request', 'Form for a request for quotation', askForOffer),
    page('/join', 'An invitation to buy for a company', askToJoin),
    {
      method: 'POST',
      path: `${base}/shop/business/quick`,
      summary: 'Put article numbers into the cart',
      access: 'anyone',
      ownCsrf: true,
      body: 'stream',
      bodyLimit: mostUpload,
      rateLimit: 60,
      handle: takeQuick,
    },
    form('/lists', 'Make a shopping list', takeList),
    form('/lists/:list', 'Change a shopping list', changeOneList),
    form('/reorder/:number', 'Put a past order into the cart', takeReorder),
    form('/approvals/:approval', 'Decide on an order', decide, 60),
    form('/buyers', 'Invite a buyer', takeInvitation, 20),
    form('/buyers/:buyer', 'Change a buyer', takeChange, 60),
    form('/buyers/:buyer/remove', 'Remove a buyer', takeRemoval, 60),
    form('/request', 'Ask for a quote', takeRequest, 20),
    form('/join', 'Accept an invitation', takeJoin, 20),
  ];
}
