set check_function_bodies = off;

create table "public"."search_mark" (
    "table_name" text not null,
    "changes" bigint not null,
    "seen_at" timestamp with time zone not null
      );

CREATE UNIQUE INDEX search_mark_pkey ON public.search_mark USING btree (table_name);

alter table "public"."search_mark" add constraint "search_mark_pkey" PRIMARY KEY using index "search_mark_pkey";

grant delete on table "public"."search_mark" to "entente_app";

grant insert on table "public"."search_mark" to "entente_app";

grant select on table "public"."search_mark" to "entente_app";

grant update on table "public"."search_mark" to "entente_app";
