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
  /** Forgets one credential by its id, or everybody with `*`. */
  forget(credentialId: string): void;
  /** Whether changes are being heard of. While they aren't nothing is remembered. */
  setLive(isLive: boolean): void;
}

const lifeMs = 60_000;
const most = 10_000;

/**
 * Actors by credential. What is read while a change is announced isn't kept: it may be from before the change.
 */
export function createActorCache(): ActorCache {
  const cache = new LRUCache<string, Credential>({ max: most, ttl: lifeMs });
  let changes = 0;
  let live = false;
  return {
    async get(key, nowMs, load) {
      const known = cache.get(key);
      if (known && (known.expiresAt === null || known.expiresAt > nowMs)) return known.actor;
      const before = changes;
      const loaded = await load();
      if (!loaded) return null;
      if (live && before === changes) cache.set(key, loaded);
      return loaded.actor;
    },
    forget(credentialId) {
      changes += 1;
      if (credentialId === '*') return cache.clear();
      for (const [key, { actor }] of cache.entries()) if (actor.credentialId === credentialId) cache.delete(key);
    },
    setLive(isLive) {
      changes += 1;
      live = isLive;
      cache.clear();
    },
  };
}
