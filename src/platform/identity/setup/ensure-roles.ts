import { sql } from '../../../kernel/db/sql.ts';
import { createRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { role } from '../records/role.ts';
import { builtInRoles } from '../rules/built-in-roles.ts';

/** Makes the built-in roles that are missing; those that are there stay as the administrator left them. Safe to run in several processes at once. */
export async function ensureBuiltInRoles(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7226311)`.execute(ctx.db);
  const found = await sql<{ key: string }>`select key from role where key is not null`.execute(ctx.db);
  const known = new Set(found.rows.map((r) => r.key));
  const declared = ctx.registry.modules.flatMap((m) => m.permissions ?? []);
  for (const { key, name, description, isAdmin, grants, permissions } of builtInRoles.filter((r) => !known.has(r.key))) {
    const own = declared.filter(({ roles }) => roles?.includes(key)).map((permission) => permission.name);
    await createRecord(ctx, role, { key, name, description, isAdmin, grants, permissions: [...permissions, ...own] });
  }
}
