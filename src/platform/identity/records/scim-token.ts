import { instant, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';

/** What a directory (Entra ID, Okta ...) sends along when it manages users and groups here by SCIM. Only its hash is kept. */
export const scimToken = defineRecord({
  module: 'identity',
  name: 'scimToken',
  path: 'scim-tokens',
  label: 'Provisioning token',
  icon: 'key',
  title: 'name',
  sorts: ['name', 'createdAt'],
  verbs: [],
  fields: {
    name: text({ required: true, max: 120 }),
    prefix: text({ required: true, unique: true, max: 20 }),
    hash: text({ required: true, secret: true, max: 64 }),
    expiresAt: instant({ required: true, label: 'Expires' }),
    lastUsedAt: instant({ label: 'Last used' }),
    revokedAt: instant({ label: 'Revoked' }),
  },
});
