set check_function_bodies = off;

drop index if exists "public"."holiday_once";

CREATE UNIQUE INDEX holiday_date_once ON public.holiday USING btree (calendar_id, date);
