import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

/**
 * The leads of the teams above a person, the nearest first: of the team they mainly work in (or the first one they joined), then of the
 * team that is part of, and so on. Nobody leads themselves; leads who are not active are passed over. A hierarchy that was closed to a
 * circle ends after 50 teams.
 */
export async function managersOf(db: Db, userId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select t.id, t.parent_id, t.lead_id, 1 as depth from team t
      where t.deleted_at is null and t.id = coalesce(
        (select u.team_id from "user" u where u.id = ${userId}::uuid),
        (select m.team_id from team_member m where m.user_id = ${userId}::uuid order by m.created_at, m.id limit 1))
      union all
      select t.id, t.parent_id, t.lead_id, up.depth + 1 from team t join up on t.id = up.parent_id where t.deleted_at is null and up.depth < 50)
    select u.id from up join "user" u on u.id = up.lead_id and u.active and u.deleted_at is null and u.audience = 'staff'
    where u.id <> ${userId}::uuid group by u.id order by min(up.depth)`.execute(db);
  return rows.map((row) => row.id);
}
