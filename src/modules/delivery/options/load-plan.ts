import type { Db } from '../../../kernel/context.ts';
import { sql } from '../../../kernel/db/sql.ts';
import type { DeliveryPlan, PlannedMethod, PlannedRate, PlannedZone } from '../rules/delivery-plan.ts';

/** What is offered at present, with its zones and rates: one statement. */
export async function loadPlan(db: Db): Promise<DeliveryPlan> {
  const { rows } = await sql<{ methods: PlannedMethod[]; zones: PlannedZone[]; rates: PlannedRate[] }>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'description', m.description, 'translations', m.translations, 'carrier', m.carrier,
          'daysMin', m.days_min::int, 'daysMax', m.days_max::int, 'cutOff', m.cut_off, 'taxClassId', m.tax_class_id, 'maxWeight', m.max_weight::text)
          order by m.position nulls last, m.name, m.id), '[]')
        from delivery_method m where m.is_active and m.deleted_at is null) as methods,
      (select coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'name', z.name,
          'countries', coalesce((select jsonb_agg(c ->> 'value') from jsonb_array_elements(z.countries) c), '[]'),
          'postcodes', coalesce(to_jsonb(string_to_array(z.postcodes, chr(10))), '[]')) order by z.position nulls last, z.name, z.id), '[]')
        from delivery_zone z where z.deleted_at is null) as zones,
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'methodId', r.method_id, 'zoneId', r.zone_id, 'currency', r.amount_currency, 'amount', r.amount::text,
          'weightFrom', r.weight_from::text, 'weightTo', r.weight_to::text, 'priceFrom', r.price_from::text, 'priceTo', r.price_to::text,
          'perKilogram', r.per_kilogram::text, 'freeFrom', r.free_from::text) order by r.id), '[]')
        from delivery_rate r join delivery_method m on m.id = r.method_id and m.is_active and m.deleted_at is null
        left join delivery_zone z on z.id = r.zone_id where r.deleted_at is null and z.deleted_at is null) as rates`.execute(db);
  return rows[0] ?? { methods: [], zones: [], rates: [] };
}
