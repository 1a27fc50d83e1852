import type { Actor, Grant, RowScope } from '../access/actor.ts';
import { isByKey, noGrant, systemActor } from '../access/actor.ts';
import '../access/why.ts';
import type { Ctx } from '../context.ts';

/** Who asked for work that goes on without them: enough to act in their name later, with no more than they had. */
export interface Asker {
  /** Null for the system itself. */
  readonly userId: string | null;
  /** What an API key left of its owner's rights, or impersonation of the user's; null for a person who was signed in. */
  readonly limits:
    | (Pick<Actor, 'name' | 'isAdmin' | 'grants' | 'permissions' | 'credentialId'> & Partial<Pick<Actor, 'via' | 'impersonatorId'>>)
    | null;
}

/** What to remember of an actor. */
export function askerOf(actor: Actor): Asker {
  const { userId, name, isAdmin, grants, permissions, credentialId, via, impersonatorId } = actor;
  return {
    userId: actor.isSystem ? null : userId,
    limits: isByKey(actor) || via === 'impersonation' ? { name, isAdmin, grants, permissions, credentialId, via, impersonatorId } : null,
  };
}

/** The asker with the rights that they have now, and never more than those of the key they came with. Null when they may no longer sign in. */
export async function actorOfAsker(ctx: Ctx, asker: Asker): Promise<Actor | null> {
  if (asker.userId === null) return systemActor;
  const now = await ctx.services.actors?.actorOf(ctx, asker.userId);
  if (!now || !asker.limits) return now ?? null;
  const { limits } = asker;
  return {
    ...now,
    name: limits.name,
    via: limits.via ?? 'apiKey',
    impersonatorId: limits.impersonatorId ?? null,
    credentialId: limits.credentialId,
    isAdmin: now.isAdmin && limits.isAdmin,
    grants: now.isAdmin ? limits.grants : limits.isAdmin ? now.grants : lesserGrants(now.grants, limits.grants),
    permissions: now.isAdmin ? limits.permissions : now.permissions.filter((p) => limits.isAdmin || limits.permissions.includes(p)),
  };
}

type Grants = Actor['grants'];

function lesserGrants(a: Grants, b: Grants): Grants {
  const of = (grants: Grants, key: string): Grant => grants[key] ?? grants['*'] ?? noGrant;
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, lesser(of(a, key), of(b, key))]));
}

function lesser(a: Grant, b: Grant): Grant {
  return {
    read: lesserScope(a.read, b.read),
    create: a.create && b.create,
    update: lesserScope(a.update, b.update),
    delete: lesserScope(a.delete, b.delete),
    export: a.export && b.export,
    commands: a.commands === 'all' ? b.commands : b.commands === 'all' ? a.commands : a.commands.filter((c) => b.commands.includes(c)),
    hidden: [...new Set([...a.hidden, ...b.hidden])],
    readOnly: [...new Set([...a.readOnly, ...b.readOnly])],
  };
}

const scopes: readonly RowScope[] = ['none', 'own', 'team', 'all'];

function lesserScope(a: RowScope, b: RowScope): RowScope {
  return scopes.indexOf(a) < scopes.indexOf(b) ? a : b;
}
