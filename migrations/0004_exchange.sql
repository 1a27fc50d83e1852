set check_function_bodies = off;

drop trigger if exists "attachment_search" on "public"."attachment";

drop policy "app" on "public"."attachment";

revoke delete on table "public"."attachment" from "entente_app";

revoke insert on table "public"."attachment" from "entente_app";

revoke select on table "public"."attachment" from "entente_app";

revoke update on table "public"."attachment" from "entente_app";

alter table "public"."attachment" drop constraint "attachment_file_id_fkey";

drop function if exists "public"."attachment_custom_text"(target attachment);

drop function if exists "public"."attachment_search_update"();

alter table "public"."attachment" drop constraint "attachment_pkey";

drop index if exists "public"."attachment_created_at_sort";

drop index if exists "public"."attachment_deleted";

drop index if exists "public"."attachment_pkey";

drop index if exists "public"."attachment_search";

drop index if exists "public"."attachment_subject_id";

drop table "public"."attachment";

create table "public"."import" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "file_name" text not null,
    "fingerprint" text,
    "file_size" numeric(18,0),
    "record" text not null,
    "options" jsonb not null,
    "plan" jsonb,
    "state" text not null,
    "counts" jsonb,
    "progress" text,
    "started_at" timestamp with time zone,
    "finished_at" timestamp with time zone,
    "error" text,
    "owner_id" uuid,
    "search" tsvector
      );

alter table "public"."import" enable row level security;

create table "public"."import_changed" (
    "import_id" uuid not null,
    "n" integer not null,
    "record" text not null,
    "record_id" uuid not null,
    "before" jsonb not null,
    "links" jsonb not null
      );

create table "public"."import_chunk" (
    "import_id" uuid not null,
    "n" integer not null,
    "last_row" integer not null,
    "counts" jsonb not null,
    "is_undone" boolean not null default false
      );

create table "public"."import_created" (
    "import_id" uuid not null,
    "n" integer not null,
    "place" integer not null,
    "record" text not null,
    "ids" uuid[] not null
      );

create table "public"."import_kept" (
    "import_id" uuid not null,
    "record" text not null,
    "record_id" uuid not null,
    "reason" text not null
      );

create table "public"."import_part" (
    "import_id" uuid not null,
    "n" integer not null,
    "bytes" bytea not null
      );

create table "public"."import_problem" (
    "import_id" uuid not null,
    "row_number" integer not null,
    "outcome" text not null,
    "cells" text[] not null,
    "reasons" jsonb not null
      );

create table "public"."import_profile" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "name" text not null,
    "record" text not null,
    "options" jsonb,
    "plan" jsonb not null,
    "is_shared" boolean not null,
    "owner_id" uuid,
    "search" tsvector
      );

alter table "public"."import_profile" enable row level security;

CREATE UNIQUE INDEX import_changed_pkey ON public.import_changed USING btree (import_id, n, record, record_id);

CREATE UNIQUE INDEX import_chunk_pkey ON public.import_chunk USING btree (import_id, n);

CREATE INDEX import_created_at_sort ON public.import USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX import_created_pkey ON public.import_created USING btree (import_id, n, place);

CREATE INDEX import_deleted ON public.import USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX import_fingerprint ON public.import USING btree (fingerprint, id);

CREATE UNIQUE INDEX import_kept_pkey ON public.import_kept USING btree (import_id, record, record_id);

CREATE INDEX import_owner_id ON public.import USING btree (owner_id, id);

CREATE UNIQUE INDEX import_part_pkey ON public.import_part USING btree (import_id, n);

CREATE UNIQUE INDEX import_pkey ON public.import USING btree (id);

CREATE INDEX import_problem_row ON public.import_problem USING btree (import_id, row_number);

CREATE INDEX import_profile_created_at_sort ON public.import_profile USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX import_profile_deleted ON public.import_profile USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX import_profile_name_sort ON public.import_profile USING btree (name, id) WHERE (deleted_at IS NULL);

CREATE INDEX import_profile_owner_id ON public.import_profile USING btree (owner_id, id);

CREATE UNIQUE INDEX import_profile_pkey ON public.import_profile USING btree (id);

CREATE INDEX import_profile_record ON public.import_profile USING btree (record, id);

CREATE INDEX import_profile_search ON public.import_profile USING gin (search);

