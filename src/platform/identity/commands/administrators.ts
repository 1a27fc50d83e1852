import { sql } from '../../../kernel/db/sql.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { forbidden, notAllowed } from '../../../kernel/errors.ts';

/** Whoever is no administrator doesn't change those who are, or "may manage users" would mean "may become administrator". */
export async function requireMayManage(ctx: Ctx, userId: string): Promise<void> {
  if (ctx.actor.isSystem || ctx.actor.isAdmin) return;
  const found = await sql`
    select 1 from user_role ur join role r on r.id = ur.role_id
    where ur.user_id = ${userId}::uuid and (r.is_admin or 'roles.manage' = any(r.permissions))`.execute(ctx.db);
  if (found.rows.length > 0) throw forbidden('Only an administrator may change an administrator.');
}

/**
 * To be called after a change that may have taken an administrator away: refuses it when none is left who can sign in. Two such
 * changes at the same time come one after the other here, and the second sees what the first did.
 * @throws AppError not-allowed, which undoes the change
 */
export async function requireAdministrator(ctx: Ctx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${administratorsLock})`.execute(ctx.db);
  const left = await sql`
    select 1 from "user" u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id
    where u.active and u.audience = 'staff' and u.deleted_at is null and r.is_admin and ur.deleted_at is null limit 1`.execute(ctx.db);
  if (left.rows.length === 0) throw notAllowed('This is the last administrator. Make somebody else an administrator first.');
  await requireEmergencyAccess(ctx);
}

/**
 * Where a provider is the only way in for its domains there must be an administrator whom that does not bind, with a password or passkey of
 * their own: a provider that is down or set up wrong would otherwise shut everybody out.
 * @throws AppError not-allowed, which undoes the change
 */
export async function requireEmergencyAccess(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ isNeeded: boolean; isThere: boolean }>`
    select exists (select 1 from identity_provider where is_enabled and is_required and deleted_at is null) as "isNeeded",
      exists (select 1 from "user" u join user_role ur on ur.user_id = u.id join role r on r.id = ur.role_id
        where u.active and u.audience = 'staff' and u.deleted_at is null and r.is_admin and u.emergency_access
          and (exists (select 1 from account a where a.user_id = u.id and a.password is not null) or exists (select 1 from passkey k where k.user_id = u.id))) as "isThere"`.execute(
    ctx.db,
  );
  const [found] = rows;
  if (found?.isNeeded && !found.isThere)
    throw notAllowed(
      'Keep an administrator with emergency access and a password first: nobody could get in if the identity provider failed.',
    );
}

/** Any number that nothing else in the database locks. */
const administratorsLock = 7_226_310;
