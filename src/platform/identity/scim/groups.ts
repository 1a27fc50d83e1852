import { createRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx, Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { isId, newId } from '../../../kernel/ids/new-id.ts';
import type { Sql } from '../../../kernel/record/kind.ts';
import { directoryGroup } from '../records/directory-group.ts';
import { filterSql, type Attributes } from './filter-sql.ts';
import { applyDirectoryGroups } from './group-roles.ts';
import type { PageRequest } from './list-response.ts';
import { badValue, ScimError } from './scim-error.ts';
import { etag, type Resource } from './user-resource.ts';

export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';

export interface GroupRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly externalId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly members: readonly { readonly value: string; readonly display: string }[];
}

const rows = sql`
  select g.id, g.version, g.name, g.external_id as "externalId", g.created_at as "createdAt", g.updated_at as "updatedAt",
    coalesce((select jsonb_agg(jsonb_build_object('value', u.id, 'display', u.name) order by u.name, u.id)
      from directory_group_member m join "user" u on u.id = m.user_id where m.group_id = g.id), '[]') as members
  from directory_group g`;

const attributes: Attributes = {
  id: { value: sql`g.id::text`, kind: 'exact' },
  displayName: { value: sql`g.name`, kind: 'caseless' },
  externalId: { value: sql`g.external_id`, kind: 'exact' },
  members: memberAttribute(),
  'members.value': memberAttribute(),
  'meta.created': { value: sql`g.created_at`, kind: 'instant' },
  'meta.lastModified': { value: sql`g.updated_at`, kind: 'instant' },
};

function memberAttribute(): Attributes[string] {
  return {
    value: sql`fm.user_id::text`,
    kind: 'exact',
    any: (condition) => sql`exists (select 1 from directory_group_member fm where fm.group_id = g.id and ${condition})`,
  };
}

export function groupResource(row: GroupRow, base: string): Resource {
  return {
    schemas: [groupSchema],
    id: row.id,
    ...(row.externalId === null ? {} : { externalId: row.externalId }),
    displayName: row.name,
    members: row.members.map((m) => ({ ...m, $ref: `${base}/Users/${m.value}`, type: 'User' })),
    meta: {
      resourceType: 'Group',
      created: row.createdAt,
      lastModified: row.updatedAt,
      location: `${base}/Groups/${row.id}`,
      version: etag(row.version),
    },
  };
}

export async function listGroups(db: Db, page: PageRequest): Promise<{ readonly groups: readonly GroupRow[]; readonly total: number }> {
  const where = page.filter === null ? sql`true` : sql`coalesce(${filterSql(page.filter, attributes)}, false)`;
  const count = await sql<{ n: number }>`select count(*)::int as n from directory_group g where ${where}`.execute(db);
  const found =
    await sql<GroupRow>`${rows} where ${where} order by g.created_at, g.id offset ${page.startIndex - 1} limit ${page.count}`.execute(db);
  return { groups: found.rows, total: count.rows[0]?.n ?? 0 };
}

/** @throws ScimError 404 */
export async function readGroup(db: Db, id: string, lock: Sql = sql``): Promise<GroupRow> {
  const found = isId(id) ? (await sql<GroupRow>`${rows} where g.id = ${id}::uuid ${lock}`.execute(db)).rows[0] : undefined;
  if (!found) throw new ScimError(404, `There is no group ${id}.`);
  return found;
}

export interface GroupValues {
  readonly name: string;
  readonly externalId: string | null;
  readonly members: readonly string[];
}

/** Reads a whole group as a directory sends it. @throws ScimError invalidValue */
export function readGroupValues(resource: Resource): GroupValues {
  const { displayName, externalId } = resource;
  if (typeof displayName !== 'string' || displayName.trim() === '') throw badValue('displayName is required.');
  return {
    name: displayName.trim().slice(0, 300),
    externalId: typeof externalId === 'string' && externalId !== '' ? externalId.slice(0, 300) : null,
    members: memberIds(resource['members']),
  };
}

