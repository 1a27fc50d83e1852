import type { Actor } from '../access/actor.ts';
import type { HttpRequest } from './route.ts';

/** Finds out who asks; the identity module provides it. Without it everybody is a visitor. */
export interface Authenticator {
  /** @throws AppError unauthenticated for a credential that is wrong or has ended. */
  authenticate(request: Pick<HttpRequest, 'headers' | 'cookies' | 'ip'>): Promise<Actor>;
}

declare module '../context.ts' {
  interface Services {
    readonly authenticator?: Authenticator;
  }
}
