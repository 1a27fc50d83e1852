set check_function_bodies = off;

create table "public"."bulk_item" (
    "job" uuid not null,
    "n" integer not null,
    "record_id" uuid not null,
    "code" text,
    "message" text
      );

create table "public"."choice_value" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "record" text not null,
    "field" text not null,
    "value" text not null,
    "label" text not null,
    "color" text,
    "position" numeric(18,0) not null,
    "is_retired" boolean not null,
    "search" tsvector
      );

alter table "public"."choice_value" enable row level security;

create table "public"."company" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "legal_name" text,
    "addresses" jsonb,
    "logo_id" uuid,
    "tax_id" text,
    "email" text,
    "phone" text,
    "website" text,
    "country" text not null,
    "base_currency" text not null,
    "locale" text not null,
    "time_zone" text not null,
    "fiscal_year_start" text not null,
    "rate_age" numeric(18,0) not null,
    "search" tsvector
      );

alter table "public"."company" enable row level security;

create table "public"."custom_field" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "record" text not null,
    "name" text not null,
    "label" text not null,
    "kind" text not null,
    "help" text,
    "options" jsonb,
    "decimals" numeric(18,0),
    "is_required" boolean not null,
    "position" numeric(18,0) not null,
    "is_retired" boolean not null,
    "search" tsvector
      );

alter table "public"."custom_field" enable row level security;

create table "public"."exchange_rate" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "pair" text generated always as (((base || '/'::text) || quote)) stored,
    "date" date not null,
    "base" text not null,
    "quote" text not null,
    "rate" text not null,
    "source" text not null,
    "reason" text,
    "search" tsvector
      );

alter table "public"."exchange_rate" enable row level security;

create table "public"."holiday" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "calendar_id" uuid not null,
    "date" date not null,
    "name" text not null,
    "source" text,
    "search" tsvector
      );

alter table "public"."holiday" enable row level security;

create table "public"."rate_feed" (
    "only_row" boolean not null default true,
    "attempted_at" timestamp with time zone not null,
    "succeeded_at" timestamp with time zone,
    "error" text
      );

create table "public"."working_calendar" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "time_zone" text not null,
    "week" jsonb not null,
    "country" text,
    "region" text,
    "is_default" boolean not null,
    "search" tsvector
      );

alter table "public"."working_calendar" enable row level security;

CREATE UNIQUE INDEX bulk_item_pkey ON public.bulk_item USING btree (job, n);

CREATE INDEX choice_value_deleted ON public.choice_value USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX choice_value_once ON public.choice_value USING btree (record, field, value);

CREATE UNIQUE INDEX choice_value_pkey ON public.choice_value USING btree (id);

CREATE INDEX choice_value_record_sort ON public.choice_value USING btree (record, id) WHERE (deleted_at IS NULL);

CREATE INDEX choice_value_search ON public.choice_value USING gin (search);

CREATE INDEX company_addresses_in ON public.company USING gin (addresses jsonb_path_ops);

CREATE INDEX company_created_at_sort ON public.company USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX company_deleted ON public.company USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX company_name_sort ON public.company USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX company_only_one ON public.company USING btree ((true));

CREATE UNIQUE INDEX company_pkey ON public.company USING btree (id);

CREATE INDEX company_search ON public.company USING gin (search);

