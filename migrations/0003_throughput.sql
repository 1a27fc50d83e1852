set check_function_bodies = off;

alter table "public"."delivery_method" add column "translations" jsonb;

alter table "public"."location" add column "translations" jsonb;

alter table "public"."payment_method" add column "translations" jsonb;

CREATE INDEX product_gtin_digits ON public.product USING btree (ltrim(gtin, '0'::text)) WHERE ((deleted_at IS NULL) AND (gtin IS NOT NULL));

CREATE INDEX product_sku_lower ON public.product USING btree (lower(sku)) WHERE ((deleted_at IS NULL) AND (sku IS NOT NULL));
