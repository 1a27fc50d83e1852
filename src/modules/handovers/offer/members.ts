import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/** Active staff who work in a team, mainly or besides; with its lead. */
export async function membersOf(ctx: Pick<Ctx, 'db'>, teamId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select u.id from "user" u where u.active and u.deleted_at is null and u.audience = 'staff' and (u.team_id = ${teamId}::uuid
      or exists (select 1 from team_member m where m.user_id = u.id and m.team_id = ${teamId}::uuid)
      or exists (select 1 from team g where g.id = ${teamId}::uuid and g.lead_id = u.id)) order by u.id`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** The team somebody mainly works in, else the first of the others. */
export async function mainTeamOf(ctx: Pick<Ctx, 'db'>, userId: string): Promise<string | null> {
  const { rows } = await sql<{ team: string | null }>`
    select coalesce(u.team_id, (select m.team_id from team_member m where m.user_id = u.id order by m.created_at, m.id limit 1)) as team from "user" u where u.id = ${userId}::uuid`.execute(
    ctx.db,
  );
  return rows[0]?.team ?? null;
}
