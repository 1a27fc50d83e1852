import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { closeUser, reopenUser } from '../commands/deactivate-user.ts';
import { user } from '../records/user.ts';
import { filterSql, type Attributes } from './filter-sql.ts';
import type { PageRequest } from './list-response.ts';
import { ScimError } from './scim-error.ts';
import type { UserRow, UserValues } from './user-resource.ts';
import { isId } from '../../../kernel/ids/new-id.ts';

const rows = sql`
  select u.id, u.version, u.name, u.email, u.active, u.job_title as "jobTitle", u.phone, u.emergency_access as emergency, u.scim,
    u.created_at as "createdAt", u.updated_at as "updatedAt",
    coalesce((select jsonb_agg(jsonb_build_object('value', g.id, 'display', g.name) order by g.name)
      from directory_group_member m join directory_group g on g.id = m.group_id where m.user_id = u.id), '[]') as groups
  from "user" u`;

/** All staff, however they came here: a directory finds those it knows by name or address. Those it deleted are gone to it. */
const theirs = sql`u.audience = 'staff' and u.deleted_at is null and u.scim->>'deletedAt' is null`;

const attributes: Attributes = {
  id: { value: sql`u.id::text`, kind: 'exact' },
  userName: { value: sql`coalesce(u.scim->>'userName', u.email)`, kind: 'caseless' },
  externalId: { value: sql`u.scim->>'externalId'`, kind: 'exact' },
  displayName: { value: sql`u.name`, kind: 'caseless' },
  'name.formatted': { value: sql`u.name`, kind: 'caseless' },
  'name.givenName': { value: sql`u.scim->>'givenName'`, kind: 'caseless' },
  'name.familyName': { value: sql`u.scim->>'familyName'`, kind: 'caseless' },
  title: { value: sql`u.job_title`, kind: 'caseless' },
  active: { value: sql`u.active`, kind: 'boolean' },
  emails: { value: sql`u.email`, kind: 'caseless' },
  'emails.value': { value: sql`u.email`, kind: 'caseless' },
  'emails.type': { value: sql`'work'::text`, kind: 'caseless' },
  'emails.primary': { value: sql`true`, kind: 'boolean' },
  'phoneNumbers.value': { value: sql`u.phone`, kind: 'exact' },
  'meta.created': { value: sql`u.created_at`, kind: 'instant' },
  'meta.lastModified': { value: sql`u.updated_at`, kind: 'instant' },
};

export async function listUsers(db: Db, page: PageRequest): Promise<{ readonly users: readonly UserRow[]; readonly total: number }> {
  const where = page.filter === null ? theirs : sql`${theirs} and coalesce(${filterSql(page.filter, attributes)}, false)`;
  const count = await sql<{ n: number }>`select count(*)::int as n from "user" u where ${where}`.execute(db);
  const found =
    await sql<UserRow>`${rows} where ${where} order by u.created_at, u.id offset ${page.startIndex - 1} limit ${page.count}`.execute(db);
  return { users: found.rows, total: count.rows[0]?.n ?? 0 };
}

/** @throws ScimError 404 */
export async function readUserRow(db: Db, id: string, lock: Sql = sql``): Promise<UserRow> {
  const found = isId(id) ? (await sql<UserRow>`${rows} where u.id = ${id}::uuid and ${theirs} ${lock}`.execute(db)).rows[0] : undefined;
  if (!found) throw new ScimError(404, `There is no user ${id}.`);
  return found;
}

/** Makes a user, or brings back one that the directory had deleted. They sign in through single sign-on. @throws ScimError uniqueness */
export async function createUser(ctx: Ctx, values: UserValues): Promise<string> {
  const { rows: same } = await sql<{ id: string; isDeleted: boolean }>`
    select id, audience = 'staff' and coalesce(scim->>'deletedAt', '') <> '' as "isDeleted" from "user"
    where deleted_at is null and (email = ${values.email} or lower(coalesce(scim->>'userName', email)) = ${(values.extras.userName ?? '').toLowerCase()}) for update`.execute(
    ctx.db,
  );
  const [known] = same;
  if (known && (!known.isDeleted || same.length > 1)) throw taken();
  const id = known?.id ?? (await createRecord(ctx, user, { name: values.name, email: values.email, audience: 'staff' })).id;
  await saveUser(ctx, await rawRow(ctx, id), values);
  return id;
}

const taken = (): ScimError => new ScimError(409, 'A user with this userName or e-mail address exists already.', 'uniqueness');

async function rawRow(ctx: Ctx, id: string): Promise<UserRow> {
  const [row] = (await sql<UserRow>`${rows} where u.id = ${id}::uuid for update of u`.execute(ctx.db)).rows;
  if (!row) throw new ScimError(404, `There is no user ${id}.`);
  return row;
}

/** Writes what a directory says of a user. Accounts for emergencies stay out of its reach: it must not be able to shut everybody out. */
export async function saveUser(ctx: Ctx, before: UserRow, values: UserValues): Promise<void> {
  if (before.emergency && (!values.active || values.email !== before.email))
    throw new ScimError(403, 'This account is for emergencies: an administrator changes it here.');
  const { rows: same } = await sql`
    select 1 from "user" where id <> ${before.id}::uuid and deleted_at is null
      and (email = ${values.email} or lower(coalesce(scim->>'userName', email)) = ${(values.extras.userName ?? '').toLowerCase()})`.execute(
    ctx.db,
  );
  if (same.length > 0) throw taken();
  await sql`update "user" set scim = ${JSON.stringify(values.extras)}::jsonb where id = ${before.id}::uuid`.execute(ctx.db);
  const isOtherwise = JSON.stringify(before.scim) !== JSON.stringify(values.extras);
  const patch = {
    ...(values.name === before.name ? {} : { name: values.name }),
    ...(values.email === before.email ? {} : { email: values.email }),
    ...(values.jobTitle === before.jobTitle ? {} : { jobTitle: values.jobTitle }),
    ...phonePatch(ctx, before, values.phone),
  };
  if (Object.keys(patch).length > 0) await updateRecord(ctx, user, before.id, patch);
  else if (isOtherwise && before.active === values.active)
    await sql`update "user" set version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${before.id}::uuid`.execute(ctx.db);
  if (before.active && !values.active) await closeUser(ctx, before.id);
  if (!before.active && values.active) await reopenUser(ctx, before.id);
}

/** Directories write numbers as they like; one that can't be read is let be, for the rest of the user's sake. */
function phonePatch(ctx: Ctx, before: UserRow, given: string | null): { readonly phone?: string | null } {
  if (given === before.phone) return {};
  if (given === null) return { phone: null };
  const field = user.fields.phone;
  try {
    ctx.registry.kind(field).parse(field, given, ctx.scope);
    return { phone: given };
  } catch {
    return {};
  }
}

/** Deactivates, and forgets: to the directory the user is gone, here the records and the history stay. */
export async function deleteUser(ctx: Ctx, row: UserRow): Promise<void> {
  if (row.emergency) throw new ScimError(403, 'This account is for emergencies: an administrator closes it here.');
  if (row.active) await closeUser(ctx, row.id);
  await sql`delete from directory_group_member where user_id = ${row.id}::uuid`.execute(ctx.db);
  await sql`update "user" set scim = coalesce(scim, '{}') || jsonb_build_object('deletedAt', ${ctx.now}::text) where id = ${row.id}::uuid`.execute(
    ctx.db,
  );
}
