import { defineView } from '../../../ui/records/view.ts';

export const companyBuyerView = defineView({
  record: 'buying.companyBuyer',
  place: 40,
  columns: ['name', 'organization', 'email', 'role', 'state', 'orderLimit', 'monthlyBudget', 'joinedAt'],
  relatedColumns: ['name', 'email', 'role', 'state', 'orderLimit', 'monthlyBudget'],
  card: ['organization', 'role', 'state'],
  keyFacts: ['state', 'role', 'organization', 'orderLimit', 'monthlyBudget'],
  sections: [
    { title: 'Buyer', fields: ['name', 'email', 'organization', 'person', 'role', 'state'] },
    { title: 'Limits', fields: ['orderLimit', 'monthlyBudget', 'mayReleaseOwn'] },
    { title: 'Since when', fields: ['invitedAt', 'joinedAt', 'removedAt'] },
  ],
  tabs: [
    { name: 'Active', filter: { field: 'state', op: 'eq', value: 'active' } },
    { name: 'Invited', filter: { field: 'state', op: 'eq', value: 'invited' } },
  ],
  emptyText: 'Who buys for your customers in the shop. Invite the first one from the page of an organization.',
});

export const orderApprovalView = defineView({
  record: 'buying.orderApproval',
  place: 12,
  columns: ['name', 'organization', 'person', 'gross', 'reason', 'state', 'createdAt'],
  relatedColumns: ['name', 'person', 'gross', 'state', 'order', 'createdAt'],
  card: ['organization', 'gross', 'state'],
  keyFacts: ['state', 'organization', 'person', 'gross', 'reason', 'order'],
  sections: [
    { title: 'Order', fields: ['name', 'organization', 'person', 'gross', 'reason', 'note', 'quote', 'cart'] },
    { title: 'Decision', fields: ['state', 'decidedBy', 'decidedAt', 'refusal', 'order'] },
  ],
  tabs: [{ name: 'To be approved', filter: { field: 'state', op: 'eq', value: 'waiting' } }],
  emptyText: 'Orders of your customers’ buyers that somebody in their company has to approve first.',
});

export const shoppingListView = defineView({
  record: 'buying.shoppingList',
  isInNavigation: false,
  columns: ['name', 'organization', 'person', 'isShared'],
  relatedColumns: ['name', 'person', 'isShared'],
});
export const shoppingListLineView = defineView({ record: 'buying.shoppingListLine', isInNavigation: false });
