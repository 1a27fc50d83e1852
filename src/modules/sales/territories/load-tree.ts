import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { territoryTree, type TerritoryRules, type TerritoryTree } from '../rules/pick-territory.ts';

/** All territories with what they ask, as they are now; none that was deleted. */
export async function loadTerritories(ctx: Pick<Ctx, 'db'>): Promise<readonly TerritoryRules[]> {
  const { rows } = await sql<TerritoryRules>`
    select t.id, t.name, t.parent_id as "parentId", coalesce(t.priority, 0)::int as priority, t.is_active as "isActive",
      t.starts_on::text as "startsOn", t.ends_on::text as "endsOn",
      ${valuesOf('countries')} as countries, ${valuesOf('regions')} as regions, ${valuesOf('postcodes')} as postcodes,
      coalesce(t.industries, '{}') as industries, coalesce(t.segments, '{}') as segments,
      t.min_employees::int as "minEmployees", t.max_employees::int as "maxEmployees"
    from territory t where t.deleted_at is null order by t.id`.execute(ctx.db);
  return rows;
}

/** The territories as they count today, by the company's calendar. */
export async function loadTree(ctx: Ctx): Promise<TerritoryTree> {
  return territoryTree(await loadTerritories(ctx), ctx.scope.today);
}

const valuesOf = (column: string) =>
  sql`coalesce((select jsonb_agg(v ->> 'value') from jsonb_array_elements(${sql.ref(`t.${column}`)}) v), '[]')`;
