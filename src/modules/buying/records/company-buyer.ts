import { boolean, choice, email, instant, money, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import { buyerRoles, buyerStates } from './choices.ts';

/** Somebody who buys for a company: in which role, up to what amount. Invited by the company's own administrator or by staff. */
export const companyBuyer = defineRecord({
  module: 'buying',
  name: 'companyBuyer',
  path: 'buyers',
  label: 'Buyer of a company',
  labelPlural: 'Company buyers',
  icon: 'users-group',
  verbs: [],
  fields: {
    name: text({ label: 'Name', required: true, max: 200, readOnly: true }),
    organization: ref({ label: 'Organization', to: 'parties.organization', required: true, onDelete: 'cascade', readOnly: true }),
    person: ref({ label: 'Person', to: 'parties.person', onDelete: 'cascade', readOnly: true }),
    email: email({ label: 'E-mail', required: true, readOnly: true }),
    role: choice({ label: 'Role', options: buyerRoles, required: true, default: 'buyer', readOnly: true }),
    state: choice({ label: 'State', options: buyerStates, required: true, default: 'invited', readOnly: true, index: true }),
    orderLimit: money({
      label: 'Limit per order',
      min: '0',
      readOnly: true,
      help: 'With tax. Orders above it wait for an approver; no limit when empty.',
    }),
    monthlyBudget: money({
      label: 'Budget per month',
      min: '0',
      readOnly: true,
      help: 'With tax, by the calendar of our company; no budget when empty.',
    }),
    mayReleaseOwn: boolean({ label: 'May approve their own orders', default: false, readOnly: true }),
    invitedAt: instant({ label: 'Invited at', readOnly: true }),
    joinedAt: instant({ label: 'Joined at', readOnly: true }),
    removedAt: instant({ label: 'Removed at', readOnly: true }),
    /** The account was opened by the invitation and ends with it. */
    hasOwnAccount: boolean({ label: 'Had an account before', default: false, readOnly: true }),
    /** SHA-256 of the word in the mail, in hex. */
    tokenHash: text({ max: 64, secret: true, readOnly: true, unique: true }),
  },
  title: 'name',
  search: ['name', 'email'],
  sorts: ['name', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  indexes: [
    ['organization', 'state'],
    ['person', 'state'],
  ],
});