CREATE INDEX company_updated_at_sort ON public.company USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX custom_field_deleted ON public.custom_field USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX custom_field_label_sort ON public.custom_field USING btree (label, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX custom_field_once ON public.custom_field USING btree (record, name);

CREATE UNIQUE INDEX custom_field_pkey ON public.custom_field USING btree (id);

CREATE INDEX custom_field_record_sort ON public.custom_field USING btree (record, id) WHERE (deleted_at IS NULL);

CREATE INDEX custom_field_search ON public.custom_field USING gin (search);

CREATE INDEX exchange_rate_base_quote_date ON public.exchange_rate USING btree (base, quote, date, id) WHERE (deleted_at IS NULL);

CREATE INDEX exchange_rate_date_sort ON public.exchange_rate USING btree (date, id) WHERE (deleted_at IS NULL);

CREATE INDEX exchange_rate_deleted ON public.exchange_rate USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX exchange_rate_once ON public.exchange_rate USING btree (base, quote, date, source) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX exchange_rate_pkey ON public.exchange_rate USING btree (id);

CREATE INDEX exchange_rate_quote_sort ON public.exchange_rate USING btree (quote, id) WHERE (deleted_at IS NULL);

CREATE INDEX exchange_rate_search ON public.exchange_rate USING gin (search);

CREATE INDEX holiday_calendar_id ON public.holiday USING btree (calendar_id, id);

CREATE INDEX holiday_date_sort ON public.holiday USING btree (date, id) WHERE (deleted_at IS NULL);

CREATE INDEX holiday_deleted ON public.holiday USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX holiday_once ON public.holiday USING btree (calendar_id, date);

CREATE UNIQUE INDEX holiday_pkey ON public.holiday USING btree (id);

CREATE INDEX holiday_search ON public.holiday USING gin (search);

CREATE UNIQUE INDEX rate_feed_pkey ON public.rate_feed USING btree (only_row);

CREATE INDEX working_calendar_created_at_sort ON public.working_calendar USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX working_calendar_default ON public.working_calendar USING btree ((true)) WHERE is_default;

CREATE INDEX working_calendar_deleted ON public.working_calendar USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX working_calendar_name_key ON public.working_calendar USING btree (name) WHERE (deleted_at IS NULL);

CREATE INDEX working_calendar_name_sort ON public.working_calendar USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX working_calendar_pkey ON public.working_calendar USING btree (id);

CREATE INDEX working_calendar_search ON public.working_calendar USING gin (search);

CREATE INDEX working_calendar_updated_at_sort ON public.working_calendar USING btree (updated_at, id) WHERE (deleted_at IS NULL);

alter table "public"."bulk_item" add constraint "bulk_item_pkey" PRIMARY KEY using index "bulk_item_pkey";

alter table "public"."choice_value" add constraint "choice_value_pkey" PRIMARY KEY using index "choice_value_pkey";

alter table "public"."company" add constraint "company_pkey" PRIMARY KEY using index "company_pkey";

alter table "public"."custom_field" add constraint "custom_field_pkey" PRIMARY KEY using index "custom_field_pkey";

alter table "public"."exchange_rate" add constraint "exchange_rate_pkey" PRIMARY KEY using index "exchange_rate_pkey";

alter table "public"."holiday" add constraint "holiday_pkey" PRIMARY KEY using index "holiday_pkey";

alter table "public"."rate_feed" add constraint "rate_feed_pkey" PRIMARY KEY using index "rate_feed_pkey";

alter table "public"."working_calendar" add constraint "working_calendar_pkey" PRIMARY KEY using index "working_calendar_pkey";

alter table "public"."bulk_item" add constraint "bulk_item_job_fkey" FOREIGN KEY (job) REFERENCES job_progress(id) ON DELETE CASCADE not valid;

alter table "public"."bulk_item" validate constraint "bulk_item_job_fkey";

alter table "public"."company" add constraint "company_logo_id_fkey" FOREIGN KEY (logo_id) REFERENCES file(id) ON DELETE SET NULL not valid;

alter table "public"."company" validate constraint "company_logo_id_fkey";

alter table "public"."holiday" add constraint "holiday_calendar_id_fkey" FOREIGN KEY (calendar_id) REFERENCES working_calendar(id) ON DELETE CASCADE not valid;

alter table "public"."holiday" validate constraint "holiday_calendar_id_fkey";

alter table "public"."rate_feed" add constraint "rate_feed_only_row_check" CHECK (only_row) not valid;

alter table "public"."rate_feed" validate constraint "rate_feed_only_row_check";

CREATE OR REPLACE FUNCTION public.choice_value_custom_text(target choice_value)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.choice_value_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(choice_value_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.company_custom_text(target company)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.company_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(company_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.custom_field_custom_text(target custom_field)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.custom_field_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.label, '')), 'A') || setweight(entente_words(custom_field_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.entente_settings_changed()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform pg_notify('entente_settings', tg_table_name);
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.exchange_rate_custom_text(target exchange_rate)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.exchange_rate_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.pair, '')), 'A') || setweight(entente_words(exchange_rate_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.holiday_custom_text(target holiday)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.holiday_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(holiday_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.working_calendar_custom_text(target working_calendar)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.working_calendar_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(working_calendar_custom_text(new)), 'C'); return new; end $function$
;

grant delete on table "public"."bulk_item" to "entente_app";

grant insert on table "public"."bulk_item" to "entente_app";

grant select on table "public"."bulk_item" to "entente_app";

grant update on table "public"."bulk_item" to "entente_app";

grant delete on table "public"."choice_value" to "entente_app";

grant insert on table "public"."choice_value" to "entente_app";

grant select on table "public"."choice_value" to "entente_app";

grant update on table "public"."choice_value" to "entente_app";

grant delete on table "public"."company" to "entente_app";

grant insert on table "public"."company" to "entente_app";

grant select on table "public"."company" to "entente_app";

grant update on table "public"."company" to "entente_app";

grant delete on table "public"."custom_field" to "entente_app";

grant insert on table "public"."custom_field" to "entente_app";

grant select on table "public"."custom_field" to "entente_app";

grant update on table "public"."custom_field" to "entente_app";

grant delete on table "public"."exchange_rate" to "entente_app";

grant insert on table "public"."exchange_rate" to "entente_app";

grant select on table "public"."exchange_rate" to "entente_app";

grant update on table "public"."exchange_rate" to "entente_app";

grant delete on table "public"."holiday" to "entente_app";

grant insert on table "public"."holiday" to "entente_app";

grant select on table "public"."holiday" to "entente_app";

grant update on table "public"."holiday" to "entente_app";

grant insert on table "public"."rate_feed" to "entente_app";

grant select on table "public"."rate_feed" to "entente_app";

grant update on table "public"."rate_feed" to "entente_app";

grant delete on table "public"."working_calendar" to "entente_app";

grant insert on table "public"."working_calendar" to "entente_app";

grant select on table "public"."working_calendar" to "entente_app";

grant update on table "public"."working_calendar" to "entente_app";

create policy "app"
  on "public"."choice_value"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."company"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."custom_field"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."exchange_rate"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."holiday"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."working_calendar"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

CREATE TRIGGER choice_value_changed AFTER INSERT OR DELETE OR UPDATE ON public.choice_value FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER choice_value_search BEFORE INSERT OR UPDATE ON public.choice_value FOR EACH ROW EXECUTE FUNCTION choice_value_search_update();

CREATE TRIGGER company_changed AFTER INSERT OR DELETE OR UPDATE ON public.company FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER company_search BEFORE INSERT OR UPDATE ON public.company FOR EACH ROW EXECUTE FUNCTION company_search_update();

CREATE TRIGGER custom_field_changed AFTER INSERT OR DELETE OR UPDATE ON public.custom_field FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER custom_field_search BEFORE INSERT OR UPDATE ON public.custom_field FOR EACH ROW EXECUTE FUNCTION custom_field_search_update();

CREATE TRIGGER exchange_rate_changed AFTER INSERT OR DELETE OR UPDATE ON public.exchange_rate FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER exchange_rate_search BEFORE INSERT OR UPDATE ON public.exchange_rate FOR EACH ROW EXECUTE FUNCTION exchange_rate_search_update();

CREATE TRIGGER holiday_changed AFTER INSERT OR DELETE OR UPDATE ON public.holiday FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER holiday_search BEFORE INSERT OR UPDATE ON public.holiday FOR EACH ROW EXECUTE FUNCTION holiday_search_update();

CREATE TRIGGER working_calendar_changed AFTER INSERT OR DELETE OR UPDATE ON public.working_calendar FOR EACH STATEMENT EXECUTE FUNCTION entente_settings_changed();

CREATE TRIGGER working_calendar_search BEFORE INSERT OR UPDATE ON public.working_calendar FOR EACH ROW EXECUTE FUNCTION working_calendar_search_update();
