set check_function_bodies = off;

alter table "public"."event" drop constraint "event_pkey";

drop index if exists "public"."event_seq";

drop index if exists "public"."event_record";

drop index if exists "public"."event_type";

alter table "public"."refund" add column "about_id" uuid;

alter table "public"."refund" add column "about_type" text;

CREATE INDEX event_at ON public.event USING brin (at);

CREATE INDEX event_record ON public.event USING btree (record_id, seq);

CREATE INDEX event_type ON public.event USING btree (type, seq);

alter table "public"."event" add constraint "event_pkey" PRIMARY KEY (seq, at);
