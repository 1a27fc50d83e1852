import { boolean, instant, ref, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** A passkey (WebAuthn credential) that somebody signs in with. Its public key and counter stand beside, for the sign-in alone. */
export const passkey = defineRecord({
  module: 'identity',
  name: 'passkey',
  path: 'passkeys',
  label: 'Passkey',
  icon: 'fingerprint',
  title: 'name',
  search: [],
  sorts: ['createdAt', 'lastUsedAt'],
  owner: 'user',
  internal: true,
  hardDelete: true,
  verbs: [],
  fields: {
    user: ref({ to: 'identity.user', required: true }),
    name: text({ required: true, max: 120 }),
    isSynced: boolean({ required: true, default: false, readOnly: true, label: 'Kept by a password manager' }),
    lastUsedAt: instant({ readOnly: true, label: 'Last used' }),
  },
});
