import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/ids/new-id.ts';

interface RoleRow {
  readonly id: string;
  readonly name: string;
  readonly is_admin: boolean;
  readonly permissions: readonly string[] | null;
}

/**
 * Gives a user exactly these roles, named by id or key.
 * @returns names before and after
 * @throws AppError invalid for an unknown role, forbidden for one that holds more than the actor may give
 */
export async function assignRoles(
  ctx: Ctx,
  userId: string,
  roles: readonly string[],
  pointer = '/roles',
): Promise<{ before: string[]; after: string[] }> {
  const wanted = await findRoles(ctx, roles, pointer);
  const { actor } = ctx;
  for (const role of wanted) {
    const isMore = role.is_admin || (role.permissions ?? []).some((p) => !actor.permissions.includes(p));
    if (isMore && !actor.isSystem && !actor.isAdmin) throw forbidden(`Only an administrator may give the role "${role.name}".`);
  }
  const before = await sql<{
    name: string;
  }>`select r.name from user_role ur join role r on r.id = ur.role_id where ur.user_id = ${userId}::uuid order by r.name`.execute(ctx.db);
  const ids = wanted.map((r) => r.id);
  await sql`delete from user_role where user_id = ${userId}::uuid and role_id <> all(${ids}::uuid[])`.execute(ctx.db);
  for (const id of ids) {
    await sql`insert into user_role (id, user_id, role_id, created_at, created_by_id) values (${newId()}::uuid, ${userId}::uuid, ${id}::uuid, ${ctx.now}::timestamptz, ${actor.userId}::uuid)
      on conflict (user_id, role_id) do nothing`.execute(ctx.db);
  }
  return { before: before.rows.map((r) => r.name), after: wanted.map((r) => r.name).toSorted() };
}

async function findRoles(ctx: Ctx, roles: readonly string[], pointer: string): Promise<readonly RoleRow[]> {
  const found = await sql<RoleRow & { key: string | null }>`
    select id, name, key, is_admin, permissions from role where deleted_at is null and (id::text = any(${[...roles]}::text[]) or key = any(${[...roles]}::text[]))`.execute(
    ctx.db,
  );
  const missing = roles.find((r) => !found.rows.some((f) => f.id === r || f.key === r));
  if (missing !== undefined) throw invalid([{ pointer, code: 'ref', message: `has an unknown role "${missing}"` }]);
  return found.rows;
}

/** Role ids or keys of an input. @throws AppError invalid. */
export function roleList(value: unknown, pointer = '/roles'): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value) && value.length <= 50 && value.every((v) => typeof v === 'string')) return value;
  throw invalid([{ pointer, code: 'type', message: 'must be a list of roles' }]);
}
