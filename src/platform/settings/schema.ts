/** What the records cannot say, and the notices by which every process learns that a setting changed. */
export const settingsSchema: readonly string[] = [
  `create unique index company_only_one on company ((true))`,
  `create unique index exchange_rate_once on exchange_rate (base, quote, date, source) where deleted_at is null`,
  `create unique index custom_field_once on custom_field (record, name)`,
  `create unique index choice_value_once on choice_value (record, field, value)`,
  `create unique index holiday_date_once on holiday (calendar_id, date)`,
  `create unique index working_calendar_default on working_calendar ((true)) where is_default`,
  // How the last attempts to fetch rates went; one row, made with the first.
  `create table rate_feed (
    only_row boolean primary key default true check (only_row),
    attempted_at timestamptz not null,
    succeeded_at timestamptz,
    error text
  )`,
  `grant select, insert, update on rate_feed to entente_app`,
  `create function entente_settings_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('entente_settings', tg_table_name);
      return null;
    end $$`,
  ...['company', 'exchange_rate', 'working_calendar', 'holiday', 'custom_field', 'choice_value'].map(
    (table) =>
      `create trigger ${table}_changed after insert or update or delete on ${table} for each statement execute function entente_settings_changed()`,
  ),
];