CREATE INDEX import_profile_updated_at_sort ON public.import_profile USING btree (updated_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX import_search ON public.import USING gin (search);

CREATE INDEX import_state ON public.import USING btree (state, id);

alter table "public"."import" add constraint "import_pkey" PRIMARY KEY using index "import_pkey";

alter table "public"."import_changed" add constraint "import_changed_pkey" PRIMARY KEY using index "import_changed_pkey";

alter table "public"."import_chunk" add constraint "import_chunk_pkey" PRIMARY KEY using index "import_chunk_pkey";

alter table "public"."import_created" add constraint "import_created_pkey" PRIMARY KEY using index "import_created_pkey";

alter table "public"."import_kept" add constraint "import_kept_pkey" PRIMARY KEY using index "import_kept_pkey";

alter table "public"."import_part" add constraint "import_part_pkey" PRIMARY KEY using index "import_part_pkey";

alter table "public"."import_profile" add constraint "import_profile_pkey" PRIMARY KEY using index "import_profile_pkey";

alter table "public"."import" add constraint "import_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."import" validate constraint "import_owner_id_fkey";

alter table "public"."import_changed" add constraint "import_changed_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_changed" validate constraint "import_changed_import_id_fkey";

alter table "public"."import_chunk" add constraint "import_chunk_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_chunk" validate constraint "import_chunk_import_id_fkey";

alter table "public"."import_created" add constraint "import_created_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_created" validate constraint "import_created_import_id_fkey";

alter table "public"."import_kept" add constraint "import_kept_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_kept" validate constraint "import_kept_import_id_fkey";

alter table "public"."import_part" add constraint "import_part_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_part" validate constraint "import_part_import_id_fkey";

alter table "public"."import_problem" add constraint "import_problem_import_id_fkey" FOREIGN KEY (import_id) REFERENCES import(id) ON DELETE CASCADE not valid;

alter table "public"."import_problem" validate constraint "import_problem_import_id_fkey";

alter table "public"."import_problem" add constraint "import_problem_outcome_check" CHECK ((outcome = ANY (ARRAY['failed'::text, 'skipped'::text, 'warning'::text]))) not valid;

alter table "public"."import_problem" validate constraint "import_problem_outcome_check";

alter table "public"."import_profile" add constraint "import_profile_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE CASCADE not valid;

alter table "public"."import_profile" validate constraint "import_profile_owner_id_fkey";

CREATE OR REPLACE FUNCTION public.import_custom_text(target import)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.import_profile_custom_text(target import_profile)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.import_profile_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.name, '')), 'A') || setweight(entente_words(import_profile_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.import_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.file_name, '')), 'A') || setweight(entente_words(import_custom_text(new)), 'C'); return new; end $function$
;

grant delete on table "public"."import" to "entente_app";

grant insert on table "public"."import" to "entente_app";

grant select on table "public"."import" to "entente_app";

grant update on table "public"."import" to "entente_app";

grant delete on table "public"."import_changed" to "entente_app";

grant insert on table "public"."import_changed" to "entente_app";

grant select on table "public"."import_changed" to "entente_app";

grant update on table "public"."import_changed" to "entente_app";

grant delete on table "public"."import_chunk" to "entente_app";

grant insert on table "public"."import_chunk" to "entente_app";

grant select on table "public"."import_chunk" to "entente_app";

grant update on table "public"."import_chunk" to "entente_app";

grant delete on table "public"."import_created" to "entente_app";

grant insert on table "public"."import_created" to "entente_app";

grant select on table "public"."import_created" to "entente_app";

grant update on table "public"."import_created" to "entente_app";

grant delete on table "public"."import_kept" to "entente_app";

grant insert on table "public"."import_kept" to "entente_app";

grant select on table "public"."import_kept" to "entente_app";

grant update on table "public"."import_kept" to "entente_app";

grant delete on table "public"."import_part" to "entente_app";

grant insert on table "public"."import_part" to "entente_app";

grant select on table "public"."import_part" to "entente_app";

grant update on table "public"."import_part" to "entente_app";

grant delete on table "public"."import_problem" to "entente_app";

grant insert on table "public"."import_problem" to "entente_app";

grant select on table "public"."import_problem" to "entente_app";

grant update on table "public"."import_problem" to "entente_app";

grant delete on table "public"."import_profile" to "entente_app";

grant insert on table "public"."import_profile" to "entente_app";

grant select on table "public"."import_profile" to "entente_app";

grant update on table "public"."import_profile" to "entente_app";

create policy "app"
  on "public"."import"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

create policy "app"
  on "public"."import_profile"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

CREATE TRIGGER import_search BEFORE INSERT OR UPDATE ON public.import FOR EACH ROW EXECUTE FUNCTION import_search_update();

CREATE TRIGGER import_profile_search BEFORE INSERT OR UPDATE ON public.import_profile FOR EACH ROW EXECUTE FUNCTION import_profile_search_update();
