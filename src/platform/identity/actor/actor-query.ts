import { sql } from '../../../kernel/db/sql.ts';
import type { Actor, Audience } from '../../../kernel/access/actor.ts';
import type { Db } from '../../../kernel/context.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { isTimeZone } from '../../../kernel/time/dates.ts';
import { identityGrants, mergeGrants, readGrants } from '../rules/grants.ts';

/** A user with everything that decides what they may do, as one statement reads it. */
export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly audience: Exclude<Audience, 'public'>;
  readonly locale: string | null;
  readonly time_zone: string | null;
  readonly person_id: string | null;
  readonly organization_id: string | null;
  readonly roles: readonly { readonly isAdmin: boolean; readonly grants: unknown; readonly permissions: readonly string[] | null }[];
  readonly team_user_ids: readonly string[] | null;
}

export interface Defaults {
  readonly locale: string;
  readonly timeZone: string;
}

/**
 * Reads active users in one statement. `source` is a table expression that yields `user_id` and whatever else the
 * caller wants, which comes back with the user.
 */
export async function readUsers<Extra>(db: Db, source: Sql): Promise<readonly (UserRow & Extra)[]> {
  const result = await sql<UserRow & Extra>`
    select s.*, u.id, u.name, u.audience, u.locale, u.time_zone, u.person_id, u.organization_id, ${rolesOf} as roles, ${teamUserIdsOf} as team_user_ids
    from ${source} s join "user" u on u.id = s.user_id and u.active and u.deleted_at is null`.execute(db);
  return result.rows;
}

const rolesOf = sql`(
  select coalesce(jsonb_agg(jsonb_build_object('isAdmin', r.is_admin, 'grants', r.grants, 'permissions', to_jsonb(r.permissions))), '[]')
  from user_role ur join role r on r.id = ur.role_id and r.deleted_at is null
  where ur.user_id = u.id and ur.deleted_at is null)`;

// Teams that one leads or works in, and all below; "union" without "all" also ends a hierarchy that somebody closed to a circle.
const teamUserIdsOf = sql`(
  with recursive mine as (
    select t.id from team t where t.deleted_at is null
      and (t.lead_id = u.id or t.id = u.team_id or t.id in (select tm.team_id from team_member tm where tm.user_id = u.id))
    union
    select t.id from team t join mine on t.parent_id = mine.id where t.deleted_at is null
  )
  select array_agg(distinct m.id) from (
    select w.id from "user" w join mine on w.team_id = mine.id
    union all select tm.user_id from team_member tm join mine on tm.team_id = mine.id
    union all select t.lead_id from team t join mine on t.id = mine.id where t.lead_id is not null
  ) m)`;

/** The actor that a user is when signed in in person. */
export function toActor(row: UserRow, defaults: Defaults, credentialId: string | null): Actor {
  const isStaff = row.audience === 'staff';
  // The portal's users hold no roles: their audience's rules say all. A role left over from staff times must not count.
  const roles = isStaff ? row.roles : [];
  const permissions = [...new Set(roles.flatMap((r) => r.permissions ?? []))];
  return {
    audience: row.audience,
    userId: row.id,
    name: row.name,
    isSystem: false,
    isAdmin: roles.some((r) => r.isAdmin),
    personId: row.person_id,
    organizationId: row.organization_id,
    teamUserIds: isStaff ? [...new Set([row.id, ...(row.team_user_ids ?? [])])] : [],
    grants: isStaff ? { ...mergeGrants(roles.map((r) => readGrants(r.grants))), ...identityGrants(permissions) } : {},
    permissions,
    via: 'session',
    credentialId,
    impersonatorId: null,
    locale: row.locale ?? defaults.locale,
    timeZone: row.time_zone && isTimeZone(row.time_zone) ? row.time_zone : defaults.timeZone,
  };
}
