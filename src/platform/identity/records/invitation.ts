import { email, instant, ref } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** That somebody was asked to join; the link in the mail lets them choose a password. */
export const invitation = defineRecord({
  module: 'identity',
  name: 'invitation',
  path: 'invitations',
  label: 'Invitation',
  icon: 'mail',
  title: 'email',
  sorts: ['createdAt'],
  verbs: [],
  fields: {
    email: email({ required: true, label: 'E-mail' }),
    user: ref({ to: 'identity.user', required: true }),
    expiresAt: instant({ required: true, label: 'Expires' }),
    sentAt: instant({ label: 'Sent' }),
    acceptedAt: instant({ label: 'Accepted' }),
  },
});
