import type { UseQueryResult } from '@tanstack/react-query';
import { useRows } from '../../../ui/settings/use-rows.ts';
import { refresh } from '../../../ui/settings/use-data.ts';
import { queryClient } from '../../../ui/api/query-client.ts';
import type { RoleRow, TeamRow, UserRow } from './types.ts';

const userFields = 'name,email,active,jobTitle,team,roles,twoFactorEnabled,lastSeenAt,locale,createdAt';

/** Staff, with their roles. */
export function useUsers(): UseQueryResult<readonly UserRow[]> {
  return useRows('/identity/users', { 'filter[audience][eq]': 'staff', fields: userFields, sort: 'name' }) as UseQueryResult<
    readonly UserRow[]
  >;
}

export function useTeams(): UseQueryResult<readonly TeamRow[]> {
  return useRows('/identity/teams', { fields: 'name,parent,lead,description', sort: 'name' }) as UseQueryResult<readonly TeamRow[]>;
}

export function useRoles(): UseQueryResult<readonly RoleRow[]> {
  return useRows('/identity/roles', { fields: 'name,key,description,isAdmin,grants,permissions', sort: 'name' }) as UseQueryResult<
    readonly RoleRow[]
  >;
}

/** After a change to users, teams or roles. */
export async function peopleChanged(): Promise<void> {
  await Promise.all([refresh('/identity/'), queryClient.invalidateQueries({ queryKey: ['suggest'] })]);
}