/** Ids out of `[{ value }]`, or one `{ value }`. @throws ScimError invalidValue */
export function memberIds(value: unknown): readonly string[] {
  const list: readonly unknown[] = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  if (list.length > 10_000) throw badValue('members has too many values.');
  return list.map((entry) => {
    const id: unknown = typeof entry === 'object' && entry !== null ? (entry as { value?: unknown }).value : entry;
    if (!isId(id)) throw badValue('members must be ids of users.');
    return id.toLowerCase();
  });
}

export async function createGroup(ctx: Ctx, values: GroupValues): Promise<string> {
  await requireFreeName(ctx, values.name, null);
  const { id } = await createRecord(ctx, directoryGroup, { name: values.name, externalId: values.externalId, roles: [] });
  await setMembers(ctx, id, values.members);
  return id;
}

export async function saveGroup(ctx: Ctx, before: GroupRow, values: GroupValues): Promise<void> {
  if (values.name !== before.name) await requireFreeName(ctx, values.name, before.id);
  if (values.name !== before.name || values.externalId !== before.externalId)
    await updateRecord(ctx, directoryGroup, before.id, { name: values.name, externalId: values.externalId });
  await setMembers(ctx, before.id, values.members);
}

async function requireFreeName(ctx: Ctx, name: string, id: string | null): Promise<void> {
  const { rows: same } =
    await sql`select 1 from directory_group where lower(name) = lower(${name}) and id is distinct from ${id}::uuid`.execute(ctx.db);
  if (same.length > 0) throw new ScimError(409, `There is a group "${name}" already.`, 'uniqueness');
}

/** Exactly these are members from now on; whoever came or went gets or loses what the group gives. */
async function setMembers(ctx: Ctx, groupId: string, wanted: readonly string[]): Promise<void> {
  const { rows: known } = await sql<{ id: string }>`
    select id from "user" where id = any(${[...wanted]}::uuid[]) and audience = 'staff' and deleted_at is null`.execute(ctx.db);
  const missing = wanted.find((id) => !known.some((k) => k.id === id));
  if (missing !== undefined) throw badValue(`There is no user ${missing}.`);
  const gone = await sql<{ id: string }>`
    delete from directory_group_member where group_id = ${groupId}::uuid and user_id <> all(${[...wanted]}::uuid[]) returning user_id as id`.execute(
    ctx.db,
  );
  const rowsToAdd = [...new Set(wanted)].map((id) => sql`(${newId()}::uuid, ${groupId}::uuid, ${id}::uuid, ${ctx.now}::timestamptz)`);
  const come =
    rowsToAdd.length === 0
      ? { rows: [] }
      : await sql<{ id: string }>`
          insert into directory_group_member (id, group_id, user_id, created_at) values ${sql.join(rowsToAdd)}
          on conflict (group_id, user_id) do nothing returning user_id as id`.execute(ctx.db);
  const changed = [...gone.rows, ...come.rows].map((r) => r.id);
  if (changed.length === 0) return;
  await sql`update directory_group set version = version + 1, updated_at = ${ctx.now}::timestamptz where id = ${groupId}::uuid`.execute(
    ctx.db,
  );
  ctx.emit({
    type: 'identity.directoryGroupMembersChanged',
    recordType: directoryGroup.key,
    recordId: groupId,
    data: { added: come.rows.map((r) => r.id), removed: gone.rows.map((r) => r.id) },
  });
  await applyDirectoryGroups(ctx, changed);
}

export async function deleteGroup(ctx: Ctx, row: GroupRow): Promise<void> {
  const { rows: found } = await sql<{ roles: readonly string[]; team: string | null }>`
    select coalesce(roles, '[]') as roles, team_id as team from directory_group where id = ${row.id}::uuid`.execute(ctx.db);
  await sql`delete from directory_group_member where group_id = ${row.id}::uuid`.execute(ctx.db);
  await sql`delete from directory_group where id = ${row.id}::uuid`.execute(ctx.db);
  ctx.emit({ type: 'identity.directoryGroupDeleted', recordType: directoryGroup.key, recordId: row.id, data: { name: row.name } });
  await applyDirectoryGroups(
    ctx,
    row.members.map((m) => m.value),
    found.map((rule) => ({ group: row.id, ...rule })),
  );
}
