import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** Active staff: only they can decide. */
  readonly canDecide: boolean;
}

/** People by id. */
export async function findPeople(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const { rows } = await sql<Person>`
    select id, name, active and deleted_at is null and audience = 'staff' as "canDecide" from "user" where id = any(${[...new Set(ids)]}::uuid[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Active holders of a role, by name, and what the role is called. */
export async function holdersOf(db: Db, role: string): Promise<{ name: string; users: readonly string[] }> {
  const { rows } = await sql<{ name: string; users: string[] | null }>`
    select r.name, array_agg(u.id order by u.name, u.id) filter (where u.id is not null) as users from role r
    left join user_role h on h.role_id = r.id and h.deleted_at is null
    left join "user" u on u.id = h.user_id and u.active and u.deleted_at is null and u.audience = 'staff'
    where r.id = ${role}::uuid and r.deleted_at is null group by r.id`.execute(db);
  return { name: rows[0]?.name ?? 'a role that is gone', users: rows[0]?.users ?? [] };
}

/** Active administrators: whom things come to that would otherwise come to nobody. */
export async function administrators(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct u.id from "user" u join user_role h on h.user_id = u.id and h.deleted_at is null
    join role r on r.id = h.role_id and r.is_admin and r.deleted_at is null
    where u.active and u.deleted_at is null and u.audience = 'staff' order by u.id`.execute(db);
  return rows.map((row) => row.id);
}
