import type { Address } from '../../../fields/address/field.ts';
import { translated, type Translations } from '../../../fields/index.ts';
import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';

export interface StockLocation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'warehouse' | 'outlet';
  readonly address: Address | null;
  readonly phone: string | null;
  readonly openingHours: string | null;
  readonly translations: Translations | null;
  readonly offersPickup: boolean;
  readonly shipsOrders: boolean;
  /** Working days to bring goods here from another location. */
  readonly pickupDays: number;
  readonly position: number;
}

/** Locations in use, in their order of use. */
export async function loadLocations(db: Db): Promise<readonly StockLocation[]> {
  const { rows } = await sql<StockLocation>`
    select id, name, kind, address, phone, opening_hours as "openingHours", translations, coalesce(offers_pickup, false) as "offersPickup",
      coalesce(ships_orders, false) as "shipsOrders", coalesce(pickup_days, 0)::int as "pickupDays", coalesce(position, 9999)::int as position
    from location where is_active and deleted_at is null order by position, id`.execute(db);
  return rows;
}

/** A location as customers read it in a language. */
export function locationIn<T extends StockLocation>(location: T, language: string | null | undefined): Omit<T, 'translations'> {
  const { translations, ...shown } = location;
  return { ...shown, openingHours: translated({ translations }, 'openingHours', location.openingHours, language) };
}
