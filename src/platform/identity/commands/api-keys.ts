import { instant, json, ref, tags, text } from '../../../fields/index.ts';
import { defineCommand } from '../../../kernel/command/command.ts';
import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { isByKey, may } from '../../../kernel/access/actor.ts';
import { newKey } from '../auth/key-text.ts';
import { apiKey } from '../records/api-key.ts';
import { readScopes, type Scope } from '../rules/key-scopes.ts';

export interface NewApiKey {
  readonly name: string;
  readonly owner: string;
  readonly scopes: readonly Scope[];
  readonly permissions?: readonly string[] | null;
  readonly expiresAt?: string | null;
}

/** Makes a key; the text comes back this once and is kept nowhere. */
export async function makeApiKey(ctx: Ctx, input: NewApiKey): Promise<{ readonly id: string; readonly key: string }> {
  const { text: key, prefix, hash } = newKey();
  const unknown = input.scopes.find((s) => s.record !== '*' && ctx.registry.find(s.record) === null);
  if (unknown) throw invalid([{ pointer: '/scopes', code: 'unknown', message: `has an unknown record type "${unknown.record}"` }]);
  if (input.expiresAt && input.expiresAt <= ctx.now)
    throw invalid([{ pointer: '/expiresAt', code: 'past', message: 'must be in the future' }]);
  const created = await createRecord(ctx, apiKey, {
    name: input.name,
    owner: input.owner,
    prefix,
    hash,
    scopes: input.scopes,
    permissions: input.permissions ?? null,
    expiresAt: input.expiresAt ?? null,
  });
  return { id: created.id, key };
}

export const createApiKey = defineCommand({
  name: 'create-key',
  label: 'Create an API key',
  description: 'The key is shown this once.',
  on: apiKey,
  target: 'list',
  isPersonal: true,
  secretResult: ['key'],
  emits: ['identity.apiKeyCreated'],
  input: {
    name: text({ required: true, max: 120 }),
    owner: ref({ to: 'identity.user', help: 'Oneself, unless said otherwise.' }),
    scopes: json<readonly Scope[]>()({ required: true, help: '[{"record": "parties.person", "verbs": ["read"]}]; "*" stands for all.' }),
    permissions: tags(),
    expiresAt: instant({ label: 'Expires' }),
  },
  run: async (ctx, _row, input) => {
    const scopes = readScopes(input.scopes);
    if (scopes === null || scopes.length === 0)
      throw invalid([{ pointer: '/scopes', code: 'type', message: 'must be a list of {record, verbs}' }]);
    // A key could otherwise make itself a stronger sister.
    if (isByKey(ctx.actor)) throw forbidden('An API key can’t make API keys.');
    const owner = typeof input.owner === 'string' ? input.owner : ctx.actor.userId;
    if (owner === null) throw forbidden();
    if (owner !== ctx.actor.userId && !ctx.actor.isAdmin && !ctx.actor.isSystem)
      throw forbidden('Only an administrator may make keys for others.');
    return makeApiKey(ctx, { name: input.name as string, owner, scopes, permissions: input.permissions, expiresAt: input.expiresAt });
  },
});

export const revokeApiKey = defineCommand({
  name: 'revoke',
  label: 'Revoke',
  description: 'The key stops working at once.',
  on: apiKey,
  bulk: true,
  consequential: true,
  isPersonal: true,
  emits: ['identity.apiKeyRevoked'],
  allowed: (row) => (row.revokedAt === null ? true : 'This key is revoked already.'),
  run: async (ctx, row) => {
    if (row.owner.id !== ctx.actor.userId && !may(ctx.actor, 'users.manage')) throw forbidden();
    await updateRecord(ctx, apiKey, row.id, { revokedAt: ctx.now });
    ctx.emit({ type: 'identity.apiKeyRevoked', recordType: apiKey.key, recordId: row.id });
  },
});
