set check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.rental_search_update()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ begin
      if tg_op = 'INSERT' and new.search is not null then return new; end if;
      new.search := setweight(entente_words(coalesce(new.item, '')), 'A') || setweight(entente_words(rental_custom_text(new)), 'C');
      return new; end $function$
;
