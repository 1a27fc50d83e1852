import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { wantedBy, type GroupRule } from '../rules/group-rules.ts';
import { applyGroups } from '../sso/apply-groups.ts';

/**
 * Gives users the roles and teams of the directory groups they are in now. `former` are rules that held until now, so that what they gave is taken
 * again. The context must be the system's, or an administrator's.
 */
export async function applyDirectoryGroups(ctx: Ctx, userIds: readonly string[], former: readonly GroupRule[] = []): Promise<void> {
  const groups = await sql<{ group: string; roles: readonly string[]; team: string | null }>`
    select id::text as "group", coalesce(roles, '[]') as roles, team_id as team from directory_group`.execute(ctx.db);
  const rules = [...groups.rows, ...former.map((rule) => ({ ...rule, group: `former ${rule.group}` }))];
  if (rules.every((r) => r.roles.length === 0 && r.team === null)) return;
  const memberships = await sql<{ user: string; groups: readonly string[] }>`
    select user_id as "user", array_agg(group_id::text) as groups from directory_group_member where user_id = any(${[...userIds]}::uuid[]) group by 1`.execute(
    ctx.db,
  );
  // In a fixed order, or two changes at once could wait for each other.
  for (const userId of [...new Set(userIds)].toSorted())
    await applyGroups(ctx, userId, wantedBy(rules, memberships.rows.find((m) => m.user === userId)?.groups ?? []));
}
