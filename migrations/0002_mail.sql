set check_function_bodies = off;

create table "public"."mail" (
    "id" uuid not null,
    "version" integer not null default 1,
    "created_at" timestamp with time zone not null default clock_timestamp(),
    "created_by_id" uuid,
    "updated_at" timestamp with time zone not null default clock_timestamp(),
    "updated_by_id" uuid,
    "deleted_at" timestamp with time zone,
    "recipient" text not null,
    "subject" text not null,
    "text" text,
    "html" text,
    "state" text not null,
    "error" text,
    "attempts" numeric(18,0) not null,
    "sent_at" timestamp with time zone,
    "key" text not null,
    "search" tsvector
      );

alter table "public"."mail" enable row level security;

CREATE INDEX mail_created_at_sort ON public.mail USING btree (created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX mail_deleted ON public.mail USING btree (deleted_at) WHERE (deleted_at IS NOT NULL);

CREATE UNIQUE INDEX mail_key_key ON public.mail USING btree (key) WHERE (deleted_at IS NULL);

CREATE UNIQUE INDEX mail_pkey ON public.mail USING btree (id);

CREATE INDEX mail_search ON public.mail USING gin (search);

CREATE INDEX mail_state ON public.mail USING btree (state, id);

alter table "public"."mail" add constraint "mail_pkey" PRIMARY KEY using index "mail_pkey";

CREATE OR REPLACE FUNCTION public.mail_custom_text(target mail)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ select '' $function$
;

CREATE OR REPLACE FUNCTION public.mail_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin new.search := setweight(entente_words(coalesce(new.subject, '')), 'A') || setweight(entente_words(coalesce(new.recipient, '') || ' ' || mail_custom_text(new)), 'C'); return new; end $function$
;

CREATE OR REPLACE FUNCTION public.entente_job_due()
 RETURNS double precision
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
    begin return (select extract(epoch from run_at - clock_timestamp())::double precision * 1000
    from graphile_worker._private_jobs j where is_available
      and (job_queue_id is null or exists (select from graphile_worker._private_job_queues q where q.id = j.job_queue_id and q.is_available))
    order by run_at limit 1); end $function$
;

grant delete on table "public"."mail" to "entente_app";

grant insert on table "public"."mail" to "entente_app";

grant select on table "public"."mail" to "entente_app";

grant update on table "public"."mail" to "entente_app";

create policy "app"
  on "public"."mail"
  as permissive
  for all
  to entente_app
using (true)
with check (true);

CREATE TRIGGER mail_search BEFORE INSERT OR UPDATE ON public.mail FOR EACH ROW EXECUTE FUNCTION mail_search_update();
