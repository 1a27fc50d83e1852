import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql, type Sql } from '../../../kernel/db/sql.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { isId, newId } from '../../../kernel/ids/new-id.ts';
import { shoppingList } from '../records/shopping-list.ts';

/** Whose lists: somebody who buys for a company. Works with the system's eyes and shows nothing beyond these two. */
export interface ListOwner {
  readonly personId: string;
  readonly organizationId: string;
}

export interface ListHead {
  readonly id: string;
  readonly name: string;
  readonly isShared: boolean;
  readonly isMine: boolean;
  readonly count: number;
}

export interface ListLine {
  readonly productId: string;
  /** As it was when it was put on. */
  readonly name: string;
  readonly quantity: string;
}

export const mostLists = 100;
export const mostLines = 200;

const seenBy = ({ personId, organizationId }: ListOwner): Sql =>
  sql`l.organization_id = ${organizationId}::uuid and (l.is_shared or l.person_id = ${personId}::uuid)`;
const head = ({ personId }: ListOwner): Sql =>
  sql`l.id, l.name, coalesce(l.is_shared, false) as "isShared", l.person_id is not distinct from ${personId}::uuid as "isMine",
    (select count(*)::int from shopping_list_line i where i.list_id = l.id) as count`;

export async function listsOf(ctx: Pick<Ctx, 'db'>, owner: ListOwner): Promise<readonly ListHead[]> {
  const { rows } =
    await sql<ListHead>`select ${head(owner)} from shopping_list l where ${seenBy(owner)} order by lower(l.name), l.id limit ${mostLists}`.execute(
      ctx.db,
    );
  return rows;
}

/** Null for a list of another company, and for another's that is not shared. */
export async function listOf(
  ctx: Pick<Ctx, 'db'>,
  owner: ListOwner,
  id: string,
): Promise<(ListHead & { readonly lines: readonly ListLine[] }) | null> {
  if (!isId(id)) return null;
  const { rows } = await sql<ListHead & { lines: readonly ListLine[] }>`
    select ${head(owner)}, (select coalesce(jsonb_agg(jsonb_build_object('productId', i.product_id, 'name', i.name, 'quantity', trim_scale(i.quantity)::text) order by i.created_at, i.id), '[]')
      from shopping_list_line i where i.list_id = l.id) as lines
    from shopping_list l where l.id = ${id}::uuid and ${seenBy(owner)}`.execute(ctx.db);
  return rows[0] ?? null;
}

export async function makeList(
  ctx: Ctx,
  owner: ListOwner,
  { name, isShared }: { readonly name: string; readonly isShared: boolean },
): Promise<string> {
  if (!name.trim()) throw invalid([{ pointer: '/name', code: 'required', message: 'is required' }]);
  if ((await listsOf(ctx, owner)).length >= mostLists)
    throw invalid([{ pointer: '/name', code: 'max', message: `is one list more than the ${mostLists} there may be` }]);
  const made = await createRecord(ctx, shoppingList, {
    name: name.trim().slice(0, 120),
    isShared,
    organization: owner.organizationId,
    person: owner.personId,
  });
  return made.id;
}

/** Adds to what stands on a list. @throws AppError not-found; invalid for too many lines */
export async function putOnList(ctx: Ctx, owner: ListOwner, id: string, lines: readonly ListLine[]): Promise<void> {
  await lockList(ctx, owner, id);
  const rows = lines.map((line, position) => ({ ...line, id: newId(), position }));
  await sql`
    insert into shopping_list_line as i (id, created_at, updated_at, list_id, product_id, name, quantity)
    select (array_agg(w.id))[1], ${ctx.now}::timestamptz + min(w.position) * interval '1 microsecond', ${ctx.now}::timestamptz, ${id}::uuid, w."productId", min(w.name), sum(w.quantity)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as w(id uuid, "productId" uuid, name text, quantity numeric, position int) group by w."productId"
    on conflict (list_id, product_id) do update set quantity = i.quantity + excluded.quantity`.execute(ctx.db);
  const { rows: counted } = await sql<{ n: number }>`select count(*)::int as n from shopping_list_line where list_id = ${id}::uuid`.execute(
    ctx.db,
  );
  if ((counted[0]?.n ?? 0) > mostLines)
    throw invalid([{ pointer: '/lines', code: 'max', message: `must be at most ${mostLines} different products` }]);
}

/** How many of a product a list has; 0 takes it off. @throws AppError not-found */
export async function setOnList(
  ctx: Ctx,
  owner: ListOwner,
  id: string,
  { productId, quantity }: { readonly productId: string; readonly quantity: string },
): Promise<void> {
  await lockList(ctx, owner, id);
  await (
    Number(quantity) === 0
      ? sql`delete from shopping_list_line where list_id = ${id}::uuid and product_id = ${productId}::uuid`
      : sql`update shopping_list_line set quantity = ${quantity}::numeric, updated_at = ${ctx.now}::timestamptz, version = version + 1 where list_id = ${id}::uuid and product_id = ${productId}::uuid`
  ).execute(ctx.db);
}

/** Name and who sees it: by whoever made the list. */
export async function changeList(
  ctx: Ctx,
  owner: ListOwner,
  id: string,
  change: { readonly name: string; readonly isShared: boolean },
): Promise<void> {
  await lockList(ctx, owner, id, { isMine: true });
  if (!change.name.trim()) throw invalid([{ pointer: '/name', code: 'required', message: 'is required' }]);
  await updateRecord(ctx, shoppingList, id, { name: change.name.trim().slice(0, 120), isShared: change.isShared });
}

export async function removeList(ctx: Ctx, owner: ListOwner, id: string): Promise<void> {
  await lockList(ctx, owner, id, { isMine: true });
  await deleteRecord(ctx, shoppingList, id);
}

async function lockList(ctx: Pick<Ctx, 'db'>, owner: ListOwner, id: string, { isMine = false } = {}): Promise<void> {
  const { rows } = isId(id)
    ? await sql`select 1 from shopping_list l where l.id = ${id}::uuid and ${seenBy(owner)} and (${!isMine} or l.person_id = ${owner.personId}::uuid) for update`.execute(
        ctx.db,
      )
    : { rows: [] };
  if (rows.length === 0) throw notFound('list');
}
