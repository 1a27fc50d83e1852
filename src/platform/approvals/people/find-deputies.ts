import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Deputy } from '../rules/turn.ts';

/** How often the deputy of a deputy is asked for. */
const longestChain = 5;

/**
 * Who stands in for each of these people from a day on, and when. A deputy who is away as well passes on what falls into both absences;
 * those who are not active stand in for nobody.
 */
export async function findDeputies(db: Db, users: readonly string[], from: string): Promise<ReadonlyMap<string, readonly Deputy[]>> {
  const { rows } = await sql<Deputy & { of: string }>`
    with recursive stand_in as (
      select a.user_id as of, a.deputy_id as user_id, a.first_day, a.last_day, 1 as depth from absence a
      where a.user_id = any(${[...users]}::uuid[]) and a.last_day >= ${from}::date and a.deleted_at is null
      union
      select s.of, a.deputy_id, greatest(s.first_day, a.first_day), least(s.last_day, a.last_day), s.depth + 1 from stand_in s
      join absence a on a.user_id = s.user_id and a.first_day <= s.last_day and a.last_day >= s.first_day and a.deleted_at is null
      where s.depth < ${longestChain} and a.deputy_id <> s.of)
    select distinct s.of, s.user_id as "user", s.first_day::text as "from", s.last_day::text as "to" from stand_in s
    join "user" u on u.id = s.user_id and u.active and u.deleted_at is null and u.audience = 'staff'
    order by s.of, "from", "user"`.execute(db);
  const found = new Map<string, Deputy[]>();
  for (const { of, ...deputy } of rows) found.set(of, [...(found.get(of) ?? []), deputy]);
  return found;
}
