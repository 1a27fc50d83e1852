import { Temporal } from 'temporal-polyfill';
import type { Ctx } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import { addWorkingDays } from '../../../kernel/time/working-calendar.ts';
import { settingsOf } from '../../../platform/settings/index.ts';
import { columnsOfLines, type StockLine } from './lines.ts';
import { loadLocations, type StockLocation } from './load-locations.ts';
import '../service.ts';

export type { StockLocation } from './load-locations.ts';

/** Locations in use, in their order of use. Remembered per process. */
export async function locations(ctx: Ctx): Promise<readonly StockLocation[]> {
  return ctx.services.stock?.locations() ?? loadLocations(ctx.db);
}

export interface PickupLocation extends StockLocation {
  /** Whether everything is there now; otherwise it can be brought from elsewhere. */
  readonly isHere: boolean;
  /** Day from which it can be collected, by the company's working calendar. */
  readonly readyOn: string;
}

/** Outlets where all of the lines can be collected, the soonest first. One statement. */
export async function pickupLocations(ctx: Ctx, lines: readonly StockLine[]): Promise<readonly PickupLocation[]> {
  const places = (await locations(ctx)).filter((place) => place.offersPickup);
  if (places.length === 0 || lines.length === 0) return [];
  const { products, quantities } = columnsOfLines(lines);
  const { rows } = await sql<{ id: string; isHere: boolean; canCome: boolean }>`
    with items as (select product_id, sum(quantity) as quantity from stock_items(${products}::uuid[], ${quantities}::numeric[]) group by product_id),
    free as (
      select l.product_id, l.location_id, o.ships_orders, l.available + coalesce((select sum(r.quantity) from reservation r where r.product_id = l.product_id
        and r.location_id = l.location_id and r.state = 'held' and r.expires_at <= ${ctx.now}::timestamptz), 0) as free
      from items i join stock_level l on l.product_id = i.product_id join location o on o.id = l.location_id and o.is_active and o.deleted_at is null)
    select p.id, not exists (select 1 from items i where i.quantity > coalesce((select sum(f.free) from free f where f.product_id = i.product_id and f.location_id = p.id), 0)) as "isHere",
      not exists (select 1 from items i where i.quantity > coalesce((select sum(f.free) from free f where f.product_id = i.product_id and (f.location_id = p.id or f.ships_orders)), 0)) as "canCome"
    from unnest(${places.map((place) => place.id)}::uuid[]) p(id)`.execute(ctx.db);
  const calendar = settingsOf(ctx).calendar();
  const today = Temporal.PlainDate.from(ctx.scope.today);
  return places
    .flatMap((place) => {
      const found = rows.find((row) => row.id === place.id);
      if (!found || !(found.isHere || found.canCome)) return [];
      const readyOn = addWorkingDays(calendar, today, found.isHere ? 0 : place.pickupDays).toString();
      return [{ ...place, isHere: found.isHere, readyOn }];
    })
    .toSorted((a, b) => (a.readyOn === b.readyOn ? a.position - b.position : a.readyOn < b.readyOn ? -1 : 1));
}
