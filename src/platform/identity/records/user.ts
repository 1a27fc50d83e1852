import { boolean, choice, email, file, instant, language, links, phone, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** Whoever signs in: staff, and people of partners and customers in the portal. A person in the sense of the address book is another record. */
export const user = defineRecord({
  module: 'identity',
  name: 'user',
  path: 'users',
  label: 'User',
  icon: 'user',
  title: 'name',
  search: ['name', 'email', 'jobTitle'],
  sorts: ['name', 'email', 'lastSeenAt', 'createdAt', 'updatedAt'],
  defaultSort: 'name',
  verbs: ['update'],
  fields: {
    name: text({ required: true, max: 200 }),
    email: email({ required: true, unique: true, label: 'E-mail', readOnly: true, help: 'What one signs in with.' }),
    audience: choice({
      required: true,
      readOnly: true,
      default: 'staff',
      options: [
        { value: 'staff', label: 'Staff', color: 'blue' },
        { value: 'partner', label: 'Partner', color: 'violet' },
        { value: 'customer', label: 'Customer', color: 'green' },
      ],
    }),
    active: boolean({ required: true, default: true, readOnly: true, index: true }),
    jobTitle: text({ max: 120 }),
    phone: phone(),
    avatar: file({ accept: ['image/*'] }),
    team: ref({ to: 'identity.team', help: 'The team this user mainly works in.' }),
    teams: links({ through: 'identity.teamMember', from: 'user', to: 'team', label: 'Further teams' }),
    roles: links({ through: 'identity.userRole', from: 'user', to: 'role' }),
    locale: language({ label: 'Language', help: 'Language and number formats; the company’s when empty.' }),
    timeZone: text({ max: 60, format: 'time-zone' }),
    // Plain ids: the address book stands above this module, so these can't be links.
    personId: text({ readOnly: true, max: 36, index: true, label: 'Person' }),
    organizationId: text({ readOnly: true, max: 36, index: true, label: 'Organization' }),
    twoFactorEnabled: boolean({ required: true, default: false, readOnly: true, label: 'Two-factor sign-in' }),
    emergencyAccess: boolean({
      default: false,
      readOnly: true,
      label: 'Emergency access',
      help: 'Signs in with a password even where single sign-on is required.',
    }),
    lastSeenAt: instant({ readOnly: true, label: 'Last seen' }),
  },
});
