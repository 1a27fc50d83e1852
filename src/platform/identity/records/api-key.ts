import { instant, json, ref, tags, text } from '../../../fields/index.ts';
import { defineRecord } from '../../../kernel/record/record.ts';
import type { Scope } from '../rules/key-scopes.ts';

/** A key for programs. It does what its owner may do and its scopes allow; only its hash is kept. */
export const apiKey = defineRecord({
  module: 'identity',
  name: 'apiKey',
  path: 'api-keys',
  label: 'API key',
  icon: 'key',
  title: 'name',
  search: ['name', 'prefix'],
  sorts: ['name', 'lastUsedAt', 'createdAt'],
  owner: 'owner',
  verbs: [],
  fields: {
    name: text({ required: true, max: 120 }),
    prefix: text({ required: true, unique: true, max: 20, help: 'How the key begins, to recognise it by.' }),
    hash: text({ required: true, secret: true, max: 64 }),
    owner: ref({ to: 'identity.user', required: true }),
    scopes: json<readonly Scope[]>()({ required: true, label: 'Scopes' }),
    permissions: tags(),
    expiresAt: instant({ label: 'Expires' }),
    lastUsedAt: instant({ label: 'Last used' }),
    revokedAt: instant({ label: 'Revoked' }),
  },
});
