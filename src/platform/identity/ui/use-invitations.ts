import { may } from '../../../ui/api/session.ts';
import type { RefValue } from '../../../ui/api/types.ts';
import { useRows } from '../../../ui/settings/use-rows.ts';

export interface OpenInvitation {
  readonly sentAt: string;
  readonly expiresAt: string;
}

/** The latest invitation that nobody accepted yet, by user. */
export function useInvitations(): ReadonlyMap<string, OpenInvitation> {
  const { data } = useRows(
    '/identity/invitations',
    { 'filter[acceptedAt][empty]': 'true', sort: 'createdAt' },
    { enabled: may('users.manage') },
  );
  return new Map(
    (data ?? []).map((row) => [
      (row['user'] as RefValue).id,
      { sentAt: String(row['sentAt'] ?? row.createdAt), expiresAt: String(row['expiresAt']) },
    ]),
  );
}
