set check_function_bodies = off;

alter table "public"."order" add column "written_off" numeric(20,4);

alter table "public"."order" add column "written_off_base" numeric(20,4);

alter table "public"."order" add column "written_off_currency" text;

alter table "public"."order" add column "written_off_rate" numeric(20,10);

alter table "public"."order" add column "written_off_rate_date" date;

alter table "order" alter column written_off_rate set statistics 0, alter column written_off_rate_date set statistics 0;
