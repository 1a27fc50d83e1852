import { createRecord, deleteRecord, updateRecord } from '../../../kernel/command/store.ts';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { organization } from '../../parties/records/organization.ts';
import { accountTerritory } from '../records/account-territory.ts';
import { openLeadStates } from '../records/lead-choices.ts';
import { lead } from '../records/lead.ts';
import { opportunity } from '../records/opportunity.ts';
import type { TerritoryTree } from '../rules/pick-territory.ts';
import { isAccount, leadFacts, organizationFacts, type Judged } from './account-facts.ts';

/** What becomes of owners when accounts move; they stay unless said. */
export interface OwnerMoves {
  /** Accounts go to the owner of the territory that they come to. */
  readonly accounts: boolean;
  /** So do the open deals of these accounts. */
  readonly deals: boolean;
}

const keepOwners: OwnerMoves = { accounts: false, deals: false };

/** Accounts as they are judged: those with these ids, or the next `size` after an id. Named ones are among them. */
export async function readAccounts(
  ctx: Ctx,
  which: { ids: readonly string[] } | { after: string; size: number },
): Promise<readonly Judged[]> {
  const { rows } = await sql<Judged>`
    select g.id, ${organizationFacts} as facts, a.territory_id as was, coalesce(a.is_named, false) as "isNamed"
    from organization g left join account_territory a on a.organization_id = g.id
    where g.deleted_at is null and ${isAccount}
      and ${'ids' in which ? sql`g.id = any(${[...which.ids]}::uuid[])` : sql`g.id > ${which.after}::uuid`}
    order by g.id ${'ids' in which ? sql`` : sql`limit ${which.size}`}`.execute(ctx.db);
  return rows;
}

/** Open leads, likewise. One that has the domain of an account we know follows it. */
export async function readLeads(ctx: Ctx, which: { ids: readonly string[] } | { after: string; size: number }): Promise<readonly Judged[]> {
  const { rows } = await sql<Judged>`
    select l.id, coalesce(known.facts, ${leadFacts}) as facts, l.territory_id as was, false as "isNamed", known.named
    from lead l left join lateral (
      select ${organizationFacts} as facts, case when a.is_named then a.territory_id end as named
      from organization g left join account_territory a on a.organization_id = g.id
      where g.deleted_at is null and ${isAccount} and g.domains @> jsonb_build_array(jsonb_build_object('value', split_part(l.email, '@', 2)))
      order by a.is_named desc nulls last, g.created_at, g.id limit 1) known on l.email is not null
    where l.deleted_at is null and l.status = any(${[...openLeadStates, 'recycled']})
      and ${'ids' in which ? sql`l.id = any(${[...which.ids]}::uuid[])` : sql`l.id > ${which.after}::uuid`}
    order by l.id ${'ids' in which ? sql`` : sql`limit ${which.size}`}`.execute(ctx.db);
  return rows;
}

/** Where one belongs: a named account stays, the others go by the rules. */
export function belongs(tree: TerritoryTree, { isNamed, was, facts, named }: Judged): string | null {
  return isNamed ? was : (named ?? tree.pick(facts).id);
}

/**
 * Puts accounts into the territory where they belong, and with each its open deals; owners as said. Nothing is written of those that
 * stay. @returns how many moved
 */
export async function placeAccounts(
  ctx: Ctx,
  tree: TerritoryTree,
  ids: readonly string[],
  owners: OwnerMoves = keepOwners,
): Promise<number> {
  if (ids.length === 0) return 0;
  // Two that place the same account go one after the other, in the order of ids.
  await sql`select 1 from organization where id = any(${[...ids]}::uuid[]) order by id for no key update`.execute(ctx.db);
  const accounts = await readAccounts(ctx, { ids });
  // What is sold to no more, as a customer who turned out to be a competitor, leaves its territory.
  const gone = await sql<{ id: string }>`select a.id from account_territory a join organization g on g.id = a.organization_id
    where a.organization_id = any(${[...ids]}::uuid[]) and not a.is_named and not ${isAccount}`.execute(ctx.db);
  for (const { id } of gone.rows) await deleteRecord(ctx, accountTerritory, id);
  let moved = 0;
  for (const account of accounts) {
    const to = belongs(tree, account);
    if (to === account.was) continue;
    await putAccount(ctx, account.id, to, false, owners);
    moved += 1;
  }
  return moved;
}

/** Puts one account into a territory, or none, with its open deals. */
export async function putAccount(
  ctx: Ctx,
  id: string,
  to: string | null,
  isNamed: boolean,
  owners: OwnerMoves = keepOwners,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from account_territory where organization_id = ${id}::uuid for update`.execute(
    ctx.db,
  );
  const [there] = rows;
  if (to === null) {
    if (there) await deleteRecord(ctx, accountTerritory, there.id);
  } else if (there) await updateRecord(ctx, accountTerritory, there.id, { territory: to, isNamed, since: ctx.now });
  else await createRecord(ctx, accountTerritory, { organization: id, territory: to, isNamed, since: ctx.now });
  const owner = to !== null && (owners.accounts || owners.deals) ? await ownerOf(ctx, to) : null;
  if (owner && owners.accounts) await updateRecord(ctx, organization, id, { owner });
  const deals = await sql<{
    id: string;
  }>`select id from opportunity where organization_id = ${id}::uuid and state = 'open' and deleted_at is null order by id`.execute(ctx.db);
  for (const deal of deals.rows)
    await updateRecord(ctx, opportunity, deal.id, { territory: to, ...(owner && owners.deals ? { owner } : {}) });
}

/** Puts open leads into the territory where they belong. @returns how many moved */
export async function placeLeads(ctx: Ctx, tree: TerritoryTree, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  let moved = 0;
  for (const row of await readLeads(ctx, { ids })) {
    const to = belongs(tree, row);
    if (to === row.was) continue;
    await updateRecord(ctx, lead, row.id, { territory: to });
    moved += 1;
  }
  return moved;
}

/** Somebody who still works here. */
async function ownerOf(ctx: Ctx, territoryId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select u.id from territory t join "user" u on u.id = t.owner_id and u.active and u.deleted_at is null where t.id = ${territoryId}::uuid`.execute(
    ctx.db,
  );
  return rows[0]?.id ?? null;
}
