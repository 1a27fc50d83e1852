import { LRUCache } from 'lru-cache';
import type { Actor } from '../../../kernel/access/actor.ts';

/** An actor, and until when (milliseconds since 1970) the credential is good; null for ever. */
export interface Credential {
  readonly actor: Actor;
  readonly expiresAt: number | null;
}

export interface ActorCache {
  /** The actor for a credential, from memory or by `load`. Null when the credential is no good; that is not remembered. */
  get(key: string, nowMs: number, load: () => Promise<Credential | null>): Promise<Actor | null>;
  /** Forgets one credential by its id, or everybody with `*` and with an empty text (notices may have been missed). */
  forget(credentialId: string): void;
}

const lifeMs = 60_000;
const most = 10_000;

/**
 * Actors by credential. What is read while a change is announced isn't kept: it may be from before the change.
 */
export function createActorCache(): ActorCache {
  const cache = new LRUCache<string, Credential>({ max: most, ttl: lifeMs });
  let changes = 0;
  return {
    async get(key, nowMs, load) {
      const known = cache.get(key);
      if (known && (known.expiresAt === null || known.expiresAt > nowMs)) return known.actor;
      const before = changes;
      const loaded = await load();
      if (!loaded) return null;
      if (before === changes) cache.set(key, loaded);
      return loaded.actor;
    },
    forget(credentialId) {
      changes += 1;
      if (credentialId === '*' || credentialId === '') return cache.clear();
      for (const [key, { actor }] of cache.entries()) if (actor.credentialId === credentialId) cache.delete(key);
    },
  };
}
