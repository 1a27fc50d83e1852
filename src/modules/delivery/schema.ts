const tables = ['delivery_method', 'delivery_zone', 'delivery_rate'] as const;

/** Notices by which every process forgets what it remembers (service.ts). */
export const deliverySchema: readonly string[] = [
  `create function delivery_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('entente_delivery', tg_table_name);
      return null;
    end $$`,
  ...tables.map(
    (table) =>
      `create trigger ${table}_changed after insert or update or delete on ${table} for each statement execute function delivery_changed()`,
  ),
];
