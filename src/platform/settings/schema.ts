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
  // Foreign keys and indexes of custom fields that link to records. Runs as its owner and looks at what is there, so that it may be called at any
  // time, after a restore too. Names come from a table that the application writes: each is checked against the catalog.
  `create function entente_custom_references() returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      field record;
    begin
      for field in
        select f.source, f.target, f.col from (
          select lower(regexp_replace(split_part(record, '.', 2), '([A-Z])', '_\\1', 'g')) as source,
            lower(regexp_replace(split_part(links_to, '.', 2), '([A-Z])', '_\\1', 'g')) as target,
            'x_' || lower(regexp_replace(name, '([A-Z])', '_\\1', 'g')) || '_id' as col
          from custom_field where kind = 'ref' and links_to is not null) f
        where exists (select 1 from pg_attribute a where a.attrelid = to_regclass(format('public.%I', f.source)) and a.attname = f.col and a.atttypid = 'uuid'::regtype and not a.attisdropped)
          and exists (select 1 from pg_attribute a where a.attrelid = to_regclass(format('public.%I', f.target)) and a.attname = 'search')
          and not exists (select 1 from pg_constraint c where c.conrelid = to_regclass(format('public.%I', f.source)) and c.conname = left(f.source || '_' || f.col || '_fkey', 63))
      loop
        execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete set null',
          field.source, left(field.source || '_' || field.col || '_fkey', 63), field.col, field.target);
        execute format('create index if not exists %I on %I (%I, id)', left(field.source || '_' || field.col, 63), field.source, field.col);
      end loop;
    end $$`,
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
