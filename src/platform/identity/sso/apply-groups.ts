import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids/new-id.ts';
import { assignRoles } from '../commands/assign-roles.ts';
import { user } from '../records/user.ts';
import { governed, type Wanted } from '../rules/group-rules.ts';

/**
 * Gives a user the roles and teams that their groups ask for, and takes those that rules govern and no group asks for. What no rule names
 * stays. The last administrator stays one, or nobody could mend the rules. The context must be the system's.
 */
export async function applyGroups(ctx: Ctx, userId: string, wanted: Wanted): Promise<void> {
  if (wanted.governedRoles.length > 0 || wanted.roles.length > 0) await applyRoles(ctx, userId, wanted);
  if (wanted.governedTeams.length > 0) await applyTeams(ctx, userId, wanted);
}

async function applyRoles(ctx: Ctx, userId: string, wanted: Wanted): Promise<void> {
  const { rows } = await sql<{ id: string; isAdmin: boolean }>`
    select ur.role_id as id, r.is_admin as "isAdmin" from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${userId}::uuid`.execute(
    ctx.db,
  );
  const before = rows.map((r) => r.id);
  const living = await sql<{
    id: string;
  }>`select id from role where id::text = any(${[...wanted.roles]}::text[]) and deleted_at is null`.execute(ctx.db);
  const next = governed(
    before,
    living.rows.map((r) => r.id),
    wanted.governedRoles,
  );
  const lost = rows.filter((r) => r.isAdmin && !next.includes(r.id)).map((r) => r.id);
  const kept = lost.length > 0 && (await isLastAdministrator(ctx, userId)) ? lost : [];
  const roles = [...next, ...kept];
  if (same(before, roles)) return;
  const names = await assignRoles(ctx, userId, roles);
  ctx.emit({
    type: 'identity.rolesChanged',
    recordType: user.key,
    recordId: userId,
    changes: { roles: { from: names.before, to: names.after } },
  });
}

async function isLastAdministrator(ctx: Ctx, userId: string): Promise<boolean> {
  const others = await sql`
    select 1 from "user" u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id
    where u.id <> ${userId}::uuid and u.active and u.audience = 'staff' and u.deleted_at is null and r.is_admin limit 1`.execute(ctx.db);
  return others.rows.length === 0;
}

/** The first wanted team is the main one unless an administrator chose another; the rest are further teams. */
async function applyTeams(ctx: Ctx, userId: string, wanted: Wanted): Promise<void> {
  const teams = await sql<{
    id: string;
  }>`select id from team where id::text = any(${[...wanted.teams]}::text[]) and deleted_at is null`.execute(ctx.db);
  const living = wanted.teams.filter((id) => teams.rows.some((t) => t.id === id));
  const found = await sql<{ team: string | null }>`select team_id as team from "user" where id = ${userId}::uuid for update`.execute(
    ctx.db,
  );
  const main = found.rows[0]?.team ?? null;
  const isStale = main !== null && wanted.governedTeams.includes(main) && !living.includes(main);
  const nextMain = main === null || isStale ? (living[0] ?? null) : main;
  if (nextMain !== main) {
    await sql`update "user" set team_id = ${nextMain}::uuid, version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${userId}::uuid`.execute(
      ctx.db,
    );
    ctx.emit({ type: 'identity.userUpdated', recordType: user.key, recordId: userId, changes: { team: { from: main, to: nextMain } } });
  }
  const further = living.filter((id) => id !== nextMain);
  await sql`delete from team_member where user_id = ${userId}::uuid and team_id::text = any(${[...wanted.governedTeams]}::text[]) and team_id::text <> all(${further}::text[])`.execute(
    ctx.db,
  );
  for (const team of further)
    await sql`insert into team_member (id, team_id, user_id, created_at) values (${newId()}::uuid, ${team}::uuid, ${userId}::uuid, ${ctx.now}::timestamptz)
      on conflict (team_id, user_id) do nothing`.execute(ctx.db);
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}
