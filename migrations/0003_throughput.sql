set check_function_bodies = off;

alter table "public"."delivery_method" add column "translations" jsonb;

alter table "public"."location" add column "translations" jsonb;

alter table "public"."payment_method" add column "translations" jsonb;
