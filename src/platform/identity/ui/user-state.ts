import type { OpenInvitation } from './use-invitations.ts';
import type { UserRow } from './types.ts';

export type UserState = 'active' | 'invited' | 'inactive';

/** Invited means: has a link to choose a password and has never been here. */
export function stateOf(user: UserRow, pending: ReadonlyMap<string, OpenInvitation>): UserState {
  if (!user.active) return 'inactive';
  return pending.has(user.id) && !user.lastSeenAt ? 'invited' : 'active';
}
