import type { Actor } from '../../../kernel/access/actor.ts';
import { administratorGrants, isUnlimited, limitGrants, type Limited, type Scope } from '../rules/key-scopes.ts';

/** What a key is made of, as far as it limits its owner. */
export interface KeyLimits {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly permissions: readonly string[];
}

/** The actor that a program with this key is: its owner, cut down to the key's scopes. */
export function apiKeyActor(owner: Actor, key: KeyLimits, records: readonly Limited[]): Actor {
  const isEverything = isUnlimited(key.scopes);
  return {
    ...owner,
    name: `${owner.name} (${key.name})`,
    via: 'apiKey',
    credentialId: key.id,
    isAdmin: owner.isAdmin && isEverything,
    grants: limitGrants(owner.isAdmin ? administratorGrants : owner.grants, key.scopes, records),
    permissions: isEverything ? owner.permissions : key.permissions.filter((p) => owner.isAdmin || owner.permissions.includes(p)),
  };
}
