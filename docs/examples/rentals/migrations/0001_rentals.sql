set check_function_bodies = off;

create table "public"."rental" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "item" text not null,
    "customer_id" uuid not null,
    "owner_id" uuid,
    "starts_on" date not null,
    "due_on" date not null,
    "deposit" numeric(20,4),
    "deposit_currency" text,
    "deposit_rate" numeric(20,10),
    "deposit_rate_date" date,
    "deposit_base" numeric(20,4),
    "state" text not null,
    "returned_on" date,
    "search" tsvector
      );

alter table "public"."rental" enable row level security;

CREATE INDEX rental_customer_id ON public.rental USING btree (customer_id, id);

CREATE INDEX rental_deleted ON public.rental USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE INDEX rental_due_on_sort ON public.rental USING btree (due_on, id) WHERE (deleted_at IS NULL);

CREATE INDEX rental_item_sort ON public.rental USING btree (item, id) WHERE (deleted_at IS NULL);

CREATE INDEX rental_owner_id ON public.rental USING btree (owner_id, id);

CREATE UNIQUE INDEX rental_pkey ON public.rental USING btree (id);

CREATE INDEX rental_search ON public.rental USING gin (search);

CREATE INDEX rental_starts_on ON public.rental USING btree (starts_on, id);

alter table "public"."rental" add constraint "rental_pkey" PRIMARY KEY using index "rental_pkey";

alter table "public"."rental" add constraint "rental_customer_id_fkey" FOREIGN KEY (customer_id) REFERENCES organization(id) ON DELETE RESTRICT not valid;

alter table "public"."rental" validate constraint "rental_customer_id_fkey";

alter table "public"."rental" add constraint "rental_owner_id_fkey" FOREIGN KEY (owner_id) REFERENCES "user"(id) ON DELETE SET NULL not valid;

alter table "public"."rental" validate constraint "rental_owner_id_fkey";

CREATE OR REPLACE FUNCTION public.rental_custom_text(target rental)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.rental_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.item, '')), 'A') || setweight(entente_words(rental_custom_text(new)), 'C'); return new; end $function$
;

grant delete on table "public"."rental" to "entente_app";

grant insert on table "public"."rental" to "entente_app";

grant select on table "public"."rental" to "entente_app";

grant update on table "public"."rental" to "entente_app";

create policy "app"
  on "public"."rental"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

CREATE TRIGGER rental_search BEFORE INSERT OR UPDATE ON public.rental FOR EACH ROW EXECUTE FUNCTION rental_search_update();
